import type { Unsigned } from '@cairn/notes';
import { Match, Show, Switch, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import '../messages/messages.css';
import '../notes/notes.css';
import { Signers } from '../notes/signers.tsx';
import { UnsignedList } from '../notes/unsigned-list.tsx';
import { unsignedWords } from '../words/notes-list.ts';
import { createWords } from '../words/words.ts';

const t = createWords(unsignedWords);

/** What is not signed yet and waits for this person. */
export function NotesScreen(): JSX.Element {
  const live = useLive();
  const unsigned = live.watch<Unsigned>('unsigned', {});
  return (
    <main class="st__main" id="main">
      <header class="st__head">
        <h1>{t('title')}</h1>
        <Show when={unsigned()}>
          {(state) => (
            <p class="muted sm" role="status">
              {countText(state())}
            </p>
          )}
        </Show>
      </header>
      <div class="notes-page scroll">
        <Switch fallback={<Skeleton label={t('loading')} rows={4} />}>
          <Match when={unsigned() === null}>
            <EmptyState title={t('failed')} />
          </Match>
          <Match when={unsigned()?.rows.length === 0}>
            <EmptyState title={t('empty')}>{t('emptyMore')}</EmptyState>
          </Match>
          <Match when={unsigned()}>{(state) => <UnsignedList unsigned={state()} zone={live.me.zone} />}</Match>
        </Switch>
        <Signers />
      </div>
    </main>
  );
}

function countText({ rows, overdue }: Unsigned): string {
  return overdue > 0 ? t('countLate', { count: rows.length, late: overdue }) : t('count', { count: rows.length });
}
