import { describe, expect, test } from 'vitest';
import { checkIns, KEPT, openOn, standing, type CheckInFact } from '../src/index.ts';
import { begin, chart, goThrough, maya, question, run } from './support.ts';

const calm = { dose: 'clinic', withdrawal: 0, craving: 4, mood: 3, sleep: 5.5, use: 'no', safety: 'no' };

function answer(node: string, value: string | number | boolean | string[], checkInId = 'run-1') {
  return { type: 'answer', checkInId, node, value, language: 'en' } as const;
}
function change(node: string, value?: string | number) {
  return { type: 'change', checkInId: 'run-1', node, value, language: 'en' } as const;
}

describe('a check-in', () => {
  test('is pinned to the exact flow it was begun with', () => {
    const at = chart();
    expect(begin(at).run.pin).toMatchObject({ id: 'daily', version: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('the last answer finishes it and places one stone', () => {
    const at = chart();
    begin(at);
    goThrough(at, calm);
    expect(at.kinds().slice(-2)).toEqual(['check-in.answered', 'check-in.finished']);
    expect(run(at).finished?.measures).toEqual(calm);
    expect(at.state().stones).toBe(1);
    expect(openOn(at.state().runs, 'daily', '2026-05-12')).toBeUndefined();
  });

  test('a skipped question is on record and is no measure', () => {
    const at = chart();
    begin(at);
    at.send({ type: 'skip', checkInId: 'run-1', node: 'dose', reason: 'rather-not-say', language: 'es' });
    expect(at.log().at(-1)).toMatchObject({
      kind: 'check-in.skipped',
      body: { measure: 'dose', reason: 'rather-not-say', language: 'es' },
    });
    expect(standing(run(at)).measures).toEqual({});
  });

  test('is unknown under another id, and refuses what does not answer its question', () => {
    const at = chart();
    begin(at);
    expect(at.send(answer('dose', 'clinic', 'run-9'))).toMatchObject({ ok: false, refusal: { code: 'unknown-check-in' } });
    expect(at.send(answer('dose', 'lunch'))).toMatchObject({ ok: false, refusal: { code: 'unknown-option' } });
    expect(at.send(answer('mood', 3))).toMatchObject({ ok: false, refusal: { code: 'not-current' } });
    expect(at.kinds()).toEqual(['check-in.started']);
  });
});

describe('two devices', () => {
  test('the second goes on with what the first began, under its own id too', () => {
    const at = chart();
    begin(at, 'phone');
    at.send(answer('dose', 'home', 'phone'));
    expect(at.send({ type: 'start', checkInId: 'tablet', flow: 'daily', language: 'es' })).toMatchObject({
      ok: true,
      result: { checkInId: 'phone' },
    });
    expect(question(at, 'tablet')).toBe('withdrawal');
    at.send(answer('withdrawal', 0, 'tablet'));
    expect(question(at, 'phone')).toBe('craving');
    expect(at.state().runs).toHaveLength(1);
    expect(at.send({ type: 'start', checkInId: 'tablet', flow: 'daily', language: 'es' })).toMatchObject({
      facts: [],
      result: { checkInId: 'phone' },
    });
  });

  test('never both advance: the same answer adds nothing, another learns what stands', () => {
    const at = chart();
    begin(at);
    at.send(answer('dose', 'home'));
    const before = at.log().length;
    expect(at.send(answer('dose', 'home'))).toMatchObject({ ok: true, facts: [] });
    expect(at.send(answer('dose', 'missed'))).toMatchObject({
      ok: false,
      refusal: { code: 'already-answered', detail: { current: '"home"' } },
    });
    expect(at.log()).toHaveLength(before);
  });

  test('a call for help on the second is taken although the first said no, even after it was read', () => {
    const at = chart();
    begin(at);
    goThrough(at, calm);
    at.send({ type: 'review', checkInId: 'run-1' }, maya);
    expect(at.send(answer('safety', 'yes'))).toMatchObject({ ok: true });
    expect(run(at)).toMatchObject({ finished: { outcome: 'person', measures: { safety: 'yes' } }, reviewed: undefined });
    expect(run(at).run.superseded).toEqual([{ node: 'safety', given: { type: 'answer', value: 'no' } }]);
  });

  test('a call for help made ahead of the open question counts at once', () => {
    const at = chart();
    begin(at);
    at.send(answer('safety', 'talk'));
    expect(question(at)).toBe('dose');
    expect(standing(run(at)).measures).toEqual({ safety: 'talk' });
  });
});

describe('changing an answer', () => {
  test('keeps the old one on record and finishes again with what stands now', () => {
    const at = chart();
    begin(at);
    goThrough(at, calm);
    at.send(change('craving', 2));
    expect(at.log().at(-2)).toMatchObject({ kind: 'check-in.changed', body: { measure: 'craving', value: 2, was: 4 } });
    expect(at.log().at(-1)).toMatchObject({ kind: 'check-in.finished', body: { first: false, measures: { craving: 2 } } });
    expect(at.state().stones).toBe(1);
  });

  test('can open questions again; the stone stays and the day stays done', () => {
    const at = chart();
    begin(at);
    goThrough(at, calm);
    at.send(change('use', 'yes'));
    expect(run(at).finished).toBeUndefined();
    expect(question(at)).toBe('substances');
    expect(at.state().stones).toBe(1);
    goThrough(at, { substances: ['opioid'], alone: true, injected: false, naloxone: 'yes' });
    expect(run(at).finished?.measures).toMatchObject({ use: 'yes', 'use.alone': true });
    expect(at.state().stones).toBe(1);
  });

  test('without a value takes the answer back', () => {
    const at = chart();
    begin(at);
    at.send(answer('dose', 'missed'));
    at.send(change('dose'));
    expect(standing(run(at)).measures).toEqual({});
    expect(run(at).run.superseded).toHaveLength(1);
  });

  test('is refused once the team has read it, but open questions can still be answered', () => {
    const at = chart();
    begin(at);
    at.send(answer('dose', 'home'));
    at.send({ type: 'review', checkInId: 'run-1' }, maya);
    expect(run(at).reviewed?.by).toEqual(maya);
    expect(at.send(change('dose', 'missed'))).toMatchObject({ ok: false, refusal: { code: 'already-reviewed' } });
    expect(at.send(answer('withdrawal', 0))).toMatchObject({ ok: true });
    expect(run(at).reviewed).toBeUndefined();
    expect(at.send(change('dose', 'missed'))).toMatchObject({ ok: true });
  });

  test('reading twice is reading once', () => {
    const at = chart();
    begin(at);
    at.send({ type: 'review', checkInId: 'run-1' }, maya);
    expect(at.send({ type: 'review', checkInId: 'run-1' }, maya)).toMatchObject({ ok: true, facts: [] });
  });
});

describe('days', () => {
  test('a new day begins a new run; the old one stays open to answers that come late', () => {
    const at = chart();
    begin(at, 'monday');
    at.send(answer('dose', 'home', 'monday'));
    at.on('2026-05-13');
    begin(at, 'tuesday');
    expect(at.state().runs.map((one) => one.day)).toEqual(['2026-05-12', '2026-05-13']);
    expect(at.send(answer('withdrawal', 2, 'monday'))).toMatchObject({ ok: true });
  });

  test('a second check-in on the same day is welcome', () => {
    const at = chart();
    begin(at);
    goThrough(at, calm);
    begin(at, 'run-2');
    expect(question(at, 'run-2')).toBe('dose');
  });

  test('the newest 49 runs are kept in full', () => {
    const at = chart();
    for (let day = 1; day <= 54; day++) {
      at.on(`2026-06-${String(day).padStart(2, '0')}`);
      begin(at, `run-${day}`);
      goThrough(at, calm, `run-${day}`);
    }
    const shown = checkIns.window?.(at.state());
    expect(at.state().runs).toHaveLength(54);
    expect(shown?.runs.map((one) => one.id)).toEqual(Array.from({ length: KEPT }, (_, index) => `run-${index + 6}`));
    expect(shown?.stones).toBe(54);
  });
});

describe('a person', () => {
  const handedOver: Extract<CheckInFact, { kind: 'check-in.handed-over' }> = {
    kind: 'check-in.handed-over',
    version: 1,
    body: { checkInId: 'run-1', to: { personId: 'jonah', name: 'Jonah Reed', role: 'supervisor' }, answerWithinMinutes: 5, at: 99 },
  };

  test('is named only by the fact that someone was given it', () => {
    const at = chart();
    begin(at);
    goThrough(at, { ...calm, safety: 'yes' });
    expect(run(at)).toMatchObject({ handedOver: undefined, takenUp: undefined });
    at.write([handedOver]);
    expect(run(at).handedOver).toEqual({
      to: { personId: 'jonah', name: 'Jonah Reed', role: 'supervisor' },
      answerWithinMinutes: 5,
      at: 99,
    });
    at.write([{ kind: 'check-in.taken-up', version: 1, body: { checkInId: 'run-1', by: maya } }]);
    expect(run(at).takenUp?.by).toEqual(maya);
  });

  test('who answers sooner is named, until that time has passed', () => {
    const at = chart();
    begin(at);
    const counselor = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
    const later = (time: number): CheckInFact => ({
      ...handedOver,
      body: { ...handedOver.body, to: counselor, answerWithinMinutes: 120, at: time },
    });
    at.write([handedOver, later(100)]);
    expect(run(at).handedOver?.to.name).toBe('Jonah Reed');
    at.write([later(99 + 5 * 60_000)]);
    expect(run(at).handedOver?.to.name).toBe('Maya Alvarez');
  });

  test('can be asked for; a second tap within a minute is the same asking', () => {
    const at = chart();
    begin(at);
    at.send({ type: 'ask-for-person', checkInId: 'run-1' });
    expect(run(at).callAskedAt).toBeDefined();
    at.send({ type: 'ask-for-person', checkInId: 'run-1' });
    expect(at.kinds().filter((kind) => kind === 'check-in.call-asked')).toHaveLength(1);
    at.on('2026-05-13');
    at.send({ type: 'ask-for-person', checkInId: 'run-1' });
    expect(at.kinds().filter((kind) => kind === 'check-in.call-asked')).toHaveLength(2);
    expect(at.send({ type: 'ask-for-person', checkInId: 'nobody' })).toMatchObject({ refusal: { code: 'unknown-check-in' } });
  });
});
