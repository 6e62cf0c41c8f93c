import { asam, goalStatuses, TEXT_MAX, TITLE_MAX } from '@cairn/aftercare';
import { itemsAt, type Path } from '@cairn/co-editing';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { plusIcon } from '../look/icons.ts';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { planWords } from '../words/aftercare.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { createList, type LineList } from './create-list.ts';
import type { PlanDesk } from './create-desk.ts';
import { InTheirWords } from './goal-words.tsx';
import { AddedHere } from './line-added.tsx';
import { LineEnd, LineMore, lineData } from './line-tools.tsx';
import { placeName, typeAt } from './place-names.ts';
import { OptionChoice, ReviewChoice } from './plan-choices.tsx';
import { PlanLines } from './plan-lines.tsx';
import { placeId } from './plan-model.ts';
import { PlanStep } from './plan-step.tsx';
import { PlanText } from './plan-text.tsx';

const t = createWords(planEditorWords);
const shared = createWords(planWords);

type Props = { readonly desk: PlanDesk; readonly list: LineList; readonly id: string };

/** A goal in the patient's words, how we will know, its steps, and what else belongs to it. */
export function PlanGoal(props: Props): JSX.Element {
  const path = createMemo((): Path => [...props.list.path, props.id]);
  const at = (name: string): Path => [...path(), name];
  const called = createMemo(() => props.list.called(props.id));
  const steps = createMemo(() => createList(props.desk, at('steps')));
  return (
    <article class="plan-goal" id={placeId(path())} aria-label={called()} {...lineData(props)}>
      <header class="plan-goal__head">
        <PlanText
          class="plan-goal__title"
          desk={props.desk}
          path={at('title')}
          label={t('goal')}
          placeholder={t('goal')}
          max={TITLE_MAX}
          onEnter={() => steps().ids().length === 0 && steps().add()}
        />
        <ReviewChoice desk={props.desk} path={at('reviewBy')} />
        <LineEnd {...props} />
      </header>
      <LineMore {...props} />
      <div class="plan-goal__know">
        <span class="muted">{shared('knowWhen')}</span>
        <PlanText desk={props.desk} path={at('know')} label={shared('knowWhen')} placeholder={t('know')} max={TEXT_MAX} />
      </div>
      <ul class="goal-steps" role="list" aria-label={t('stepsFor', { goal: called() })}>
        <For each={steps().ids()}>{(id) => <PlanStep desk={props.desk} list={steps()} id={id} />}</For>
      </ul>
      <AddedHere desk={props.desk} list={steps()} />
      <Show when={!props.desk.isLocked()}>
        <Show when={!steps().isFull()} fallback={<p class="muted sm">{refusalText('list-full')}</p>}>
          <Button look="quiet" minor icon={plusIcon} class="flush-x" onClick={() => steps().add()}>
            {t('addStep')}
          </Button>
        </Show>
      </Show>
      <GoalMore desk={props.desk} path={path()} />
    </article>
  );
}

const lists = ['objectives', 'strengths', 'barriers'] as const;

/** Status, dimension, whose words, measures, strengths and barriers: folded until there is something in them or someone opens it. */
function GoalMore(props: { readonly desk: PlanDesk; readonly path: Path }): JSX.Element {
  const at = (name: string): Path => [...props.path, name];
  const filled = createMemo(() => lists.filter((name) => itemsAt(props.desk.model.plan().doc, at(name)).length > 0));
  const [open, setOpen] = createSignal(false);
  const shown = (): readonly (typeof lists)[number][] => (open() ? lists : filled());
  return (
    <div class="plan-goal__more">
      <p class="plan-goal__facts">
        <InTheirWords desk={props.desk} goal={props.path} />
        <OptionChoice desk={props.desk} path={at('status')} label={placeName(at('status'))} options={goalStatuses} />
        <OptionChoice desk={props.desk} path={at('dimension')} label={placeName(at('dimension'))} options={asam.dimensions} />
        <Button minor look="quiet" aria-expanded={open()} onClick={() => setOpen(!open())}>
          {t(open() ? 'lessOfGoal' : 'moreOfGoal')}
        </Button>
      </p>
      <For each={shown()}>
        {(name) => {
          const type = typeAt(at(name));
          return (
            <Show when={type?.type === 'list' && type}>
              {(list) => (
                <div>
                  <p class="plan-goal__name" aria-hidden="true">
                    {placeName(at(name))}
                  </p>
                  <PlanLines desk={props.desk} path={at(name)} type={list()} />
                </div>
              )}
            </Show>
          );
        }}
      </For>
    </div>
  );
}
