import { expect, test } from 'vitest';
import { contentToSign, missingFrom } from '../src/index.ts';
import { amara, cairn, dee, desk, drafted, drafting, maya, refused, visit } from './desk.ts';

test('a session has one note, however often it is drafted', () => {
  const { does, state, noteId } = drafting();
  expect(does(cairn, { type: 'draft', visit, sentences: [] })).toMatchObject({ ok: true, facts: [], result: { noteId } });
  expect(state().notes).toHaveLength(1);
});

test('a sentence that a person changed keeps its source and names the person, once', () => {
  const { does, note, noteId } = drafting();
  does(maya, { type: 'set', noteId, sentenceId: 'draft-1', version: 0, text: 'We met by chat.' });
  does(maya, { type: 'set', noteId, sentenceId: 'draft-1', version: 1, text: 'We met by chat today.' });
  expect(note().sentences[0]).toEqual({
    ...drafted[0],
    text: 'We met by chat today.',
    version: 2,
    sources: [
      { kind: 'session', ref: 'session-1', label: 'session' },
      { kind: 'author', ref: 'maya', label: 'Maya Alvarez' },
    ],
  });
});

test('no sentence is ever without a source', () => {
  const { does, note, noteId, complete } = drafting();
  complete();
  does(amara, { type: 'add', noteId, section: 'plan', text: 'Nurse to review chills.' });
  expect(note().sentences.every((sentence) => sentence.sources.length > 0)).toBe(true);
  expect(note().sentences.at(-1)?.sources).toEqual([{ kind: 'author', ref: 'amara', label: 'Amara Okafor' }]);
});

test('a change of a sentence that changed meanwhile is refused, and nothing is overwritten', () => {
  const { does, note, noteId } = drafting();
  does(maya, { type: 'set', noteId, sentenceId: 'draft-1', version: 0, text: 'Maya wrote this.' });
  expect(refused(does(amara, { type: 'set', noteId, sentenceId: 'draft-1', version: 0, text: 'Amara wrote this.' }))?.code).toBe(
    'note-changed',
  );
  expect(refused(does(amara, { type: 'remove', noteId, sentenceId: 'draft-1', version: 0 }))?.code).toBe('note-changed');
  does(maya, { type: 'fill', noteId, field: 'risk', base: '', text: 'Low.' });
  expect(refused(does(amara, { type: 'fill', noteId, field: 'risk', base: '', text: 'High.' }))?.code).toBe('note-changed');
  expect(note().sentences[0]?.text).toBe('Maya wrote this.');
  expect(note().fields.risk).toBe('Low.');
});

test('the same words again, and removing what is gone, add nothing to the record', () => {
  const { does, entries, noteId } = drafting();
  does(maya, { type: 'remove', noteId, sentenceId: 'draft-2', version: 0 });
  const before = entries();
  does(amara, { type: 'remove', noteId, sentenceId: 'draft-2', version: 0 });
  does(amara, { type: 'set', noteId, sentenceId: 'draft-1', version: 0, text: ' Session by chat. ' });
  does(amara, { type: 'fill', noteId, field: 'risk', base: 'x', text: '' });
  expect(entries()).toBe(before);
});

test('an empty sentence and an unknown one are refused', () => {
  const { does, noteId } = drafting();
  expect(refused(does(maya, { type: 'add', noteId, section: 'plan', text: '  ' }))?.code).toBe('note-text-empty');
  expect(refused(does(maya, { type: 'set', noteId, sentenceId: 'draft-1', version: 0, text: ' ' }))?.code).toBe('note-text-empty');
  expect(refused(does(maya, { type: 'set', noteId, sentenceId: 'nope', version: 0, text: 'x' }))?.code).toBe('note-sentence-unknown');
  expect(refused(does(maya, { type: 'sign', noteId: 'nope', revision: 0, hash: 'h' }))?.code).toBe('note-unknown');
});

