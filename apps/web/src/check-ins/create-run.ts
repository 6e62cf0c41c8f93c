import { checkInOf, checkIns, openOn, type CheckIn, type CheckIns } from '@cairn/check-ins';
import { begin, type Playable, type Run } from '@cairn/workflows';
import { createEffect, createMemo, createSignal, type Accessor } from 'solid-js';
import { createNow, useLive, type ChartView } from '../live/live.ts';
import { language } from '../words/words.ts';
import { useFlows } from './flow-store.ts';
import { foldWaiting } from './fold-waiting.ts';
import { isCall } from './history.ts';
import { dayOf } from './times.ts';

export type Place = { readonly flow: Playable; readonly run: Run };

/** `asked: 'help'` shows the day's call for help, whichever questions it came from. */
export type Wanted = { readonly flowId: string; readonly asked: 'questions' | 'help' };

export type RunModel = ReturnType<typeof createRun>;

/** Which run this screen shows, as the server has it and as it will be with what still waits on this device. */
export function createRun({ flowId, asked }: Wanted, chart: ChartView) {
  const live = useLive();
  const now = createNow(5_000);
  const zone = (): string => chart.state()?.charts.profile?.zone ?? live.me.zone;
  const today = createMemo(() => dayOf(now(), zone()));
  const { personId, name, role } = live.me;
  const confirmed = createMemo((): CheckIns => chart.state()?.checkIns ?? checkIns.start());
  const flows = useFlows(chart.chart);
  const here = { me: { personId, name, role }, dayAt: (at: number) => dayOf(at, zone()), flows };
  const folded = createMemo(() => foldWaiting(confirmed(), chart.pending(), here));

  const [chosen, setChosen] = createSignal<string>();
  const [fresh, setFresh] = createSignal(newId());
  const id = createMemo(() => chosen() ?? shownFirst(folded(), flowId, asked, today())?.id ?? fresh());
  const known = createMemo(() => checkInOf(folded().runs, id()));
  const stored = createMemo(() => checkInOf(confirmed().runs, id()));
  const place = createMemo((): Place | undefined => {
    const pin = flows.newest(flowId);
    const run = known()?.run ?? (pin && begin(pin));
    const flow = run && flows.of(run.pin);
    return flow && { flow, run };
  });
  createEffect(() => flows.want(flowId, known()?.run.pin));
  const calledForHelp = createMemo(() => isCall(known()));
  const storedCallForHelp = createMemo(() => isCall(stored()));

  return {
    now,
    zone,
    place,
    /** All runs as this device shows them, waiting answers included. */
    all: folded,
    /** This run with waiting answers; undefined until something was answered. */
    known,
    /** The server has no version in which these questions may begin. */
    isGone: (): boolean => known() === undefined && flows.isGone(flowId),
    /** This run as the server has it. */
    stored,
    storedCallForHelp,
    storedSince: createSince(storedCallForHelp),
    calledForHelp,
    /** Begins with the first answer, so that looking at the first question begins nothing. Gives the run's id. */
    begin: (): string => {
      const checkInId = id();
      setChosen(checkInId);
      const pin = place()?.run.pin;
      if (!known())
        live.send('checkIns.start', { chart: chart.chart, checkInId, flow: flowId, ...(pin ? { pin } : {}), language: language() });
      return checkInId;
    },
    another: () => setChosen(setFresh(newId())),
  };
}

function newId(): string {
  return `ci-${crypto.randomUUID()}`;
}

/** The day's open run, else the one that is already done; or the day's call for help. */
function shownFirst(state: CheckIns, flowId: string, asked: Wanted['asked'], day: string): CheckIn | undefined {
  const ofDay = state.runs.filter((one) => one.day === day);
  const call = asked === 'help' ? ofDay.findLast(isCall) : undefined;
  return call ?? openOn(state.runs, flowId, day) ?? ofDay.findLast((one) => one.run.pin.id === flowId);
}

/** When a thing became true on this screen. */
function createSince(is: Accessor<boolean>): Accessor<number | undefined> {
  const [since, setSince] = createSignal<number>();
  createEffect(() => setSince((before) => (is() ? (before ?? Date.now()) : undefined)));
  return since;
}
