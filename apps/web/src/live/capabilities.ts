import type { emergencyAccess } from '@cairn/access';
import type { aftercare } from '@cairn/aftercare';
import { charts } from '@cairn/charts';
import { checkIns } from '@cairn/check-ins';
import type { consent, releases } from '@cairn/consent';
import type { concerns, family, familyPath } from '@cairn/family';
import type { referrals, transitions } from '@cairn/follow-up';
import { isKindOf, type Capability, type Entry, type Fact } from '@cairn/kernel';
import { messages } from '@cairn/messages';
import type { records } from '@cairn/records';
import { scheduling } from '@cairn/scheduling';
import type { groups } from '@cairn/groups';
import type { guides } from '@cairn/guides';
import type { notes } from '@cairn/notes';
import type { rewards } from '@cairn/rewards';
import type { sessions } from '@cairn/sessions';
import type { tasks } from '@cairn/tasks';
import type { careEvents, careTier, triage } from '@cairn/triage';
import type { worksheets } from '@cairn/worksheets';

/** What every phone folds from the first entry on; the rest of the shared part comes with its first entry, the team's own with the staff screens. */
const atHand = { charts, checkIns, messages, scheduling };
type Shared = typeof atHand & {
  aftercare: typeof aftercare;
  consent: typeof consent;
  emergencyAccess: typeof emergencyAccess;
  family: typeof family;
  records: typeof records;
  referrals: typeof referrals;
  releases: typeof releases;
  rewards: typeof rewards;
  sessions: typeof sessions;
  transitions: typeof transitions;
  worksheets: typeof worksheets;
};
type Team = {
  concerns: typeof concerns;
  tasks: typeof tasks;
  triage: typeof triage;
  careEvents: typeof careEvents;
  careTier: typeof careTier;
  groups: typeof groups;
  guides: typeof guides;
  notes: typeof notes;
};

/** A supporter's own place, under a chart of nobody but them. */
type Own = { familyPath: typeof familyPath };

type StateOf<C> = C extends Capability<infer S, infer _F extends Fact> ? S : never;
/** A chart as this viewer may know it: team parts are there for staff only. */
export type ChartState = { readonly [K in keyof Shared]: StateOf<Shared[K]> } & {
  readonly [K in keyof (Team & Own)]: StateOf<(Team & Own)[K]> | undefined;
};

export type AnyCapability = Capability<unknown, Fact>;

const folded: AnyCapability[] = Object.values(atHand) as unknown as AnyCapability[];

let later: Promise<void> | undefined;

/** What these entries fold with. A snapshot brings its states folded, so nothing is loaded before something of it changes. */
export async function capabilitiesFor(entries: readonly Entry[]): Promise<readonly AnyCapability[]> {
  if (!entries.every(({ kind }) => folded.some((capability) => isKindOf(capability, { kind })))) await loadLaterCapabilities();
  return folded;
}

/** Before they are needed, where they will be: an entry that comes while the network goes could not be folded any more. */
export async function loadLaterCapabilities(): Promise<void> {
  later ??= import('./later-capabilities.ts').then((module) => void folded.push(...module.later));
  await later.catch((error: unknown) => {
    later = undefined;
    throw error;
  });
}

/** Called once by the staff screens, before the first chart is opened. */
export async function loadTeamCapabilities(): Promise<void> {
  if (folded.some((capability) => capability.audience === 'team')) return;
  const { team } = await import('./team-capabilities.ts');
  folded.push(...team);
}
