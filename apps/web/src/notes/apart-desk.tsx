import { For, Match, Show, Switch, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { TextField } from '../look/field.tsx';
import { plusIcon } from '../look/icons.ts';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { apartWords } from '../words/notes-apart.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import type { Apart, KeptApart } from './create-apart.ts';
import { dayAndClock } from './when.ts';

const t = createWords(apartWords);

/** What belongs here and what must not stand here alone (42 CFR 2.11). */
export function ApartRules(): JSX.Element {
  return (
    <div class="apart-rules">
      <p>{t('what')}</p>
      <p>
        <b>{t('notHere')}</b> {t('notHereMore')}
      </p>
      <p>{t('whoReads')}</p>
    </div>
  );
}

export function ApartDesk(props: { readonly apart: Apart; readonly zone: string }): JSX.Element {
  return (
    <>
      <Show when={props.apart.open()} fallback={<NewOne apart={props.apart} />}>
        <Editor apart={props.apart} />
      </Show>
      <Switch fallback={<Skeleton label={t('loading')} rows={2} />}>
        <Match when={props.apart.failed()}>
          <EmptyState title={t('failed')} />
        </Match>
        <Match when={props.apart.notes()?.length === 0}>
          <p class="muted">{t('none')}</p>
        </Match>
        <Match when={props.apart.notes()}>
          {(notes) => (
            <ul role="list" class="apart-list">
              <For each={[...notes()].reverse()}>{(note) => <Kept apart={props.apart} note={note} zone={props.zone} />}</For>
            </ul>
          )}
        </Match>
      </Switch>
    </>
  );
}

function NewOne(props: { readonly apart: Apart }): JSX.Element {
  return (
    <Button minor icon={plusIcon} onClick={() => props.apart.begin('new')}>
      {t('write')}
    </Button>
  );
}

function Editor(props: { readonly apart: Apart }): JSX.Element {
  return (
    <form
      class="apart-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void props.apart.save();
      }}
    >
      <TextField
        label={t('label')}
        hint={t('hint')}
        rows={8}
        maxLength={20_000}
        autocomplete="off"
        value={props.apart.text()}
        error={props.apart.code() === undefined ? undefined : refusalText(props.apart.code() ?? '')}
        onInput={(event) => props.apart.type(event.currentTarget.value)}
      />
      <span class="writing__acts">
        <Button look="primary" minor type="submit" busy={props.apart.isBusy() ? t('saving') : undefined}>
          {t('save')}
        </Button>
        <Button minor onClick={() => props.apart.drop()}>
          {t('cancel')}
        </Button>
      </span>
    </form>
  );
}

function Kept(props: { readonly apart: Apart; readonly note: KeptApart; readonly zone: string }): JSX.Element {
  return (
    <li class="apart-note">
      <p class="xs muted">{t('kept', { time: dayAndClock(props.note.keptAt, props.zone) })}</p>
      <Show when={props.note.text !== undefined} fallback={<p>{t('noKey')}</p>}>
        <p class="apart-note__text">{props.note.text}</p>
        <Button look="quiet" minor onClick={() => props.apart.begin(props.note)}>
          {t('edit')}
        </Button>
      </Show>
    </li>
  );
}
