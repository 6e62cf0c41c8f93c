import type { FamilyInvitation } from '@cairn/family';
import { For, Show, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { createNow, useLive, type ChartView } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { longDay } from '../look/when.ts';
import { inviteWords } from '../words/family-invite.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';

const t = createWords(inviteWords);
/** Older ones that ended are history and stand with what was signed. */
const SHOWN = 5;

type ListProps = { readonly chart: ChartView; readonly zone: string; readonly staff: boolean };

/** Links that wait and what became of the newest ones. */
export function InvitationList(props: ListProps): JSX.Element {
  const newest = (): readonly FamilyInvitation[] => (props.chart.state()?.family?.invitations ?? []).toReversed().slice(0, SHOWN);
  return (
    <Show when={newest().length > 0}>
      <h3>{t('links')}</h3>
      <ul class="list" role="list">
        <For each={newest()}>{(one) => <Invitation {...props} of={one} />}</For>
      </ul>
    </Show>
  );
}

function Invitation(props: ListProps & { readonly of: FamilyInvitation }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const now = createNow(60_000);
  const waits = (): boolean => props.of.state === 'open' && props.of.expiresAt > now();
  const takeBack = (): Promise<boolean> =>
    act.follow(live.send('family.withdrawInvitation', { chart: props.chart.chart, invitationId: props.of.invitationId }));
  return (
    <li class="row">
      <span class="row__body">
        <span class="row__title">{props.of.name}</span>
        <span class="row__sub">{stateOf(props.of, now(), props.zone, props.staff)}</span>
        <Show when={act.refused()}>
          {(code) => (
            <span class="bad sm" role="alert">
              {refusalText(code())}
            </span>
          )}
        </Show>
      </span>
      <Show when={waits()}>
        <Button minor busy={act.busy() ? t('takingBack') : undefined} onClick={() => void takeBack()}>
          {t('takeBack')}
        </Button>
      </Show>
    </li>
  );
}

function stateOf({ state, joined, expiresAt, by }: FamilyInvitation, now: number, zone: string, staff: boolean): string {
  if (state === 'joined' && joined) {
    return t(staff ? 'joinedStaff' : 'joined', { name: joined.name, day: longDay(joined.at, zone) });
  }
  if (state === 'withdrawn' || state === 'closed') return t(state);
  return expiresAt <= now ? t('over') : t('waits', { day: longDay(expiresAt, zone), by: by.name });
}
