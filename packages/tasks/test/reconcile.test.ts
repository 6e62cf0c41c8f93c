import type { Actor, Instant } from '@cairn/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decide,
  evolve,
  lineOfVisit,
  reconcile,
  start,
  type KnownWork,
  type NewTask,
  type PlannedVisit,
  type TaskFact,
  type Tasks,
  type WorkChange,
  type WorkLine,
} from '../src/index.ts';

const seed = Number(process.env['CAIRN_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
console.log(`plan work property seed ${seed} (CAIRN_SEED=${seed} runs it again)`);

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 4, 12, 12);
const people: readonly Actor[] = ['maya', 'amara', 'dani'].map((personId) => ({ personId, name: personId, role: 'counselor' }));

/** The work of one chart, changed the way the server changes it; `taken` times cannot be booked. */
class Chart {
  tasks: Tasks = start();
  visits: PlannedVisit[] = [];
  lines: readonly WorkLine[] = [];
  now: Instant = NOW;
  readonly #taken: ReadonlySet<Instant>;
  #seq = 0;

  constructor(taken: readonly Instant[]) {
    this.#taken = new Set(taken);
  }

  isTaken(at: Instant): boolean {
    return this.#taken.has(at);
  }

  known(): KnownWork {
    return { lines: this.lines, tasks: this.tasks.tasks, visits: this.visits };
  }

  publish(lines: readonly WorkLine[]): readonly WorkChange[] {
    const changes = reconcile(this.known(), lines, this.now);
    for (const change of changes) this.#make(change);
    this.lines = lines;
    return changes;
  }

  /** Time goes on: what has begun is over. */
  pass(ms: number): void {
    this.now += ms;
    this.visits = this.visits.map((visit) =>
      visit.status === 'ahead' && visit.startsAt <= this.now ? { ...visit, status: 'over' } : visit,
    );
  }

  act(taskId: string, what: 'done' | 'drop'): void {
    this.#decide(what === 'done' ? { type: 'done', taskId } : { type: 'drop', taskId, reason: 'not-needed', note: '' });
  }

  #make(change: WorkChange): void {
    switch (change.type) {
      case 'book': {
        const { id, startsAt, minutes, with: person, kind } = change.line;
        if (this.#taken.has(startsAt)) return this.#open(change.otherwise);
        expect(
          this.visits.map(({ appointmentId }) => appointmentId),
          'ids are never used twice',
        ).not.toContain(change.appointmentId);
        expect(lineOfVisit(change.appointmentId)).toBe(id);
        this.visits.push({
          appointmentId: change.appointmentId,
          lineId: id,
          startsAt,
          minutes,
          withId: person.personId,
          kind,
          status: 'ahead',
        });
        return;
      }
      case 'move':
        if (this.#taken.has(change.line.startsAt)) return this.#open(change.otherwise);
        this.visits = this.visits.map((visit) =>
          visit.appointmentId === change.appointmentId ? { ...visit, startsAt: change.line.startsAt, minutes: change.line.minutes } : visit,
        );
        return;
      case 'cancel':
        this.visits = this.visits.map((visit) =>
          visit.appointmentId === change.appointmentId ? { ...visit, status: 'cancelled' } : visit,
        );
        return;
      case 'open':
      case 'change':
        return this.#open(change.task);
      case 'drop':
        return this.#decide({ type: 'drop', taskId: change.taskId, reason: 'plan-changed', note: '' });
    }
  }

  #open(task: Omit<NewTask, 'taskId'>): void {
    this.#decide({ type: 'open', task, heldFor: undefined });
  }

  #decide(command: Parameters<typeof decide>[1]): void {
    const context = { now: this.now, today: '2026-05-12', actor: people[0] as Actor, newId: () => 'x', random: () => 0 };
    const decision = decide(this.tasks, command, context);
    if (!decision.ok) return;
    for (const fact of decision.facts as readonly TaskFact[]) {
      this.#seq += 1;
      const entry = { stream: 's', seq: this.#seq, at: this.now, actor: 'maya', opId: 'o', ...fact };
      this.tasks = evolve(this.tasks, entry as Parameters<typeof evolve>[1]);
    }
  }
}

const time = fc.integer({ min: 1, max: 400 }).map((hours) => NOW + hours * HOUR);
const person = fc.constantFrom(...people);
const visit = fc.record({
  as: fc.constant('visit' as const),
  startsAt: time,
  minutes: fc.constantFrom(30, 45),
  with: person,
  kind: fc.constantFrom('follow-up' as const, 'family' as const),
  note: fc.constantFrom('a', 'b'),
});
const task = fc.record({
  as: fc.constant('task' as const),
  of: fc.constantFrom('plan-follow-up' as const),
  verb: fc.constantFrom('call' as const, 'book' as const),
  about: fc.constant('person' as const),
  note: fc.constantFrom('a', 'b'),
  owner: fc.option(person, { nil: undefined }),
  dueAt: time,
});
/** A plan is some of six lines; each is work of either kind, as people rewrite it. */
const plan = fc
  .uniqueArray(fc.record({ id: fc.constantFrom('l1', 'l2', 'l3', 'l4', 'l5', 'l6'), line: fc.oneof(visit, task) }), {
    selector: ({ id }) => id,
    maxLength: 6,
  })
  .map((lines): readonly WorkLine[] => lines.map(({ id, line }) => ({ ...line, id })));
const turn = fc.record({
  plan,
  hours: fc.integer({ min: 0, max: 120 }),
  touch: fc.option(fc.record({ nth: fc.nat(5), what: fc.constantFrom('done' as const, 'drop' as const) }), { nil: undefined }),
});

describe('publishing a plan', () => {
  test('any run of plans leaves the work that the last one asks for, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 6 }), fc.array(time, { maxLength: 3 }), (turns, taken) => {
        const chart = new Chart(taken);
        for (const { plan: lines, hours, touch } of turns) {
          const over = new Map(chart.visits.filter(({ status }) => status === 'over').map((one) => [one.appointmentId, one]));
          const ended = chart.tasks.tasks.filter(
            ({ status, ended: end }) => status === 'done' || (status === 'dropped' && end?.reason !== 'plan-changed'),
          );
          chart.publish(lines);
          for (const [id, before] of over) expect(chart.visits.find(({ appointmentId }) => appointmentId === id)).toEqual(before);
          for (const before of ended) expect(chart.tasks.tasks.find(({ taskId }) => taskId === before.taskId)).toEqual(before);
          expectWorkOf(chart, lines);
          expect(chart.publish(lines), 'publishing again').toEqual([]);
          const open = chart.tasks.tasks.filter(({ status }) => status === 'open');
          const touched = touch && open[touch.nth % Math.max(1, open.length)];
          if (touch && touched) chart.act(touched.taskId, touch.what);
          chart.pass(hours * HOUR);
        }
      }),
      { numRuns: 600, seed },
    );
  });

  test('a visit that the patient moved stays where they moved it, until its own line changes', () => {
    const chart = new Chart([]);
    const line = {
      as: 'visit',
      id: 'f1',
      startsAt: NOW + 48 * HOUR,
      minutes: 30,
      with: people[0] as Actor,
      kind: 'follow-up',
      note: '',
    } as const;
    chart.publish([line]);
    chart.visits = chart.visits.map((one) => ({ ...one, startsAt: one.startsAt + HOUR }));
    expect(chart.publish([line, { ...line, id: 'f2', startsAt: NOW + 90 * HOUR }]).map(({ type }) => type)).toEqual(['book']);
    expect(chart.visits[0]?.startsAt).toBe(NOW + 49 * HOUR);
    expect(chart.publish([{ ...line, startsAt: NOW + 72 * HOUR }]).map(({ type }) => type)).toEqual(['cancel', 'move']);
    expect(chart.visits[0]).toMatchObject({ appointmentId: 'plan.f1.1', startsAt: NOW + 72 * HOUR });
  });

  test('with somebody else it is another visit, and back again a third', () => {
    const chart = new Chart([]);
    const line = {
      as: 'visit',
      id: 'f1',
      startsAt: NOW + 48 * HOUR,
      minutes: 30,
      with: people[0] as Actor,
      kind: 'follow-up',
      note: '',
    } as const;
    chart.publish([line]);
    chart.publish([{ ...line, with: people[1] as Actor }]);
    chart.publish([line]);
    expect(chart.visits.map(({ appointmentId, status }) => [appointmentId, status])).toEqual([
      ['plan.f1.1', 'cancelled'],
      ['plan.f1.2', 'cancelled'],
      ['plan.f1.3', 'ahead'],
    ]);
  });
});

