import type { Refusal } from '@cairn/kernel';
import { ending, type Value } from '@cairn/workflows';
import { createMemo, createSignal, type Accessor } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { checkInWords } from '../words/check-ins.ts';
import { language } from '../words/words.ts';
import type { Names } from './answer-words.ts';
import { createRun, type RunModel, type Wanted } from './create-run.ts';
import { createShown, type Asked, type ShownModel } from './create-shown.ts';

/** An answer that was not taken: it stays here until the person says what to do with it. `theirs` is what stands instead. */
export type NotTaken = { readonly asked: Asked; readonly mine: Value; readonly theirs: Value | undefined; readonly code: string };
export type Phase = 'loading' | 'asking' | 'person' | 'done' | 'old';

export type CheckInModel = ReturnType<typeof createCheckIn>;

/** The patient's check-in on this screen: the engine runs here, so that the next question does not wait for a network. */
export function createCheckIn(wanted: Wanted, chart: ChartView, offline: Accessor<boolean>) {
  const live = useLive();
  const run = createRun(wanted, chart);
  const shown = createShown(run);
  const phase = createMemo((): Phase => {
    const place = run.place();
    if (chart.status() === 'loading' && !offline() && run.known() === undefined) return 'loading';
    if (!place) return 'old';
    if (shown.editing() !== undefined) return 'asking';
    if (run.calledForHelp() && !(shown.wentOn() && shown.asked())) return 'person';
    return ending(place.flow, place.run) === undefined ? 'asking' : 'done';
  });
  return {
    isDaily: (): boolean => run.place()?.flow.id === 'daily',
    run,
    shown,
    phase,
    offline,
    ...createAnswering(chart, run, shown),
    names: (): Names => namesOf(chart, live.me.name),
    callWaits: (): boolean => chart.pending().some((one) => one.path === 'checkIns.askForPerson'),
    askForPerson: () => live.send('checkIns.askForPerson', { chart: chart.chart, checkInId: run.begin() }),
    again: () => {
      shown.reset();
      run.another();
    },
  };
}

type Reply = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

/** Sends what the person does, and keeps in view what was not taken. */
function createAnswering(chart: ChartView, run: RunModel, shown: ShownModel) {
  const live = useLive();
  const [notTaken, setNotTaken] = createSignal<NotTaken>();
  const at = (node: string) => ({ chart: chart.chart, checkInId: run.begin(), node, language: language() });
  const settle = (asked: Asked, mine: Value, reply: Reply): void => {
    if (!reply.ok) setNotTaken({ asked, mine, theirs: currentOf(reply.refusal), code: reply.refusal.code });
  };
  const change = (asked: Asked, value: Value | undefined): void => {
    const sent = live.send('checkIns.change', { ...at(asked.id), value: copy(value) });
    void sent.done.then((reply) => value !== undefined && settle(asked, value, reply));
    shown.edit(undefined);
  };
  return {
    notTaken,
    answer: (value: Value): void => {
      const asked = shown.asked();
      if (!asked) return;
      shown.move();
      if (shown.editing() !== undefined) return change(asked, value);
      const sent = live.send('checkIns.answer', { ...at(asked.id), value: copy(value) ?? '' });
      void sent.done.then((reply) => settle(asked, value, reply));
    },
    skip: (): void => {
      const asked = shown.asked();
      if (!asked) return;
      shown.move();
      if (shown.editing() !== undefined) return change(asked, undefined);
      live.send('checkIns.skip', at(asked.id));
    },
    dropMine: () => setNotTaken(undefined),
    useMine: (): void => {
      const held = notTaken();
      setNotTaken(undefined);
      if (held) change(held.asked, held.mine);
    },
  };
}

function namesOf(chart: ChartView, fullName: string): Names {
  const charts = chart.state()?.charts;
  const counselor = charts?.team.find((member) => member.role === 'counselor')?.name.split(' ')[0];
  return {
    name: charts?.profile?.called ?? fullName.split(' ')[0] ?? fullName,
    counselor: counselor ?? checkInWords.teamWithoutName[language()],
  };
}

/** A list is copied: what is sent is plain and our own. */
function copy(value: Value | undefined): string | number | boolean | string[] | undefined {
  return typeof value === 'object' ? [...value] : value;
}

/** What the refusal says stands at the question; nothing when it was skipped or the code says something else. */
function currentOf(refusal: Refusal): Value | undefined {
  const current = refusal.detail?.['current'];
  return typeof current === 'string' && current !== '' ? (JSON.parse(current) as Value) : undefined;
}
