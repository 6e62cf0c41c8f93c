import type { Cents } from './protocol.ts';

/**
 * `funder:<key>` gives, `available` is the patient's to spend, `spent` is what was handed over, `program` bears what a funder
 * must not pay. A posting adds to an account when positive; every line sums to zero, so all accounts together are always zero.
 */
export type Account = `funder:${string}` | 'available' | 'spent' | 'program';
export type Posting = { readonly account: Account; readonly cents: Cents };
export type Balances = readonly { readonly account: Account; readonly cents: Cents }[];

export function balanceOf(balances: Balances, account: Account): Cents {
  return balances.find((one) => one.account === account)?.cents ?? 0;
}

/** `from` gives, `to` gets; nothing when there is nothing to give. */
export function transfer(from: Account, to: Account, cents: Cents): readonly Posting[] {
  return cents === 0
    ? []
    : [
        { account: from, cents: -cents },
        { account: to, cents },
      ];
}

export function post(balances: Balances, postings: readonly Posting[]): Balances {
  let after = balances;
  for (const { account, cents } of postings) {
    const known = after.some((one) => one.account === account);
    after = known
      ? after.map((one) => (one.account === account ? { account, cents: one.cents + cents } : one))
      : [...after, { account, cents }];
  }
  return after;
}

export function sumOf(postings: readonly Posting[]): Cents {
  return postings.reduce((sum, { cents }) => sum + cents, 0);
}