test('signing an incomplete note is refused and names everything that is missing', () => {
  const { does, noteId } = drafting();
  expect(refused(does(maya, { type: 'sign', noteId, revision: 0, hash: 'h' }))).toEqual({
    code: 'note-incomplete',
    detail: { missing: 'location,callback,risk,assessment' },
  });
});

test('a note without a plan sentence is incomplete', () => {
  const { does, note, noteId, complete } = drafting();
  complete();
  expect(missingFrom(note())).toEqual([]);
  does(maya, { type: 'remove', noteId, sentenceId: 'draft-2', version: 0 });
  expect(missingFrom(note())).toEqual(['plan']);
});

test('where the patient was is not asked when they did not come', () => {
  const { note } = drafting({ ...visit, startedAt: undefined, people: [maya] });
  expect(missingFrom(note())).toEqual(['risk', 'assessment']);
});

test('a signature holds signer, time and hash, and locks the note', () => {
  const { does, note, noteId, complete, later, now } = drafting();
  complete();
  later(10);
  does(maya, { type: 'sign', noteId, revision: note().revision, hash: 'abc' });
  expect(note().signature).toEqual({ hash: 'abc', signer: maya, at: now() });
  const before = contentToSign(note());
  const attempts = [
    does(maya, { type: 'set', noteId, sentenceId: 'draft-1', version: 0, text: 'Later thought.' }),
    does(maya, { type: 'add', noteId, section: 'data', text: 'Later thought.' }),
    does(maya, { type: 'remove', noteId, sentenceId: 'draft-1', version: 0 }),
    does(maya, { type: 'fill', noteId, field: 'risk', base: note().fields.risk, text: 'Higher.' }),
    does(amara, { type: 'sign', noteId, revision: note().revision, hash: 'abc' }),
  ];
  expect(attempts.map((attempt) => refused(attempt)?.code)).toEqual(Array(5).fill('note-locked'));
  expect(contentToSign(note())).toBe(before);
});

test('a note is signed only as its signer saw it', () => {
  const { does, note, noteId, complete } = drafting();
  complete();
  const seen = note().revision;
  does(amara, { type: 'add', noteId, section: 'plan', text: 'Dose review on Monday.' });
  expect(refused(does(maya, { type: 'sign', noteId, revision: seen, hash: 'abc' }))?.code).toBe('note-changed');
});

test('every visible change changes what is signed', () => {
  const { does, note, noteId, complete } = drafting();
  complete();
  const contents = [contentToSign(note())];
  does(maya, { type: 'set', noteId, sentenceId: 'draft-1', version: 0, text: 'Other words.' });
  contents.push(contentToSign(note()));
  does(maya, { type: 'fill', noteId, field: 'callback', base: note().fields.callback, text: '555-0199' });
  contents.push(contentToSign(note()));
  does(maya, { type: 'remove', noteId, sentenceId: 'draft-2', version: 0 });
  contents.push(contentToSign(note()));
  expect(new Set(contents).size).toBe(contents.length);
});

test('what is added after signing stands apart, and only after signing', () => {
  const { does, note, noteId, complete, later, now } = drafting();
  expect(refused(does(maya, { type: 'add-addendum', noteId, text: 'x' }))?.code).toBe('note-not-signed');
  complete();
  does(maya, { type: 'sign', noteId, revision: note().revision, hash: 'abc' });
  const signed = note().sentences;
  later(60);
  does(amara, { type: 'add-addendum', noteId, text: ' Pharmacy confirmed. ' });
  expect(note().addenda).toMatchObject([{ text: 'Pharmacy confirmed.', by: amara, at: now() }]);
  expect(note().sentences).toEqual(signed);
  expect(note().signature?.hash).toBe('abc');
});

test('who came is part of the note', () => {
  const { does, note } = desk();
  does(cairn, { type: 'draft', visit, sentences: drafted });
  expect(note().visit.people).toEqual([maya, dee]);
});
