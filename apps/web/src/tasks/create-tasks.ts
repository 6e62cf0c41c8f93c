import { sourceKinds, type MyTasksInput, type SourceKind, type TaskInbox, type TaskRow } from '@cairn/tasks';
import { createMemo, createSignal, type Accessor } from 'solid-js';
import { useLive } from '../live/live.ts';
import { whenOf, whens, type When } from './task-words.ts';

export type Whose = MyTasksInput['whose'];
export type TaskGroup = { readonly when: When; readonly rows: readonly TaskRow[] };

export type TasksModel = {
  readonly state: Accessor<TaskInbox | null | undefined>;
  readonly whose: Accessor<Whose>;
  readonly setWhose: (whose: Whose) => void;
  readonly source: Accessor<SourceKind | undefined>;
  readonly setSource: (source: SourceKind | undefined) => void;
  /** Sources that the list has rows of. */
  readonly sources: Accessor<readonly SourceKind[]>;
  readonly groups: Accessor<readonly TaskGroup[]>;
  readonly selected: Accessor<TaskRow | undefined>;
  readonly select: (row: TaskRow) => void;
  readonly move: (by: 1 | -1) => void;
};

export const rowKey = (row: Pick<TaskRow, 'chart' | 'taskId'>): string => `${row.chart}/${row.taskId}`;

/** The inbox as one reads it: by whose, by where it comes from, soonest first, one line chosen. */
export function createTasks(now: Accessor<number>): TasksModel {
  const live = useLive();
  const [whose, setWhose] = createSignal<Whose>('mine');
  const [source, setSource] = createSignal<SourceKind>();
  const [chosen, setChosen] = createSignal<{ readonly key: string; readonly at: number }>();
  const watched = createMemo(() => live.watch<TaskInbox>('myTasks', { whose: whose() }));
  const state = (): TaskInbox | null | undefined => watched()();
  const rows = createMemo(() => (state()?.rows ?? []).filter((row) => source() === undefined || row.source.kind === source()));
  const groups = createMemo((): readonly TaskGroup[] =>
    whens
      .map((when) => ({ when, rows: rows().filter((row) => whenOf(row.dueAt, live.me.zone, now()) === when) }))
      .filter((group) => group.rows.length > 0),
  );
  /** The one that was chosen; when it is done, the one that took its place. */
  const selected = createMemo((): TaskRow | undefined => {
    const was = chosen();
    if (!was) return rows()[0];
    return rows().find((row) => rowKey(row) === was.key) ?? rows()[Math.min(was.at, rows().length - 1)];
  });
  const select = (row: TaskRow): void => void setChosen({ key: rowKey(row), at: rows().indexOf(row) });
  return {
    state,
    whose,
    setWhose,
    source,
    setSource,
    sources: () => sourceKinds.filter((kind) => kind === source() || (state()?.rows ?? []).some((row) => row.source.kind === kind)),
    groups,
    selected,
    select,
    move: (by) => {
      const at = rows().findIndex((row) => row === selected());
      const next = rows()[Math.min(rows().length - 1, Math.max(0, at + by))];
      if (next) select(next);
    },
  };
}
