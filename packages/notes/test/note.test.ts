import { describe, expect, test } from 'vitest';
import {
  contentToSign,
  missingFrom,
  noteFormats,
  requiredFields,
  sectionOf,
  sectionsOf,
  statusOf,
  topics,
  topicsIn,
} from '../src/index.ts';
import { alone, desk, endedAt, jonah, maya, refused, said, supervised, trigger, visit } from './desk.ts';

const HOURS = 60;

describe('formats', () => {
  test.each(noteFormats)('%s has a heading for everything a sentence can be about, and something to write under each', (format) => {
    for (const topic of topics) expect(sectionsOf[format]).toContain(sectionOf(format, topic));
    for (const section of sectionsOf[format]) expect(topicsIn(format, section).length).toBeGreaterThan(0);
  });

  test('changing the format loses no word of the author and none of the record', () => {
    const all = desk();
    all.change({ type: 'add', topic: 'assessment', text: 'Coping well.' });
    all.set(trigger.id, 'Payday set it off.');
    const before = all.content().sentences;
    for (const format of [...noteFormats, 'DAP'] as const) {
      all.change({ type: 'format', format });
      expect(all.content().sentences).toEqual(before);
      expect(all.note().format).toBe(format);
    }
  });
});

describe('a draft follows its sources', () => {
  test('a sentence nobody touched goes with its source and changes with it', () => {
    const all = desk();
    all.record([{ ...trigger, text: 'What set it off: “Ray texted.” (Dee Morgan).' }]);
    expect(all.sentence(trigger.id)?.text).toBe('What set it off: “Ray texted.” (Dee Morgan).');
    all.record([]);
    expect(all.content().sentences).toEqual([]);
  });

  test('a reworded sentence stays, and says what its source says now', () => {
    const all = desk();
    all.set(trigger.id, 'Payday set it off.');
    expect(all.sentence(trigger.id)).toMatchObject({ text: 'Payday set it off.', origin: 'reworded', changed: undefined });
    all.record([{ ...trigger, text: 'Another thing.' }]);
    expect(all.sentence(trigger.id)).toMatchObject({ text: 'Payday set it off.', changed: { now: 'Another thing.' } });
    expect(missingFrom(all.content())).toContain('changed-source');
    all.record([]);
    expect(all.sentence(trigger.id)).toMatchObject({ text: 'Payday set it off.', changed: { now: undefined } });
  });

  test('whoever keeps their words keeps them as their own when the source is gone', () => {
    const all = desk();
    all.set(trigger.id, 'Payday set it off.');
    all.record([]);
    all.change({ type: 'keep', sentenceId: trigger.id, version: 1 });
    expect(all.sentence(trigger.id)).toMatchObject({ origin: 'author', changed: undefined });
    expect(all.sentence(trigger.id)?.sources.map(({ kind }) => kind)).toEqual(['author']);
  });

  test('whoever takes the new words has the record’s', () => {
    const all = desk();
    all.set(trigger.id, 'Payday set it off.');
    all.record([{ ...trigger, text: 'Another thing.' }]);
    all.change({ type: 'put-back', sentenceId: trigger.id });
    expect(all.sentence(trigger.id)).toMatchObject({ text: 'Another thing.', origin: 'record', changed: undefined });
  });

  test('a source that changes while somebody types is noticed', () => {
    const all = desk();
    const base = trigger.text;
    all.record([{ ...trigger, text: 'Another thing.' }]);
    all.change({ type: 'set', sentenceId: trigger.id, version: 0, base, text: 'Payday set it off.' });
    expect(all.sentence(trigger.id)?.changed).toEqual({ now: 'Another thing.' });
  });

  test('what is left out stays out until it is put back', () => {
    const all = desk();
    all.change({ type: 'remove', sentenceId: trigger.id, version: 0 });
    expect(all.content().sentences).toEqual([]);
    all.change({ type: 'put-back', sentenceId: trigger.id });
    expect(all.content().sentences).toHaveLength(1);
  });

  test('a field that the record knew and the author changed says when the record knows something else', () => {
    const all = desk();
    const sources = trigger.sources;
    all.record([trigger], { fields: { location: { text: '12 Mill St', sources } } });
    expect(all.content().fields.find(({ field }) => field === 'location')).toMatchObject({ text: '12 Mill St', origin: 'record' });
    all.change({ type: 'fill', field: 'location', base: '12 Mill St', text: '12 Mill St, Apt 4' });
    all.record([trigger], { fields: { location: { text: '9 Dock Rd', sources } } });
    expect(all.content().fields.find(({ field }) => field === 'location')).toMatchObject({
      text: '12 Mill St, Apt 4',
      changed: { now: '9 Dock Rd' },
    });
  });

  test('two writers do not write over each other', () => {
    const all = desk();
    all.set(trigger.id, 'Mine.');
    expect(refused(all.change({ type: 'set', sentenceId: trigger.id, version: 0, base: trigger.text, text: 'Theirs.' }, jonah))).toBe(
      'note-changed',
    );
    expect(refused(all.change({ type: 'fill', field: 'risk', base: 'something else', text: 'Low.' }))).toBe('note-changed');
  });
});

