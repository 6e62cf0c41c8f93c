import type { CheckIn } from '@cairn/check-ins';
import type { Instant } from '@cairn/kernel';

/** What a patient who asked for help may be told. Each name rests on a committed fact; without one, the way out is 988. */
export type PersonStatus =
  | { readonly key: 'personOffline' | 'personNoNews' | 'personSending' | 'personReaching' | 'personUnreached' }
  | { readonly key: 'personTold'; readonly name: string; readonly at: Instant; readonly minutes: number }
  | { readonly key: 'personLate'; readonly name: string; readonly at: Instant }
  | { readonly key: 'personHas'; readonly name: string };

export type PersonFacts = {
  readonly offline: boolean;
  /** The server has the call for help. */
  readonly stored: boolean;
  /** When this screen first knew that it was stored. */
  readonly storedAt: Instant | undefined;
  readonly handedOver: CheckIn['handedOver'];
  readonly takenUp: CheckIn['takenUp'];
  readonly now: Instant;
};

/** A page leaves within seconds; after this long without one, nobody was reached. */
const REACHED_WITHIN = 60_000;
const MINUTE = 60_000;

export function personStatus(facts: PersonFacts): PersonStatus {
  const { offline, stored, storedAt, handedOver, takenUp, now } = facts;
  if (!stored) return { key: offline ? 'personOffline' : 'personSending' };
  if (takenUp) return { key: 'personHas', name: takenUp.by.name };
  if (handedOver) {
    const { to, at, answerWithinMinutes: minutes } = handedOver;
    return now - at > minutes * MINUTE ? { key: 'personLate', name: to.name, at } : { key: 'personTold', name: to.name, at, minutes };
  }
  if (offline) return { key: 'personNoNews' };
  return { key: storedAt !== undefined && now - storedAt > REACHED_WITHIN ? 'personUnreached' : 'personReaching' };
}
