import type { Context } from '@cairn/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attendanceOf,
  decide,
  groupFor,
  groupNoteDraft,
  groups,
  namedIn,
  saidOfMember,
  type GroupCommand,
  type GroupEntry,
  type GroupFact,
  type Groups,
} from '../src/index.ts';

const MINUTE = 60_000;
const people = { maya: 'Maya Alvarez', dee: 'Dee Morgan', tariq: 'Tariq Rahman', cole: 'Cole Price' } as const;
type Who = keyof typeof people;

/** A group that is played through `decide`, as the server does; what is refused changes nothing. */
class Play {
  state: Groups = groups.start();
  now = 0;
  seq = 0;
  readonly refusals: string[] = [];

  do(who: Who, command: GroupCommand): string | undefined {
    const actor = { personId: who, name: people[who], role: who === 'maya' ? 'counselor' : 'patient' };
    const context: Context = { now: this.now, today: '2026-05-12', actor, newId: () => `m${(this.seq += 1)}`, random: () => 0 };
    const answer = decide(this.state, command, context);
    if (!answer.ok) return answer.refusal.code;
    for (const fact of answer.facts) this.write(fact, who);
    return undefined;
  }

  write(fact: GroupFact, who: string): void {
    const seq = (this.seq += 1);
    const entry = { stream: 'g-x/group', seq, at: this.now, actor: who, opId: `o${seq}`, ...fact } as GroupEntry;
    this.state = groups.evolve(this.state, entry);
  }

  id(who: Who): string {
    return this.state.group?.members.findLast(({ personId }) => personId === who)?.memberId ?? 'nobody';
  }
}

const alias = (name: string) => ({ version: '1', alias: name, location: '1 Elm St', callback: '555', alone: true });

function planned(cap = 3): Play {
  const play = new Play();
  play.do('maya', { type: 'plan', groupId: 'g-x', topic: 'Fridays', startsAt: 0, minutes: 60, cap });
  for (const who of ['dee', 'tariq'] as const) play.do('maya', { type: 'add-member', chart: `c-${who}`, personId: who, name: people[who] });
  return play;
}

describe('a name in somebody else’s note', () => {
  const members = planned().state.group?.members ?? [];
  test.each([
    ['Tariq agreed', 'tariq'],
    ['as TARIQ RAHMAN put it', 'tariq'],
    ['“dee”, she said', 'dee'],
    ['indeed it was', undefined],
    ['a deeper talk', undefined],
  ])('%s', (text, who) => expect(namedIn(text, members)?.personId).toBe(who));
});

test('attendance counts minutes in the room, late and left early; time aside counts as present', () => {
  const play = planned();
  play.do('maya', { type: 'open' });
  play.do('dee', { type: 'agree', agreement: alias('Otter') });
  play.now = 5 * MINUTE;
  play.do('dee', { type: 'arrive' });
  play.do('maya', { type: 'admit', memberId: play.id('dee') });
  play.now = 10 * MINUTE;
  play.do('maya', { type: 'take-aside', memberId: play.id('dee'), sessionId: 's' });
  play.now = 20 * MINUTE;
  play.do('maya', { type: 'bring-back', memberId: play.id('dee') });
  play.now = 50 * MINUTE;
  play.do('dee', { type: 'leave' });
  play.now = 60 * MINUTE;
  play.do('maya', { type: 'end' });
  const { group } = play.state;
  const member = group?.members[0];
  expect(group && member && attendanceOf(group, member, play.now)).toEqual({
    present: 45 * MINUTE,
    from: 5 * MINUTE,
    until: 50 * MINUTE,
    late: 5 * MINUTE,
    leftEarly: 10 * MINUTE,
  });
});

test('the note of the group as a whole counts its members and names none', () => {
  const { group } = planned().state;
  const text = group ? groupNoteDraft(group) : '';
  expect(text).toContain('0 of 2 members came');
  expect(group && namedIn(text, group.members)).toBeUndefined();
});

const who = fc.constantFrom<Who>('maya', 'dee', 'tariq', 'cole');
const step = fc.record({
  who,
  about: who,
  kind: fc.constantFrom(
    'open',
    'agree',
    'arrive',
    'admit',
    'leave',
    'say',
    'take-aside',
    'bring-back',
    'add-member',
    'remove-member',
    'observe',
    'end',
  ),
  minutes: fc.integer({ min: 0, max: 5 }),
});

function command(play: Play, { kind, about, who: actor }: { kind: string; about: Who; who: Who }): GroupCommand {
  const memberId = play.id(about);
  switch (kind) {
    case 'agree':
      return { type: 'agree', agreement: alias(`alias of ${actor}`) };
    case 'say':
      return { type: 'say', opId: `line-${play.seq}`, text: `words of ${actor}` };
    case 'take-aside':
      return { type: 'take-aside', memberId, sessionId: 's' };
    case 'add-member':
      return { type: 'add-member', chart: `c-${about}`, personId: about, name: people[about] };
    case 'observe':
      return { type: 'observe', memberId, field: 'response', base: '', text: 'was calm' };
    default:
      return { type: kind, memberId } as GroupCommand;
  }
}

test('whatever is done in whatever order: no member is seen by name, none beyond the cap, and no note holds another member', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const play = planned(3);
      for (const one of steps) {
        play.now += one.minutes * MINUTE;
        play.do(one.who, command(play, one));
        const { group } = play.state;
        if (!group) throw new Error('no group');
        expect(group.members.filter(({ removed }) => !removed).length).toBeLessThanOrEqual(3);
        for (const viewer of ['dee', 'tariq', 'cole'] as const) {
          const others = Object.entries(people).filter(([id]) => id !== viewer && id !== 'maya');
          const seen = JSON.stringify(groupFor(group, viewer) ?? {});
          for (const [id, name] of others) expect(seen.includes(name) || seen.includes(`"${id}"`) || seen.includes(`c-${id}`)).toBe(false);
        }
        for (const member of group.members) {
          const rest = group.members.filter((other) => other.personId !== member.personId);
          for (const { text } of saidOfMember(group, member, play.now)) expect(namedIn(text, rest)).toBeUndefined();
        }
      }
    }),
    { numRuns: 300, seed: 20261122 },
  );
});
