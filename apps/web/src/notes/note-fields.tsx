import { requiredFields, TEXT_MAX, usualServices, type Field as FieldName, type HeldField } from '@cairn/notes';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { SelectField, TextField } from '../look/field.tsx';
import { noteWords } from '../words/notes.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { createDraft } from './create-draft.ts';
import type { NoteDesk } from './create-note-desk.ts';
import { Sources } from './sources.tsx';
import { dayAndClock } from './when.ts';

const t = createWords(noteWords);
/** A pause in typing after which words are sent. */
const PAUSE_MS = 900;

/** What a note must say besides its sentences: filled in where the record knows it, asked where only the clinician does. */
export function NoteFields(props: { readonly desk: NoteDesk }): JSX.Element {
  const names = (): readonly FieldName[] => (props.desk.draft()?.content.fields ?? []).map(({ field }) => field);
  return (
    <fieldset class="note-fields">
      <legend>{t('required')}</legend>
      <For each={names()}>{(field) => <NoteField desk={props.desk} field={field} />}</For>
    </fieldset>
  );
}

type NoteFieldProps = { readonly desk: NoteDesk; readonly field: FieldName };

function NoteField(props: NoteFieldProps): JSX.Element {
  const held = (): HeldField | undefined => props.desk.draft()?.content.fields.find(({ field }) => field === props.field);
  const isCopied = (): boolean => props.desk.draft()?.copied.includes(props.field) ?? false;
  return (
    <div class="note-field" data-note={held()?.changed ? 'changed-source' : props.field}>
      <Show when={props.field === 'service'} fallback={<WrittenField {...props} held={held()} />}>
        <ServiceField {...props} held={held()} />
      </Show>
      <Sources sources={held()?.sources ?? []} me={props.desk.me.personId} />
      <Show when={held()?.changed}>{(changed) => <FieldChanged {...props} now={changed().now} />}</Show>
      <Show when={isCopied()}>
        <p class="note-mark sm">{t('copied', { time: dayAndClock(props.desk.draft()?.copiedAt ?? 0, props.desk.zone) })}</p>
      </Show>
    </div>
  );
}

type HeldProps = NoteFieldProps & { readonly held: HeldField | undefined };

function ServiceField(props: HeldProps): JSX.Element {
  const [code, setCode] = createSignal<string>();
  const choose = async (text: string): Promise<void> => {
    setCode(await props.desk.fill(props.field, props.held?.text ?? '', text));
  };
  return (
    <SelectField
      label={t(`field.${props.field}`)}
      hint={t(`field.${props.field}.hint`)}
      value={props.held?.text ?? ''}
      error={code() === undefined ? undefined : refusalText(code() ?? '')}
      onChange={(event) => void choose(event.currentTarget.value)}
    >
      <option value="">{t('choose')}</option>
      <For each={usualServices}>{({ key }) => <option value={key}>{t(`service.${key as 'individual'}`)}</option>}</For>
    </SelectField>
  );
}

function WrittenField(props: HeldProps): JSX.Element {
  const [base, setBase] = createSignal('');
  let pause: ReturnType<typeof setTimeout> | undefined;
  const text = (): string => props.held?.text ?? '';
  const draft = createDraft({
    holds: (isUnsaved) => props.desk.holds(props.field, isUnsaved),
    send: async (words) => {
      const refused = await props.desk.fill(props.field, base(), words);
      if (refused === undefined) setBase(words.trim());
      return refused;
    },
  });
  const save = (): void => {
    clearTimeout(pause);
    void draft.save();
  };
  const type = (words: string): void => {
    if (draft.text() === undefined) setBase(text());
    draft.type(words);
    clearTimeout(pause);
    pause = setTimeout(save, PAUSE_MS);
  };
  const replace = (): void => {
    setBase(text());
    save();
  };
  const isNeeded = (): boolean => requiredFields(props.desk.draft()?.content.visit.startedAt !== undefined).includes(props.field);
  return (
    <>
      <TextField
        label={isNeeded() ? t(`field.${props.field}`) : `${t(`field.${props.field}`)} (${t('optional')})`}
        hint={t(`field.${props.field}.hint`)}
        rows={props.field === 'risk' ? 2 : 1}
        maxLength={TEXT_MAX}
        value={draft.text() ?? text()}
        error={draft.code() === undefined ? undefined : `${refusalText(draft.code() ?? '')} ${t('notSaved')}`}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={save}
      />
      <Show when={draft.code() === 'note-changed'}>
        <p class="sm">
          {t('theirs')} <q>{text()}</q>{' '}
          <Button minor onClick={replace}>
            {t('saveAnyway')}
          </Button>
        </p>
      </Show>
    </>
  );
}

/** The record knows something else now than when the author filled it in. */
function FieldChanged(props: NoteFieldProps & { readonly now: string | undefined }): JSX.Element {
  return (
    <div class="note-mark sm">
      <p>
        <b>{t('sourceChanged')}</b> {props.now === undefined ? t('sourceGone') : `${t('sourceNow')} “${props.now}”`}
      </p>
      <span class="writing__acts">
        <Button minor onClick={() => void props.desk.edit({ type: 'keep-field', field: props.field })}>
          {t('keepMine')}
        </Button>
        <Button minor onClick={() => void props.desk.edit({ type: 'field-put-back', field: props.field })}>
          {t('takeNew')}
        </Button>
      </span>
    </div>
  );
}
