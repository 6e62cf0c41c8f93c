import { createUniqueId, Show, untrack, type JSX } from 'solid-js';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import { createAnswer } from './create-answer.ts';
import { Beneath, canWrite, label, Written, type FieldProps } from './field-frame.tsx';

const t = createWords(worksheetWords);

/** A question of the page and what stands there; both sides may write in it at once. */
export function TextField(props: FieldProps): JSX.Element {
  const id = createUniqueId();
  const answer = createAnswer(untrack(() => ({ desk: props.desk, path: props.path })));
  const max = (): number => (props.question.as === 'text' ? props.question.max : 0);
  return (
    <div class="answer">
      <label class="link__q" classList={{ vh: props.hideLabel === true }} for={id}>
        {label(props)}
      </label>
      <Show when={canWrite(props)} fallback={<Written id={id} text={answer.shown()} isSettled={answer.versions().length < 2} />}>
        <textarea
          id={id}
          class="link__a answer__text"
          rows={1}
          maxLength={max()}
          placeholder={props.hint ?? t('writeHere')}
          value={answer.shown()}
          onInput={(event) => answer.type(event.currentTarget.value)}
          onFocus={() => answer.enter()}
          onBlur={() => answer.leave()}
        />
      </Show>
      <Beneath {...props} answer={answer} />
    </div>
  );
}
