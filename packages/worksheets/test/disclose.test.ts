import { expect, test } from 'vitest';
import { discloseSheet } from '../src/index.ts';
import { dee, desk, maya, refused } from './desk.ts';

test('a page that is shown tells questions and what stands, and neither who wrote nor what waits for a choice', () => {
  const { does, open, set, sheet } = desk();
  const sheetId = open(maya, 'family-agreement');
  set(dee, sheetId, 'skill', 'One at a time');
  const write = { type: 'set', path: ['skill'], value: 'Another wording', base: '' } as const;
  does(maya, { type: 'write', opId: 'late', sheetId, operation: write });
  const line = { type: 'add', path: ['agreements'], id: 'a1', value: { what: 'Phone away at dinner', who: 'all' }, after: null } as const;
  does(maya, { type: 'write', opId: 'line', sheetId, operation: line });
  const seen = discloseSheet(sheet(sheetId));
  expect(seen.answers.find(({ name }) => name === 'skill')).toEqual({ name: 'skill', value: 'One at a time' });
  const fields = [
    { name: 'what', value: 'Phone away at dinner' },
    { name: 'who', value: 'all' },
  ];
  expect(seen.answers.find(({ name }) => name === 'agreements')).toEqual({ name: 'agreements', lines: [{ id: 'a1', fields }] });
  expect(JSON.stringify(seen)).not.toMatch(/Another wording|maya|dee|Alvarez|Morgan/);
});

test('a page of a session is shown while it goes on; one that belongs to none is shown to nobody', () => {
  const { does, open, sheet } = desk();
  const inSession = open(maya, 'family-agreement');
  const decided = does(dee, { type: 'open', kind: 'urge-surf', sessionId: undefined });
  const alone = decided.ok ? decided.result.sheetId : '';
  expect(refused(does(dee, { type: 'show', sheetId: alone }))).toBe('sheet-session-gone');
  expect(refused(does(dee, { type: 'show', sheetId: inSession }, { sessionId: 's1', isOpen: false, isIn: false }))).toBe('sheet-closed');
  expect(refused(does(dee, { type: 'show', sheetId: inSession }))).toBeUndefined();
  expect(sheet(inSession).isShown).toBe(true);
  expect(refused(does(maya, { type: 'hide', sheetId: inSession }, { sessionId: 's1', isOpen: false, isIn: false }))).toBeUndefined();
  expect(sheet(inSession).isShown).toBe(false);
});
