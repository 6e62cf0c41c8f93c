import type { Value } from '@cairn/co-editing';
import { createUniqueId, For, Match, Show, Switch, untrack, type JSX } from 'solid-js';
import { sheetText } from '../words/worksheets-kinds.ts';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import { createAnswer, type Answer } from './create-answer.ts';
import { Beneath, canWrite, inWords, label, Written, type FieldProps } from './field-frame.tsx';
import { ScaleField } from './scale-field.tsx';
import { TextField } from './text-field.tsx';

const t = createWords(worksheetWords);

/** Any single field of a sheet, as its kind asks for it. */
export function SheetField(props: FieldProps): JSX.Element {
  return (
    <Switch fallback={<ValueField {...props} />}>
      <Match when={props.question.as === 'text'}>
        <TextField {...props} />
      </Match>
      <Match when={props.question.as === 'scale'}>
        <ScaleField {...props} />
      </Match>
    </Switch>
  );
}

/** A choice, a day, a number to type or a box to tick: written the moment it is made. */
function ValueField(props: FieldProps): JSX.Element {
  const id = createUniqueId();
  const answer = createAnswer(untrack(() => ({ desk: props.desk, path: props.path })));
  const words = (): string => inWords(props.question, props.word, answer.value());
  const isTick = (): boolean => props.question.as === 'yes';
  return (
    <div class="answer" classList={{ 'answer--tick': isTick() }}>
      <label class="link__q" classList={{ vh: props.hideLabel === true && !isTick() }} for={id}>
        {label(props)}
      </label>
      <Show when={canWrite(props)} fallback={<Written id={id} text={words()} isSettled={answer.versions().length < 2} />}>
        <Input {...props} id={id} answer={answer} />
      </Show>
      <Beneath {...props} answer={answer} />
    </div>
  );
}

type InputProps = FieldProps & { readonly id: string; readonly answer: Answer };

function Input(props: InputProps): JSX.Element {
  const away = { onFocus: () => props.answer.enter(), onBlur: () => props.answer.leave() };
  const text = (): string => String(props.answer.value() ?? '');
  return (
    <Switch>
      <Match when={props.question.as === 'choice' && props.question}>
        {(choice) => (
          <select
            id={props.id}
            class="select answer__choice"
            value={text()}
            onChange={(event) => props.answer.set(event.currentTarget.value || null)}
            {...away}
          >
            <option value="">{t('choose')}</option>
            <For each={choice().options}>
              {(option) => (
                <option value={option} selected={text() === option}>
                  {sheetText(`${props.word}=${option}`)}
                </option>
              )}
            </For>
          </select>
        )}
      </Match>
      <Match when={props.question.as === 'day'}>
        <input
          id={props.id}
          type="date"
          class="input answer__day"
          value={text()}
          onChange={(event) => props.answer.set(event.currentTarget.value || null)}
          {...away}
        />
      </Match>
      <Match when={props.question.as === 'amount' && props.question}>
        {(amount) => (
          <input
            id={props.id}
            type="number"
            inputmode="numeric"
            class="input answer__amount"
            min={amount().min}
            max={amount().max}
            value={text()}
            onChange={(event) => props.answer.set(amountOf(event.currentTarget.value))}
            {...away}
          />
        )}
      </Match>
      <Match when={props.question.as === 'yes'}>
        <input
          id={props.id}
          type="checkbox"
          class="answer__tick"
          checked={props.answer.value() === true}
          onChange={(event) => props.answer.set(event.currentTarget.checked)}
          {...away}
        />
      </Match>
    </Switch>
  );
}

function amountOf(text: string): Value {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}
