import { live as inForce } from '@cairn/consent';
import { createMemo, Match, Show, Switch, type JSX } from 'solid-js';
import { createPlan } from '../aftercare/create-plan.ts';
import { MyPlan } from '../aftercare/my-plan.tsx';
import { MyReferrals } from '../follow-up/my-referrals.tsx';
import { useLive } from '../live/live.ts';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { myPlanWords } from '../words/aftercare.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { PatientHeader } from './patient-header.tsx';

const t = createWords(myPlanWords);

/** The patient's own plan, as it is at this moment. */
export function PlanScreen(): JSX.Element {
  const live = useLive();
  const view = live.chart(live.me.chart ?? '');
  const model = createPlan(live, view);
  const sharedWith = createMemo(() =>
    inForce(view.state()?.consent.grants ?? [], model.now())
      .filter((grant) => grant.topics.includes('goals'))
      .map((grant) => grant.supporter.name),
  );
  return (
    <>
      <PatientHeader title={t('title')} />
      <main class="pt__main" id="main">
        <Switch fallback={<Skeleton />}>
          <Match when={view.status() === 'gone'}>
            <EmptyState title={refusalText('not-available')} />
          </Match>
          <Match when={view.state()}>
            <MyPlan
              model={model}
              chart={view.chart}
              zone={view.state()?.charts.profile?.zone ?? live.me.zone}
              sharedWith={sharedWith()}
              sharingHref="/plan/sharing"
            />
            <Show when={view.state()?.referrals}>{(referrals) => <MyReferrals referrals={referrals()} />}</Show>
          </Match>
        </Switch>
      </main>
    </>
  );
}
