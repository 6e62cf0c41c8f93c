import { useParams } from '../look/router.tsx';
import { createMemo, Match, Show, Switch, type JSX } from 'solid-js';
import { createPlan } from '../aftercare/create-plan.ts';
import { PlanEditor } from '../aftercare/plan-editor.tsx';
import { useLive } from '../live/live.ts';
import { Skeleton } from '../look/waiting.tsx';
import { bookedContacts } from './booked-contacts.ts';
import { NotOpen } from './not-open.tsx';

/** The aftercare plan of one person, as the care team writes it. */
export function PlanEditorScreen(): JSX.Element {
  const live = useLive();
  const params = useParams<{ id: string }>();
  const open = (id: string): JSX.Element => {
    const view = live.chart(id);
    const model = createPlan(live, view);
    const booked = createMemo(() => {
      const state = view.state();
      return bookedContacts(state?.scheduling.appointments ?? [], state?.charts.profile?.zone ?? live.me.zone);
    });
    const isReady = (): boolean => view.state() !== undefined;
    return (
      <Switch
        fallback={
          <div class="st__wait">
            <Skeleton />
          </div>
        }
      >
        <Match when={view.status() === 'gone'}>
          <NotOpen />
        </Match>
        <Match when={isReady()}>
          <PlanEditor model={model} chartHref={`/p/${id}`} booked={booked()} />
        </Match>
      </Switch>
    );
  };
  return (
    <main id="main" class="st__main plan">
      <Show when={params.id} keyed>
        {open}
      </Show>
    </main>
  );
}
