import type { DisclosedGoals, DisclosedHelp, DisclosedSafety } from '@cairn/aftercare';
import type { Shared } from '@cairn/consent';
import type { FamilyHome, FamilyOfChart, FamilyPath } from '@cairn/family';
import { ownChart } from '@cairn/kernel';
import type { DisclosedAppointment } from '@cairn/scheduling';
import type { DisclosedWeek } from '@cairn/triage';
import { createContext, createMemo, createSignal, useContext, type Accessor } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';

/** One patient as they are shared with this supporter now. */
type SharedChart = Shared<{
  readonly appointments: readonly DisclosedAppointment[];
  readonly goals: DisclosedGoals;
  readonly help: DisclosedHelp;
  readonly safety: DisclosedSafety;
  readonly week: DisclosedWeek;
}>;
export type SupporterHome = { readonly shared: readonly SharedChart[]; readonly family: FamilyHome };

/** What every page of a supporter knows. Of other people's charts nothing but the open view is held, and what the author typed. */
export type Family = {
  readonly home: Accessor<SupporterHome | null | undefined>;
  readonly of: (chart: string) => FamilyOfChart | undefined;
  readonly rooms: Accessor<readonly FamilyOfChart[]>;
  readonly unread: Accessor<number>;
  /** The supporter's own place, kept on their own device. */
  readonly own: ChartView;
  readonly path: Accessor<FamilyPath | undefined>;
  /** Words typed into a place of a page; undefined where nothing was. They last as long as this tab does. */
  readonly typed: (place: string) => string | undefined;
  readonly type: (place: string, text: string) => void;
};

export const FamilyContext = createContext<Family>();

export function useFamily(): Family {
  const family = useContext(FamilyContext);
  if (!family) throw new Error('no family pages around this one');
  return family;
}

export function createFamily(): Family {
  const live = useLive();
  const home = live.watch<SupporterHome>('supporterHome', {});
  const own = live.chart(ownChart(live.me.personId));
  const rooms = createMemo(() => (home()?.family.charts ?? []).filter(({ room }) => room !== undefined));
  const [typed, setTyped] = createSignal<Readonly<Record<string, string>>>({});
  return {
    home,
    of: (chart) => home()?.family.charts.find((one) => one.chart === chart),
    rooms,
    unread: () => rooms().reduce((sum, { room }) => sum + (room?.unread ?? 0), 0),
    own,
    path: () => own.state()?.familyPath,
    typed: (place) => typed()[place],
    type: (place, text) => setTyped((all) => ({ ...all, [place]: text })),
  };
}
