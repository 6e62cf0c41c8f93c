import type { Path } from '@cairn/co-editing';
import { createUniqueId, For, Show, type JSX } from 'solid-js';
import { Conflict } from '../look/banner.tsx';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';
import { createAnswer, type Answer } from './create-answer.ts';
import type { Room } from './create-room.ts';
import { clock } from './when.ts';

const t = createWords(sessionWords);

type AnswerFieldProps = {
  readonly room: Room;
  readonly path: Path;
  readonly label: string;
  readonly max: number;
  readonly hint?: string;
  readonly hideLabel?: boolean;
  /** For words that now live somewhere else too. */
  readonly readOnly?: boolean;
};

/** A question of the page and what stands there; both sides may write in it at once. */
export function AnswerField(props: AnswerFieldProps): JSX.Element {
  const id = createUniqueId();
  const answer = createAnswer(props);
  const canWrite = (): boolean => props.room.isOpen() && props.room.amIn() && props.readOnly !== true;
  return (
    <div class="answer">
      <label class="link__q" classList={{ vh: props.hideLabel === true }} for={id}>
        {props.label}
      </label>
      <Show when={canWrite()} fallback={<Written id={id} text={answer.versions().length > 1 ? undefined : answer.shown()} />}>
        <textarea
          id={id}
          class="link__a answer__text"
          rows={1}
          maxLength={props.max}
          placeholder={props.hint ?? t('writeHere')}
          value={answer.shown()}
          onInput={(event) => answer.type(event.currentTarget.value)}
          onFocus={() => answer.enter()}
          onBlur={() => answer.leave()}
        />
      </Show>
      <WritingHere room={props.room} place={answer.place} />
      <SideBySide room={props.room} answer={answer} canChoose={canWrite()} />
    </div>
  );
}

/** Several versions are told beneath, each with its author. */
function Written(props: { readonly id: string; readonly text: string | undefined }): JSX.Element {
  return (
    <output id={props.id} class="link__a answer__text" classList={{ muted: props.text === '', vh: props.text === undefined }}>
      {props.text === '' ? t('nothingYet') : props.text}
    </output>
  );
}

/** The named caret of whoever else is in this field. */
export function WritingHere(props: { readonly room: Room; readonly place: string }): JSX.Element {
  const there = () => props.room.beside().filter((one) => one.at === props.place && one.writing);
  return (
    <p class="carets" role="status">
      <For each={there()}>
        {(one) => (
          <span class="caret-name" classList={{ 'caret-name--patient': one.person.role === 'patient' }}>
            {t('writingHere', { name: props.room.nameOf(one.person) })}
          </span>
        )}
      </For>
    </p>
  );
}

function SideBySide(props: { readonly room: Room; readonly answer: Answer; readonly canChoose: boolean }): JSX.Element {
  const isMine = (personId: string): boolean => personId === props.room.me.personId;
  const versions = () =>
    props.answer.versions().map(({ version, by, at, value }) => ({
      id: version,
      who: props.room.nameOf(by),
      at: clock(at, props.room.zone),
      text: typeof value === 'string' && value !== '' ? value : t('emptied'),
      keep: isMine(by.personId) ? t('keepMine') : t('keepTheirs', { name: props.room.nameOf(by) }),
    }));
  return (
    <Show when={versions().length > 1}>
      <Show
        when={props.canChoose}
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
