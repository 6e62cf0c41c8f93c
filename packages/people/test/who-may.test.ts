import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { audiences, type Audience } from '@cairn/kernel';
import { expect, test } from 'vitest';
import { mayDo, mayRead, roles, topics, type Action, type Relation, type Role, type Topic } from '../src/index.ts';
import { allActions, relations, viewer, whoMay } from './who-may.ts';

/*
 * Written by hand, from what each person's work is; not derived from the policy. A new action is denied to everybody here
 * until someone says who it is for.
 */
const patientOnOwnChart: readonly Action[] = [
  ...(['charts.setPreferences', 'messages.send', 'messages.read'] as const),
  ...(['checkIns.start', 'checkIns.answer', 'checkIns.change', 'checkIns.skip', 'checkIns.askForPerson', 'reach.choose'] as const),
  ...(['sessions.join', 'sessions.leave', 'sessions.say'] as const),
  ...(['sessions.arrive', 'sessions.withdraw', 'sessions.changeMode', 'sessions.check'] as const),
  ...(['sessions.allowGuest', 'sessions.disallowGuest'] as const),
  ...(['worksheets.open', 'worksheets.write', 'worksheets.show', 'worksheets.hide', 'worksheets.handIn'] as const),
  ...(['rewards.draw', 'rewards.askToUse'] as const),
  ...(['aftercare.edit', 'aftercare.check', 'aftercare.ask', 'aftercare.comment', 'aftercare.settleComment'] as const),
  ...(['aftercare.suggest', 'aftercare.answerSuggestion', 'aftercare.sign', 'aftercare.takeBack'] as const),
  ...(['consent.grant', 'consent.revoke'] as const),
  ...(['releases.give', 'releases.revoke', 'releases.askRestriction'] as const),
  ...(['scheduling.cancel', 'scheduling.take', 'scheduling.moveTo'] as const),
];
/** The patient's side of the family part; the team does the same at the patient's word, but never answers for them. */
const familyOnOwnChart: readonly Action[] = [
  ...(['family.say', 'family.read', 'family.invite', 'family.withdrawInvitation', 'family.answerConnection'] as const),
  'scheduling.setTopic',
];
const familyCare: readonly Action[] = [
  ...(['family.say', 'family.read', 'family.invite', 'family.withdrawInvitation', 'family.callEmergencyContact'] as const),
  ...(['scheduling.openTo', 'scheduling.setTopic', 'concerns.tell', 'concerns.settle'] as const),
];
/** What a supporter does in their own place; it needs nobody's consent, and says nothing about anybody. */
const inOwnPlace: readonly Action[] = [
  ...(['family.ask', 'family.shareConcern', 'familyPath.screen', 'familyPath.finishLesson'] as const),
  ...(['familyPath.practise', 'familyPath.train', 'familyPath.certify', 'familyPath.checkIn'] as const),
];
/** Whoever may be on call; that it is they, is asked at the door. */
const deskRoles: readonly Role[] = ['director', 'supervisor', 'counselor', 'prescriber', 'nurse', 'case-manager', 'peer'];

