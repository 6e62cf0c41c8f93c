import { describe, expect, test } from 'vitest';
import { AT_HOME_MAX, kindKeys, kinds, newestKind, openHomework, quotesOf, SHEETS_ON_SCREEN, window } from '../src/index.ts';
import { dee, desk, maya, refused, TODAY } from './desk.ts';

describe('kinds', () => {
  test('every key has a kind, and every version of it is there once', () => {
    expect(kindKeys.filter((key) => !newestKind(key))).toEqual([]);
    expect(new Set(kinds.map(({ key, version }) => `${key}/${version}`)).size).toBe(kinds.length);
  });

  test.each(kinds)('$key quotes fields it has, sends lines it has, and keeps trails of its numbers', (kind) => {
    const names = new Set(kind.questions.map(({ name }) => name));
    expect(names.size).toBe(kind.questions.length);
    expect(kind.quotes.map(({ field }) => field)).toEqual([...names].filter((name) => kind.quotes.some(({ field }) => field === name)));
    expect(kind.trail.filter((name) => !kind.questions.some((question) => question.name === name && question.as === 'scale'))).toEqual([]);
    for (const question of kind.questions) {
      if (question.as !== 'list') continue;
      const fields = question.item.map(({ name }) => name);
      const { toPlan } = question;
      const used = !toPlan ? [] : toPlan.as === 'step' ? [toPlan.text] : [toPlan.cue, toPlan.response];
      const quoted = kind.quotes.find(({ field }) => field === question.name)?.item?.map(([, field]) => field) ?? [];
      expect([...used, ...quoted].filter((name) => !fields.includes(name))).toEqual([]);
    }
  });

  test('everything that is asked is quoted', () => {
    const unquoted = kinds.flatMap(({ key, questions, quotes }) =>
      questions.filter(({ name }) => !quotes.some(({ field }) => field === name)).map(({ name }) => `${key}.${name}`),
    );
    expect(unquoted).toEqual([]);
  });
});

describe('a sheet', () => {
  test('that is untouched is the one that is opened; one with words gets a second beside it', () => {
    const { open, set, state } = desk();
    const first = open(maya, 'thought-record');
    expect(open(dee, 'thought-record')).toBe(first);
    set(dee, first, 'situation', 'At the bus stop');
    expect(open(maya, 'thought-record')).not.toBe(first);
    expect(state().sheets).toHaveLength(2);
  });

  test('is written by who it is for: the rating by the patient, the boxes by staff', () => {
    const { open, set } = desk();
    const feedback = open(maya, 'feedback');
    expect(refused(set(maya, feedback, 'rating', 8))).toBe('sheet-field-not-yours');
    expect(refused(set(dee, feedback, 'rating', 8))).toBeUndefined();
    const drill = open(maya, 'naloxone-drill');
    expect(refused(set(dee, drill, 'call', true))).toBe('sheet-field-not-yours');
    expect(refused(set(maya, drill, 'call', true))).toBeUndefined();
  });

  test('of a session is closed to who is not in it, and to all once it is over', () => {
    const { open, does } = desk();
    const sheetId = open(maya, 'agenda');
    const write = { type: 'write', opId: 'late', sheetId, operation: { type: 'set', path: ['week'], value: 'x', base: '' } } as const;
    expect(refused(does(dee, write, { sessionId: 's1', isOpen: true, isIn: false }))).toBe('sheet-not-in-session');
    expect(refused(does(dee, write, { sessionId: 's1', isOpen: false, isIn: false }))).toBe('sheet-closed');
  });
});

describe('homework', () => {
  const given = () => {
    const all = desk();
    const sheetId = all.open(maya, 'homework');
    all.does(maya, { type: 'assign', sheetId, due: '2026-11-29', reminder: undefined });
    return { ...all, sheetId };
  };

  test('is written, handed in and changed after the session, and any answer ends it', () => {
    const { does, sheetId, sheet, state } = given();
    const operation = { type: 'set', path: ['how-it-went'], value: 'Walked twice', base: '' } as const;
    expect(refused(does(dee, { type: 'write', opId: 'home', sheetId, operation }, undefined))).toBeUndefined();
    does(dee, { type: 'hand-in', sheetId, how: 'not-yet', note: ' ' }, undefined);
    expect(openHomework(state())).toEqual([]);
    does(dee, { type: 'hand-in', sheetId, how: 'partly', note: 'It rained' }, undefined);
    expect(sheet(sheetId).homework?.handedIn).toMatchObject({ how: 'partly', note: 'It rained', by: dee });
  });

  test('is not due in the past, not given of what is for a visit, and never more than a person can carry', () => {
    const { open, does } = desk();
    const assign = (sheetId: string, due = '2026-11-29') => refused(does(maya, { type: 'assign', sheetId, due, reminder: undefined }));
    expect(assign(open(maya, 'homework'), '2026-11-21')).toBe('homework-past');
    expect(assign(open(maya, 'safety-plan'))).toBe('sheet-kind-not-yours');
    for (let count = 0; count < AT_HOME_MAX; count += 1) expect(assign(open(maya, 'urge-surf'), TODAY)).toBeUndefined();
    expect(assign(open(maya, 'homework'))).toBe('homework-too-many');
  });

  test('stays on every screen while it is open, however many sheets come after it', () => {
    const { open, set, sheetId, state } = given();
    for (let count = 0; count < SHEETS_ON_SCREEN + 5; count += 1) set(dee, open(maya, 'agenda'), 'week', `week ${count}`);
    expect(state().sheets.length).toBe(SHEETS_ON_SCREEN + 6);
    expect(window(state()).sheets.map((sheet) => sheet.sheetId)).toContain(sheetId);
    expect(window(state()).sheets).toHaveLength(SHEETS_ON_SCREEN + 1);
  });
});

test('a note quotes what was written, numbers with where they stood, and versions side by side', () => {
  const { open, set, does, sheet } = desk();
  const rulers = open(maya, 'rulers');
  for (const value of [4, 6]) set(dee, rulers, 'confidence', value);
  expect(quotesOf(sheet(rulers))).toMatchObject([{ says: 'Confidence', held: [{ text: '6/10', by: dee }], was: '4/10', isWords: false }]);
  const chain = open(maya, 'what-happened');
  const write = (by: typeof dee, opId: string, value: string) =>
    does(by, { type: 'write', opId, sheetId: chain, operation: { type: 'set', path: ['trigger'], value, base: '' } });
  write(dee, 'd', 'Got paid.');
  write(maya, 'm', 'Ray texted.');
  const add = { type: 'add', path: ['ideas'], id: 'i1', value: { cue: 'Ray texts', response: 'I call' }, after: null } as const;
  does(dee, { type: 'write', opId: 'i', sheetId: chain, operation: add });
  expect(quotesOf(sheet(chain)).map(({ ref, held, toPlan }) => [ref, held.map(({ text }) => text), toPlan])).toEqual([
    [`${chain}/trigger`, ['Got paid.', 'Ray texted.'], undefined],
    [`${chain}/ideas/i1`, ['If Ray texts, then I call'], { planned: undefined }],
  ]);
});
