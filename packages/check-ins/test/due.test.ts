import type { Recurrence } from '@cairn/kernel';
import { describe, expect, test } from 'vitest';
import { afterDischarge, decideDue, inductionDays, MOST_SCHEDULES, type DueCommand } from '../src/index.ts';
import { begin, chart, goThrough, maya, NINE, type Chart } from './support.ts';

const everyDay: Recurrence = {
  on: { type: 'weekdays', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] },
  at: '20:00',
  until: undefined,
};
const calm = { dose: 'clinic', withdrawal: 0, craving: 2, mood: 3, sleep: 7, use: 'no', safety: 'no' };
const daily = { scheduleId: 'daily', flow: 'daily', day: '2026-05-12' } as const;
const mood = { scheduleId: 'moods', flow: 'mood-check', day: '2026-05-12' } as const;

function tell(at: Chart, command: DueCommand, shipped: readonly string[] = ['daily', 'mood-check']) {
  const context = { now: NINE, today: '2026-05-12', actor: maya, newId: () => 'new', random: () => 0.5 };
  const decision = decideDue(at.state(), command, context, (flow) => shipped.includes(flow));
  if (decision.ok) at.write(decision.facts);
  return decision.ok ? decision.facts.map(({ kind }) => kind) : decision.refusal.code;
}
const waiting = (at: Chart) => at.state().dueFlows.map(({ scheduleId }) => scheduleId);

describe('a day', () => {
  test('falls due once, and not when it is already done', () => {
    const at = chart();
    expect(tell(at, { type: 'fall-due', ...daily, dueAt: 1 })).toEqual(['check-in.due']);
    expect(tell(at, { type: 'fall-due', ...daily, dueAt: 1 })).toEqual([]);
    begin(at);
    goThrough(at, calm);
    expect(tell(at, { type: 'fall-due', ...daily, dueAt: 2 })).toEqual([]);
    expect(at.state().due).toEqual({ flow: 'daily', day: '2026-05-12', dueAt: 1 });
    expect(waiting(at)).toEqual([]);
  });

  test('without a finished check-in is missed once, until a late one is finished', () => {
    const at = chart();
    tell(at, { type: 'fall-due', ...daily, dueAt: 1 });
    begin(at);
    expect(tell(at, { type: 'miss', ...daily })).toEqual(['check-in.missed']);
    expect(tell(at, { type: 'miss', ...daily })).toEqual([]);
    expect(at.state()).toMatchObject({ missed: ['2026-05-12'], dueFlows: [] });
    at.on('2026-05-13');
    goThrough(at, calm);
    expect(at.state()).toMatchObject({ missed: [], stones: 1 });
  });

  test('stays done when a change opened its questions again', () => {
    const at = chart();
    begin(at);
    goThrough(at, calm);
    at.send({ type: 'change', checkInId: 'run-1', node: 'use', value: 'yes', language: 'en' });
    expect(tell(at, { type: 'miss', ...daily })).toEqual([]);
  });

  test('that fell due before a clock jumped back does not fall due again', () => {
    const at = chart();
    tell(at, { type: 'fall-due', ...daily, day: '2026-05-13', dueAt: 2 });
    expect(tell(at, { type: 'fall-due', ...daily, dueAt: 1 })).toEqual([]);
  });

  test('of version 1 was a daily one', () => {
    const at = chart();
    const body = { flow: 'daily', day: '2026-05-12', dueAt: 1 } as never;
    at.write([{ kind: 'check-in.due', version: 1, body }]);
    expect(at.state()).toMatchObject({ due: { day: '2026-05-12' }, dueFlows: [{ scheduleId: 'daily' }] });
    at.write([{ kind: 'check-in.missed', version: 1, body }]);
    expect(at.state()).toMatchObject({ missed: ['2026-05-12'], dueFlows: [] });
  });
});

