import { domains, goalsOf, type PlanChange } from '@cairn/aftercare';
import { itemsAt, type Path } from '@cairn/co-editing';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { Icon } from '../look/icon.tsx';
import { chevronRightIcon, eyeIcon } from '../look/icons.ts';
import { EmptyState } from '../look/waiting.tsx';
import { myPlanWords, planWords } from '../words/aftercare.ts';
import { createWords } from '../words/words.ts';
import { AskChange } from './ask-change.tsx';
import { MyGoal, Settling } from './my-goal.tsx';
import { textAt, type PlanModel } from './plan-model.ts';
import { isJustNow, momentWords, shortName } from './plan-words.ts';
import './my-plan.css';

const t = createWords(myPlanWords);
const shared = createWords(planWords);

type Props = {
  readonly model: PlanModel;
  /** People outside the care team who may see goals now. */
  readonly sharedWith: readonly string[];
  readonly sharingHref: string;
};

export function MyPlan(props: Props): JSX.Element {
  const goals = createMemo(() =>
    domains
      .flatMap((domain) => goalsOf(props.model.plan(), domain).map((goal): Path => [domain, 'goals', goal.id]))
      .filter((path) => textAt(props.model, [...path, 'title']) !== ''),
  );
  const keys = createMemo(() => goals().map((path) => path.join('/')));
  const watchOuts = createMemo(() => filled(props.model, 'watchOuts', 'cue'));
  const help = createMemo(() => filled(props.model, 'help', 'text'));
  return (
    <>
      <News model={props.model} />
      <nav class="my-jump" aria-label={t('parts')}>
        <a href="#my-goals">{t('goals')}</a>
        <Show when={watchOuts().length > 0}>
          <a href="#my-watch">{shared('watchOuts')}</a>
        </Show>
        <Show when={help().length > 0}>
          <a href="#my-help">{shared('help')}</a>
        </Show>
        <a href="#my-ask">{t('ask')}</a>
      </nav>
      <section class="group" id="my-goals" aria-labelledby="my-goals-title">
        <h2 id="my-goals-title">{t('what')}</h2>
        <Show when={keys().length > 0} fallback={<EmptyState title={t('empty')}>{t('emptyMore')}</EmptyState>}>
          <ul class="list" role="list">
            <For each={keys()}>{(key) => <MyGoal model={props.model} path={key.split('/')} />}</For>
          </ul>
        </Show>
      </section>
      <Show when={watchOuts().length > 0}>
        <section class="group" id="my-watch" aria-labelledby="my-watch-title">
          <h2 id="my-watch-title">{t('myWatchOuts')}</h2>
          <ul class="list" role="list">
            <For each={watchOuts()}>{(id) => <WatchOut model={props.model} path={['watchOuts', id]} />}</For>
          </ul>
        </section>
      </Show>
      <Show when={help().length > 0}>
        <section class="group" id="my-help" aria-labelledby="my-help-title">
          <h2 id="my-help-title">{shared('help')}</h2>
          <ul class="list" role="list">
            <For each={help()}>{(id) => <li class="my-line">{textAt(props.model, ['help', id, 'text'])}</li>}</For>
          </ul>
        </section>
      </Show>
      <Sharing {...props} />
      <AskChange model={props.model} />
    </>
  );
}

function filled(model: PlanModel, list: string, field: string): readonly string[] {
  return itemsAt(model.plan().doc, [list])
    .map((item) => item.id)
    .filter((id) => textAt(model, [list, id, field]) !== '');
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

function WatchOut(props: { readonly model: PlanModel; readonly path: Path }): JSX.Element {
  return (
    <li>
      <dl class="my-if">
        <dt>{shared('ifWord')}</dt>
        <dd>{textAt(props.model, [...props.path, 'cue'])}</dd>
        <dt>{shared('thenWord')}</dt>
        <dd>{textAt(props.model, [...props.path, 'response'])}</dd>
      </dl>
      <Settling model={props.model} path={[...props.path, 'cue']} />
      <Settling model={props.model} path={[...props.path, 'response']} />
    </li>
  );
}

function Sharing(props: Props): JSX.Element {
  return (
    <div class="list">
      <a class="row" href={props.sharingHref}>
        <span class="row__lead">
          <Icon of={eyeIcon} />
        </span>
        <span class="row__body">
          <span class="row__title">{t('who')}</span>
          <span class="row__sub">
            {props.sharedWith.length === 0 ? t('whoTeam') : t('whoNames', { names: props.sharedWith.map(shortName).join(', ') })}
          </span>
        </span>
        <Icon of={chevronRightIcon} class="row__end" />
      </a>
    </div>
  );
}
