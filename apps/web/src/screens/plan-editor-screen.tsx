import { useParams } from '../look/router.tsx';
import { createMemo, Match, Show, Switch, type JSX } from 'solid-js';
import { createPlan } from '../aftercare/create-plan.ts';
import { PlanEditor } from '../aftercare/plan-editor.tsx';
import { useLive } from '../live/live.ts';
import { Skeleton } from '../look/waiting.tsx';
import { ReferralsAside } from '../follow-up/referrals-aside.tsx';
import { PlanWorkLine } from '../tasks/plan-work-line.tsx';
import { bookedContacts, referredContacts } from './booked-contacts.ts';
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
      const visits = bookedContacts(state?.scheduling.appointments ?? [], state?.charts.profile?.zone ?? live.me.zone);
      return [...visits, ...referredContacts(state?.referrals.referrals ?? [])];
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
          <PlanEditor
            model={model}
            chartHref={`/p/${id}`}
            booked={booked()}
            referrals={
              <>
                <Show when={view.state()?.referrals}>
                  {(referrals) => <ReferralsAside referrals={referrals()} today={model.today()} href={`/p/${id}/referrals`} />}
                </Show>
                <PlanWorkLine work={view.state()?.tasks?.work} href={`/p/${id}`} />
              </>
            }
          />
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
