import { checkInOf } from '@cairn/check-ins';
import { givenAt, isUnusual, nodeOf, walk, type HandOver, type Value, type Wait } from '@cairn/workflows';
import { createMemo, createSignal, type Accessor } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { checkInWords } from '../words/check-ins.ts';
import { language } from '../words/words.ts';
import type { Names } from './answer-words.ts';
import { notTakenAnswers, type NotTaken } from './not-taken.ts';
import { counselorOf } from './reading.ts';
import { createRun, type Place, type RunModel, type Wanted } from './create-run.ts';
import { createShown, type Asked, type ShownModel } from './create-shown.ts';

/** An answer that was not taken, with what stands in its place (nothing when that question was skipped). */
export type Held = NotTaken & { readonly asked: Asked; readonly theirs: Value | undefined };
export type Phase = 'loading' | 'asking' | 'waiting' | 'person' | 'done' | 'stopped' | 'gone';

export type CheckInModel = ReturnType<typeof createCheckIn>;

/** The patient's check-in on this screen: the engine runs here, so that the next question does not wait for a network. */
export function createCheckIn(wanted: Wanted, chart: ChartView, offline: Accessor<boolean>) {
  const live = useLive();
  const run = createRun(wanted, chart);
  const shown = createShown(run);
  const phase = createMemo((): Phase => {
    const place = run.place();
    if (chart.status() === 'loading' && !offline() && run.known() === undefined) return 'loading';
    if (run.calledForHelp() && !(shown.wentOn() && shown.asked())) return 'person';
    if (run.known()?.stopped) return 'stopped';
    if (!place) return run.isGone() ? 'gone' : 'loading';
    if (shown.editing() !== undefined) return 'asking';
    const at = walk(place.flow, place.run).at?.node.kind;
    return at === 'ask' ? 'asking' : at === 'end' ? 'done' : 'waiting';
  });
  return {
    /** What the person reads while the conversation stands still. */
    waitingAt: (): Wait | HandOver | undefined => {
      const place = run.place();
      const node = place && walk(place.flow, place.run).at?.node;
      return node?.kind === 'wait' || node?.kind === 'hand-over' ? node : undefined;
    },
    isDaily: (): boolean => run.place()?.flow.id === 'daily',
    run,
    shown,
    phase,
    offline,
    ...createAnswering(chart, run, shown),
    names: (): Names => namesOf(chart, live.me.name),
    counselor: (): string | undefined => counselorOf(chart.state()?.charts.team ?? []),
    callWaits: (): boolean => chart.pending().some((one) => one.path === 'checkIns.askForPerson'),
    askForPerson: () => live.send('checkIns.askForPerson', { chart: chart.chart, checkInId: run.begin() }),
    again: () => {
      shown.reset();
      run.another();
    },
  };
}

/** Sends what the person does, and keeps in view what was not taken. */
function createAnswering(chart: ChartView, run: RunModel, shown: ShownModel) {
  const live = useLive();
  const refused = notTakenAnswers(live);
  const [sure, setSure] = createSignal<string>();
  const notTaken = createMemo(() => heldOf(refused.all(), run));
  const at = (node: string) => ({ chart: chart.chart, checkInId: run.begin(), node, language: language() });
  const change = (node: string, value: Value | undefined): void => {
    const place = at(node);
    const sent = live.send('checkIns.change', { ...place, value: copy(value), ...sureOf(run.place(), node, value) });
    if (value !== undefined) refused.follow(sent, { checkInId: place.checkInId, node, mine: value });
    shown.edit(undefined);
  };
  return {
    notTaken,
    /** The number is unusual, and the person has not yet said that it is meant. */
    isUnsure: (): boolean => sure() !== undefined && sure() === shown.asked()?.id,
    answer: (value: Value): void => {
      const asked = shown.asked();
      if (!asked) return;
      shown.move();
      if (isUnusual(asked.node.question, value) && sure() !== asked.id) return void setSure(asked.id);
      setSure(undefined);
      if (shown.editing() !== undefined) return change(asked.id, value);
      const place = at(asked.id);
      const sent = live.send('checkIns.answer', { ...place, value: copy(value) ?? '', ...sureOf(run.place(), asked.id, value) });
      refused.follow(sent, { checkInId: place.checkInId, node: asked.id, mine: value });
    },
    skip: (): void => {
      const asked = shown.asked();
      if (!asked) return;
      shown.move();
      if (shown.editing() !== undefined) return change(asked.id, undefined);
      live.send('checkIns.skip', at(asked.id));
    },
    dropMine: (held: Held): void => refused.letGo(held.opId),
    useMine: (held: Held): void => {
      refused.letGo(held.opId);
      change(held.node, held.mine);
    },
  };
}

/** The first refused answer that belongs to the run on this screen, or to none that is known here. */
function heldOf(refused: readonly NotTaken[], run: RunModel): Held | undefined {
  const place = run.place();
  for (const one of place ? refused : []) {
    const of = checkInOf(run.all().runs, one.checkInId);
    const node = place && nodeOf(place.flow, one.node);
    if (!place || node?.kind !== 'ask' || (of && of.id !== run.known()?.id)) continue;
    const given = givenAt(place.run, one.node);
    return { ...one, asked: { id: one.node, node }, theirs: given?.type === 'answer' ? given.value : undefined };
  }
  return undefined;
}

function namesOf(chart: ChartView, fullName: string): Names {
  const charts = chart.state()?.charts;
  return {
    name: charts?.profile?.called ?? fullName.split(' ')[0] ?? fullName,
    counselor: counselorOf(charts?.team ?? []) ?? checkInWords.teamWithoutName[language()],
  };
}

/** A list is copied: what is sent is plain and our own. */
function copy(value: Value | undefined): string | number | boolean | string[] | undefined {
  return typeof value === 'object' ? [...value] : value;
}

/** A number beyond the soft limits goes out only after the person was asked about it, here. */
function sureOf(place: Place | undefined, id: string, value: Value | undefined): { readonly sure?: true } {
  const node = place && nodeOf(place.flow, id);
  return node?.kind === 'ask' && value !== undefined && isUnusual(node.question, value) ? { sure: true } : {};
}
