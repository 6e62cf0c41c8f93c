import { fieldAt, type Operation, type Path, type Value } from '@cairn/co-editing';
import type { Context } from '@cairn/kernel';
import {
  contentOf,
  decide,
  evolve,
  hashOf,
  start,
  versionToSign,
  type Plan,
  type PlanCommand,
  type PlanDecision,
  type PlanEntry,
  type PlanPerson,
} from '../src/index.ts';

export const maya = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
export const amara = { personId: 'amara', name: 'Dr. Amara Okafor', role: 'prescriber' };
export const dee = { personId: 'dee', name: 'Dee Morgan', role: 'patient' };
export const rosa = { personId: 'rosa', name: 'Rosa Morgan', role: 'supporter' };
export const people: readonly PlanPerson[] = [maya, amara, dee].map(({ personId, name, role }) => ({ id: personId, name, role }));

/** A plan and the entries that made it, as the journal would hold them. */
export class Journal {
  readonly entries: PlanEntry[] = [];
  plan: Plan = start();
  today = '2026-11-21';
  locale: 'en' | 'es' = 'en';
  people = people;

  decide(command: PlanCommand, actor = maya): PlanDecision {
    const seq = this.entries.length;
    const context: Context = { now: 1000 + seq, today: this.today, actor, newId: () => `id-${seq}`, random: () => 0.5 };
    return decide({ ...this.plan, people: this.people, locale: this.locale }, command, context);
  }

  do(command: PlanCommand, actor = maya): this {
    const decision = this.decide(command, actor);
    if (!decision.ok) throw new Error(`${decision.refusal.code} ${JSON.stringify(decision.refusal.detail)}`);
    const opId = 'opId' in command ? command.opId : `op-${this.entries.length}`;
    for (const fact of decision.facts) {
      const seq = this.entries.length + 1;
      const entry = { stream: 'c/shared', seq, at: 1000 + seq, actor: actor.personId, opId, ...fact } as PlanEntry;
      this.entries.push(JSON.parse(JSON.stringify(entry)) as PlanEntry);
      this.plan = evolve(this.plan, entry);
    }
    return this;
  }

  edit(opId: string, operation: Operation, actor = maya): this {
    return this.do({ type: 'edit', opId, operation }, actor);
  }

  /** Writes over what stands there. */
  set(path: Path, value: Value, actor = maya): this {
    const base = fieldAt(this.plan.doc, path)?.version ?? '';
    return this.edit(`set-${this.entries.length}`, { type: 'set', path, value, base }, actor);
  }

  add(path: Path, id: string, value: Readonly<Record<string, Value>>, actor = maya): this {
    return this.edit(`add-${this.entries.length}`, { type: 'add', path, id, value, after: '' }, actor);
  }

  sign(actor: typeof maya): this {
    const version = versionToSign(this.plan)?.number ?? 0;
    return this.do({ type: 'sign', version, hash: hashOf(contentOf(this.plan.doc)), typedName: actor.name }, actor);
  }

  code(command: PlanCommand, actor = maya): string | undefined {
    const decision = this.decide(command, actor);
    return decision.ok ? undefined : decision.refusal.code;
  }
}

/** A draft that may be signed as it is. */
export function ready(): Journal {
  return new Journal()
    .add(['body', 'goals'], 'g1', { title: 'Stay steady on my dose', know: 'I wake up rested', reviewBy: '2027-01-10' }, dee)
    .add(['body', 'goals', 'g1', 'steps'], 's1', { text: 'Go to the clinic', owner: { id: 'dee', name: 'Dee Morgan' }, due: 'daily' })
    .set(['returnToCare', 'route'], 'Call us. We see you that day.');
}

export function published(): Journal {
  return ready().do({ type: 'askSignOff', why: '' }).sign(dee).sign(maya).sign(amara);
}
