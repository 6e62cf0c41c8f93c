import { createSignal, Show, type JSX } from 'solid-js';
import { ConcernList } from '../family/concern-list.tsx';
import { EmergencyContacts } from '../family/emergency-contacts.tsx';
import { InviteSomeone } from '../family/invite-someone.tsx';
import { NamedPeople } from '../family/named-people.tsx';
import { FamilySessions } from '../family/plan-session.tsx';
import { StaffRoom } from '../family/staff-room.tsx';
import '../messages/messages.css';
import { familyDeskWords } from '../words/family-desk.ts';
import { familyDeskRefusalWords, familyRefusalWords } from '../words/refusals-family.ts';
import { knowRefusals } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { useOpenChart } from './chart-screen.tsx';

const t = createWords(familyDeskWords);

/** Everything about the people around one patient: what they said, whom the patient named, their rooms. */
export function ChartFamily(): JSX.Element {
  knowRefusals(familyRefusalWords);
  knowRefusals(familyDeskRefusalWords);
  const open = useOpenChart();
  const [room, setRoom] = createSignal<string>();
  const first = (): string | undefined =>
    room() ?? open.state().family?.threads[0]?.supporterId ?? open.state().consent.supporters[0]?.personId;
  const about = () => ({ chart: open.view.chart, called: open.called(), zone: open.zone() });
  return (
    <div class="chart-cols fam-cols">
      <section class="main-col scroll" aria-label={t('tab')} tabindex="0">
        <ConcernList {...about()} concerns={open.state().concerns?.concerns ?? []} />
        <NamedPeople
          consent={open.state().consent}
          family={open.state().family}
          called={open.called()}
          now={open.now()}
          open={first()}
          onOpen={setRoom}
        />
        <EmergencyContacts {...about()} consent={open.state().consent} now={open.now()} />
        <FamilySessions {...about()} consent={open.state().consent} appointments={open.state().scheduling.appointments} now={open.now()} />
        <div class="fam-part">
          <InviteSomeone chart={open.view} zone={open.zone()} called={open.called()} />
        </div>
      </section>
      <Show when={first()} keyed fallback={<aside class="side-col muted sm">{t('pickRoom')}</aside>}>
        {(supporterId) => <StaffRoom view={open.view} supporterId={supporterId} called={open.called()} zone={open.zone()} />}
      </Show>
    </div>
  );
}
