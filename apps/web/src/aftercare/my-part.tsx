import { partTitle, type ReadPart } from '@cairn/aftercare';
import { createSignal, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { myPlanPageWords } from '../words/my-plan.ts';
import { createWords, language } from '../words/words.ts';
import { MyChange } from './my-change.tsx';
import { MyComments } from './my-comments.tsx';
import { MyConflicts } from './my-conflicts.tsx';
import { partType } from './my-places.ts';
import { MyReading } from './my-reading.tsx';
import { MySuggest } from './my-suggest.tsx';
import type { PlanModel } from './plan-model.ts';

const t = createWords(myPlanPageWords);
/** What the team answers for: there the patient suggests. */
const TEAMS: ReadonlySet<string> = new Set(['special', 'followUps', 'returnToCare']);

type Props = {
  readonly model: PlanModel;
  readonly part: string;
  readonly read: ReadPart | undefined;
  readonly still: boolean;
  readonly title?: string;
  /** How the part is shown when it is read, where plain lines are not enough. */
  readonly children?: JSX.Element;
};

/** One part of the plan: read as it stands, changed where it stands, talked about beside it. */
export function MyPart(props: Props): JSX.Element {
  const [changing, setChanging] = createSignal(false);
  const title = (): string => props.title ?? partTitle(props.part, language());
  const isTeams = (): boolean => TEAMS.has(props.part);
  const writes = (): boolean => changing() && !props.still;
  const isEmpty = (): boolean => (props.read?.lines.length ?? 0) === 0;
  const talked = (): boolean => props.model.plan().comments.some((one) => one.path[0] === props.part);
  return (
    <section
      class="group"
      classList={{ 'my-part--empty': isEmpty() && !writes() }}
      id={`my-${props.part}`}
      aria-labelledby={`my-${props.part}-title`}
    >
      <div class="group__head">
        <h2 id={`my-${props.part}-title`}>{title()}</h2>
        <Show when={!isTeams() && !props.still}>
          <Button
            look="quiet"
            minor
            class="flush-x t-sm"
            aria-expanded={changing()}
            aria-label={changing() ? t('doneWith', { what: title() }) : t(isEmpty() ? 'addTo' : 'changeWhat', { what: title() })}
            onClick={() => setChanging(!changing())}
          >
            {changing() ? t('done') : t(isEmpty() ? 'add' : 'change')}
          </Button>
        </Show>
      </div>
      <Show when={!writes() && !isEmpty()}>
        {props.children ?? (
          <div class="my-sheet">
            <MyReading lines={props.read?.lines ?? []} level={3} />
          </div>
        )}
      </Show>
      <Show when={writes()}>
        <div class="my-sheet">
          <MyChange model={props.model} place={{ name: props.part, path: [props.part], type: partType(props.part) }} />
        </div>
      </Show>
      <MyConflicts model={props.model} within={[props.part]} />
      <Show when={isTeams() && !props.still}>
        <MySuggest model={props.model} part={props.part} what={title()} />
      </Show>
      <Show when={!isEmpty() || talked()}>
        <MyComments model={props.model} path={[props.part]} what={title()} />
      </Show>
    </section>
  );
}
