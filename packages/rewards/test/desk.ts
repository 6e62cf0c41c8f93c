import { dayNumber, type Actor, type Context, type Day } from '@cairn/kernel';
import {
  decide,
  evolve,
  newestCourse,
  start,
  type Course,
  type Outcome,
  type RewardCommand,
  type RewardEntry,
  type RewardFact,
  type Rewards,
} from '../src/index.ts';

export const maya: Actor = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
export const theo: Actor = { personId: 'theo', name: 'Theo Grant', role: 'nurse' };
export const amara: Actor = { personId: 'amara', name: 'Amara Okafor', role: 'prescriber' };
export const jonah: Actor = { personId: 'jonah', name: 'Jonah Reed', role: 'supervisor' };
export const dee: Actor = { personId: 'dee', name: 'Dee Morgan', role: 'patient' };
export const SEED = '5e'.repeat(32);
/** A Monday. */
export const START = '2026-01-05';
const DAY_MS = 86_400_000;

type Enroll = Extract<RewardCommand, { readonly type: 'enroll' }>;
type Record = Extract<RewardCommand, { readonly type: 'record' }>;

/** One chart's rewards, decided and folded as in the product, on days that a test names. */
export class Desk {
  state: Rewards = start();
  readonly entries: RewardEntry[] = [];
  #ids = 0;

  context(today: Day, actor: Actor): Context {
    return { now: dayNumber(today) * DAY_MS + DAY_MS / 2, today, actor, newId: () => `id-${++this.#ids}`, random: () => 0 };
  }

  /** The code of the refusal, or undefined when it was accepted. */
  try(command: RewardCommand, today: Day, actor: Actor = maya): string | undefined {
    const decision = decide(this.state, command, this.context(today, actor));
    if (!decision.ok) return decision.refusal.code;
    for (const fact of decision.facts) this.take(fact, today, actor);
    return undefined;
  }

  take(fact: RewardFact, today: Day, actor: Actor): void {
    const seq = this.entries.length + 1;
    const told = JSON.parse(JSON.stringify(fact)) as RewardFact;
    const at = dayNumber(today) * DAY_MS + DAY_MS / 2;
    const entry = { ...told, stream: 'c/shared', seq, at, actor: actor.personId, opId: `op-${seq}` } as RewardEntry;
    this.entries.push(entry);
    this.state = evolve(this.state, entry);
  }

  do(command: RewardCommand, today: Day, actor: Actor = maya): void {
    const refused = this.try(command, today, actor);
    if (refused !== undefined) throw new Error(`${command.type} on ${today}: ${refused}`);
  }

  course(): Course {
    const course = newestCourse(this.state);
    if (!course) throw new Error('no course');
    return course;
  }
}

export function enrollment(protocol: string, more: Partial<Enroll> = {}): Enroll {
  const plain = { funder: undefined, substance: undefined, capPerYear: undefined, scaled: false, onMoud: false, seed: SEED };
  return { type: 'enroll', protocol, ...plain, ...more };
}

export function enrolled(protocol: string, more: Partial<Enroll> = {}, today = START): Desk {
  const desk = new Desk();
  desk.do(enrollment(protocol, more), today);
  return desk;
}

export function event(desk: Desk, day: Day, outcome: Outcome, more: Partial<Record> = {}): Record {
  const { courseId } = desk.course();
  const excuse = outcome === 'excused' ? 'ill' : undefined;
  return { type: 'record', courseId, day, outcome, method: undefined, excuse, others: [], sessionId: undefined, ...more };
}

export function drawOf(desk: Desk, number = desk.course().draws.length + 1): RewardCommand {
  return { type: 'draw', courseId: desk.course().courseId, number, sessionId: undefined, seed: SEED };
}
