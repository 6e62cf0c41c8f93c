import { canonical, sha256 } from '@cairn/kernel';
import { checkProtocol, needsSignOff, scaledUnder, type Finding } from './check.ts';
import type { Cap, Cents, Funder, Protocol, Substance, Terms } from './protocol.ts';

/** A protocol, who pays and the limits together: what a person would agree to, and why it may not run as it is. */
export type Offer = {
  readonly terms: Terms;
  readonly caps: readonly Cap[];
  readonly hash: string;
  readonly findings: readonly Finding[];
  /** A prescriber signs, and the person is on medicine for opioid use disorder. */
  readonly needsSignOff: boolean;
};

export type OfferWishes = {
  readonly substance: Substance | undefined;
  readonly capPerYear: Cents | undefined;
  readonly scaled: boolean;
};

/** All limits hold together: the lowest of them wins (CM-3). */
export function offered(protocol: Protocol, funder: Funder, { substance, capPerYear, scaled }: OfferWishes): Offer {
  const caps: readonly Cap[] = [
    ...protocol.caps,
    ...funder.caps,
    ...(capPerYear === undefined ? [] : [{ of: 'program', per: 'year', cents: capPerYear } as const]),
  ];
  const target = substance && protocol.target.kind === 'negative-test' ? ({ kind: 'negative-test', substance } as const) : protocol.target;
  const whole: Terms = { ...protocol, target, scale: undefined };
  const terms = scaled ? scaledUnder(whole, caps) : whole;
  return {
    terms,
    caps,
    hash: sha256(canonical(terms)),
    findings: checkProtocol(terms, caps),
    needsSignOff: target.kind === 'negative-test' && needsSignOff(target.substance),
  };
}
