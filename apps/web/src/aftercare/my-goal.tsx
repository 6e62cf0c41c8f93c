import { isStepDone } from '@cairn/aftercare';
import { fieldAt, itemsAt, valueAt, type Path } from '@cairn/co-editing';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { Check } from '../look/field.tsx';
import { Icon } from '../look/icon.tsx';
import { checkIcon, userRoundIcon } from '../look/icons.ts';
import { StepStones } from '../look/stones.tsx';
import { myPlanWords } from '../words/aftercare.ts';
import { createWords } from '../words/words.ts';
import { textAt, type PlanModel } from './plan-model.ts';
import { dayWords, dueWords, shortName } from './plan-words.ts';

const t = createWords(myPlanWords);

type Props = { readonly model: PlanModel; readonly path: Path };

/** A goal on the phone: its stones, the steps that are mine to check, and who does the others. */
export function MyGoal(props: Props): JSX.Element {
  const doc = () => props.model.plan().doc;
  const steps = createMemo(() =>
    itemsAt(doc(), [...props.path, 'steps'])
      .map((step): Path => [...props.path, 'steps', step.id])
      .filter((path) => textAt(props.model, [...path, 'text']) !== ''),
  );
  const keys = createMemo(() => steps().map((path) => path.at(-1) ?? ''));
  const done = (): number => steps().filter((path) => isStepDone(props.model.plan(), path, props.model.today())).length;
  const review = (): string => textAt(props.model, [...props.path, 'reviewBy']);
  return (
    <li class="my-goal">
      <div class="my-goal__head">
        <h3>{textAt(props.model, [...props.path, 'title'])}</h3>
        <Show when={steps().length > 0}>
          <StepStones done={done()} of={steps().length} label={t('stepsDone', { done: done(), all: steps().length })} />
        </Show>
      </div>
      <Settling model={props.model} path={[...props.path, 'title']} />
      <For each={keys()}>{(id) => <MyStep model={props.model} path={[...props.path, 'steps', id]} />}</For>
      <Show when={review()}>{(day) => <p class="muted sm">{t('review', { day: dayWords(day()) })}</p>}</Show>
    </li>
  );
}

function MyStep(props: Props): JSX.Element {
  const text = (): string => textAt(props.model, [...props.path, 'text']);
  const due = (): string => dueWords(valueAt(props.model.plan().doc, [...props.path, 'due']));
  const done = (): boolean => isStepDone(props.model.plan(), props.path, props.model.today());
  const theirs = (): string | undefined => {
    const owner = valueAt(props.model.plan().doc, [...props.path, 'owner']);
    return typeof owner === 'object' && owner !== null && owner.id !== props.model.me().personId ? shortName(owner.name) : undefined;
  };
  return (
    <div>
      <Show
        when={theirs()}
        fallback={
          <Check
            label={text()}
            hint={due()}
            checked={done()}
            onChange={(event) => props.model.check(props.path, event.currentTarget.checked)}
          />
        }
      >
        {(name) => (
          <p class="my-goal__theirs" classList={{ 'is-done': done() }}>
            <Icon of={done() ? checkIcon : userRoundIcon} />
            <span>
              {text()}
              <br />
              <span class="muted sm">{[done() ? t('doneBy') : '', t('theirs', { name: name() }), due()].filter(Boolean).join('. ')}</span>
            </span>
          </p>
        )}
      </Show>
      <Settling model={props.model} path={[...props.path, 'text']} />
    </div>
  );
}

/** Of a line in two versions the first stands; the patient is told that it is not settled. */
export function Settling(props: Props): JSX.Element {
  return (
    <Show when={(fieldAt(props.model.plan().doc, props.path)?.conflict.length ?? 0) > 0}>
      <p class="my-settling">{t('settling')}</p>
    </Show>
  );
}
