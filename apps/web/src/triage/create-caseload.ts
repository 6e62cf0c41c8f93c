import type { ChartId } from '@cairn/kernel';
import type { Role } from '@cairn/people';
import { tiers, type Caseload, type CaseloadRow, type Tier, type Whose } from '@cairn/triage';
import { createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { useLive } from '../live/live.ts';

export type Group = { readonly tier: Tier; readonly count: number; readonly rows: readonly CaseloadRow[] };

/** The list as it is shown: groups in order of need, one person selected, pages added below. */
export type CaseloadModel = {
  readonly whose: Accessor<Whose>;
  readonly setWhose: (whose: Whose) => void;
  /** Undefined while loading, null when this viewer has none. */
  readonly state: Accessor<Caseload | null | undefined>;
  readonly groups: Accessor<readonly Group[]>;
  readonly steadyShown: Accessor<boolean>;
  readonly showSteady: (shown: boolean) => void;
  /** More of what is below, when there is more. */
  readonly more: Accessor<(() => Promise<void>) | undefined>;
  readonly failed: Accessor<boolean>;
  readonly selected: Accessor<CaseloadRow | undefined>;
  readonly select: (chart: ChartId) => void;
  readonly move: (by: 1 | -1) => void;
  readonly peeking: Accessor<boolean>;
  readonly peek: (shown: boolean) => void;
};

/** Rows keep their identity from push to push, so that focus and scrolling stay where they are. */
function createRows(source: Accessor<Caseload | null | undefined>): Accessor<readonly CaseloadRow[]> {
  const [store, setStore] = createStore<{ rows: CaseloadRow[] }>({ rows: [] });
  createEffect(() => setStore('rows', reconcile([...(source()?.rows ?? [])], { key: 'chart', merge: false })));
  return () => store.rows;
}

type Further = {
  readonly rows: Accessor<readonly CaseloadRow[]>;
  readonly load: Accessor<(() => Promise<void>) | undefined>;
  readonly failed: Accessor<boolean>;
  readonly forget: () => void;
};

/** Pages below the first, fetched when asked for; the first one is kept fresh by itself. */
function createFurther(page: (after: string) => Promise<Caseload>, firstNext: Accessor<string | undefined>): Further {
  const [rows, setRows] = createSignal<readonly CaseloadRow[]>([]);
  const [next, setNext] = createSignal<{ readonly cursor: string | undefined }>();
  const [failed, setFailed] = createSignal(false);
  const cursor = (): string | undefined => {
    const further = next();
    return further ? further.cursor : firstNext();
  };
  const load = async (): Promise<void> => {
    const after = cursor();
    if (after === undefined) return;
    setFailed(false);
    try {
      const found = await page(after);
      setRows((before) => [...before, ...found.rows]);
      setNext({ cursor: found.next });
    } catch {
      setFailed(true);
    }
  };
  const forget = (): void => {
    setRows([]);
    setNext(undefined);
    setFailed(false);
  };
  return { rows, load: () => (cursor() === undefined ? undefined : load), failed, forget };
}

/** Whoever is looked at stays: a new alert on top never moves the panel, and with it the keys, to somebody else. */
function createChosen(
  shown: Accessor<readonly CaseloadRow[]>,
): Pick<CaseloadModel, 'selected' | 'move'> & { choose: (chart: ChartId) => void } {
  const [chosen, choose] = createSignal<ChartId>();
  const selected = createMemo((before: CaseloadRow | undefined): CaseloadRow | undefined => {
    const chart = chosen() ?? before?.chart;
    return shown().find((row) => row.chart === chart) ?? (before?.chart === chart ? before : undefined) ?? shown()[0];
  }, undefined);
  const move = (by: 1 | -1): void => {
    const list = shown();
    const at = list.findIndex((row) => row.chart === selected()?.chart);
    const next = list[Math.max(0, Math.min(list.length - 1, at + by))];
    if (next) choose(next.chart);
  };
  return { selected, move, choose };
}

/** Roles whose work is the program, not the charts; one who joins a care team all the same sees the team's people. */
export const withoutCharts: ReadonlySet<Role> = new Set(['director', 'privacy-officer']);

export function createCaseload(): CaseloadModel {
  const live = useLive();
  const [whose, setWhose] = createSignal<Whose>(withoutCharts.has(live.me.role) ? 'team' : 'mine');
  const [steadyShown, showSteady] = createSignal(false);
  const [peeking, peek] = createSignal(true);
  const tier = (): { readonly tier?: Tier } => (steadyShown() ? { tier: 'steady' } : {});

  const needs = createMemo(() => live.watch<Caseload>('caseload', { whose: whose() }));
  const steady = createMemo(() => (steadyShown() ? live.watch<Caseload>('caseload', { whose: whose(), ...tier() }) : undefined));
  const state = (): Caseload | null | undefined => needs()();
  const needRows = createRows(state);
  const steadyRows = createRows(() => steady()?.());
  const further = createFurther(
    async (after) => (await live.call('triage.caseload', { whose: whose(), after, ...tier() })) as Caseload,
    () => (steadyShown() ? steady()?.()?.next : state()?.next),
  );
  createEffect(on([whose, steadyShown], further.forget));

  const rows = createMemo((): readonly CaseloadRow[] => {
    const first = [...needRows(), ...steadyRows()];
    const known = new Set(first.map((row) => row.chart));
    return [...first, ...further.rows().filter((row) => !known.has(row.chart))];
  });
  const groups = createMemo((): readonly Group[] =>
    tiers
      .map((one) => ({ tier: one, count: state()?.counts[one] ?? 0, rows: rows().filter((row) => row.tier === one) }))
      .filter((group) => group.rows.length > 0),
  );
  const { selected, move, choose } = createChosen(() => groups().flatMap((group) => group.rows));
  const select = (chart: ChartId): void => {
    choose(chart);
    peek(true);
  };
  return {
    whose,
    setWhose,
    state,
    groups,
    steadyShown,
    showSteady,
    more: further.load,
    failed: further.failed,
    selected,
    select,
    move,
    peeking,
    peek,
  };
}
