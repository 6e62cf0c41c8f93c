import type { Condition, Flow, NodeId, Question, Scalar } from '@cairn/workflows';
import { Index, Match, Show, Switch, type JSX } from 'solid-js';
import { Button, IconButton } from '../look/button.tsx';
import { plusIcon, trashIcon } from '../look/icons.ts';
import { flowFormWords } from '../words/flow-forms.ts';
import { createWords } from '../words/words.ts';
import { NumberField, Pick, ToNode, Typed } from './fields.tsx';
import {
  aboutInstead,
  asCondition,
  conditionKinds,
  kindOf,
  partsOf,
  plain,
  subjectOf,
  withAddedPart,
  withoutPart,
  withPart,
  type ConditionKind,
} from './model/conditions.ts';
import { readingOrder } from './model/order.ts';
import { NOWHERE } from './model/ids.ts';
import { answerWords } from './say.ts';

const t = createWords(flowFormWords);

type ConditionFormProps = {
  readonly flow: Flow;
  readonly condition: Condition;
  readonly onChange: (condition: Condition, key?: string) => void;
};

/** A condition of any kind, as deep as it goes. */
export function ConditionForm(props: ConditionFormProps): JSX.Element {
  const change = (kind: ConditionKind): void => props.onChange(asCondition(props.flow, props.condition, kind));
  const isGroup = (): boolean => partsOf(props.condition).length > 0 || 'all' in props.condition || 'any' in props.condition;
  return (
    <div class="cond">
      <Show when={!isGroup()}>
        <Subject {...props} />
      </Show>
      <Pick
        label={t('holds')}
        value={kindOf(props.condition)}
        options={kindsFor(props.flow, props.condition).map((kind) => ({ value: kind, label: t(kind) }))}
        onChange={change}
      />
      <Show when={isGroup()} fallback={<Compared {...props} />}>
        <ol class="cond__parts" role="list">
          <Index each={partsOf(props.condition)}>
            {(part, index) => (
              <li>
                <ConditionForm
                  flow={props.flow}
                  condition={part()}
                  onChange={(next, key) => props.onChange(withPart(props.condition, [index], next), key && `${index}.${key}`)}
                />
                <Show when={!('not' in props.condition)}>
                  <IconButton
                    icon={trashIcon}
                    label={t('removePart')}
                    onClick={() => props.onChange(withoutPart(props.condition, [index]))}
                  />
                </Show>
              </li>
            )}
          </Index>
        </ol>
        <Show when={!('not' in props.condition)}>
          <Button
            look="quiet"
            minor
            icon={plusIcon}
            class="flush-x"
            onClick={() =>
              props.onChange(withAddedPart(props.condition, [], plain(props.flow, subjectOf(props.condition) ?? firstSubject(props.flow))))
            }
          >
            {t('addPart')}
          </Button>
        </Show>
      </Show>
    </div>
  );
}

function Subject(props: ConditionFormProps): JSX.Element {
  const change = (id: NodeId): void => {
    const [was, now] = [kindOfNode(props.flow, subjectOf(props.condition)), kindOfNode(props.flow, id)];
    props.onChange(was === now ? aboutInstead(props.condition, subjectOf(props.condition) ?? '', id) : plain(props.flow, id));
  };
  return (
    <ToNode
      label={t('about')}
      flow={props.flow}
      value={subjectOf(props.condition)}
      only={(id) => kindOfNode(props.flow, id) !== undefined}
      onChange={change}
    />
  );
}

