import { domains, goalsOf } from '@cairn/aftercare';
import { fieldAt, type Operation, type Version } from '@cairn/co-editing';
import type { Actor, Day } from '@cairn/kernel';
import { isIn, sessionOf } from '@cairn/sessions';
import { sheetOf, whyClosed, type Door, type HandedIn, type KindKey, type PlanPlace, type Sheet, type Worksheets } from '@cairn/worksheets';
import { createMemo, type Accessor } from 'solid-js';
import type { ChartView, Live } from '../live/live.ts';
import { knowRefusals } from '../words/refusals.ts';
import { worksheetRefusalWords } from '../words/worksheets-refusals.ts';
import { foldSheets } from './fold-sheets.ts';
import { shortName } from './names.ts';
import { returnedWords, wordsIn, type Returned } from './returned-words.ts';

/** A goal of the plan that can get a new step. */
export type GoalPlace = { readonly path: readonly string[]; readonly title: string };

/** Why this person cannot write on a sheet now. */
export type Closed = ReturnType<typeof whyClosed>;

/** The worksheets of one chart as screens use them: reads are reactive, writes go to the outbox. */
export type Sheets = {
  readonly chart: string;
  readonly me: Actor;
  readonly zone: string;
  readonly called: Accessor<string>;
  readonly nameOf: (person: Pick<Actor, 'name' | 'role'>) => string;
  readonly online: Accessor<boolean>;
  /** With what is still on this device. */
  readonly state: Accessor<Worksheets>;
  readonly isLoaded: Accessor<boolean>;
  readonly sheet: (sheetId: string) => Sheet | undefined;
  readonly closed: (sheet: Sheet) => Closed;
  readonly goals: Accessor<readonly GoalPlace[]>;
  readonly write: (sheetId: string, operation: Operation) => Version;
  readonly isSaving: (sheetId: string) => boolean;
  readonly returned: (sheetId: string) => readonly Returned[];
  readonly letGo: (opId: string) => void;
  /** Each answers with the code of its refusal, or with undefined once it is in the record. */
  readonly open: (kind: KindKey, sessionId: string | undefined) => Promise<{ readonly sheetId: string } | { readonly code: string }>;
  readonly assign: (sheetId: string, due: Day, reminder: string | undefined) => Promise<string | undefined>;
  readonly unassign: (sheetId: string) => Promise<string | undefined>;
  /** To guests in the room, or not any more. */
  readonly show: (sheetId: string, on: boolean) => Promise<string | undefined>;
  /** Kept on this device until the server has it. */
  readonly handIn: (sheetId: string, how: HandedIn, note: string) => void;
  readonly addToPlan: (sheetId: string, list: string, itemId: string, place: PlanPlace) => Promise<string | undefined>;
};

export function createSheets(live: Live, view: ChartView): Sheets {
  knowRefusals(worksheetRefusalWords);
  const { personId, name, role } = live.me;
  const me: Actor = { personId, name, role };
  const { chart } = view;
  const returned = returnedWords(live);
  const waiting = createMemo(() => view.pending().filter(({ path }) => path.startsWith('worksheets.')));
  const state = createMemo(() => foldSheets(view.state()?.worksheets ?? { sheets: [] }, waiting(), me));
  const called = (): string => view.state()?.charts.profile?.called ?? '';
  return {
    chart,
    me,
    zone: live.me.zone,
    called,
    nameOf: (person) => shortName(person, called()),
    online: live.online,
    state,
    isLoaded: () => view.state() !== undefined,
    sheet: (sheetId) => sheetOf(state(), sheetId),
    closed: (sheet) => whyClosed(sheet, doorOf(view, sheet, personId)),
    goals: () => goalPlaces(view),
    isSaving: (sheetId) => waiting().some(({ input }) => input['sheetId'] === sheetId),
    returned: (sheetId) => returned.all().filter((one) => one.sheetId === sheetId),
    letGo: returned.letGo,
    ...makeActs(live, chart, returned.follow),
  };
}

type Follow = ReturnType<typeof returnedWords>['follow'];
type Acts = Pick<Sheets, 'write' | 'open' | 'assign' | 'unassign' | 'show' | 'handIn' | 'addToPlan'>;

function makeActs(live: Live, chart: string, follow: Follow): Acts {
  return {
    write: (sheetId, operation) => {
      const sent = live.send('worksheets.write', { chart, sheetId, operation: operation as Mutable<Operation> });
      follow(sent, sheetId, operation.path, wordsIn(operation));
      return sent.opId;
    },
    open: async (kind, sessionId) => {
      const settled = await live.send('worksheets.open', sessionId === undefined ? { chart, kind } : { chart, kind, sessionId }).done;
      return settled.ok ? settled.result : { code: settled.refusal.code };
    },
    assign: async (sheetId, due, reminder) => {
      const input = { chart, sheetId, due };
      return codeOf(live.send('worksheets.assign', reminder === undefined ? input : { ...input, reminder }).done);
    },
    unassign: (sheetId) => codeOf(live.send('worksheets.unassign', { chart, sheetId }).done),
    show: (sheetId, on) => codeOf(live.send(on ? 'worksheets.show' : 'worksheets.hide', { chart, sheetId }).done),
    handIn: (sheetId, how, note) => follow(live.send('worksheets.handIn', { chart, sheetId, how, note }), sheetId, [], note),
    addToPlan: (sheetId, list, itemId, place) =>
      codeOf(live.send('worksheets.addToPlan', { chart, sheetId, list, itemId, place: place as Mutable<PlanPlace> }).done),
  };
}

/** What the wire's schemas take; nothing of it is ever changed. */
type Mutable<T> = T extends readonly (infer Item)[] ? Mutable<Item>[] : T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

async function codeOf(
  done: Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: string } }>,
): Promise<string | undefined> {
  const settled = await done;
  return settled.ok ? undefined : settled.refusal.code;
}

/** How the session of a sheet stands for this person, by the record. */
function doorOf(view: ChartView, { sessionId }: Sheet, personId: string): Door | undefined {
  const sessions = view.state()?.sessions;
  const session = sessionId !== undefined && sessions ? sessionOf(sessions, sessionId) : undefined;
  return session && { sessionId: session.sessionId, isOpen: session.status !== 'ended', isIn: isIn(session, personId) };
}

/** The goals of the plan that have a title, as places for a new step. */
function goalPlaces(view: ChartView): readonly GoalPlace[] {
  const plan = view.state()?.aftercare;
  if (!plan) return [];
  return domains.flatMap((domain) =>
    goalsOf(plan, domain).flatMap((goal): GoalPlace[] => {
      const title = fieldAt({ fields: goal.fields }, ['title'])?.value;
      return typeof title === 'string' && title.trim() !== '' ? [{ path: [domain, 'goals', goal.id], title }] : [];
    }),
  );
}
