import type { Path } from '@cairn/co-editing';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { chevronRightIcon, undo2Icon } from '../look/icons.ts';
import { SaveMark } from '../look/marks.tsx';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { planWords } from '../words/aftercare.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { partWords } from './place-words.ts';
import { PlanAside } from './plan-aside.tsx';
import { PlanDocument } from './plan-document.tsx';
import type { PlanModel, Present } from './plan-model.ts';
import { PlanOutline } from './plan-outline.tsx';
import { momentWords, shortName, valueWords } from './plan-words.ts';
import './plan-editor.css';

const t = createWords(planEditorWords);
const shared = createWords(planWords);

type Removed = { readonly path: Path; readonly what: string };

export function PlanEditor(props: { readonly model: PlanModel; readonly chartHref: string }): JSX.Element {
  const [removed, setRemoved] = createSignal<Removed>();
  const [here, setHere] = createSignal<Path>();
  const follow = (event: FocusEvent): void => {
    const place = event.target instanceof Element ? event.target.closest('[id^="plan-"]') : null;
    const part = place?.id.split('-')[1];
    if (part) setHere([part]);
  };
  return (
    <>
      <header class="st__head">
        <a class="plan__crumb" href={props.chartHref}>
          {props.model.called()}
        </a>
        <Icon of={chevronRightIcon} class="faint" />
        <h1>{t('title')}</h1>
        <WholeState model={props.model} />
        <div class="st__head-end">
          <WhoIsHere model={props.model} />
        </div>
      </header>
      <div class="plan-ed" onFocusIn={follow}>
        <PlanOutline model={props.model} here={here()} />
        <section class="plan-doc scroll" aria-label={t('document')}>
          <Strays model={props.model} />
          <PlanDocument model={props.model} onRemoved={(path, what) => setRemoved({ path, what: what || t('unnamed') })} />
        </section>
        <PlanAside model={props.model} />
      </div>
      <div class="plan-undo" role="status">
        <Show when={removed()}>
          {(gone) => (
            <p>
              {t('removed', { what: gone().what })}{' '}
              <Button
                minor
                icon={undo2Icon}
                onClick={() => {
                  props.model.edit({ type: 'keep', path: gone().path });
                  setRemoved(undefined);
                }}
              >
                {t('undo')}
              </Button>
            </p>
          )}
        </Show>
      </div>
    </>
  );
}

/** Saved means on the server's disk; what still waits says so. */
function WholeState(props: { readonly model: PlanModel }): JSX.Element {
  return (
    <Show
      when={props.model.waiting()}
      fallback={<Show when={props.model.savedAt()}>{(at) => <SaveMark state="saved" at={momentWords(at(), props.model.now())} />}</Show>}
    >
      <SaveMark state={props.model.online() ? 'saving' : 'here'} offline />
    </Show>
  );
}

function WhoIsHere(props: { readonly model: PlanModel }): JSX.Element {
  const words = ({ person, path }: Present): string => {
    const name = shortName(person.name);
    return path ? t('hereIn', { name, place: partWords(path) }) : t('reading', { name });
  };
  return (
    <ul class="plan-here" role="list" aria-label={t('here')} aria-live="polite">
      <li class="plan-here__me">{shared('you')}</li>
      <For each={props.model.present()}>{(one) => <li>{words(one)}</li>}</For>
    </ul>
  );
}

/** Refused words whose line is gone: still here, to be copied or let go. */
function Strays(props: { readonly model: PlanModel }): JSX.Element {
  return (
    <For each={props.model.strays()}>
      {(one) => (
        <div class="plan-returned" role="alert">
          <p>
            <b>{t('returned')}</b> {valueWords(one.value)}
          </p>
          <p class="muted">{refusalText(one.code)}</p>
          <Button look="quiet" minor onClick={() => props.model.letGo(one.opId)}>
            {t('letGo')}
          </Button>
        </div>
      )}
    </For>
  );
}
