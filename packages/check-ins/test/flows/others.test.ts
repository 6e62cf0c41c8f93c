import { describe, expect, test } from 'vitest';
import type { Value } from '@cairn/workflows';
import { drive, withAnswers } from './drive.ts';
import { chart } from '../support.ts';
import { flowOf } from './library.ts';

type Answers = Readonly<Record<string, Value>>;
const through = (flow: string, answers: Answers, by?: string) =>
  drive(flowOf(flow), withAnswers({ 'safe-now': 'yes', ...answers }), by === undefined ? undefined : () => by);

describe('the first day', () => {
  test('looks four times, two hours apart, and then asks about safety', () => {
    const gone = through('induction', { dose: 'clinic', scale: 3, 'scale#2': 2, 'scale#3': 1, 'scale#4': 0, safety: 'no' });
    expect(gone.asked.filter((id) => id.startsWith('scale'))).toEqual(['scale', 'scale#2', 'scale#3', 'scale#4']);
    expect(gone).toMatchObject({ outcome: 'done', acts: [], measures: { 'withdrawal.scale': 0 } });
  });

  test('withdrawal of 7, or throwing up, hands over to a nurse, after 30 minutes to who is on call; given back, it goes on', () => {
    const strong = through('induction', { scale: 7, 'scale#2': 2 }, undefined);
    expect(strong.outcome).toBe('person');
    expect(strong.said).toContain('nurse-late');
    expect(strong.acts).toEqual([expect.objectContaining({ type: 'alert', level: 'P1', owner: 'on-call' })]);
    const back = drive(flowOf('induction'), withAnswers({ 'safe-now': 'yes', scale: 5, signs: ['vomiting'], 'scale#2': 1 }), (id) =>
      id === 'nurse' ? 'back' : 'timeout',
    );
    expect(back.asked).toContain('scale#2');
    expect(back.outcome).toBe('done');
  });

  test.each(['hard-to-wake', 'slow-breathing'])('%s says 911 and ends with a person at once', (effect) => {
    const gone = through('induction', { scale: 1, effects: [effect] });
    expect(gone).toMatchObject({ outcome: 'person', measures: { 'side-effects': [effect] } });
    expect(gone.asked).not.toContain('scale#2');
  });

  test.each(['allergic', 'palpitations', 'fainting'])('%s asks for a nurse', (effect) => {
    expect(through('induction', { effects: [effect] }).said).toContain('nurse-late');
  });

  test('withdrawal still 4 at the last look tells the nurse', () => {
    const still = through('induction', { scale: 5, 'scale#2': 5, 'scale#3': 5, 'scale#4': 4 });
    expect(still.acts).toEqual([expect.objectContaining({ type: 'alert', level: 'P2', owner: 'nurse' })]);
    expect(through('induction', { scale: 5, 'scale#2': 5, 'scale#3': 5, 'scale#4': 3 }).acts).toEqual([]);
  });
});

describe('after missed check-ins', () => {
  test('one tap is enough: a call wakes the counselor and asks nothing more', () => {
    const gone = through('missed', { okay: 'call' });
    expect(gone.asked).toEqual(['okay']);
    expect(gone).toMatchObject({ outcome: 'done', acts: [{ type: 'alert', level: 'P1', owner: 'counselor' }] });
  });

  test('“I am okay” asks what got in the way, and when to be in touch', () => {
    const gone = through('missed', { okay: 'okay', why: 'break', contact: 'this-week' });
    expect(gone.asked).toEqual(['okay', 'why', 'contact']);
    expect(gone.acts).toEqual([expect.objectContaining({ type: 'task', owner: 'peer' })]);
    expect(through('missed', { okay: 'okay', contact: 'i-call' }).acts).toEqual([]);
  });

  test('“not now” reminds once, in words that say nothing, and then leaves it open', () => {
    const gone = through('missed', { okay: 'not-now', 'okay#2': 'not-now' });
    expect(gone.asked).toEqual(['okay', 'okay#2']);
    expect(gone.acts).toEqual([{ type: 'notify', text: { en: 'You have a reminder.', es: 'Tiene un recordatorio.' } }]);
    expect(gone.said).toContain('open');
  });
});

