import { Match, Switch, type JSX } from 'solid-js';
import { createNow, useLive } from '../live/live.ts';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { createConversation } from '../messages/create-conversation.ts';
import { Talk, Writing } from '../messages/talk.tsx';
import { lookWords } from '../words/look.ts';
import { messageWords } from '../words/messages.ts';
import { createWords } from '../words/words.ts';
import { PatientHeader } from './patient-header.tsx';
import { NoSignal } from './tab-bar.tsx';

const t = createWords(messageWords);
const look = createWords(lookWords);

/** The patient's conversation with the care team. It says who reads it and when before anything is written. */
export function MessagesScreen(): JSX.Element {
  const live = useLive();
  const now = createNow(30_000);
  const chart = live.chart(live.me.chart ?? '');
  const conversation = createConversation(chart);
  const zone = (): string => chart.state()?.charts.profile?.zone ?? live.me.zone;
  return (
    <>
      <PatientHeader title={t('title')} />
      <main class="pt__main gap-7" id="main">
        <p class="honest">
          <span>{t('notWatched')}</span>
          <span>
            {t('needNow')} <a href="/help">{look('helpNow')}</a>.
          </span>
        </p>
        <Switch fallback={<Skeleton label={t('loading')} rows={4} />}>
          <Match when={chart.status() === 'gone'}>
            <EmptyState title={t('failed')} />
          </Match>
          <Match when={conversation.stored()}>
            <Talk of={conversation} side="patient" zone={zone()} now={now()} empty={t('emptyPatient')} />
          </Match>
        </Switch>
      </main>
      <section class="write" aria-label={t('write')}>
        <NoSignal />
        <Writing of={conversation} enterSends={false} />
      </section>
    </>
  );
}
