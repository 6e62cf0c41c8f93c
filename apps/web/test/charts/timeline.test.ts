import { emergencyAccess } from '@cairn/access';
import { aftercare, type PlanChange } from '@cairn/aftercare';
import { charts } from '@cairn/charts';
import { checkIns } from '@cairn/check-ins';
import { consent, releases } from '@cairn/consent';
import { family } from '@cairn/family';
import { messages } from '@cairn/messages';
import { records } from '@cairn/records';
import { rewards } from '@cairn/rewards';
import { scheduling } from '@cairn/scheduling';
import { sessions } from '@cairn/sessions';
import { triage } from '@cairn/triage';
import { worksheets } from '@cairn/worksheets';
import { describe, expect, test } from 'vitest';
import { planChanges, timeline } from '../../src/charts/timeline.ts';
import type { ChartState } from '../../src/live/capabilities.ts';

const maya = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };

const empty: ChartState = {
  aftercare: aftercare.start(),
  charts: charts.start(),
  checkIns: checkIns.start(),
  consent: consent.start(),
  emergencyAccess: emergencyAccess.start(),
  family: family.start(),
  releases: releases.start(),
  messages: messages.start(),
  records: records.start(),
  referrals: { referrals: [] },
  transitions: { transitions: [] },
  scheduling: scheduling.start(),
  rewards: rewards.start(),
  sessions: sessions.start(),
  worksheets: worksheets.start(),
  triage: triage.start(),
  concerns: undefined,
  familyPath: undefined,
  careEvents: undefined,
  careTier: undefined,
  groups: undefined,
  guides: undefined,
  notes: undefined,
  tasks: undefined,
};

const state: ChartState = {
  ...empty,
  messages: { ...empty.messages, messages: [{ messageId: 'm1', seq: 4, at: 4000, from: maya, text: 'Hello' }] },
  triage: { alerts: [], notes: [{ noteId: 'n1', alertId: undefined, text: 'Called, no answer', by: maya, at: 9000 }] },
  records: { ...empty.records, runs: [{ batch: 'b1', at: 1000, by: 'ruth', added: 300, revised: 0 }] },
};

describe('the timeline', () => {
  test('puts what every capability knows in one order, newest first', () => {
    expect(timeline(state, 'all').map((moment) => [moment.at, moment.what])).toEqual([
      [9000, 'team-note'],
      [4000, 'message'],
      [1000, 'import'],
    ]);
  });

  test('shows notes alone and messages alone', () => {
    expect(timeline(state, 'notes').map((moment) => moment.what)).toEqual(['team-note']);
    expect(timeline(state, 'messages').map((moment) => moment.what)).toEqual(['message']);
  });

  test('holds nothing of the team for those who do not read it', () => {
    expect(timeline({ ...state, triage: undefined }, 'all').map((moment) => moment.what)).toEqual(['message', 'import']);
  });

  test('tells the many small changes of one person as one line, and another person’s apart', () => {
    const change = (at: number, by: typeof maya, what: PlanChange['what']): PlanChange => ({
      opId: `op-${at}`,
      by,
      at,
      what,
      path: ['mind'],
      outcome: 'applied',
    });
    const amara = { ...maya, name: 'Dr. Amara Okafor' };
    const minute = 60_000;
    const lines = planChanges([
      change(0, maya, 'set'),
      change(minute, maya, 'add'),
      change(2 * minute, maya, 'check'),
      change(3 * minute, amara, 'set'),
      change(90 * minute, amara, 'set'),
    ]);
    expect(lines.map((line) => (line.what === 'plan' ? [line.by, line.changes, line.ticks, line.at] : []))).toEqual([
      ['Maya Alvarez', 2, 1, 2 * minute],
      ['Dr. Amara Okafor', 1, 0, 3 * minute],
      ['Dr. Amara Okafor', 1, 0, 90 * minute],
    ]);
  });
});
