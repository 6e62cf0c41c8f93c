import { QUOTE_MAX, type Tag } from '@cairn/guides';
import { createEffect, createSignal, on, untrack, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Field } from '../look/field.tsx';
import { talkWords } from '../words/guides-talk.ts';
import { createWords } from '../words/words.ts';
import type { Following } from './create-following.ts';
import { secondWords } from './second-words.ts';

const t = createWords(talkWords);

/** What the patient said, in their words, for one mark. What was typed stays in the field until the server has it. */
export function TheirWords(props: { readonly tag: Tag; readonly zero: number; readonly following: Following }): JSX.Element {
  const [text, setText] = createSignal(untrack(() => props.tag.quote));
  createEffect(
    on(
      () => props.tag.tagId,
      () => setText(props.tag.quote),
      { defer: true },
    ),
  );
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    if (text().trim() !== props.tag.quote) void props.following.correct(props.tag, { quote: text() });
  };
  return (
    <form class="talk-words" onSubmit={save}>
      <Field
        label={t('words', { kind: t(`kind.${props.tag.kind}`), time: secondWords(props.tag.second) })}
        maxLength={QUOTE_MAX}
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Button minor type="submit">
        {t('save')}
      </Button>
    </form>
  );
}