describe('signing', () => {
  test('every required field is asked for by name, one by one', () => {
    for (const lacking of requiredFields(true)) {
      const all = desk();
      all.complete();
      expect(missingFrom(all.content())).toEqual([]);
      all.change({ type: 'fill', field: lacking, base: `${lacking} said`, text: '' });
      const decision = all.sign();
      expect(decision).toMatchObject({ ok: false, refusal: { code: 'note-incomplete', detail: { missing: lacking } } });
    }
  });

  test('what was done, how it went and what comes next are asked for too, and a session that goes on', () => {
    const all = desk();
    expect(missingFrom(all.content()).slice(0, 3)).toEqual(['intervention', 'response', 'plan']);
    all.record([trigger], { visit: { ...visit, endedAt: undefined } });
    expect(missingFrom(all.content())).toContain('end');
  });

  test('a visit to which nobody came asks for attempts, risk and a plan', () => {
    const all = desk();
    all.record([], { visit: { ...visit, startedAt: undefined } });
    expect(missingFrom(all.content())).toEqual(['plan', 'risk', 'attempts']);
  });

  test('is refused when what was seen is not what the record holds', () => {
    const all = desk();
    all.complete();
    expect(refused(all.sign(alone, 'b'.repeat(64)))).toBe('note-changed');
    expect(all.note().signature).toBeUndefined();
  });

  test('freezes what was seen: a source that changes later changes nothing', () => {
    const all = desk();
    all.complete();
    const before = contentToSign(all.content());
    all.sign();
    all.record([]);
    const { content, signature } = all.note();
    expect(content && contentToSign(content)).toBe(before);
    expect(signature).toMatchObject({ drafted: 1, late: false, signer: { credential: 'LADC-I' } });
    expect(statusOf(all.note())).toBe('locked');
    expect(refused(all.change({ type: 'add', topic: 'plan', text: 'More.' }))).toBe('note-locked');
  });

  test('more than a day after the visit it is a late entry', () => {
    const all = desk();
    all.complete();
    all.later(25 * HOURS);
    all.sign();
    expect(all.note().signature?.late).toBe(true);
  });
});

describe('a supervised author', () => {
  test('is asked for a second signature within 72 hours, by the supervisor and nobody else', () => {
    const all = desk();
    all.complete();
    all.sign(supervised);
    expect(statusOf(all.note())).toBe('waiting-for-co-signature');
    expect(all.note().coSign?.dueAt).toBe(endedAt + 72 * HOURS * 60_000);
    const seen = all.note().signature?.hash ?? '';
    expect(refused(all.on(maya, { type: 'co-sign', seen, standing: alone }))).toBe('note-not-supervisor');
    expect(refused(all.on(jonah, { type: 'co-sign', seen: 'c'.repeat(64), standing: alone }))).toBe('note-changed');
    all.on(jonah, { type: 'overdue' });
    expect(all.note().coSign?.overdueAt).toBe(endedAt);
    all.on(jonah, { type: 'co-sign', seen, standing: alone });
    expect(statusOf(all.note())).toBe('locked');
  });

  test('does not sign when the supervisor could not read the note', () => {
    const all = desk();
    all.complete();
    expect(refused(all.sign({ ...supervised, supervisorCares: false }))).toBe('note-supervisor-away');
  });
});

describe('after signing', () => {
  const signed = () => {
    const all = desk();
    all.complete();
    all.sign();
    return all;
  };

  test('an amendment stands beside the original, with who, when and why', () => {
    const all = signed();
    expect(refused(all.on(maya, { type: 'amend', target: 'risk', base: 'risk said', text: 'Higher.', why: ' ' }))).toBe('note-why-empty');
    all.on(maya, { type: 'amend', target: 'risk', base: 'risk said', text: 'Higher.', why: 'Misheard.' });
    expect(all.note().content?.fields.find(({ field }) => field === 'risk')?.text).toBe('risk said');
    expect(all.note().amendments).toMatchObject([{ target: 'risk', was: 'risk said', text: 'Higher.', why: 'Misheard.', by: maya }]);
    expect(refused(all.on(maya, { type: 'amend', target: 'risk', base: 'risk said', text: 'No.', why: 'Again.' }))).toBe('note-changed');
  });

  test('an addendum says why', () => {
    const all = signed();
    all.on(jonah, { type: 'add-addendum', text: 'Pharmacy called.', why: 'After the visit.' });
    expect(all.note().addenda).toMatchObject([{ text: 'Pharmacy called.', why: 'After the visit.', by: jonah }]);
  });

  test('a retracted note stays as it was, takes nothing more, and leaves its place to a new one', () => {
    const all = signed();
    all.on(maya, { type: 'retract', reason: 'Wrong chart.' });
    expect(statusOf(all.note())).toBe('retracted');
    expect(all.note().content).toBeDefined();
    expect(refused(all.on(maya, { type: 'add-addendum', text: 'x', why: 'y' }))).toBe('note-retracted');
    all.does(maya, { type: 'begin', sessionId: visit.sessionId, author: maya, format: 'DAP', endedAt });
    expect(all.state().notes).toHaveLength(2);
    expect(all.note().readyAt).toBe(endedAt);
  });
});

test('what the record says twice is written once: an edit that changes nothing leaves no fact', () => {
  const all = desk([trigger, said('b', 'Second.')]);
  const before = all.entries();
  all.set(trigger.id, trigger.text);
  all.change({ type: 'format', format: 'DAP' });
  all.change({ type: 'put-back', sentenceId: trigger.id });
  expect(all.entries()).toBe(before);
});
