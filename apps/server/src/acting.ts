import type { ChartId } from '@cairn/kernel';
import type { Person } from '@cairn/people';
import type { Cairn } from './cairn.ts';
import type { Receipt } from './journal/receipt.ts';
import { callProcedure } from './live/calls.ts';

/** Calls procedures as a person who is not at a screen: the seed, the import, the tests. The same road, policy and receipts as everybody's. */
export type Acting = {
  readonly person: Person;
  readonly call: (path: string, input: unknown) => Promise<unknown>;
  /** A command that is expected to be accepted; throws with its code when it is not. */
  readonly do: (path: string, input: { readonly chart: ChartId } & Record<string, unknown>) => Promise<unknown>;
};

export function actAs(cairn: Cairn, person: Person): Acting {
  const session = { token: `acting-${person.personId}`, expiresAt: Number.MAX_SAFE_INTEGER, idleMs: Number.MAX_SAFE_INTEGER };
  const call = async (path: string, input: unknown): Promise<unknown> => {
    const answer = await callProcedure({ cairn, signedIn: { person, session } }, path, input);
    if (!answer.ok) throw new Error(`${path}: ${answer.code}`);
    return answer.data;
  };
  return {
    person,
    call,
    async do(path, input) {
      const receipt = (await this.call(path, { opId: `op-${cairn.chance.newId()}`, ...input })) as Receipt;
      if (receipt.status === 'refused') throw new Error(`${path}: ${receipt.refusal.code}`);
      return receipt.result;
    },
  };
}
