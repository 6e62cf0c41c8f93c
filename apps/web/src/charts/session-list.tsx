import { noteOfSession, type Note, type Notes } from '@cairn/notes';
import type { Session } from '@cairn/sessions';
import { For, Show, type JSX } from 'solid-js';
import { ButtonLink } from '../look/button.tsx';
import { EmptyState } from '../look/waiting.tsx';
import { clock, dayKey } from '../look/when.ts';
import { chartWords } from '../words/charts.ts';
import { createWords } from '../words/words.ts';
import { dayWords } from './value-words.ts';

const t = createWords(chartWords);

type ListProps = {
  readonly sessions: readonly Session[];
  readonly notes: Notes | undefined;
  readonly called: string;
  readonly zone: string;
  readonly hrefOf: (session: Session) => string;
};

/** Sessions newest first; the note of each is where the session was. */
export function SessionList(props: ListProps): JSX.Element {
  return (
    <Show when={props.sessions.length > 0} fallback={<EmptyState title={t('sessionsEmpty')}>{t('sessionsEmptyMore')}</EmptyState>}>
      <ul class="chart-rows" role="list">
        <For each={props.sessions.toReversed()}>
          {(session) => (
            <li>
              <div>
                <p>
                  <b>{t('sessionWith', { name: session.openedBy.name })}</b> {stateOf(session, props.called)}
                </p>
                <p class="xs muted">
                  {dayWords(dayKey(session.openedAt, props.zone), { weekday: 'short', month: 'short', day: 'numeric' })},{' '}
                  {clock(session.openedAt, props.zone)}
                  <Show when={props.notes && noteOfSession(props.notes, session.sessionId)}>{(note) => <>. {noteSaid(note())}</>}</Show>
                </p>
              </div>
              <ButtonLink
                minor
                href={props.hrefOf(session)}
                aria-label={`${t('openNote')}, ${t('sessionWith', { name: session.openedBy.name })}`}
              >
                {t('openNote')}
              </ButtonLink>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function stateOf(session: Session, called: string): string {
  if (!session.end) return t('sessionOpen');
  if (session.startedAt === undefined) return t('sessionNotCome', { name: called });
  const minutes = Math.max(1, Math.round((session.end.at - session.startedAt) / 60_000));
  return t('sessionEnded', { minutes, name: session.end.by.name });
}

function noteSaid(note: Note): string {
  return note.signature ? t('noteSigned', { name: note.signature.signer.name }) : t('noteDraft');
}
