import type { Path } from '@cairn/co-editing';
import { createSignal, Show, type JSX } from 'solid-js';
import type { PlanDesk } from './create-desk.ts';
import { createField } from './create-field.ts';
import { PlanConflict } from './plan-conflict.tsx';
import { FieldState, Returned, SomeoneHere, stampWords } from './plan-line.tsx';
import { placeId } from './plan-model.ts';

type Props = {
  readonly desk: PlanDesk;
  readonly path: Path;
  /** Said by a screen reader; the line itself is what people see. */
  readonly label: string;
  readonly placeholder: string;
  readonly max: number;
  readonly class?: string;
  readonly onEnter?: (() => void) | undefined;
};

/** A line of the plan, written in place. A line in two versions shows both instead, unless somebody is writing in it. */
export function PlanText(props: Props): JSX.Element {
  const model = () => props.desk.model;
  const field = createField(model, () => props.path);
  const [near, setNear] = createSignal(false);
  const unsettled = (): boolean => (field.field()?.conflict.length ?? 0) > 0;
  const stamp = (): string => (near() || field.focused() ? stampWords(model(), field.field()) : '');
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    field.send();
    props.onEnter?.();
  };
  return (
    <div
      class={`plan-text ${props.class ?? ''}`}
      data-place={props.path.join('/')}
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
    >
      <Show when={!unsettled() || field.focused()}>
        <span class="plan-text__line">
          <textarea
            id={placeId(props.path)}
            class="plan-text__input"
            rows={1}
            aria-label={props.label}
            aria-describedby={stamp() ? `${placeId(props.path)}-by` : undefined}
            placeholder={props.placeholder}
            maxLength={props.max}
            readOnly={props.desk.isLocked()}
            value={field.shown()}
            onFocus={field.enter}
            onBlur={field.leave}
            onInput={(event) => field.type(event.currentTarget.value)}
            onKeyDown={keys}
          />
          <Show when={!field.focused()}>
            <SomeoneHere model={model()} path={props.path} writing={false} />
          </Show>
          <FieldState model={model()} path={props.path} />
        </span>
        <Show when={stamp()}>
          <span class="plan-by" id={`${placeId(props.path)}-by`}>
            {stamp()}
          </span>
        </Show>
      </Show>
      <Show when={field.focused()}>
        <SomeoneHere model={model()} path={props.path} writing />
      </Show>
      <Show when={unsettled() && field.field()}>{(both) => <PlanConflict model={model()} path={props.path} field={both()} isText />}</Show>
      <Returned desk={props.desk} path={props.path} onPutBack={(value) => field.type(typeof value === 'string' ? value : '')} />
    </div>
  );
}
