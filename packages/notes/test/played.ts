import { must, type Actor } from '@cairn/kernel';
import { emptyRun, evolve as evolveGuides, type GuideEntry, type GuideFact, type Guides, type GuideRun } from '@cairn/guides';
import { shippedGuide, shippedPin } from '@cairn/guides/content';
import { decide, evolve, start, type Session, type SessionCommand, type SessionEntry, type Sessions } from '@cairn/sessions';
import { evolve as evolveSheets, start as noSheets, type Sheet, type WorksheetEntry, type WorksheetFact } from '@cairn/worksheets';
import type { DraftFrom } from '../src/index.ts';
import { dee, endedAt, maya, startedAt } from './desk.ts';

export const zone = 'America/New_York';
const context = (actor: Actor, at: number, seq: number) => ({
  now: at,
  today: '2026-11-21',
  actor,
  newId: () => `id-${seq}`,
  random: () => 0.5,
});

/** A session played through its own commands: [at, who, command]. */
export function played(steps: readonly (readonly [number, Actor, SessionCommand])[]): Session {
  let state: Sessions = start();
  let seq = 0;
  for (const [at, actor, command] of steps) {
    const decision = decide(state, command, context(actor, at, seq));
    if (!decision.ok) throw new Error(decision.refusal.code);
    for (const fact of decision.facts) {
      seq += 1;
      state = evolve(state, { stream: 'c/shared', seq, at, actor: actor.personId, opId: `op-${seq}`, ...fact } as SessionEntry);
    }
  }
  return must(state.sessions.at(-1), 'a session');
}

export const sessionId = 'id-0';
export const opened = [startedAt - 120_000, maya, { type: 'open', about: undefined, appointment: undefined, patient: dee }] as const;
export const came = [startedAt, dee, { type: 'join', sessionId }] as const;
export const ended = [endedAt, maya, { type: 'end', sessionId }] as const;

/** Sheets folded from these facts. */
export function sheetsFrom(facts: readonly WorksheetFact[]): readonly Sheet[] {
  return facts.reduce(
    (state, fact, index) =>
      evolveSheets(state, {
        stream: 'c/shared',
        seq: index + 1,
        at: startedAt,
        actor: 'x',
        opId: `op-${index}`,
        ...fact,
      } as WorksheetEntry),
    noSheets(),
  ).sheets;
}

export function openSheet(sheet: 'what-happened' | 'rulers' | 'feedback', sheetId: string): WorksheetFact {
  return { kind: 'worksheet.opened', version: 1, body: { sheetId, sheet, of: 1, sessionId, by: maya } };
}

export function write(sheetId: string, path: readonly string[], value: string | number | null, by = dee, base = ''): WorksheetFact {
  const operation = { type: 'set', path, value, base } as const;
  return { kind: 'worksheet.changed', version: 1, body: { sheetId, operation, outcome: 'applied', by } } as WorksheetFact;
}

export function addLine(sheetId: string, list: string, id: string, value: Readonly<Record<string, string>>): WorksheetFact {
  const operation = { type: 'add', path: [list], id, value, after: 'last' } as const;
  return { kind: 'worksheet.changed', version: 1, body: { sheetId, operation, outcome: 'applied', by: dee } } as WorksheetFact;
}

export function runFrom(facts: readonly GuideFact[]): GuideRun {
  const entries = facts.map(
    (fact, index) =>
      ({ stream: 'c/team', seq: index + 1, at: startedAt + index * 60_000, actor: 'maya', opId: `g-${index}`, ...fact }) as GuideEntry,
  );
  const begun: Guides = { runs: [emptyRun(sessionId)] };
  return must(entries.reduce(evolveGuides, begun).runs[0], 'a run');
}

export const chosen = (): GuideFact => {
  const guide = must(shippedPin({ key: 'cbt', version: 1 }), 'the guide');
  const steps = must(shippedGuide(guide), 'the guide').steps.map(({ id }) => id);
  return { kind: 'guide.chosen', version: 1, body: { sessionId, guide, steps, by: maya } };
};

export function from(session: Session, rest: Partial<DraftFrom> = {}): DraftFrom {
  const nothing = { sheets: [], run: undefined, checkIn: undefined, rewards: [], next: undefined, diagnoses: [], goals: [] };
  return { session, zone, now: endedAt, guideOf: shippedGuide, ...nothing, ...rest };
}
