import { newestCourse } from '@cairn/rewards';
import { Match, Show, Switch, type JSX } from 'solid-js';
import { createNow, useLive } from '../live/live.ts';
import { ButtonLink } from '../look/button.tsx';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { dayKey } from '../look/when.ts';
import { MyRewards } from '../rewards/my-rewards.tsx';
import '../rewards/rewards.css';
import { rewardRefusalWords } from '../words/refusals-rewards.ts';
import { knowRefusals } from '../words/refusals.ts';
import { rewardWords } from '../words/rewards.ts';
import { createWords } from '../words/words.ts';
import { PatientHeader } from './patient-header.tsx';

const t = createWords(rewardWords);

/** The patient's rewards: draws or values, what is theirs, what comes next. */
export function RewardsScreen(): JSX.Element {
  knowRefusals(rewardRefusalWords);
  const live = useLive();
  const now = createNow(60_000);
  const view = live.chart(live.me.chart ?? '');
  const state = () => view.state()?.rewards;
  const today = (): string => dayKey(now(), view.state()?.charts.profile?.zone ?? live.me.zone);
  return (
    <>
      <PatientHeader title={t('title')} tone="lake" />
      <main class="pt__main" id="main">
        <Switch fallback={<Skeleton label={t('loading')} rows={4} />}>
          <Match when={view.status() === 'gone'}>
            <EmptyState title={t('gone')} />
          </Match>
          <Match when={state()}>
            {(rewards) => (
              <Show when={newestCourse(rewards())} fallback={<NoPlan />}>
                {(course) => <MyRewards view={view} state={rewards()} course={course()} today={today()} />}
              </Show>
            )}
          </Match>
          <Match when={view.state()}>
            <NoPlan />
          </Match>
        </Switch>
      </main>
    </>
  );
}

function NoPlan(): JSX.Element {
  return (
    <div class="pt__main--pad">
      <EmptyState title={t('none')} action={<ButtonLink href="/messages">{t('toMessages')}</ButtonLink>}>
        {t('noneMore')}
      </EmptyState>
    </div>
  );
}
