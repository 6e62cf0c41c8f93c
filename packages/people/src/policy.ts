import type { Audience } from '@cairn/kernel';
import { isStaff, type Relation, type Role, type Viewer } from './roles.ts';
import type { Topic } from './topics.ts';

/** Who may do a thing: the patient, the care team, some of its roles, a supporter under a grant of some topic, whoever came into an open room by a link, whose own place it is, or program roles. */
type Who =
  | 'self'
  | 'care'
  | `care:${Role}`
  | `supporter:${Topic}`
  | 'own'
  | 'guest'
  | 'emergency'
  | 'facilitator'
  | 'member'
  | `program:${Role}`;

/** What came for nobody in particular is for director, supervisors and whoever is on call; which of the others that is, is asked at the door. */
const atTheDesk = [
  'program:director',
  'program:supervisor',
  'program:counselor',
  'program:prescriber',
  'program:nurse',
  'program:case-manager',
  'program:peer',
] as const;

/** Every command of the product and who may send it. The server asks here and nowhere else. */
export const actions = {
  'charts.open': ['program:director', 'program:supervisor', 'program:counselor', 'program:nurse', 'program:case-manager'],
  'charts.assign': ['program:director', 'program:supervisor'],
  'charts.release': ['program:director', 'program:supervisor'],
  'charts.setPreferences': ['self', 'care'],
  'people.add': ['program:director'],
  'people.remove': ['program:director'],
  'people.setOnCall': ['program:director', 'program:supervisor'],
  'people.setAway': [
    'program:director',
    'program:supervisor',
    'program:counselor',
    'program:prescriber',
    'program:nurse',
    'program:case-manager',
    'program:peer',
    'program:privacy-officer',
  ],
  'messages.send': ['self', 'care'],
  'messages.read': ['self', 'care'],
  'checkIns.start': ['self'],
  'checkIns.answer': ['self'],
  'checkIns.change': ['self'],
  'checkIns.skip': ['self'],
  'checkIns.review': ['care'],
  'checkIns.askForPerson': ['self'],
  'checkIns.giveBack': ['care'],
  'checkIns.schedule': ['care:counselor', 'care:nurse', 'care:prescriber'],
  'reach.choose': ['self'],
  'triage.take': ['care'],
  'triage.handTo': ['care'],
  'triage.resolve': ['care'],
  'triage.note': ['care'],
  'triage.recordEvent': ['care'],
  'triage.withdrawEvent': ['care'],
  'triage.reviewTier': ['care'],
  'triage.stepDown': ['care:counselor', 'care:prescriber', 'care:nurse', 'care:supervisor'],
  'triage.changeSetting': ['program:director', 'program:prescriber'],
  'sessions.open': ['care'],
  'sessions.arrive': ['self'],
  'sessions.withdraw': ['self'],
  'sessions.admit': ['care'],
  'sessions.miss': ['care'],
  'sessions.changeMode': ['self', 'care'],
  'sessions.check': ['self', 'care'],
  'sessions.allowGuest': ['self', 'care'],
  'sessions.disallowGuest': ['self', 'care'],
  'sessions.invite': ['care'],
  'sessions.withdrawInvitation': ['care'],
  'sessions.join': ['self', 'care', 'guest'],
  'sessions.leave': ['self', 'care', 'guest'],
  'sessions.say': ['self', 'care', 'guest'],
  'sessions.end': ['care'],
  'worksheets.open': ['self', 'care'],
  'worksheets.write': ['self', 'care'],
  'worksheets.show': ['self'],
  'worksheets.hide': ['self', 'care'],
  'worksheets.assign': ['care'],
  'worksheets.unassign': ['care'],
  'worksheets.handIn': ['self', 'care'],
  'worksheets.addToPlan': ['care'],
  'guides.choose': ['care'],
  'guides.step': ['care'],
  'guides.tag': ['care'],
  'guides.untag': ['care'],
  'guides.count': ['care'],
  'notes.edit': ['care'],
  'notes.sign': ['care:counselor', 'care:prescriber', 'care:nurse', 'care:supervisor'],
  'notes.begin': ['care:counselor', 'care:prescriber', 'care:nurse', 'care:supervisor'],
  'notes.take': ['care:counselor', 'care:prescriber', 'care:nurse', 'care:supervisor'],
  'notes.coSign': ['care:counselor', 'care:prescriber', 'care:nurse', 'care:supervisor'],
  'notes.addendum': ['care:counselor', 'care:prescriber', 'care:nurse', 'care:supervisor'],
  'notes.amend': ['care:counselor', 'care:prescriber', 'care:nurse', 'care:supervisor'],
  'notes.retract': ['care:counselor', 'care:prescriber', 'care:nurse', 'care:supervisor'],
  'notes.keepApart': ['care:counselor', 'care:prescriber', 'care:nurse', 'care:supervisor'],
  'notes.describeSigner': ['program:director', 'program:supervisor'],
  'aftercare.edit': ['self', 'care'],
  'aftercare.check': ['self', 'care'],
  'aftercare.ask': ['self'],
  'aftercare.answer': ['care'],
  'aftercare.comment': ['self', 'care'],
  'aftercare.settleComment': ['self', 'care'],
  'aftercare.suggest': ['self', 'care', 'supporter:suggest'],
  'aftercare.answerSuggestion': ['self', 'care'],
  'aftercare.useTemplate': ['care'],
  'aftercare.askSignOff': ['care'],
  'aftercare.sign': ['self', 'care:counselor', 'care:prescriber'],
  'aftercare.takeBack': ['self', 'care'],
  'access.open': ['program:prescriber', 'program:nurse'],
  'access.close': ['emergency'],
  'access.review': ['program:privacy-officer', 'program:director'],
  'tasks.add': ['care'],
  'tasks.take': ['care'],
  'tasks.handTo': ['care'],
  'tasks.done': ['care'],
  'tasks.drop': ['care'],
  'tasks.setDue': ['care'],
  'referrals.send': ['care'],
  'referrals.askAgain': ['care'],
  'referrals.accept': ['care'],
  'referrals.decline': ['care'],
  'referrals.visit': ['care'],
  'referrals.close': ['care'],
  'transitions.plan': ['care'],
  'transitions.say': ['care'],
  'transitions.make': ['care'],
  'transitions.callOff': ['care'],
  'consent.grant': ['self'],
  'consent.revoke': ['self'],
  'consent.requestConnection': ['care'],
  'releases.give': ['self'],
  'releases.revoke': ['self'],
  'releases.askRestriction': ['self'],
  'releases.record': ['care'],
  'releases.recordRevocation': ['care'],
  'releases.eventCame': ['care'],
  'releases.doubt': ['care'],
  'releases.answerRestriction': ['care:counselor', 'care:supervisor', 'care:director', 'program:privacy-officer'],
  'releases.nameRepresentative': ['care'],
  'releases.endRepresentative': ['care'],
  'releases.disclose': ['care', 'program:director', 'program:privacy-officer'],
  'releases.export': ['care'],
  'scheduling.book': ['care'],
  'scheduling.take': ['self'],
  'scheduling.move': ['care'],
  'scheduling.moveTo': ['self'],
  'scheduling.cancel': ['self', 'care'],
  'scheduling.openTo': ['care'],
  'scheduling.setTopic': ['self', 'care'],
  'scheduling.answer': ['supporter:sessions'],
  'scheduling.setHours': [
    'program:director',
    'program:supervisor',
    'program:counselor',
    'program:prescriber',
    'program:nurse',
    'program:case-manager',
    'program:peer',
  ],
  'rewards.enroll': ['care:counselor', 'care:nurse', 'care:case-manager', 'care:prescriber'],
  'rewards.record': ['care:counselor', 'care:nurse', 'care:case-manager', 'care:peer', 'care:prescriber'],
  'rewards.draw': ['self', 'care:counselor', 'care:nurse', 'care:case-manager', 'care:peer'],
  'rewards.askToUse': ['self'],
  'rewards.redeem': ['care:counselor', 'care:nurse', 'care:case-manager', 'care:peer'],
  'rewards.askCorrection': ['care'],
  'rewards.approveCorrection': ['care:supervisor', 'care:director'],
  'rewards.declineCorrection': ['care:supervisor', 'care:director'],
  'rewards.end': ['care:counselor', 'care:nurse', 'care:case-manager', 'care:prescriber'],
  'groups.plan': ['program:counselor', 'program:nurse', 'program:case-manager', 'program:peer', 'program:prescriber', 'program:supervisor'],
  'groups.lead': ['facilitator'],
  'groups.takePart': ['member'],
  'groups.say': ['facilitator', 'member'],
  'records.import': ['program:director', 'program:supervisor'],
  'instruments.attest': ['program:director'],
  'instruments.withdraw': ['program:director'],
  'family.say': ['self', 'care', 'supporter:family-room'],
  'family.read': ['self', 'care', 'supporter:family-room'],
  'family.share': ['supporter:family-room'],
  'family.invite': ['self', 'care'],
  'family.withdrawInvitation': ['self', 'care'],
  'family.answerConnection': ['self'],
  'family.joinSession': ['supporter:sessions'],
  'family.callEmergencyContact': ['care'],
  'family.ask': ['own'],
  'family.shareConcern': ['own'],
  'familyPath.screen': ['own'],
  'familyPath.finishLesson': ['own'],
  'familyPath.practise': ['own'],
  'familyPath.train': ['own'],
  'familyPath.certify': ['own'],
  'familyPath.checkIn': ['own'],
  'concerns.tell': ['care'],
  'concerns.settle': ['care'],
  'familyDesk.route': atTheDesk,
  'familyDesk.close': atTheDesk,
  'flows.draft': ['program:director', 'program:supervisor', 'program:prescriber'],
  'flows.change': ['program:director', 'program:supervisor', 'program:prescriber'],
  'flows.askReview': ['program:director', 'program:supervisor', 'program:prescriber'],
  'flows.discard': ['program:director', 'program:supervisor', 'program:prescriber'],
  'flows.approve': ['program:director', 'program:supervisor', 'program:prescriber'],
  'flows.sendBack': ['program:director', 'program:supervisor', 'program:prescriber'],
  'flows.publish': ['program:director', 'program:supervisor', 'program:prescriber'],
  'flows.recall': ['program:director', 'program:supervisor', 'program:prescriber'],
  'flows.approvePromise': ['program:director', 'program:prescriber'],
} as const satisfies Record<string, readonly Who[]>;

