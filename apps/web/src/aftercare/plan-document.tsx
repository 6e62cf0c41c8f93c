import { domains, most, TEXT_MAX, TITLE_MAX, type Domain } from '@cairn/aftercare';
import { itemsAt, type Path } from '@cairn/co-editing';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { Button, IconButton } from '../look/button.tsx';
import { plusIcon } from '../look/icons.ts';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { planWords } from '../words/aftercare.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { focusSoon, PlanGoal } from './plan-goal.tsx';
import { Disputed, RemoveButton } from './plan-item.tsx';
import { placeId, textAt, type PlanModel } from './plan-model.ts';
import { FromSession } from './plan-step.tsx';
import { PlanText } from './plan-text.tsx';
import './plan-lists.css';

const t = createWords(planEditorWords);
const shared = createWords(planWords);

type Props = { readonly model: PlanModel; readonly onRemoved: (path: Path, what: string) => void };

/** The plan as it is written: three domains of goals, then watch-outs and how to help. */
export function PlanDocument(props: Props): JSX.Element {
  return (
    <>
      <For each={domains}>{(domain) => <DomainPart {...props} domain={domain} />}</For>
      <WatchOuts {...props} />
      <HelpLines {...props} />
    </>
  );
}

function createList(props: Props, list: Path, first: string, max: number) {
  const ids = createMemo(() => itemsAt(props.model.plan().doc, list).map((item) => item.id));
  const full = (): boolean => ids().length >= max;
  const add = (): void => {
    if (full()) return;
    const id = props.model.newId();
    props.model.edit({ type: 'add', path: list, id, value: {}, after: ids().at(-1) ?? null });
    focusSoon([...list, id, first]);
  };
  const words = (id: string): string => textAt(props.model, [...list, id, first]);
  return { ids, add, words, full };
}

type HeadingProps = {
  readonly path: Path;
  readonly title: string;
  readonly add: string;
  readonly full: boolean;
  readonly onAdd: () => void;
};

function Heading(props: HeadingProps): JSX.Element {
  return (
    <div class="plan-part">
      <h2 id={placeId(props.path)} tabindex="-1">
        {props.title}
      </h2>
      <Show when={!props.full} fallback={<span class="muted sm push">{refusalText('list-full')}</span>}>
        <IconButton icon={plusIcon} label={`${props.add}: ${props.title}`} class="push" onClick={() => props.onAdd()} />
      </Show>
    </div>
  );
}

function DomainPart(props: Props & { readonly domain: Domain }): JSX.Element {
  const path = (): Path => [props.domain, 'goals'];
  const list = createMemo(() => createList(props, path(), 'title', most.goals));
  return (
    <>
      <Heading path={[props.domain]} title={shared(props.domain)} add={t('addGoal')} full={list().full()} onAdd={() => list().add()} />
      <For
        each={list().ids()}
        fallback={
          <p class="plan-none">
            <span class="muted">{t('emptyDomain')}</span>
            <Button look="quiet" minor icon={plusIcon} onClick={() => list().add()}>
              {t('addGoal')}
            </Button>
          </p>
        }
      >
        {(id) => <PlanGoal {...props} path={[...path(), id]} />}
      </For>
    </>
  );
}

function WatchOuts(props: Props): JSX.Element {
  const path: Path = ['watchOuts'];
  const list = createMemo(() => createList(props, path, 'cue', most.watchOuts));
  return (
    <>
      <Heading path={path} title={shared('watchOuts')} add={t('addWatchOut')} full={list().full()} onAdd={() => list().add()} />
      <ul class="plan-lines" role="list" aria-label={shared('watchOuts')}>
        <For each={list().ids()}>
          {(id) => (
            <li class="plan-if">
              <span class="muted">{shared('ifWord')}</span>
              <PlanText
                model={props.model}
                path={[...path, id, 'cue']}
                label={shared('ifWord')}
                placeholder={t('noWords')}
                max={TEXT_MAX}
                onEnter={() => focusSoon([...path, id, 'response'])}
              />
              <span class="muted">{shared('thenWord')}</span>
              <PlanText
                model={props.model}
                path={[...path, id, 'response']}
                label={shared('thenWord')}
                placeholder={t('noWords')}
                max={TEXT_MAX}
                onEnter={() => list().add()}
              />
              <FromSession model={props.model} path={[...path, id]} />
              <RemoveButton model={props.model} path={[...path, id]} what={list().words(id)} onRemoved={props.onRemoved} />
              <div class="plan-if__more">
                <Disputed model={props.model} path={[...path, id]} />
              </div>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}

function HelpLines(props: Props): JSX.Element {
  const path: Path = ['help'];
  const list = createMemo(() => createList(props, path, 'text', most.help));
  return (
    <>
      <Heading path={path} title={shared('help')} add={t('addHelp')} full={list().full()} onAdd={() => list().add()} />
      <p class="muted sm">{t('helpHint')}</p>
      <ul class="plan-lines" role="list" aria-label={shared('help')}>
        <For each={list().ids()}>
          {(id) => (
            <li class="plan-help">
              <PlanText
                model={props.model}
                path={[...path, id, 'text']}
                label={shared('help')}
                placeholder={t('noWords')}
                max={TITLE_MAX}
                onEnter={() => list().add()}
              />
              <RemoveButton model={props.model} path={[...path, id]} what={list().words(id)} onRemoved={props.onRemoved} />
              <Disputed model={props.model} path={[...path, id]} />
            </li>
          )}
        </For>
      </ul>
    </>
  );
}