/** Each line has one piece of work alive, or one that people ended; lines that are gone have none alive. */
function expectWorkOf(chart: Chart, lines: readonly WorkLine[]): void {
  const ahead = chart.visits.filter(({ status }) => status === 'ahead');
  const open = chart.tasks.tasks.filter(({ status }) => status === 'open');
  const ids = new Set(lines.map(({ id }) => id));
  expect(
    [...ahead.map(({ lineId }) => lineId), ...open.map(({ source }) => source.id)].filter((id) => !ids.has(id)),
    'orphans',
  ).toEqual([]);
  for (const line of lines) {
    const own = ahead.filter(({ lineId }) => lineId === line.id);
    const tasks = open.filter(({ source }) => source.id === line.id);
    expect(own.length, 'one visit of a line at most').toBeLessThan(2);
    if (line.as === 'visit' && line.startsAt > chart.now && !chart.isTaken(line.startsAt))
      expect(own).toMatchObject([{ startsAt: line.startsAt, minutes: line.minutes, withId: line.with.personId, kind: line.kind }]);
    if (line.as === 'task') {
      expect(own).toEqual([]);
      expect(tasks.length).toBe(
        chart.tasks.tasks.some(({ source, status }) => source.id === line.id && status !== 'open') ? tasks.length : 1,
      );
      for (const one of tasks) expect(one).toMatchObject({ verb: line.verb, note: line.note, dueAt: line.dueAt });
    }
  }
}
