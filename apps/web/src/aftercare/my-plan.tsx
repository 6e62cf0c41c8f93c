import {
  contentOf,
  domains,
  goalsOf,
  publishedVersion,
  readOut,
  sections,
  versionToSign,
  type PlanChange,
  type ReadPart,
} from '@cairn/aftercare';
import { itemsAt, type Path } from '@cairn/co-editing';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/waiting.tsx';
import { myPlanWords, planWords } from '../words/aftercare.ts';
import { myPlanPageWords } from '../words/my-plan.ts';
import { createWords, language } from '../words/words.ts';
import { AskChange } from './ask-change.tsx';
import { MyAddGoal } from './my-add-goal.tsx';
import { MyGoal } from './my-goal.tsx';
import { MyHard } from './my-hard.tsx';
import { MyHead } from './my-head.tsx';
import { MyHelps, myHelps } from './my-helps.tsx';
import { MyPart } from './my-part.tsx';
import { MyRows } from './my-rows.tsx';
import { MyStrays } from './my-strays.tsx';
import { MySuggested } from './my-suggested.tsx';
import { textAt, type PlanModel } from './plan-model.ts';
import { isJustNow, momentWords, shortName } from './plan-words.ts';
import './my-plan.css';
import './my-sheet.css';

const t = createWords(myPlanWords);
const page = createWords(myPlanPageWords);
const shared = createWords(planWords);

type Props = {
  readonly model: PlanModel;
  readonly chart: string;
  readonly zone: string;
  /** People outside the care team who may see goals now. */
  readonly sharedWith: readonly string[];
  readonly sharingHref: string;
};

/** Parts with a place of their own on the page come before the rest. */
const first: readonly string[] = [...domains, 'safety', 'watchOuts'];

export function MyPlan(props: Props): JSX.Element {
  const read = createMemo((): ReadonlyMap<string, ReadPart> => {
    const parts = readOut(contentOf(props.model.plan().doc), language());
    return new Map(parts.map((part) => [part.key, part]));
  });
  /** While people sign, the words stay as they are. */
  const still = (): boolean => versionToSign(props.model.plan()) !== undefined;
  return (
    <>
      <div class="my-top">
        <MyHead model={props.model} zone={props.zone} />
        <News model={props.model} />
      </div>
      <MyStrays model={props.model} />
      <MySuggested model={props.model} still={still()} />
      <Jump model={props.model} />
      <Goals model={props.model} still={still()} />
      <MyHelps model={props.model} />
      <MyHard model={props.model} />
      <MyPart model={props.model} part="safety" title={page('hardMine')} read={read().get('safety')} still={still()} />
      <MyPart model={props.model} part="watchOuts" read={read().get('watchOuts')} still={still()}>
        <WatchOuts model={props.model} />
      </MyPart>
      <For each={sections.filter((part) => !first.includes(part))}>
        {(part) => <MyPart model={props.model} part={part} read={read().get(part)} still={still()} />}
      </For>
      <MyRows
        chart={props.chart}
        published={publishedVersion(props.model.plan())?.number}
        sharedWith={props.sharedWith}
        sharingHref={props.sharingHref}
      />
      <AskChange model={props.model} />
    </>
  );
}

function Jump(props: { readonly model: PlanModel }): JSX.Element {
  return (
    <nav class="my-jump" aria-label={t('parts')}>
      <a href="#my-goals">{t('goals')}</a>
      <Show when={myHelps(props.model).length > 0}>
        <a href="#my-helps">{page('whatHelps')}</a>
      </Show>
      <a href="#my-hard">{page('safety')}</a>
      <a href="#my-watchOuts">{shared('watchOuts')}</a>
      <a href="#my-relapse">{page('rest')}</a>
      <a href="#my-ask">{t('ask')}</a>
    </nav>
  );
}

function Goals(props: { readonly model: PlanModel; readonly still: boolean }): JSX.Element {
  const [adding, setAdding] = createSignal(false);
  const keys = createMemo(() =>
    domains
      .flatMap((domain) => goalsOf(props.model.plan(), domain).map((goal): Path => [domain, 'goals', goal.id]))
      .filter((path) => textAt(props.model, [...path, 'title']) !== '')
      .map((path) => path.join('/')),
  );
  return (
    <section class="group" id="my-goals" aria-labelledby="my-goals-title">
      <div class="group__head">
        <h2 id="my-goals-title">{t('what')}</h2>
        <Show when={!props.still && !adding()}>
          <Button look="quiet" minor class="flush-x t-sm" onClick={() => setAdding(true)}>
            {page('addGoal')}
          </Button>
        </Show>
      </div>
      <Show when={adding() && !props.still}>
        <MyAddGoal model={props.model} onDone={() => setAdding(false)} />
      </Show>
      <Show when={keys().length > 0} fallback={<EmptyState title={t('empty')}>{t('emptyMore')}</EmptyState>}>
        <ul class="list" role="list">
          <For each={keys()}>{(key) => <MyGoal model={props.model} path={key.split('/')} still={props.still} />}</For>
        </ul>
      </Show>
    </section>
  );
}

/** Who changed the plan last, when it was somebody else. Said once to a screen reader, quietly on the page. */
function News(props: { readonly model: PlanModel }): JSX.Element {
  const last = createMemo((): PlanChange | undefined => {
    const me = props.model.me().personId;
    return props.model.plan().changes.findLast((one) => one.by.personId !== me);
  });
  const words = (change: PlanChange): string => {
    const name = shortName(change.by.name);
    if (isJustNow(change.at, props.model.now())) return t('changedNow', { name });
    return t('changedAt', { name, time: momentWords(change.at, props.model.now()) });
  };
  return (
    <p class="my-news" role="status">
      <Show when={last()}>{(change) => words(change())}</Show>
    </p>
  );
}

function WatchOuts(props: { readonly model: PlanModel }): JSX.Element {
  const ids = createMemo(() =>
    itemsAt(props.model.plan().doc, ['watchOuts'])
      .map((item) => item.id)
      .filter((id) => textAt(props.model, ['watchOuts', id, 'cue']) !== '' || textAt(props.model, ['watchOuts', id, 'response']) !== ''),
  );
  return (
    <ul class="list" role="list">
      <For each={ids()}>
        {(id) => (
          <li>
            <dl class="my-if">
              <dt>{shared('ifWord')}</dt>
              <dd>{textAt(props.model, ['watchOuts', id, 'cue'])}</dd>
              <dt>{shared('thenWord')}</dt>
              <dd>{textAt(props.model, ['watchOuts', id, 'response'])}</dd>
            </dl>
          </li>
        )}
      </For>
    </ul>
  );
}