describe('several flows', () => {
  test('wait side by side; the one that is done no longer waits', () => {
    const at = chart();
    tell(at, { type: 'fall-due', ...mood, dueAt: 1 });
    tell(at, { type: 'fall-due', ...daily, dueAt: 1 });
    expect(waiting(at)).toEqual(['daily', 'moods']);
    begin(at);
    goThrough(at, calm);
    expect(waiting(at)).toEqual(['moods']);
  });

  test('only days without the daily one count as missed days', () => {
    const at = chart();
    tell(at, { type: 'fall-due', ...mood, dueAt: 1 });
    expect(tell(at, { type: 'miss', ...mood })).toEqual(['check-in.missed']);
    expect(tell(at, { type: 'miss', ...mood })).toEqual([]);
    expect(at.state()).toMatchObject({ missed: [], dueFlows: [] });
  });
});

describe('a reminder', () => {
  test('is written down once for everything that waits and was not begun', () => {
    const at = chart();
    tell(at, { type: 'fall-due', ...mood, dueAt: 1 });
    tell(at, { type: 'fall-due', ...daily, dueAt: 1 });
    begin(at);
    expect(tell(at, { type: 'remind', dueAt: 1, by: 'sms' })).toEqual(['check-in.reminded']);
    expect(at.log().at(-1)).toMatchObject({ body: { scheduleId: 'moods', by: 'sms' } });
    expect(tell(at, { type: 'remind', dueAt: 1, by: 'sms' })).toEqual([]);
  });

  test('is not for what falls due later', () => {
    const at = chart();
    tell(at, { type: 'fall-due', ...daily, dueAt: 5 });
    expect(tell(at, { type: 'remind', dueAt: 4, by: 'sms' })).toEqual([]);
  });
});

describe('schedules', () => {
  test('everybody has a daily and a weekly one; the care team sets, replaces and ends them, by name', () => {
    const at = chart();
    const ids = () => at.state().schedules.map(({ scheduleId }) => scheduleId);
    expect(ids()).toEqual(['daily', 'weekly']);
    tell(at, { type: 'schedule', scheduleId: 'evening', flow: 'daily', recurrence: everyDay });
    tell(at, { type: 'schedule', scheduleId: 'evening', flow: 'mood-check', recurrence: everyDay });
    expect(at.state().schedules[1]).toEqual({ scheduleId: 'evening', flow: 'mood-check', recurrence: everyDay, by: maya });
    expect(tell(at, { type: 'unschedule', scheduleId: 'daily' })).toEqual(['check-in.unscheduled']);
    expect(tell(at, { type: 'unschedule', scheduleId: 'daily' })).toBe('unknown-schedule');
    expect(ids()).toEqual(['evening', 'weekly']);
  });

  test('what was scheduled and then ended no longer waits', () => {
    const at = chart();
    tell(at, { type: 'fall-due', ...daily, dueAt: 1 });
    tell(at, { type: 'unschedule', scheduleId: 'daily' });
    expect(waiting(at)).toEqual([]);
  });

  test('a flow that the program does not have, and too many, are refused', () => {
    const at = chart();
    expect(tell(at, { type: 'schedule', scheduleId: 'x', flow: 'nowhere', recurrence: everyDay })).toBe('unknown-flow');
    for (let n = 0; n < MOST_SCHEDULES; n += 1) tell(at, { type: 'schedule', scheduleId: `s-${n}`, flow: 'daily', recurrence: everyDay });
    expect(tell(at, { type: 'schedule', scheduleId: 'one-more', flow: 'daily', recurrence: everyDay })).toBe('list-full');
    expect(at.state().schedules).toHaveLength(MOST_SCHEDULES);
  });

  test('after a discharge and after a first dose the days are known', () => {
    expect(afterDischarge('2026-11-20')).toMatchObject({ on: { offsets: [1, 3, 7, 14, 30, 60, 90], from: '2026-11-20' } });
    expect(inductionDays('2026-11-20', '16:00')).toMatchObject({ on: { offsets: [0, 1, 2] }, at: '16:00' });
  });
});
