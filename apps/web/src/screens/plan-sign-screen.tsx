import { publishedVersion } from '@cairn/aftercare';
import { createMemo, Match, Show, Switch, type JSX } from 'solid-js';
import { createPlan } from '../aftercare/create-plan.ts';
import { MySign, NothingToSign } from '../aftercare/my-sign.tsx';
import { waitsForMe } from '../aftercare/my-version.ts';
import { useLive } from '../live/live.ts';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { refusalText } from '../words/refusals.ts';
import { PatientHeader } from './patient-header.tsx';

/** The version that waits for the patient's name, read whole before it is signed. */
export function PlanSignScreen(): JSX.Element {
  const live = useLive();
  const view = live.chart(live.me.chart ?? '');
  const model = createPlan(live, view);
  // The same version stays the same object, so that what is being typed under it stays too.
  const version = createMemo(() => waitsForMe(model.plan()));
  return (
    <div class="pt">
      <PatientHeader back="/plan" help />
      <main class="pt__main" id="main">
        <Switch fallback={<Skeleton />}>
          <Match when={view.status() === 'gone'}>
            <EmptyState title={refusalText('not-available')} />
          </Match>
          <Match when={view.state()}>
            <Show when={version()} fallback={<NothingToSign model={model} newest={model.plan().versions.at(-1)} />}>
              {(one) => (
                <MySign
                  model={model}
                  zone={view.state()?.charts.profile?.zone ?? live.me.zone}
                  patientName={view.state()?.charts.profile?.name ?? live.me.name}
                  version={one()}
                  signedBefore={publishedVersion(model.plan())}
                />
              )}
            </Show>
          </Match>
        </Switch>
      </main>
    </div>
  );
}
