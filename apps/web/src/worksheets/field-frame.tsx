import type { Path, Value } from '@cairn/co-editing';
import type { Plain } from '@cairn/worksheets';
import { For, Show, type JSX } from 'solid-js';
import { Conflict } from '../look/banner.tsx';
import { sheetText } from '../words/worksheets-kinds.ts';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import type { Answer } from './create-answer.ts';
import type { Desk } from './create-desk.ts';
import { clock, dayName } from './when.ts';

const t = createWords(worksheetWords);

/** One field of a sheet: `word` is the key of its question in the words of the kinds. */
export type FieldProps = {
  readonly desk: Desk;
  readonly question: Plain;
  readonly path: Path;
  readonly word: string;
  readonly hint?: string;
  readonly hideLabel?: boolean;
  /** For words that now live somewhere else too. */
  readonly readOnly?: boolean;
};

export function label({ word }: Pick<FieldProps, 'word'>): string {
  return sheetText(word);
}

export function canWrite({ readOnly, desk, question }: Pick<FieldProps, 'desk' | 'question' | 'readOnly'>): boolean {
  return readOnly !== true && desk.canWrite(question);
}

/** A value in words; empty for nothing. */
export function inWords(question: Plain, word: string, value: Value): string {
  if (value === null || value === '') return '';
  if (question.as === 'choice') return sheetText(`${word}=${String(value)}`);
  if (question.as === 'day') return dayName(String(value));
  if (question.as === 'yes') return t(value === true ? 'yes' : 'no');
  if (question.as === 'scale' && question.max === 100) return t('percent', { value: String(value) });
  return String(value);
}

/** What stands beneath every field: who else is in it, and versions that wait for a choice. */
export function Beneath(props: FieldProps & { readonly answer: Answer }): JSX.Element {
  return (
    <>
      <WritingHere desk={props.desk} place={props.answer.place} />
      <SideBySide {...props} />
    </>
  );
}

/** The named caret of whoever else is in this field. */
export function WritingHere(props: { readonly desk: Desk; readonly place: string }): JSX.Element {
  return (
    <p class="carets" role="status">
      <For each={props.desk.writersAt(props.place)}>
        {(person) => (
          <span class="caret-name" classList={{ 'caret-name--patient': person.role === 'patient' }}>
            {t('writingHere', { name: props.desk.nameOf(person) })}
          </span>
        )}
      </For>
    </p>
  );
}

/** Several versions are told beneath when nobody may choose, each with its author. */
export function Written(props: { readonly id: string; readonly text: string; readonly isSettled: boolean }): JSX.Element {
  return (
    <output id={props.id} class="link__a answer__text" classList={{ muted: props.text === '', vh: !props.isSettled }}>
      {props.text === '' ? t('nothingYet') : props.text}
    </output>
  );
}

function SideBySide(props: FieldProps & { readonly answer: Answer }): JSX.Element {
  const versions = () =>
    props.answer.versions().map(({ version, by, at, value }) => ({
      id: version,
      who: props.desk.nameOf(by),
      at: clock(at, props.desk.sheets.zone),
      text: inWords(props.question, props.word, value) || t('emptied'),
      keep: by.personId === props.desk.me.personId ? t('keepMine') : t('keepTheirs', { name: props.desk.nameOf(by) }),
    }));
  return (
    <Show when={versions().length > 1}>
      <Show
        when={canWrite(props)}
        fallback={
          <ul class="versions sm" role="list">
            <For each={versions()}>
              {(version) => (
                <li>
                  <b>{version.who}</b>, {version.at}: {version.text}
                </li>
              )}
            </For>
          </ul>
        }
      >
        <Conflict title={t('sideBySide', { count: versions().length })} versions={versions()} onKeep={(id) => props.answer.choose(id)} />
      </Show>
    </Show>
  );
}
