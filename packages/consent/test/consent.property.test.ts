import type { Context } from '@cairn/kernel';
import { topics, type Topic } from '@cairn/people';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consent, decide, mayDisclose, scopeFor, type Command, type Consent, type ConsentEntry, type Supporter } from '../src/index.ts';

const DAY = 86_400_000;
const people: readonly Supporter[] = [
  { personId: 'rosa', name: 'Rosa', relationship: 'sister' },
  { personId: 'ben', name: 'Ben', relationship: 'friend' },
];

type Step =
  | { readonly do: 'give'; readonly to: number; readonly topics: Topic[]; readonly days: number; readonly typedName: string }
  | { readonly do: 'narrow' | 'revoke'; readonly grant: number; readonly topic: Topic }
  | { readonly do: 'expire' | 'wait'; readonly grant: number; readonly days: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('give' as const),
    to: fc.nat(1),
    topics: fc.subarray([...topics]),
    days: fc.integer({ min: -1, max: 9 }),
    typedName: fc.constantFrom('Dee', 'dee', 'Rosa'),
  }),
  fc.record({ do: fc.constantFrom('narrow' as const, 'revoke' as const), grant: fc.nat(6), topic: fc.constantFrom(...topics) }),
  fc.record({ do: fc.constantFrom('expire' as const, 'wait' as const), grant: fc.nat(6), days: fc.nat(5) }),
);

/** An oracle that knows nothing of facts: what each person may see, and until when. */
type Oracle = Record<string, { topics: Topic[]; until: number }>;

test('whatever is signed, narrowed, stopped and waited for, exactly what is signed for and still alive may be disclosed', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let now = 1_000_000;
      let state: Consent = { ...consent.start(), supporters: people };
      const oracle: Oracle = {};
      for (const one of steps) {
        if (one.do === 'wait') now += one.days * DAY;
        else state = act(state, one, now, oracle);
        for (const { personId } of people) {
          const mine = oracle[personId];
          const seen = topics.filter((topic) => mayDisclose(topic, state.grants, personId, now));
          const expected = mine && now < mine.until ? topics.filter((topic) => mine.topics.includes(topic)) : [];
          expect(seen).toEqual(expected);
          expect(scopeFor(state.grants, personId, 'Dee', now)?.topics ?? []).toEqual(expected);
        }
      }
    }),
    { seed: 2031, numRuns: 500 },
  );
});

let ids = 0;

function act(state: Consent, one: Step, now: number, oracle: Oracle): Consent {
  const command = commandOf(state, one, now);
  if (!command) return state;
  const desk = { ...state, patientName: 'Dee', programName: 'Harbor', account: undefined };
  const context: Context = {
    now,
    today: '',
    actor: { personId: 'dee', name: 'Dee', role: 'patient' },
    newId: () => `g${(ids += 1)}`,
    random: () => 0,
  };
  const answer = decide(desk, command, context);
  tell(oracle, state, command, now);
  if (!answer.ok) return state;
  return answer.facts.reduce(
    (next, fact) => consent.evolve(next, { stream: 'c/shared', seq: 1, at: now, actor: 'dee', opId: 'o', ...fact } as ConsentEntry),
    state,
  );
}

function commandOf(state: Consent, one: Step, now: number): Command | undefined {
  if (one.do === 'give') {
    const { topics: wanted, days, typedName } = one;
    const supporterId = people[one.to]?.personId ?? '';
    const notice = { version: 1, locale: 'en' } as const;
    const emergency = { phone: '+15550142207', events: ['overdose'] } as const;
    return {
      type: 'give',
      supporterId,
      topics: wanted,
      purpose: 'p',
      expiresAt: now + days * DAY,
      typedName,
      notice,
      emergency,
      signers: ['patient'],
    };
  }
  const grantId = state.grants[one.grant]?.grantId;
  if (grantId === undefined || one.do === 'wait') return undefined;
  if (one.do === 'narrow') return { type: 'narrow', grantId, topic: one.topic };
  return { type: one.do, grantId };
}

function tell(oracle: Oracle, state: Consent, command: Command, now: number): void {
  if (command.type === 'give') {
    const valid = command.topics.length > 0 && command.typedName.toLowerCase() === 'dee' && (command.expiresAt ?? 0) > now;
    if (valid) oracle[command.supporterId] = { topics: [...command.topics], until: command.expiresAt ?? 0 };
    return;
  }
  if (command.type !== 'narrow' && command.type !== 'revoke') return;
  const grant = state.grants.find((one) => one.grantId === command.grantId);
  const mine = grant && oracle[grant.supporter.personId];
  if (!grant || !mine) return;
  if (command.type === 'revoke') delete oracle[grant.supporter.personId];
  else if (now < mine.until) mine.topics = mine.topics.filter((topic) => topic !== command.topic);
}