/** What it is compared with: an answer of the question, a number, a word of the instrument. */
function Compared(props: ConditionFormProps): JSX.Element {
  const set = (part: Readonly<Record<string, Scalar>>, key?: string): void =>
    props.onChange({ ...props.condition, ...part } as Condition, key);
  const has = (key: string): Scalar | undefined => (props.condition as Readonly<Record<string, Scalar>>)[key];
  const scale = (value: string): void => {
    const { scale: _was, ...rest } = props.condition as Readonly<Record<string, Scalar>>;
    props.onChange((value === '' ? rest : { ...rest, scale: value }) as Condition, 'scale');
  };
  return (
    <>
      <Switch>
        <Match when={'equals' in props.condition}>
          <AnswerOf {...props} value={has('equals')} onValue={(equals) => set({ equals })} />
        </Match>
        <Match when={'includes' in props.condition}>
          <AnswerOf {...props} value={has('includes')} onValue={(includes) => set({ includes: String(includes) })} />
        </Match>
        <Match when={'atLeast' in props.condition}>
          <NumberField
            label={t('value')}
            step="any"
            value={Number(has('atLeast'))}
            onChange={(atLeast) => atLeast !== undefined && set({ atLeast })}
          />
        </Match>
        <Match when={'atMost' in props.condition}>
          <NumberField
            label={t('value')}
            step="any"
            value={Number(has('atMost'))}
            onChange={(atMost) => atMost !== undefined && set({ atMost })}
          />
        </Match>
        <Match when={'band' in props.condition}>
          <Typed label={t('value')} value={String(has('band'))} onChange={(band) => set({ band }, 'band')} />
        </Match>
        <Match when={'flag' in props.condition}>
          <Typed label={t('value')} value={String(has('flag'))} onChange={(flag) => set({ flag }, 'flag')} />
        </Match>
      </Switch>
      <Show when={'score' in props.condition && ('atLeast' in props.condition || 'atMost' in props.condition)}>
        <Typed label={t('subscale')} value={String(has('scale') ?? '')} onChange={scale} hint={t('total')} />
      </Show>
    </>
  );
}

function AnswerOf(
  props: ConditionFormProps & { readonly value: Scalar | undefined; readonly onValue: (value: Scalar) => void },
): JSX.Element {
  const subject = (): NodeId => subjectOf(props.condition) ?? NOWHERE;
  const values = (): readonly Scalar[] => {
    const node = props.flow.nodes[subject()];
    const known = node?.kind === 'ask' ? valuesOf(node.question) : [];
    return props.value === undefined || known.includes(props.value) ? known : [...known, props.value];
  };
  return (
    <Pick
      label={t('value')}
      value={JSON.stringify(props.value)}
      options={values().map((value) => ({ value: JSON.stringify(value), label: answerWords(props.flow, subject(), value) }))}
      onChange={(json) => props.onValue(JSON.parse(json) as Scalar)}
    />
  );
}

function valuesOf(question: Question): readonly Scalar[] {
  if (question.type === 'choice' || question.type === 'multi') return question.options.map((option) => option.value);
  if (question.type === 'yes-no') return [true, false];
  return question.type === 'scale' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : [];
}

function kindOfNode(flow: Flow, id: NodeId | undefined): 'ask' | 'score' | undefined {
  const kind = id === undefined ? undefined : flow.nodes[id]?.kind;
  return kind === 'ask' || kind === 'score' ? kind : undefined;
}

/** The first question or score that a condition can be about. */
export function firstSubject(flow: Flow): NodeId {
  return readingOrder(flow).find(({ id }) => kindOfNode(flow, id) !== undefined)?.id ?? NOWHERE;
}

const about = {
  ask: ['equals', 'at-least', 'at-most', 'includes', 'answered', 'skipped'],
  score: ['score-at-least', 'score-at-most', 'band', 'flag', 'unscored'],
} as const satisfies Readonly<Record<string, readonly ConditionKind[]>>;

/** Kinds that the subject can take, and what stands, and groups. */
function kindsFor(flow: Flow, condition: Condition): readonly ConditionKind[] {
  const kind = kindOfNode(flow, subjectOf(condition));
  const own: readonly ConditionKind[] = kind ? about[kind] : conditionKinds;
  return conditionKinds.filter((one) => one === kindOf(condition) || own.includes(one) || one === 'all' || one === 'any' || one === 'not');
}
