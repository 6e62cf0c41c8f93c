import { isStepDone, TEXT_MAX } from '@cairn/aftercare';
import { valueAt, type Path } from '@cairn/co-editing';
import { createMemo, Show, type JSX } from 'solid-js';
import { Tag } from '../look/marks.tsx';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { createWords } from '../words/words.ts';
import type { PlanDesk } from './create-desk.ts';
import type { LineList } from './create-list.ts';
import { LineEnd, LineMore, lineData } from './line-tools.tsx';
import { optionName } from './place-names.ts';
import { DueChoice, OwnerChoice } from './plan-choices.tsx';
import { placeId } from './plan-model.ts';
import { PlanText } from './plan-text.tsx';
import type { PlanModel } from './plan-model.ts';

const t = createWords(planEditorWords);

type Props = { readonly desk: PlanDesk; readonly list: LineList; readonly id: string };

/** One row: done, words, who, by when. Alt with an arrow moves it; Enter starts the next one. */
export function PlanStep(props: Props): JSX.Element {
  const model = (): PlanModel => props.desk.model;
  const path = createMemo((): Path => [...props.list.path, props.id]);
  const done = createMemo(() => isStepDone(model().plan(), path(), model().today()));
  const called = createMemo(() => props.list.called(props.id));
  return (
    <li class="plan-step" id={placeId(path())} classList={{ 'is-done': done() }} {...lineData(props)}>
      <input
        class="plan-step__check"
        type="checkbox"
        aria-label={t('markDone', { step: called() })}
        checked={done()}
        onChange={(event) => model().check(path(), event.currentTarget.checked)}
      />
      <PlanText
        desk={props.desk}
        path={[...path(), 'text']}
        label={t('step')}
        placeholder={t('noWords')}
        max={TEXT_MAX}
        onEnter={() => props.list.add(props.id)}
      />
      <span class="plan-step__who">
        <OwnerChoice desk={props.desk} path={[...path(), 'owner']} label={t('who')} />
      </span>
      <span class="plan-step__due">
        <DueChoice desk={props.desk} path={[...path(), 'due']} label={t('by')} />
      </span>
      <span class="plan-step__state">
        <StepState {...props} path={path()} isDone={done()} />
        <LineEnd {...props} />
      </span>
      <LineMore {...props} />
    </li>
  );
}

function StepState(props: Props & { readonly path: Path; readonly isDone: boolean }): JSX.Element {
  const at = (name: string) => valueAt(props.desk.model.plan().doc, [...props.path, name]);
  const status = createMemo((): string => {
    const value = at('status');
    return typeof value === 'string' && value !== 'planned' ? value : '';
  });
  return (
    <Show
      when={props.isDone}
      fallback={<Show when={status()}>{(value) => <Tag>{optionName([...props.path, 'status'], value())}</Tag>}</Show>}
    >
      <Tag tone="steady">{t(at('due') === 'daily' ? 'doneToday' : 'done')}</Tag>
    </Show>
  );
}
