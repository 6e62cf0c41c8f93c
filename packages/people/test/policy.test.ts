import { audiences } from '@cairn/kernel';
import { describe, expect, test } from 'vitest';
import { actions, isStaff, mayDo, mayRead, roles, type Action, type Relation, type Role, type Viewer } from '../src/index.ts';

const viewer = (role: Role): Viewer => ({ personId: role, name: role, role, chart: undefined });
const all = Object.keys(actions) as Action[];
const allowed = (role: Role, relation: Relation): Action[] => all.filter((action) => mayDo(viewer(role), action, relation));

describe('who may do what', () => {
  test('someone who is nothing to a chart does nothing in it, but for what a role in the program may', () => {
    for (const role of ['patient', 'supporter'] as const) expect(allowed(role, 'none')).toEqual([]);
    expect(allowed('privacy-officer', 'none')).toEqual([
      'people.setAway',
      'access.review',
      'releases.answerRestriction',
      'releases.disclose',
    ]);
    const desk = ['familyDesk.route', 'familyDesk.close'];
    expect(allowed('peer', 'none')).toEqual(['people.setAway', 'scheduling.setHours', 'groups.plan', ...desk]);
    expect(
      allowed('prescriber', 'none').every((action) =>
        /^((flows|triage|scheduling|groups|access|familyDesk)\.|people\.setAway$)/.test(action),
      ),
    ).toBe(true);
    expect(
      allowed('director', 'none').every((action) =>
        /^((charts|people|records|flows|triage|instruments|scheduling|access|familyDesk)\.|releases\.disclose$|notes\.describeSigner$)/.test(
          action,
        ),
      ),
    ).toBe(true);
  });

  test('a supporter sends no command at all', () => {
    for (const relation of ['supporter', 'care', 'none'] as const) expect(allowed('supporter', relation)).toEqual([]);
  });

  test('whoever came by a link comes, goes and speaks in that room, and has no other door', () => {
    for (const role of ['guest', 'supporter'] as const)
      expect(allowed(role, 'guest')).toEqual(['sessions.join', 'sessions.leave', 'sessions.say']);
    for (const relation of ['self', 'care', 'supporter', 'none'] as const) expect(allowed('guest', relation)).toEqual([]);
    for (const role of ['patient', 'counselor', 'director'] as const) expect(mayDo(viewer(role), 'sessions.join', 'guest')).toBe(false);
    for (const audience of audiences) expect(mayRead(viewer('guest'), audience, 'guest')).toBe(false);
  });

  test('only the patient answers, consents, and takes consent back', () => {
    for (const action of ['checkIns.answer', 'checkIns.start', 'consent.grant', 'consent.revoke'] as const) {
      expect(mayDo(viewer('patient'), action, 'self')).toBe(true);
      for (const role of roles.filter(isStaff)) expect(mayDo(viewer(role), action, 'care')).toBe(false);
    }
  });

  test('a patient never touches what the team decides', () => {
    expect(allowed('patient', 'self').filter((action) => /^(triage|notes|people|records)\./.test(action))).toEqual([]);
    expect(allowed('patient', 'self')).not.toContain('aftercare.askSignOff');
    expect(allowed('patient', 'self')).not.toContain('aftercare.useTemplate');
  });

  test('a note is signed by licensed roles of the care team only', () => {
    const signers = roles.filter((role) => mayDo(viewer(role), 'notes.sign', 'care'));
    expect(signers).toEqual(['counselor', 'prescriber', 'nurse', 'supervisor']);
    for (const role of signers) expect(mayDo(viewer(role), 'notes.sign', 'none')).toBe(false);
  });

  test('being a patient somewhere gives nothing in another chart, whatever the relation is called', () => {
    expect(allowed('patient', 'care')).toEqual([]);
  });
});

describe('who may read what', () => {
  test('the patient reads the shared stream of their own chart and no other', () => {
    expect(audiences.filter((audience) => mayRead(viewer('patient'), audience, 'self'))).toEqual(['shared']);
    for (const relation of ['care', 'supporter', 'none'] as const)
      for (const audience of audiences) expect(mayRead(viewer('patient'), audience, relation)).toBe(false);
  });

  test('a supporter reads no stream', () => {
    for (const relation of ['supporter', 'care', 'none'] as const)
      for (const audience of audiences) expect(mayRead(viewer('supporter'), audience, relation)).toBe(false);
  });

  test('staff read charts they care for and nothing of other charts; the list of everybody is for director and privacy officer', () => {
    for (const role of roles.filter(isStaff)) {
      const program = ['director', 'privacy-officer'].includes(role) ? ['program'] : [];
      expect(audiences.filter((audience) => mayRead(viewer(role), audience, 'care'))).toEqual(['shared', 'team', ...program]);
      expect(audiences.filter((audience) => mayRead(viewer(role), audience, 'none'))).toEqual(program);
    }
  });
});
