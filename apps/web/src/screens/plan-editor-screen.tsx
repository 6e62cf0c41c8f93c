import { useParams } from '../look/router.tsx';
import { Match, Show, Switch, type JSX } from 'solid-js';
import { createPlan } from '../aftercare/create-plan.ts';
import { PlanEditor } from '../aftercare/plan-editor.tsx';
import { useLive } from '../live/live.ts';
import { Skeleton } from '../look/waiting.tsx';
import { NotOpen } from './not-open.tsx';

/** The aftercare plan of one person, as the care team writes it. */
export function PlanEditorScreen(): JSX.Element {
  const live = useLive();
  const params = useParams<{ id: string }>();
  const open = (id: string): JSX.Element => {
    const view = live.chart(id);
    const model = createPlan(live, view);
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
        <Match when={view.state()}>
          <PlanEditor model={model} chartHref={`/p/${id}`} />
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