describe('after coming back', () => {
  test('the first days ask where from and name the lower tolerance; a month later, not', () => {
    const early = through('post-discharge', { since: 'days', 'came-from': 'jail' });
    expect(early.asked).toContain('came-from');
    expect(early.said).toContain('tolerance');
    const late = through('post-discharge', { since: 'months' });
    expect(late.asked).not.toContain('came-from');
    expect(late.said).not.toContain('tolerance');
  });

  test('no medicine at hand wakes the nurse; no visit is a task for the peer', () => {
    const alert = [expect.objectContaining({ type: 'alert', level: 'P1', owner: 'nurse' })];
    for (const value of ['no', 'not-sure']) expect(through('post-discharge', { 'at-hand': value }).acts).toEqual(alert);
    for (const value of ['yes', 'none']) expect(through('post-discharge', { 'at-hand': value }).acts).toEqual([]);
    expect(through('post-discharge', { visit: 'no' }).acts).toEqual([expect.objectContaining({ type: 'task', owner: 'peer' })]);
  });

  test('who takes no medicine is asked whether to hear of one, and only a yes is a task', () => {
    const task = [expect.objectContaining({ type: 'task', owner: 'prescriber' })];
    expect(through('post-discharge', { 'at-hand': 'none', 'may-offer': true }).acts).toEqual(task);
    expect(through('post-discharge', { 'at-hand': 'none', 'may-offer': false }).acts).toEqual([]);
  });

  test('use goes through the “I used” path and on to the visit, naloxone asked once', () => {
    const gone = through('post-discharge', { use: 'yes', 'used/okay': 'no' });
    expect(gone.asked.filter((id) => id.endsWith('naloxone'))).toEqual(['used/naloxone']);
    expect(gone.asked.filter((id) => id.endsWith('safety'))).toEqual(['used/safety']);
    expect(gone.asked.slice(-2)).toEqual(['visit', 'needs']);
  });
});

describe('the intake', () => {
  test.each(['hospital', 'detox', 'jail'])('coming from %s plans the days after', (from) => {
    const days = [1, 3, 7, 14, 30, 60, 90].map((one) => ({ days: one }));
    expect(through('intake', { 'came-from': from }).acts).toEqual([{ type: 'schedule', flow: 'post-discharge', after: days }]);
  });

  test('coming from home plans nothing', () => {
    expect(through('intake', { 'came-from': 'home' }).acts).toEqual([]);
  });

  test('pregnancy is asked only of who says that it may be', () => {
    expect(through('intake', {}).asked).not.toContain('pregnant');
    expect(through('intake', { 'may-ask': false }).asked).not.toContain('pregnant');
    expect(through('intake', { 'may-ask': true, pregnant: 'maybe' }).said).toContain('pregnant-heard');
  });

  test('medicine for opioid use with a sedative tells the prescriber, and stops nothing', () => {
    const gone = through('intake', { medicines: ['methadone', 'sedative'] });
    expect(gone.acts).toEqual([expect.objectContaining({ type: 'alert', level: 'P1', owner: 'prescriber' })]);
    expect(through('intake', { medicines: ['methadone', 'other'] }).acts).toEqual([]);
    expect(through('intake', { medicines: ['sedative'] }).acts).toEqual([]);
  });

  test('tells of no use that a rule would take for a return to use', () => {
    const gone = through('intake', { 'last-use': 'today', medicines: ['methadone'] });
    expect(Object.keys(gone.measures).filter((measure) => measure.startsWith('use'))).toEqual([]);
  });
});

describe('the supporter’s week', () => {
  test.each([
    ['now', 'P0', 'on-call'],
    ['afraid', 'P1', 'case-manager'],
  ])('not safe at home (%s) ends with a person before anything else is asked', (value, level, owner) => {
    const gone = through('supporter-weekly', { home: value });
    expect(gone.asked).toEqual(['home']);
    expect(gone).toMatchObject({ outcome: 'person', acts: [{ type: 'alert', level, owner }] });
  });

  test('is about the supporter, in measures that no rule about a patient reads', () => {
    const flow = flowOf('supporter-weekly');
    expect(flow.audience).toBe('supporter');
    const measures = Object.values(flow.nodes).flatMap((node) => (node.kind === 'ask' ? [node.measure] : []));
    expect(measures.filter((measure) => !measure.startsWith('supporter.'))).toEqual([]);
  });

  test('never begins on a patient’s chart, where the patient would read it', () => {
    const at = chart();
    const begun = at.send({ type: 'start', checkInId: 'run-1', flow: 'supporter-weekly', language: 'en' });
    expect(begun).toMatchObject({ ok: false, refusal: { code: 'unknown-flow' } });
    expect(at.state().runs).toEqual([]);
  });

  test('asks for seven things', () => {
    expect(through('supporter-weekly', {}).asked).toEqual(['home', 'stress', 'sleep', 'contact', 'boundary', 'naloxone', 'call']);
  });
});
