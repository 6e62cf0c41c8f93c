import { aftercare } from '@cairn/aftercare';
import { charts } from '@cairn/charts';
import { checkIns } from '@cairn/check-ins';
import { consent } from '@cairn/consent';
import type { Capability, Fact } from '@cairn/kernel';
import { messages } from '@cairn/messages';
import { records } from '@cairn/records';
import { scheduling } from '@cairn/scheduling';
import { sessions } from '@cairn/sessions';
import type { notes } from '@cairn/notes';
import type { careEvents, careTier, triage } from '@cairn/triage';

/** What patient and care team fold; the team's own come with the staff screens only. */
const shared = { aftercare, charts, checkIns, consent, messages, records, scheduling, sessions };
type Shared = typeof shared;
type Team = { triage: typeof triage; careEvents: typeof careEvents; careTier: typeof careTier; notes: typeof notes };

type StateOf<C> = C extends Capability<infer S, infer _F extends Fact> ? S : never;
/** A chart as this viewer may know it: team parts are there for staff only. */
export type ChartState = { readonly [K in keyof Shared]: StateOf<Shared[K]> } & {
  readonly [K in keyof Team]: StateOf<Team[K]> | undefined;
};

export type AnyCapability = Capability<unknown, Fact>;

const folded: AnyCapability[] = Object.values(shared) as unknown as AnyCapability[];

export const capabilities = (): readonly AnyCapability[] => folded;

/** Called once by the staff screens, before the first chart is opened. */
export async function loadTeamCapabilities(): Promise<void> {
  if (folded.some((capability) => capability.audience === 'team')) return;
  const { team } = await import('./team-capabilities.ts');
  folded.push(...team);
}
