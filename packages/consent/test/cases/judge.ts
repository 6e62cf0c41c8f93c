import { canonical } from '@cairn/kernel';
import { mayRelease, signersFor, topicsFor, type ReleaseAnswer } from '../../src/index.ts';
import { grant, hospital, named, NOW, representative, TODAY, type Case, type ReleaseCase } from './case.ts';

/** What a case got and what its rule says, in forms that can be compared. */
export type Judged = { readonly got: unknown; readonly says: unknown };

export function judge(one: Case): Judged {
  switch (one.type) {
    case 'release':
      return judgeRelease(one);
    case 'grant': {
      const all = one.grants.map((change) => ({ ...grant, ...change }));
      return { got: topicsFor(all, one.person ?? 'rosa', one.now ?? NOW), says: one.topics };
    }
    case 'signers': {
      const { birthDate, state, rules = [], standsIn = [] } = one;
      return {
        got: signersFor({ birthDate, today: TODAY, state, rules, representatives: standsIn.map(representative) }),
        says: one.signers,
      };
    }
    case 'human':
      return { got: one.ask(), says: one.says };
  }
}

function judgeRelease(one: ReleaseCase): Judged {
  const under = one.exception
    ? { exception: one.exception }
    : { release: one.under === 'nothing' ? undefined : { ...named, ...one.under } };
  const answer = mayRelease({
    under,
    part: one.part ?? 'care-plan',
    recipient: one.recipient ?? hospital,
    purpose: one.purpose ?? 'coordination',
    now: one.now ?? NOW,
    restrictions: one.restrictions ?? [],
  });
  return { got: told(answer, one), says: one.says };
}

/** As much of the answer as the case speaks of; what leaves always has notice, scope and recipient. */
function told(answer: ReleaseAnswer, { says }: ReleaseCase): unknown {
  if (!answer.allowed) {
    const { code, missing, step } = answer;
    const speaks = 'refused' in says;
    return {
      refused: code,
      ...(speaks && says.missing === undefined ? {} : { missing }),
      ...(speaks && says.step === undefined ? {} : { step }),
    };
  }
  const { scope, steps } = answer;
  const whole = scope.notice !== '' && scope.parts.length > 0 && scope.to.name !== '';
  const speaks = 'allowed' in says;
  return {
    allowed: whole,
    ...(speaks && says.onward === undefined ? {} : { onward: scope.onward }),
    ...(speaks && says.steps === undefined ? {} : { steps }),
  };
}

export function same({ got, says }: Judged): boolean {
  return canonical(got) === canonical(says);
}
