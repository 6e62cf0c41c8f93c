import type { Day, Instant } from '@cairn/kernel';
import { isCloser, raiseTier, stableReviews, tierNow, type Alert, type RowCare, type RowCheckIn, type TierKnown } from '@cairn/triage';
import type { Tx } from '../db/open.ts';
import type { Unit } from '../journal/unit.ts';
import { addDays } from '@cairn/scheduling/zones';
import { eventsSince, readTier } from './care-store.ts';
import type { Sources } from './sources.ts';
import { settingsNow } from './settings-store.ts';
import { MONTH, recentAlerts } from './store.ts';

/** The longest window that a tier looks back. */
export const TIER_DAYS = 31;

type Person = { readonly since: Day; readonly today: Day };
type Read = { readonly alerts: readonly Alert[]; readonly checkIns: readonly RowCheckIn[] };

async function knownOf(tx: Tx, chart: string, person: Person, now: Instant, read: Read): Promise<TierKnown> {
  const events = await eventsSince(tx, chart, addDays(person.today, -TIER_DAYS));
  return { now, ...person, ...read, events, settings: await settingsNow(tx) };
}

/** What a decision about the tier needs. */
export async function knownForTier(from: Sources, unit: Unit, person: Person): Promise<TierKnown> {
  const { tx, chart, context } = unit;
  const alerts = await recentAlerts(tx, chart, context.now - MONTH);
  const checkIns = await from.checkInsSince(tx, chart, addDays(person.today, -TIER_DAYS));
  return knownOf(tx, chart, person, context.now, { alerts, checkIns });
}

/** Keeps the tier at least where the rules put it, and says how the person is followed now. `hold` is false where nothing may be written yet. */
export async function following(unit: Unit, person: Person, read: Read, hold: boolean): Promise<RowCare> {
  const { tx, chart, context } = unit;
  const known = await knownOf(tx, chart, person, context.now, read);
  const before = await readTier(tx, chart);
  const facts = hold ? raiseTier(before, known) : [];
  if (facts.length > 0) await unit.append(facts);
  const state = facts.length > 0 ? await readTier(tx, chart) : before;
  const rules = tierNow(known);
  const held = state.tier !== undefined && isCloser(state.tier, rules.tier);
  return {
    tier: held && state.tier ? state.tier : rules.tier,
    because: held ? state.because : rules.because,
    held,
    stableReviews: stableReviews(state),
  };
}
