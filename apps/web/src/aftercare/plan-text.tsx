import type { Path } from '@cairn/co-editing';
import { Show, type JSX } from 'solid-js';
import { createField } from './create-field.ts';
import { PlanConflict } from './plan-conflict.tsx';
import { FieldState, Returned, SomeoneHere } from './plan-line.tsx';
import { placeId, type PlanModel } from './plan-model.ts';

type Props = {
  readonly model: PlanModel;
  readonly path: Path;
  /** Said by a screen reader; the line itself is what people see. */
  readonly label: string;
  readonly placeholder: string;
  readonly max: number;
  readonly class?: string;
  readonly onEnter?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
};

/** A line of the plan, written in place. A line in two versions shows both instead, unless somebody is writing in it. */
export function PlanText(props: Props): JSX.Element {
  const field = createField(
    () => props.model,
    () => props.path,
  );
  const unsettled = (): boolean => (field.field()?.conflict.length ?? 0) > 0;
  const keys = (event: KeyboardEvent): void => {
    props.onKeyDown?.(event);
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    field.send();
    props.onEnter?.();
  };
  return (
    <div class={`plan-text ${props.class ?? ''}`}>
      <Show when={!unsettled() || field.focused()}>
        <span class="plan-text__line">
          <textarea
            id={placeId(props.path)}
            class="plan-text__input"
            rows={1}
            aria-label={props.label}
            placeholder={props.placeholder}
            maxLength={props.max}
            value={field.shown()}
            onFocus={field.enter}
            onBlur={field.leave}
            onInput={(event) => field.type(event.currentTarget.value)}
            onKeyDown={keys}
          />
          <Show when={!field.focused()}>
            <SomeoneHere model={props.model} path={props.path} writing={false} />
          </Show>
          <FieldState model={props.model} path={props.path} />
        </span>
      </Show>
      <Show when={field.focused()}>
        <SomeoneHere model={props.model} path={props.path} writing />
      </Show>
      <Show when={unsettled() && field.field()}>
        {(both) => <PlanConflict model={props.model} path={props.path} field={both()} isText />}
      </Show>
      <Returned model={props.model} path={props.path} onPutBack={(value) => field.type(typeof value === 'string' ? value : '')} />
    </div>
  );
}
