import type { Context } from '@cairn/kernel';
import { describe, expect, test } from 'vitest';
import {
  bookInput,
  decide,
  discloseAppointments,
  scheduling,
  upcoming,
  type AppointmentEntry,
  type AppointmentFact,
  type Appointments,
  type Book,
  type Calendar,
  type Command,
} from '../src/index.ts';

const NOW = Date.UTC(2026, 10, 21, 15);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const maya = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' } as const;
const visit: Book = { type: 'book', starts: [NOW + DAY], minutes: 45, where: 'video', kind: 'counseling' };

function context(now = NOW): Context {
  let next = 0;
  return { now, today: '2026-11-21', actor: { ...maya }, newId: () => `a${(next += 1)}`, random: () => 0 };
}

function fold(facts: readonly AppointmentFact[], from: Appointments = scheduling.start()): Appointments {
  return facts.reduce((state, fact, i) => {
    const entry = { stream: 'c/shared', seq: i + 1, at: NOW + i, actor: 'maya', opId: `o${i}`, ...fact } as AppointmentEntry;
    return scheduling.evolve(state, entry);
  }, from);
}

function booked(
  id: string,
  startsAt: number,
  more: Partial<Extract<AppointmentFact, { kind: 'appointment.booked' }>['body']> = {},
): AppointmentFact {
  return {
    kind: 'appointment.booked',
    version: 1,
    body: { appointmentId: id, startsAt, minutes: 30, where: 'video', with: maya, kind: 'counseling', series: undefined, ...more },
  };
}

function when(given: readonly AppointmentFact[], command: Command, more: Partial<Calendar> = {}, now = NOW) {
  return decide({ ...fold(given), with: maya, busy: [], offered: undefined, ...more }, command, context(now));
}

const code = (answer: ReturnType<typeof when>) => (answer.ok ? 'accepted' : answer.refusal.code);

describe('booking', () => {
  test('a visit is booked with the name and role of the person to be met', () => {
    const answer = when([], visit);
    expect(answer).toEqual({ ok: true, facts: [booked('a1', NOW + DAY, { minutes: 45 })], result: { appointmentId: 'a1' } });
  });

  test.each([
    ['appointment-in-past', { ...visit, starts: [NOW] }, {}],
    ['appointment-too-far', { ...visit, starts: [NOW + 800 * DAY] }, {}],
    ['unknown-person', visit, { with: undefined }],
    ['appointment-overlap', visit, { busy: [{ startsAt: NOW + DAY + 44 * 60_000, minutes: 30 }] }],
    ['accepted', visit, { busy: [{ startsAt: NOW + DAY + 45 * 60_000, minutes: 30 }] }],
    ['accepted', visit, { busy: [{ startsAt: NOW + DAY - 30 * 60_000, minutes: 30 }] }],
  ] as const)('%s', (expected, command, more) => {
    expect(code(when([], command, more))).toBe(expected);
  });

  test('two visits of one patient do not overlap, unless the first was cancelled', () => {
    const first = booked('x', NOW + DAY);
    expect(code(when([first], visit))).toBe('appointment-overlap');
    expect(code(when([first, { kind: 'appointment.cancelled', version: 1, body: { appointmentId: 'x' } }], visit))).toBe('accepted');
  });
});

describe('cancelling', () => {
  const cancel = { type: 'cancel', appointmentId: 'x' } as const;

  test('takes the visit off the list and says who did', () => {
    const given = [booked('x', NOW + DAY)];
    const answer = when(given, cancel);
    if (!answer.ok) throw new Error('refused');
    const after = fold([...given, ...answer.facts]);
    expect(upcoming(after.appointments, NOW)).toEqual([]);
    expect(after.appointments[0]?.cancelledBy).toBe('maya');
  });

  test('twice adds nothing', () => {
    const given = [booked('x', NOW + DAY), { kind: 'appointment.cancelled', version: 1, body: { appointmentId: 'x' } } as const];
    expect(when(given, cancel)).toEqual({ ok: true, facts: [], result: { appointmentId: 'x' } });
  });

  test('a visit that nobody booked is refused', () => {
    expect(code(when([], cancel))).toBe('unknown-appointment');
  });

  test('a visit that is over is refused, one that is going on is not', () => {
    expect(code(when([booked('x', NOW + DAY)], cancel, {}, NOW + DAY + 30 * 60_000))).toBe('appointment-over');
    expect(code(when([booked('x', NOW + DAY)], cancel, {}, NOW + DAY + 29 * 60_000))).toBe('accepted');
  });
});

describe('the list', () => {
  test('stands in order of time, whatever the order of booking', () => {
    const state = fold([booked('late', NOW + 3 * DAY), booked('early', NOW + DAY), booked('b', NOW + 2 * DAY), booked('a', NOW + 2 * DAY)]);
    expect(state.appointments.map((one) => one.appointmentId)).toEqual(['early', 'a', 'b', 'late']);
  });

  test('keeps the newest 200 on a screen', () => {
    const state = fold(Array.from({ length: 205 }, (_, i) => booked(`v${i}`, NOW + i * DAY)));
    expect(scheduling.window?.(state).appointments.map((one) => one.appointmentId)).toEqual(
      Array.from({ length: 200 }, (_, i) => `v${i + 5}`),
    );
  });
});

