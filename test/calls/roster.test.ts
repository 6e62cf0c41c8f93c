import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Roster } from '../../apps/server/src/calls/roster.ts';

const place = { stream: 'c-dee/shared', sessionId: 's-1' };
const caller = (personId: string, device = 1) => ({
  connection: `${personId}-${device}`,
  call: `call-${personId}-${device}`,
  person: { personId, name: personId, role: 'counselor' },
});

test('a fifth person is refused; a second device of one of the four is not', () => {
  const roster = new Roster();
  for (const name of ['a', 'b', 'c', 'd']) expect(roster.enter(place, caller(name)).ok).toBe(true);
  expect(roster.enter(place, caller('e'))).toEqual({ ok: false, code: 'call-full' });
  expect(roster.enter(place, caller('d', 2))).toMatchObject({ ok: true, replaced: { connection: 'd-1' } });
  roster.leave(place, 'a-1');
  expect(roster.enter(place, caller('e')).ok).toBe(true);
});

test('whatever happens, at most four people are in a call, each with one device', () => {
  const step = fc.record({
    on: fc.boolean(),
    person: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    device: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const roster = new Roster();
      for (const { on, person, device } of steps) {
        if (on) roster.enter(place, caller(person, device));
        else roster.leave(place, `${person}-${device}`);
        const people = roster.in(place).map((one) => one.person.personId);
        expect(people.length).toBeLessThanOrEqual(4);
        expect(new Set(people).size).toBe(people.length);
      }
      for (const one of roster.in(place)) roster.leave(place, one.connection);
      expect(roster.places()).toEqual([]);
    }),
  );
});