const careTeam: readonly Action[] = [
  ...(['guides.choose', 'guides.step', 'guides.tag', 'guides.untag', 'guides.count'] as const),
  ...(['sessions.admit', 'sessions.miss', 'sessions.changeMode', 'sessions.check'] as const),
  ...(['sessions.allowGuest', 'sessions.disallowGuest', 'sessions.invite', 'sessions.withdrawInvitation'] as const),
  ...(['guides.choose', 'guides.step', 'guides.tag', 'guides.untag', 'guides.count'] as const),
  ...(['worksheets.open', 'worksheets.write', 'worksheets.assign', 'worksheets.hide'] as const),
  ...(['worksheets.unassign', 'worksheets.handIn', 'worksheets.addToPlan'] as const),
  ...(['charts.setPreferences', 'messages.send', 'messages.read', 'checkIns.review', 'checkIns.giveBack'] as const),
  ...(['triage.take', 'triage.handTo', 'triage.resolve', 'triage.note'] as const),
  ...(['triage.recordEvent', 'triage.withdrawEvent', 'triage.reviewTier'] as const),
  ...(['sessions.open', 'sessions.join', 'sessions.leave', 'sessions.say', 'sessions.end'] as const),
  ...(['notes.edit', 'aftercare.edit', 'aftercare.check', 'aftercare.answer'] as const),
  ...(['aftercare.comment', 'aftercare.settleComment', 'aftercare.suggest', 'aftercare.answerSuggestion'] as const),
  ...(['aftercare.useTemplate', 'aftercare.askSignOff', 'aftercare.takeBack'] as const),
  ...(['tasks.add', 'tasks.take', 'tasks.handTo', 'tasks.done', 'tasks.drop', 'tasks.setDue'] as const),
  ...(['referrals.send', 'referrals.askAgain', 'referrals.accept'] as const),
  ...(['referrals.decline', 'referrals.visit', 'referrals.close'] as const),
  ...(['transitions.plan', 'transitions.say', 'transitions.make', 'transitions.callOff'] as const),
  ...(['releases.record', 'releases.recordRevocation', 'releases.eventCame', 'releases.doubt'] as const),
  ...(['releases.nameRepresentative', 'releases.endRepresentative', 'releases.disclose', 'releases.export'] as const),
  ...(['consent.requestConnection', 'scheduling.book', 'scheduling.move', 'scheduling.cancel'] as const),
];
const licensedOnCareTeam: readonly Action[] = [
  ...([
    'notes.begin',
    'notes.sign',
    'notes.take',
    'notes.coSign',
    'notes.addendum',
    'notes.amend',
    'notes.retract',
    'notes.keepApart',
  ] as const),
  'triage.stepDown',
];
/** Rewards are given by who meets the patient, begun and ended with who treats, and put right by who answers for the team. */
const giveRewards: readonly Role[] = ['counselor', 'nurse', 'case-manager', 'peer'];
const rewardRoles: Partial<Record<Action, readonly Role[]>> = {
  'rewards.enroll': ['counselor', 'nurse', 'case-manager', 'prescriber'],
  'rewards.end': ['counselor', 'nurse', 'case-manager', 'prescriber'],
  'rewards.record': [...giveRewards, 'prescriber'],
  'rewards.draw': giveRewards,
  'rewards.redeem': giveRewards,
  'rewards.askCorrection': roles,
  'rewards.approveCorrection': ['supervisor', 'director'],
  'rewards.declineCorrection': ['supervisor', 'director'],
};
/** Schedules are set by those who treat. */
const schedules: readonly Role[] = ['counselor', 'nurse', 'prescriber'];
const licensed: readonly Role[] = ['counselor', 'prescriber', 'nurse', 'supervisor'];
/** Writing and approving what patients are asked; a promise of the program is answered for by whom it binds. */
const writesFlows: readonly Action[] = [
  ...(['flows.draft', 'flows.change', 'flows.askReview', 'flows.discard'] as const),
  ...(['flows.approve', 'flows.sendBack', 'flows.publish', 'flows.recall'] as const),
];
const plansGroups: readonly Role[] = ['counselor', 'nurse', 'case-manager', 'peer', 'prescriber', 'supervisor'];
const inProgram: Partial<Record<Role, readonly Action[]>> = {
  director: [
    'releases.disclose',
    ...(['charts.open', 'charts.assign', 'charts.release', 'records.import'] as const),
    ...(['people.add', 'people.remove', 'people.setOnCall'] as const),
    ...(['instruments.attest', 'instruments.withdraw'] as const),
    ...writesFlows,
    'flows.approvePromise',
    ...(['triage.changeSetting', 'scheduling.setHours', 'notes.describeSigner'] as const),
  ],
  supervisor: [
    'charts.open',
    'charts.assign',
    'charts.release',
    'records.import',
    'people.setOnCall',
    'scheduling.setHours',
    'notes.describeSigner',
    ...writesFlows,
  ],
  prescriber: [...writesFlows, 'flows.approvePromise', 'triage.changeSetting', 'scheduling.setHours'],
  counselor: ['charts.open', 'scheduling.setHours'],
  nurse: ['charts.open', 'scheduling.setHours'],
  'case-manager': ['charts.open', 'scheduling.setHours'],
  peer: ['scheduling.setHours'],
  'privacy-officer': ['releases.disclose', 'releases.answerRestriction'],
};

const everybody: readonly Role[] = [...roles, 'guest'];
/** By a link into an open room, and by nothing else. */
const letIn: readonly Action[] = ['sessions.join', 'sessions.leave', 'sessions.say'];

/** Breaking the glass is for those who treat (42 CFR 2.51); what was opened is closed by who has it open, and looked at by who answers for privacy. */
const emergency: Partial<Record<Action, (role: Role, relation: Relation) => boolean>> = {
  'access.open': (role) => role === 'prescriber' || role === 'nurse',
  'access.close': (role, relation) => relation === 'emergency' && role !== 'patient' && role !== 'supporter' && role !== 'guest',
  'access.review': (role) => role === 'privacy-officer' || role === 'director',
};