describe('what a supporter sees of a visit', () => {
  test('is seven fields, and none says what kind of care it is', () => {
    const { appointments } = fold([booked('x', NOW + DAY, { kind: 'dosing', where: 'clinic' })]);
    expect(discloseAppointments(appointments, 'America/New_York', NOW)).toEqual([
      {
        id: 'x',
        what: 'visit',
        startsAt: NOW + DAY,
        zone: 'America/New_York',
        minutes: 30,
        where: 'clinic',
        withName: 'Maya Alvarez',
      },
    ]);
  });

  test('leaves out what is over, what was cancelled, and all but the next ten', () => {
    const facts = Array.from({ length: 14 }, (_, i) => booked(`v${i}`, NOW + (i - 1) * DAY));
    const { appointments } = fold([...facts, { kind: 'appointment.cancelled', version: 1, body: { appointmentId: 'v2' } }]);
    const seen = discloseAppointments(appointments, 'UTC', NOW).map((one) => one.id);
    expect(seen).toEqual(['v1', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8', 'v9', 'v10', 'v11']);
  });
});

describe('what is sent to book a visit', () => {
  const good = {
    opId: 'o-1234567',
    chart: 'c',
    withId: 'maya',
    day: '2026-12-01',
    clock: '14:30',
    minutes: 45,
    where: 'video',
    kind: 'counseling',
  };

  test('is a day and a clock', () => {
    expect(bookInput.safeParse(good).success).toBe(true);
  });

  test.each([
    { day: '2026-02-30' },
    { day: '2026-12-01T00:00:00Z' },
    { clock: '25:00' },
    { clock: '9:00' },
    { clock: '09:00:00' },
    { minutes: 0 },
    { minutes: 1e9 },
    { minutes: 30.5 },
    { where: 'home' },
    { kind: '' },
    { withId: 'x'.repeat(81) },
    { opId: 'o' },
  ])('%j is turned away at the door', (bad) => {
    expect(bookInput.safeParse({ ...good, ...bad }).success).toBe(false);
  });
});

describe('moving', () => {
  const given = [booked('a', NOW + DAY), booked('b', NOW + 2 * DAY)];
  const move = (more: object = {}): Command => ({ type: 'move', appointmentId: 'a', startsAt: NOW + 3 * DAY, minutes: 30, ...more });

  test('keeps the visit, counts the change, and leaves its own time free', () => {
    const answer = when(given, move({ startsAt: NOW + DAY + HOUR / 4 }), { busy: [{ startsAt: NOW + DAY, minutes: 30 }] });
    expect(code(answer)).toBe('accepted');
    const state = fold([...given, ...(answer.ok ? answer.facts : [])]);
    expect(state.appointments.map(({ appointmentId, startsAt, sequence }) => [appointmentId, startsAt - NOW, sequence])).toEqual([
      ['a', DAY + HOUR / 4, 1],
      ['b', 2 * DAY, 0],
    ]);
  });

  test.each([
    ['appointment-overlap', move({ startsAt: NOW + 2 * DAY }), {}],
    ['appointment-in-past', move({ startsAt: NOW }), {}],
    ['unknown-appointment', move({ appointmentId: 'x' }), {}],
    ['appointment-not-offered', move(), { offered: [NOW + 4 * DAY] }],
    ['accepted', move(), { offered: [NOW + 3 * DAY] }],
  ])('%s', (expected, command, more) => expect(code(when(given, command, more))).toBe(expected));

  test('to where it is adds nothing; one that was cancelled stays cancelled', () => {
    expect(when(given, move({ startsAt: NOW + DAY }))).toEqual({ ok: true, facts: [], result: { appointmentId: 'a' } });
    const cancelled: AppointmentFact = { kind: 'appointment.cancelled', version: 1, body: { appointmentId: 'a' } };
    expect(code(when([...given, cancelled], move()))).toBe('appointment-cancelled');
  });
});

describe('a series', () => {
  const series = (...starts: number[]): Command => ({ ...visit, starts });

  test('is booked whole, under one name', () => {
    const answer = when([], series(NOW + DAY, NOW + 8 * DAY, NOW + 15 * DAY));
    const state = fold(answer.ok ? answer.facts : []);
    expect(new Set(state.appointments.map(({ series: name }) => name)).size).toBe(1);
    expect(state.appointments).toHaveLength(3);
  });

  test('or not at all, and says which time is taken', () => {
    expect(when([booked('a', NOW + 8 * DAY)], series(NOW + DAY, NOW + 8 * DAY))).toEqual({
      ok: false,
      refusal: { code: 'appointment-overlap', detail: { at: NOW + 8 * DAY } },
    });
  });
});
