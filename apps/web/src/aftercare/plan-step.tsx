import { isStepDone, TEXT_MAX } from '@cairn/aftercare';
import { valueAt, type Path } from '@cairn/co-editing';
import { Show, type JSX } from 'solid-js';
import { Tag } from '../look/marks.tsx';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { planWords } from '../words/aftercare.ts';
import { createWords } from '../words/words.ts';
import { DueChoice, OwnerChoice } from './plan-choices.tsx';
import { Disputed, RemoveButton } from './plan-item.tsx';
import { textAt, type PlanModel } from './plan-model.ts';
import { PlanText } from './plan-text.tsx';

const t = createWords(planEditorWords);
const shared = createWords(planWords);

type Props = {
  readonly model: PlanModel;
  readonly path: Path;
  readonly onNext: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemoved: (path: Path, what: string) => void;
};

/** One row: done, words, who, by when. Alt with an arrow moves it; Enter starts the next one. */
export function PlanStep(props: Props): JSX.Element {
  const at = (name: string): Path => [...props.path, name];
  const words = (): string => textAt(props.model, at('text'));
  const done = (): boolean => isStepDone(props.model.plan(), props.path, props.model.today());
  const daily = (): boolean => valueAt(props.model.plan().doc, at('due')) === 'daily';
  const move = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    props.onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li class="plan-step" classList={{ 'is-done': done() }}>
      <input
        class="plan-step__check"
        type="checkbox"
        aria-label={t('markDone', { step: words() || t('unnamed') })}
        checked={done()}
        onChange={(event) => props.model.check(props.path, event.currentTarget.checked)}
      />
      <PlanText
        model={props.model}
        path={at('text')}
        label={t('step')}
        placeholder={t('noWords')}
        max={TEXT_MAX}
        onEnter={props.onNext}
        onKeyDown={move}
      />
      <span class="plan-step__who">
        <OwnerChoice model={props.model} path={at('owner')} />
      </span>
      <span class="plan-step__due">
        <DueChoice model={props.model} path={at('due')} />
      </span>
      <span class="plan-step__state">
        <Show when={done()} fallback={<FromSession model={props.model} path={props.path} />}>
          <Tag tone="steady">{t(daily() ? 'doneToday' : 'done')}</Tag>
        </Show>
      </span>
      <RemoveButton model={props.model} path={props.path} what={words()} onRemoved={props.onRemoved} />
      <div class="plan-step__more">
        <Disputed model={props.model} path={props.path} />
      </div>
    </li>
  );
}

export function FromSession(props: { readonly model: PlanModel; readonly path: Path }): JSX.Element {
  return (
    <Show when={valueAt(props.model.plan().doc, [...props.path, 'source'])}>
      <Tag tone="accent">{shared('fromSession')}</Tag>
    </Show>
  );
}
