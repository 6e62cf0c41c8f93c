import { expect, test } from 'vitest';
import {
  aftercare,
  changedSinceSigned,
  contentOf,
  evolve,
  hashOf,
  publishedVersion,
  start,
  versionToSign,
  type PlanCommand,
} from '../src/index.ts';
import { amara, dee, Journal, maya, published, ready } from './journal.ts';

const title = ['body', 'goals', 'g1', 'title'];
const ask: PlanCommand = { type: 'askSignOff', why: '' };
const hash = (journal: Journal): string => hashOf(contentOf(journal.plan.doc));

test('the last signature publishes, whoever gives it', () => {
  const journal = ready().do(ask).sign(amara).sign(maya);
  expect(publishedVersion(journal.plan)).toBeUndefined();
  expect(versionToSign(journal.plan)?.signatures.map(({ as }) => as)).toEqual(['prescriber', 'counselor']);
  journal.sign(dee);
  expect(publishedVersion(journal.plan)).toMatchObject({ number: 1, state: 'published', hash: hash(journal) });
  expect(versionToSign(journal.plan)).toBeUndefined();
});

test('without a prescriber on the care team, the patient and a counselor are enough', () => {
  const journal = ready();
  journal.people = journal.people.filter(({ role }) => role !== 'prescriber');
  journal.do(ask).sign(maya).sign(dee);
  expect(publishedVersion(journal.plan)?.needs).toEqual(['patient', 'counselor']);
});

test('what was on the screen is what is signed, under the signer’s own name', () => {
  const journal = ready().do(ask);
  const sign = (over: object): PlanCommand => ({ type: 'sign', version: 1, hash: hash(journal), typedName: 'dee  morgan', ...over });
  expect(journal.code(sign({ hash: 'f'.repeat(64) }), dee)).toBe('not-what-you-saw');
  expect(journal.code(sign({ version: 2 }), dee)).toBe('not-being-signed');
  expect(journal.code(sign({ typedName: 'Maya Alvarez' }), dee)).toBe('signature-mismatch');
  expect(journal.code(sign({}), { ...dee, personId: 'theo', name: 'Theo Grant', role: 'nurse' })).toBe('not-asked-to-sign');
  expect(journal.code(sign({}), dee)).toBeUndefined();
  journal.sign(dee);
  expect(journal.decide(sign({}), dee)).toMatchObject({ ok: true, facts: [] });
});

test('while it is being signed nobody writes in it, and talking goes on', () => {
  const journal = ready().do(ask);
  const set = { type: 'set', path: title, value: 'Late words', base: '' } as const;
  expect(journal.code({ type: 'edit', opId: 'late', operation: set }, dee)).toBe('being-signed');
  expect(journal.code({ type: 'useTemplate', opId: 'late', template: 'after-detox' })).toBe('being-signed');
  expect(journal.code(ask)).toBe('being-signed');
  expect(journal.code({ type: 'comment', path: title, text: 'Is this right?' }, dee)).toBeUndefined();
  expect(journal.code({ type: 'check', path: ['body', 'goals', 'g1', 'steps', 's1'], done: true }, dee)).toBeUndefined();
});

test('taking back voids what was signed, in plain sight, and the draft goes on', () => {
  const journal = ready().do(ask).sign(amara);
  expect(journal.code({ type: 'takeBack', version: 1, why: '  ' }, dee)).toBe('needs-why');
  journal.do({ type: 'takeBack', version: 1, why: 'The date is wrong' }, dee);
  expect(journal.plan.versions).toMatchObject([
    { number: 1, state: 'taken-back', signatures: [{ as: 'prescriber' }], takenBack: { by: dee } },
  ]);
  journal.set(title, 'Stay steady on 90', dee).do(ask);
  expect(versionToSign(journal.plan)).toMatchObject({ number: 1, signatures: [] });
  journal.sign(dee).sign(maya).sign(amara);
  expect(publishedVersion(journal.plan)?.number).toBe(1);
});

test('a published version never changes; a correction is the next one, and says why', () => {
  const journal = published();
  const first = publishedVersion(journal.plan);
  expect(journal.code(ask)).toBe('nothing-new-to-sign');
  journal.set(title, 'Stay steady on 90', dee);
  expect(changedSinceSigned(journal.plan)).toMatchObject([
    { kind: 'changed', section: 'body', before: { title: 'Stay steady on my dose' }, after: { title: 'Stay steady on 90' } },
  ]);
  expect(journal.code(ask)).toBe('needs-why');
  journal.do({ type: 'askSignOff', why: 'New dose' }).sign(dee).sign(maya).sign(amara);
  expect(publishedVersion(journal.plan)).toMatchObject({ number: 2, why: 'New dose' });
  expect(journal.plan.versions[0]).toEqual(first);
  expect(hashOf(journal.plan.versions[0]?.content ?? {})).toBe(first?.hash);
});

test('a draft that is not ready is refused with a count of each thing that stands in the way', () => {
  const journal = new Journal().add(['body', 'goals'], 'g1', { title: 'Words of the team' });
  expect(journal.decide(ask)).toEqual({
    ok: false,
    refusal: { code: 'not-ready-to-sign', detail: { 'goal-not-in-their-words': 1, 'goal-without-date': 1, 'no-return-step': 1 } },
  });
});

test('where a line came from, ticks and an empty line are no part of what is signed', () => {
  const journal = ready();
  const before = hash(journal);
  journal.do({ type: 'check', path: ['body', 'goals', 'g1', 'steps', 's1'], done: true }, dee).add(['help'], 'h1', {}, dee);
  expect(hash(journal)).toBe(before);
  journal.set(['help', 'h1', 'text'], 'Ask me how the day went', dee);
  expect(hash(journal)).not.toBe(before);
});

test('a screen holds the newest published version, a newer one taken back, and the one being signed', () => {
  const journal = published().set(title, 'Two', dee).do({ type: 'askSignOff', why: 'b' }).do({ type: 'takeBack', version: 2, why: 'no' });
  journal.set(title, 'Three', dee).do({ type: 'askSignOff', why: 'c' });
  const shown = () => aftercare.window?.(journal.plan).versions.map(({ number, state }) => `${number} ${state}`);
  expect(shown()).toEqual(['1 published', '2 taken-back', '2 asked']);
  journal.sign(dee).sign(maya).sign(amara);
  expect(shown()).toEqual(['2 published']);
  expect(journal.entries.reduce(evolve, start())).toEqual(journal.plan);
});