export type Action = keyof typeof actions;

/** `topics` are those of a supporter's grants that are alive at this moment. */
export function mayDo(viewer: Viewer, action: Action, relation: Relation, topics: readonly Topic[] = []): boolean {
  const allowed: readonly Who[] = actions[action];
  return allowed.some((who) => matches(who, viewer, relation, topics));
}

function matches(who: Who, viewer: Viewer, relation: Relation, topics: readonly Topic[]): boolean {
  if (who === 'self') return isOwn(viewer, relation);
  if (who === 'guest') return relation === 'guest' && (viewer.role === 'guest' || viewer.role === 'supporter');
  if (who === 'own') return viewer.role === 'supporter' && relation === 'own';
  const staff = isStaff(viewer.role);
  if (who === 'care' || who === 'emergency' || who === 'facilitator') return staff && relation === who;
  if (who === 'member') return viewer.role === 'patient' && relation === 'member';
  const [scope, role] = who.split(':');
  if (scope === 'supporter')
    return viewer.role === 'supporter' && (relation === 'supporter' || relation === 'guest') && topics.some((topic) => topic === role);
  return staff && role === viewer.role && (scope === 'program' || relation === 'care');
}

function isOwn(viewer: Viewer, relation: Relation): boolean {
  return viewer.role === 'patient' && relation === 'self';
}

/** The program's stream names every patient, so staff without a reason to know all of them do not read it (domain P2-1: need to know). */
const readsProgram: ReadonlySet<Role> = new Set(['director', 'privacy-officer']);

/** Of a patient's chart supporters read no stream at all: what they may know reaches them as disclosed views (architecture §2, law 5). */
export function mayRead(viewer: Viewer, audience: Audience, relation: Relation): boolean {
  if (audience === 'own') return viewer.role === 'supporter' && relation === 'own';
  if (audience === 'shared') return isOwn(viewer, relation) || ((relation === 'care' || relation === 'emergency') && isStaff(viewer.role));
  if (audience === 'team') return relation === 'care' && isStaff(viewer.role);
  if (audience === 'group') return relation === 'facilitator' && isStaff(viewer.role);
  if (audience === 'program') return readsProgram.has(viewer.role);
  return false;
}
