import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endsAt, overlap, type Hours, type Slot } from '../src/index.ts';
import { freeSlots, instantOf, localClock, localDay } from '../src/zones.ts';

const DAY = 86_400_000;
const NY = 'America/New_York';
const hours = (more: Partial<Hours> = {}): Hours => ({
  zone: NY,
  weekly: [{ on: 'tue', from: '09:00', to: '11:00' }],
  away: [],
  slot: 45,
  open: true,
  notice: 0,
  ...more,
});
const tuesday = '2026-05-12';
const asked = (more: object = {}) => {
  const from = instantOf(tuesday, '00:00', NY);
  return { now: from, from, to: from + 8 * DAY, busy: [], ...more };
};
const clocks = (starts: readonly number[], zone = NY): string[] => starts.map((at) => `${localDay(at, zone)} ${localClock(at, zone)}`);

describe('free times', () => {
  test('are whole visits within the hours of each week', () => {
    expect(clocks(freeSlots(hours(), asked()))).toEqual(['2026-05-12 09:00', '2026-05-12 09:45', '2026-05-19 09:00', '2026-05-19 09:45']);
  });

  test('leave out what is taken, days away, and what is too soon', () => {
    const busy = [{ startsAt: instantOf(tuesday, '09:30', NY), minutes: 10 }];
    expect(clocks(freeSlots(hours(), asked({ busy })))).toEqual(['2026-05-12 09:45', '2026-05-19 09:00', '2026-05-19 09:45']);
    expect(clocks(freeSlots(hours({ away: [{ from: '2026-05-13', to: '2026-05-19' }] }), asked()))).toEqual([
      '2026-05-12 09:00',
      '2026-05-12 09:45',
    ]);
    expect(clocks(freeSlots(hours({ notice: 24 }), asked()))).toEqual(['2026-05-19 09:00', '2026-05-19 09:45']);
  });

  test('are the counselor’s hours, whatever the patient’s clock says', () => {
    const starts = freeSlots(hours(), asked());
    expect(clocks(starts, 'America/Los_Angeles')[0]).toBe('2026-05-12 06:00');
  });

  test.each([
    ['spring: half past two does not exist', '2026-03-08', []],
    ['autumn: half past one comes twice and is offered once', '2026-11-01', ['2026-11-01 01:30']],
  ])('%s', (_title, day, expected) => {
    const from = instantOf(day, '00:00', NY);
    const at = day === '2026-03-08' ? ['02:30', '03:00'] : ['01:30', '02:00'];
    const weekly = [{ on: 'sun', from: at[0] ?? '', to: at[1] ?? '' }] as const;
    expect(clocks(freeSlots(hours({ weekly, slot: 30 }), { now: from, from, to: from + DAY, busy: [] }))).toEqual(expected);
  });

  test('never overlap each other or anything that is taken, over both clock changes', () => {
    const clock = fc
      .integer({ min: 0, max: 95 })
      .map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`);
    const stretch = fc
      .tuple(fc.constantFrom('mon', 'tue', 'wed', 'sat', 'sun'), clock, clock)
      .filter(([, a, b]) => a < b)
      .map(([on, from, to]) => ({ on, from, to }) as Hours['weekly'][number]);
    const taken = fc.record({ startsAt: fc.integer({ min: 0, max: 14 * 96 }), minutes: fc.integer({ min: 5, max: 240 }) });
    const property = fc.property(
      fc.array(stretch, { maxLength: 6 }),
      fc.array(taken, { maxLength: 10 }),
      fc.constantFrom('2026-03-05', '2026-10-29', '2026-06-01'),
      fc.constantFrom(NY, 'Europe/Madrid', 'Pacific/Chatham'),
      fc.integer({ min: 10, max: 120 }),
      (weekly, quarters, day, zone, slot) => {
        const from = instantOf(day, '00:00', zone);
        const busy: Slot[] = quarters.map(({ startsAt, minutes }) => ({ startsAt: from + startsAt * 900_000, minutes }));
        const found = freeSlots(hours({ weekly, zone, slot }), { now: from, from, to: from + 14 * DAY, busy });
        const visits = found.map((startsAt) => ({ startsAt, minutes: slot }));
        for (const [index, visit] of visits.entries()) {
          expect(busy.some((one) => overlap(one, visit))).toBe(false);
          const next = visits[index + 1];
          if (next) expect(next.startsAt).toBeGreaterThanOrEqual(endsAt(visit));
          expect(weekly.some((one) => one.from <= localClock(visit.startsAt, zone) && localClock(visit.startsAt, zone) < one.to)).toBe(
            true,
          );
        }
      },
    );
    fc.assert(property, { numRuns: 150, seed: 20261122 });
  });
});
