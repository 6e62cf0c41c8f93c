import { expect, test } from 'vitest';
import type { Measures } from '../src/index.ts';
import { DAY, finding, FRIDAY_8 } from './support.ts';

const now = (event: string): Measures => ({ event, 'event.now': false, 'event.days-ago': 0 });

test('being alone with it raises a rule by one level', () => {
  const alone = { 'use.alone': true, use: 'yes', 'use.substances': ['alcohol'], dose: 'clinic' };
  expect(finding('R07', { craving: 7, ...alone })?.level).toBe('P1');
  expect(finding('R09', alone)?.level).toBe('P0');
  expect(finding('R07', { craving: 7, 'use.alone': false })?.level).toBe('P2');
  expect(finding('R07', { craving: 7, ...alone })?.evidence.map((item) => item.measure)).toContain('use.alone');
});

test('but counts once: where R05 speaks, which asks for it itself, the others stay where they are', () => {
  const alone = { 'use.alone': true, use: 'yes', 'use.substances': ['opioid'] };
  expect(finding('R05', alone)?.level).toBe('P1');
  expect(finding('R07', { craving: 7, ...alone })?.level).toBe('P2');
  expect(finding('R11', { naloxone: 'no', ...alone })?.level).toBe('P2');
});

test('R10: an alert of R05 in the last 14 days is other risk, one of 15 days ago is not', () => {
  const ago = (days: number) => ({ history: { alerts: [{ ruleId: 'R05', at: FRIDAY_8 - days * DAY }] } });
  expect(finding('R10', now('unexpected-test'), ago(14))?.level).toBe('P2');
  expect(finding('R10', now('unexpected-test'), ago(15))?.level).toBe('P3');
});

test('an event that rests on file is named by its own id, not by a check-in', () => {
  const found = finding('R04', now('overdose'), { checkInId: undefined, sourceId: 'e-7' });
  expect(found?.evidence.find((item) => item.measure === 'event')).toMatchObject({
    value: 'overdose',
    sourceId: 'e-7',
    checkInId: undefined,
  });
});

test('what is only missing in the record does not go up for want of a number', () => {
  const person = { flags: ['no-callback-number' as const] };
  expect(finding('R19', { tier: 'high', 'file.missing': ['naloxone'] }, { person })?.level).toBe('P2');
  expect(finding('R11', { naloxone: 'no' }, { person })?.level).toBe('P2');
});