function should(role: Role, action: Action, relation: Relation): boolean {
  const inEmergency = emergency[action];
  if (inEmergency) return inEmergency(role, relation);
  // Everybody who works here may say when they are away; for whom else, the decision asks.
  if (action === 'people.setAway') return role !== 'patient' && role !== 'supporter' && role !== 'guest';
  if (action.startsWith('groups.')) return inGroup(role, action, relation);
  if (role === 'supporter' && relation === 'own') return inOwnPlace.includes(action);
  if (role === 'supporter' || role === 'guest') return relation === 'guest' && letIn.includes(action);
  if (role === 'patient') return relation === 'self' && [...patientOnOwnChart, ...familyOnOwnChart].includes(action);
  if (action.startsWith('familyDesk.')) return deskRoles.includes(role);
  if (inProgram[role]?.includes(action)) return true;
  if (relation !== 'care') return false;
  if (action === 'checkIns.schedule') return schedules.includes(role);
  if (action === 'aftercare.sign') return role === 'counselor' || role === 'prescriber';
  if (action === 'releases.answerRestriction') return ['counselor', 'supervisor', 'director'].includes(role);
  const rewarding = rewardRoles[action];
  if (rewarding) return rewarding.includes(role);
  return [...careTeam, ...familyCare].includes(action) || (licensed.includes(role) && licensedOnCareTeam.includes(action));
}

function inGroup(role: Role, action: Action, relation: Relation): boolean {
  if (role === 'patient') return relation === 'member' && (action === 'groups.takePart' || action === 'groups.say');
  if (role === 'supporter' || role === 'guest') return false;
  if (action === 'groups.plan') return plansGroups.includes(role);
  return relation === 'facilitator' && (action === 'groups.lead' || action === 'groups.say');
}

function shouldRead(role: Role, audience: Audience, relation: Relation): boolean {
  if (audience === 'own') return role === 'supporter' && relation === 'own';
  if (audience === 'shared' && relation === 'emergency') return role !== 'patient' && role !== 'supporter' && role !== 'guest';
  if (role === 'supporter' || role === 'guest') return false;
  if (role === 'patient') return relation === 'self' && audience === 'shared';
  if (audience === 'group') return relation === 'facilitator';
  if (audience === 'program') return role === 'director' || role === 'privacy-officer';
  return relation === 'care' && (audience === 'shared' || audience === 'team');
}

test('every action, role and relation is answered as written down by hand', () => {
  const wrong = allActions.flatMap((action) =>
    everybody.flatMap((role) =>
      relations
        .filter((relation) => mayDo(viewer(role), action, relation) !== should(role, action, relation))
        .map((relation) => `${action} by ${role} (${relation}): ${should(role, action, relation) ? 'denied' : 'allowed'}`),
    ),
  );
  expect(wrong).toEqual([]);
});

/** What one topic of a living grant lets a supporter send. */
const supporterWith: Partial<Record<Topic, readonly Action[]>> = {
  suggest: ['aftercare.suggest'],
  'family-room': ['family.say', 'family.read', 'family.share'],
  sessions: ['family.joinSession', 'scheduling.answer'],
};

test('a supporter may what one topic of theirs lets them, and nobody else may by it', () => {
  const wrong = topics.flatMap((topic) =>
    allActions.flatMap((action) =>
      everybody
        .filter((role) => {
          const byTopic = mayDo(viewer(role), action, 'supporter', [topic]) && !mayDo(viewer(role), action, 'supporter');
          return byTopic !== (role === 'supporter' && (supporterWith[topic]?.includes(action) ?? false));
        })
        .map((role) => `${action} by ${role} with ${topic}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test('every audience, role and relation is answered as written down by hand', () => {
  const wrong = audiences.flatMap((audience) =>
    everybody.flatMap((role) =>
      relations
        .filter((relation) => mayRead(viewer(role), audience, relation) !== shouldRead(role, audience, relation))
        .map((relation) => `${audience} by ${role} (${relation})`),
    ),
  );
  expect(wrong).toEqual([]);
});

test('docs/who-may.md says what the policy says', () => {
  const page = join(import.meta.dirname, '../../../docs/who-may.md');
  if (process.env['CAIRN_WRITE']) writeFileSync(page, whoMay());
  expect(readFileSync(page, 'utf8')).toBe(whoMay());
});
