import { must, type Context } from '@cairn/kernel';
import {
  decide,
  evolve,
  judge,
  rules,
  start,
  usualSettings,
  type Around,
  type CareEventKind,
  type PastEvent,
  type Finding,
  type Measures,
  type PastCheckIn,
  type PersonRef,
  type Situation,
  type Triage,
  type TriageCommand,
  type TriageFact,
} from '../src/index.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Friday 2026-11-20, 8:00 in a zone where that is a round number. */
export const FRIDAY = '2026-11-20';
export const FRIDAY_8 = Date.UTC(2026, 10, 20, 8);

export const maya: PersonRef = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
export const dani: PersonRef = { personId: 'dani', name: 'Dani Cole', role: 'peer' };
export const theo: PersonRef = { personId: 'theo', name: 'Theo Grant', role: 'nurse' };
export const jonah: PersonRef = { personId: 'jonah', name: 'Jonah Reed', role: 'supervisor' };
export const around: Around = { team: [theo, maya, dani], onCall: jonah, supervisors: [jonah] };

export function situation(
  measures: Measures,
  more: Partial<Omit<Situation, 'history'>> & { history?: Partial<Situation['history']> } = {},
): Situation {
  return {
    checkInId: 'c-today',
    sourceId: undefined,
    settings: usualSettings,
    at: FRIDAY_8,
    day: FRIDAY,
    ended: false,
    person: { flags: [] },
    ...more,
    measures,
    history: { checkIns: [], missedDays: 0, alerts: [], events: [], ...more.history },
  };
}

/** `[days back, value]` of one measure, each at 8:00. */
export function past(measure: string, ...days: readonly (readonly [back: number, value: number])[]): PastCheckIn[] {
  return days.map(([back, value]) => ({
    checkInId: `c-${back}`,
    at: FRIDAY_8 - back * DAY,
    day: new Date(FRIDAY_8 - back * DAY).toISOString().slice(0, 10),
    measures: { [measure]: value },
  }));
}

export function finding(ruleId: string, measures: Measures, more: Parameters<typeof situation>[1] = {}): Finding | undefined {
  return judge(rules, situation(measures, more)).find((one) => one.ruleId === ruleId);
}

/** One chart's triage with a clock that only moves when told. */
export class Desk {
  state: Triage = start();
  now: number = FRIDAY_8;
  facts: TriageFact[] = [];
  #ids = 0;
  #seq = 0;

  context(actor: PersonRef): Context {
    return {
      now: this.now,
      today: new Date(this.now).toISOString().slice(0, 10),
      actor,
      newId: () => `id-${(this.#ids += 1)}`,
      random: () => 0.5,
    };
  }

  send(command: TriageCommand, actor: PersonRef = { personId: 'system', name: 'Cairn', role: 'system' }): ReturnType<typeof decide> {
    const decision = decide(this.state, command, this.context(actor));
    if (decision.ok) for (const fact of decision.facts) this.#append(fact, actor);
    return decision;
  }

  /** The check-in of today says this now. */
  answers(measures: Measures, more: Parameters<typeof situation>[1] = {}): readonly TriageFact[] {
    const now = situation(measures, { at: this.now, day: new Date(this.now).toISOString().slice(0, 10), ...more });
    const before = this.facts.length;
    const { checkInId, sourceId, settings } = now;
    this.send({ type: 'observe', checkInId, sourceId, measures, findings: judge(rules, now), around, settings });
    return this.facts.slice(before);
  }

  alert(index = 0) {
    return must(this.state.alerts[index], `alert ${index}`);
  }

  #append(fact: TriageFact, actor: PersonRef): void {
    this.facts.push(fact);
    this.#seq += 1;
    const wire: TriageFact = JSON.parse(JSON.stringify(fact));
    this.state = evolve(this.state, {
      stream: 'dee/team',
      seq: this.#seq,
      at: this.now,
      actor: actor.personId,
      opId: `op-${this.#seq}`,
      ...wire,
    });
  }
}

/** `[kind, days back]`, each written down at 8:00 of that day. */
export function pastEvents(...events: readonly (readonly [event: CareEventKind, back: number])[]): PastEvent[] {
  return events.map(([event, back], index) => ({
    eventId: `e-${index}`,
    event,
    day: new Date(FRIDAY_8 - back * DAY).toISOString().slice(0, 10),
    at: FRIDAY_8 - back * DAY,
    count: undefined,
  }));
}
