import type { JSX } from 'solid-js';
import type { Choice, ChoicePlace } from './create-choice.tsx';
import { placeId } from './plan-model.ts';
import { dayWords } from './plan-words.ts';

type Props = ChoicePlace & {
  readonly choice: Choice;
  readonly label: string;
  readonly value: string;
  /** What stands there without a day. */
  readonly empty: string;
  readonly autofocus: boolean;
  readonly onDone: () => void;
};

/** A day typed digit by digit is written when it is whole and the person leaves, or picks it. */
export function DayInput(props: Props): JSX.Element {
  const write = (input: HTMLInputElement): void => {
    const day = input.value === '' ? null : input.value;
    if (day !== (props.value || null) && (day !== null || !input.validity.badInput)) props.choice.set(day);
  };
  return (
    <span class="plan-date" classList={{ 'is-empty': props.value === '' }}>
      <span class="plan-date__words" aria-hidden="true">
        {props.value === '' ? props.empty : dayWords(props.value)}
      </span>
      <input
        ref={(input) => props.autofocus && queueMicrotask(() => input.focus())}
        id={placeId(props.path)}
        class="plan-day"
        type="date"
        aria-label={props.label}
        title={props.choice.stamp()}
        readOnly={props.desk.isLocked()}
        value={props.value}
        onPointerEnter={() => props.choice.approach()}
        onFocus={() => props.choice.enter()}
        onKeyDown={(event) => event.key === 'Enter' && write(event.currentTarget)}
        onBlur={(event) => {
          write(event.currentTarget);
          props.onDone();
          props.choice.leave();
        }}
      />
    </span>
  );
}
