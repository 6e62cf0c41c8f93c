import type { PeopleEntry, PeopleFact, Person } from '../src/index.ts';
import { expect, test } from 'vitest';
import { decide, evolve, start, type Directory, type Lookup } from '../src/index.ts';

const maya: Omit<Person, 'active'> = {
  personId: 'maya',
  role: 'counselor',
  name: 'Maya Alvarez',
  username: 'maya',
  email: undefined,
  locale: 'en',
  zone: 'America/New_York',
  chart: undefined,
};
const dee = { ...maya, personId: 'dee', role: 'patient' as const, username: 'dee', chart: 'c-dee' };

const given = (...facts: PeopleFact[]): Directory =>
  facts.reduce(
    (state, fact, n) =>
      evolve(state, { stream: 'program/program', seq: n + 1, at: n, actor: 'ruth', opId: `op-${n}`, ...fact } as PeopleEntry),
    start(),
  );
const lookup = ({ people }: Directory): Lookup => ({
  person: (id) => people[id],
  usernameTaken: (name) => Object.values(people).some(({ username }) => username === name),
});
const added = (person: Omit<Person, 'active'>): PeopleFact => ({ kind: 'person.added', version: 1, body: { person } });

test('a person is added once, under a name of their own', () => {
  const directory = given(added(maya));
  expect(decide(lookup(directory), { type: 'add', person: maya })).toMatchObject({ ok: false, refusal: { code: 'person-exists' } });
  expect(decide(lookup(directory), { type: 'add', person: { ...dee, username: 'maya' } })).toMatchObject({
    refusal: { code: 'username-taken' },
  });
  expect(decide(lookup(directory), { type: 'add', person: dee })).toMatchObject({ ok: true, facts: [added(dee)] });
});

test('who left is kept in the record and no longer active', () => {
  const directory = given(added(maya), { kind: 'person.left', version: 1, body: { personId: 'maya' } });
  expect(directory.people['maya']).toEqual({ ...maya, active: false });
  expect(decide(lookup(directory), { type: 'leave', personId: 'maya' })).toMatchObject({ refusal: { code: 'unknown-person' } });
});

test('on call is somebody of the staff who is here', () => {
  const directory = given(added(maya), added(dee));
  expect(decide(lookup(directory), { type: 'set-on-call', personId: 'dee' })).toMatchObject({ refusal: { code: 'not-staff' } });
  expect(decide(lookup(directory), { type: 'set-on-call', personId: 'nobody' })).toMatchObject({ refusal: { code: 'unknown-person' } });
  const accepted = decide(lookup(directory), { type: 'set-on-call', personId: 'maya' });
  expect(accepted.ok && given(added(maya), ...accepted.facts).onCall).toBe('maya');
});

test('a name in the directory is looked up as it is, even one that objects have by nature', () => {
  expect(given(added({ ...maya, personId: 'maya' })).people['nobody']).toBeUndefined();
});
