import type { Registered } from './journal/capability.ts';
import { register } from './journal/capability.ts';
import { accessTriesOnServer, emergencyAccessOnServer } from './access/store.ts';
import { aftercareOnServer } from './aftercare/store.ts';
import { chartsOnServer } from './charts/store.ts';
import { checkInsOnServer } from './check-ins/store.ts';
import { consentOnServer } from './consent/store.ts';
import { concernsOnServer, familyDeskOnServer } from './family/desk-store.ts';
import { familyPathOnServer } from './family/path-store.ts';
import { familyOnServer } from './family/store.ts';
import { flowsOnServer } from './flows/store.ts';
import { guidesOnServer } from './guides/store.ts';
import { groupsOnServer } from './groups/store.ts';
import { instrumentsOnServer } from './instruments/store.ts';
import { reachOnServer } from './deliveries/reach-store.ts';
import { messagesOnServer } from './messages/store.ts';
import { counselingOnServer } from './notes/counseling-store.ts';
import { signersOnServer } from './notes/signers-store.ts';
import { notesOnServer } from './notes/store.ts';
import { peopleOnServer } from './people/store.ts';
import { recordsOnServer } from './records/store.ts';
import { releasesOnServer } from './consent/release-store.ts';
import { rewardsOnServer } from './rewards/store.ts';
import { hoursOnServer } from './scheduling/hours-store.ts';
import { schedulingOnServer } from './scheduling/store.ts';
import { sessionsOnServer } from './sessions/store.ts';
import { careEventsOnServer, careTierOnServer } from './triage/care-store.ts';
import { ruleSettingsOnServer } from './triage/settings-store.ts';
import { tasksOnServer } from './tasks/store.ts';
import { referralsOnServer } from './follow-up/referrals-store.ts';
import { transitionsOnServer } from './follow-up/transitions-store.ts';
import { triageOnServer } from './triage/store.ts';
import { worksheetsOnServer } from './worksheets/store.ts';

/** Every capability that keeps facts. The laws run over this list, snapshots are made from it. */
export const capabilities: readonly Registered[] = [
  register(peopleOnServer),
  register(flowsOnServer),
  register(instrumentsOnServer),
  register(groupsOnServer),
  register(chartsOnServer),
  register(checkInsOnServer),
  register(consentOnServer),
  register(releasesOnServer),
  register(emergencyAccessOnServer),
  register(accessTriesOnServer),
  register(familyOnServer),
  register(familyDeskOnServer),
  register(concernsOnServer),
  register(familyPathOnServer),
  register(reachOnServer),
  register(schedulingOnServer),
  register(hoursOnServer),
  register(messagesOnServer),
  register(sessionsOnServer),
  register(worksheetsOnServer),
  register(guidesOnServer),
  register(aftercareOnServer),
  register(notesOnServer),
  register(signersOnServer),
  register(counselingOnServer),
  register(recordsOnServer),
  register(rewardsOnServer),
  register(referralsOnServer),
  register(transitionsOnServer),
  register(tasksOnServer),
  register(triageOnServer),
  register(careEventsOnServer),
  register(careTierOnServer),
  register(ruleSettingsOnServer),
];

export const kinds: ReadonlyMap<string, Registered> = new Map(
  capabilities.flatMap((capability) => Object.keys(capability.pure.kinds).map((kind) => [kind, capability] as const)),
);
