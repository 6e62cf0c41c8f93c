import { Match, Switch, type JSX } from 'solid-js';
import { createPlan } from '../aftercare/create-plan.ts';
import { MyCard } from '../aftercare/my-card.tsx';
import { useLive } from '../live/live.ts';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { refusalText } from '../words/refusals.ts';
import { PatientHeader } from './patient-header.tsx';

/** Up to this idle limit a phone is a shared one: it keeps nothing. */
const SHARED_IDLE_MINUTES = 5;

/** What a patient may need with no signal, from what this phone keeps of their plan. */
export function PlanCardScreen(): JSX.Element {
  const live = useLive();
  const view = live.chart(live.me.chart ?? '');
  const model = createPlan(live, view);
  return (
    <div class="pt">
      <PatientHeader back="/plan" help />
      <main class="pt__main" id="main">
        <Switch fallback={<Skeleton />}>
          <Match when={view.status() === 'gone'}>
            <EmptyState title={refusalText('not-available')} />
          </Match>
          <Match when={view.state()}>
            {(state) => (
              <MyCard
                model={model}
                program={live.me.program}
                visits={state().scheduling.appointments}
                zone={state().charts.profile?.zone ?? live.me.zone}
                isKept={live.me.idleMinutes > SHARED_IDLE_MINUTES}
              />
            )}
          </Match>
        </Switch>
      </main>
    </div>
  );
}
