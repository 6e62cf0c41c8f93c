import { must, type Actor } from '@cairn/kernel';
import { shippedGuide } from '@cairn/guides/content';
import type { SessionCommand } from '@cairn/sessions';
import { describe, expect, test } from 'vitest';
import { draft, type DraftFrom } from '../src/index.ts';
import { dee, maya, startedAt } from './desk.ts';
import { addLine, came, chosen, ended, from, opened, openSheet, played, runFrom, sessionId, sheetsFrom, write } from './played.ts';

const MINUTE = 60_000;
const texts = (input: DraftFrom) => draft(input).found.map(({ text }) => text);
const about = (input: DraftFrom, topic: string) =>
  draft(input)
    .found.filter((one) => one.topic === topic)
    .map(({ text }) => text);
const at = (minute: number, who: Actor, command: SessionCommand) => [startedAt + minute * MINUTE, who, command] as const;

describe('the visit', () => {
  test('says how, when, how long, with whom and whether anything broke in, in the patient’s zone', () => {
    expect(texts(from(played([opened, came, ended])))).toEqual([
      'Telehealth session in Cairn, by chat, on Sat, Nov 21, 2026, 2:31 PM to 3:12 PM (America/New_York), 41 minutes.',
      'In the room: Maya Alvarez (counselor) and Dee Morgan (patient).',
      'The record shows no interruptions.',
    ]);
  });

  test('names every way of meeting with its times, and why it changed', () => {
    const video = at(0, maya, { type: 'change-mode', sessionId, mode: 'video', why: 'chosen' });
    const audio = at(20, maya, { type: 'change-mode', sessionId, mode: 'audio', why: 'weak-network' });
    const said = texts(from(played([opened, came, video, audio, ended])));
    expect(said[0]).toContain('by video 2:31 PM to 2:51 PM; audio only 2:51 PM to 3:12 PM');
    expect(said[2]).toBe('Interruptions: 2:51 PM to audio only (the connection was weak).');
  });

  test('names who was gone and came back', () => {
    const gone = [at(10, dee, { type: 'leave', sessionId }), at(14, dee, { type: 'join', sessionId })];
    expect(texts(from(played([opened, came, ...gone, ended])))[2]).toBe('Interruptions: Dee Morgan gone 2:41 PM to 2:45 PM.');
  });

  test('that the patient did not come to says so', () => {
    expect(texts(from(played([opened, ended])))[0]).toContain('The patient did not join.');
  });

  test('counts chat and does not retell it', () => {
    const say = (who: Actor, text: string) => at(1, who, { type: 'say', opId: 'line', sessionId, text });
    const said = texts(from(played([opened, came, say(dee, 'secret words'), say(maya, 'ok'), say(dee, 'more'), ended])));
    expect(said[3]).toBe('3 lines of session chat (Maya Alvarez 1, Dee Morgan 2), kept in the record.');
    expect(said.join(' ')).not.toContain('secret words');
  });
});

const session = played([opened, came, ended]);

describe('worksheets', () => {
  test('are quoted with their author, in the order of the page', () => {
    const sheets = sheetsFrom([
      openSheet('what-happened', 's1'),
      write('s1', ['later-on'], 'Made it to his game.', maya),
      write('s1', ['trigger'], ' Got paid.\nRay texted. '),
    ]);
    expect(about(from(session, { sheets }), 'reported')).toEqual([
      'What set it off: “Got paid. Ray texted.” (Dee Morgan).',
      'Later on: “Made it to his game.” (Maya Alvarez).',
    ]);
  });

  test('an answer that is emptied leaves no sentence', () => {
    const facts = [openSheet('what-happened', 's1'), write('s1', ['trigger'], 'Got paid.')];
    const written = draft(from(session, { sheets: sheetsFrom(facts) })).found.find(({ topic }) => topic === 'reported');
    expect(written?.id).toBe('sheet/s1/trigger');
    const emptied = sheetsFrom([...facts, write('s1', ['trigger'], '', dee, 'op-1')]);
    expect(about(from(session, { sheets: emptied }), 'reported')).toEqual([]);
  });

  test('ideas say whether they are in the plan, and name the step', () => {
    const facts = [
      openSheet('what-happened', 's1'),
      addLine('s1', 'ideas', 'i1', { cue: 'Ray texts', response: 'I call the line' }),
      addLine('s1', 'ideas', 'i2', { cue: 'it is payday', response: 'Rosa holds my card' }),
    ];
    const line = { as: 'if-then', cue: 'Ray texts', response: 'I call the line' } as const;
    const planned = {
      kind: 'worksheet.planned',
      version: 1,
      body: { sheetId: 's1', itemId: 'i1', stepId: 'step-9', line, by: maya },
    } as const;
    const found = draft(from(session, { sheets: sheetsFrom([...facts, planned]) })).found.filter(({ topic }) => topic === 'plan');
    expect(found.map(({ text }) => text)).toEqual([
      'Added to the plan by Maya Alvarez: “If Ray texts, then I call the line”.',
      'Idea for next time, not in the plan: “If it is payday, then Rosa holds my card” (Dee Morgan).',
    ]);
    expect(found[0]?.sources.map(({ kind, ref }) => [kind, ref])).toEqual([
      ['plan', 'step-9'],
      ['worksheet', 's1/ideas/i1'],
    ]);
  });

  test('a ruler says where it was before', () => {
    const sheets = sheetsFrom([openSheet('rulers', 'r1'), write('r1', ['confidence'], 4), write('r1', ['confidence'], 6, dee, 'op-1')]);
    expect(about(from(session, { sheets }), 'talk')).toEqual(['Confidence: 6/10 (Dee Morgan), was 4/10.']);
  });
});

describe('the guide', () => {
  const body = { sessionId, by: maya, reason: undefined };
  const tagged = {
    kind: 'talk.tagged',
    version: 1,
    body: { sessionId, by: maya, tagId: 't1', kind: 'ability', side: 'change', quote: 'The walk works.', second: 60 },
  } as const;

  test('tells the steps that were worked on with their minutes, and those left out with why', () => {
    const steps = must(shippedGuide({ key: 'cbt', version: 1 }), 'cbt').steps;
    const [first, second] = [must(steps[0], 'a step'), must(steps[1], 'a step')];
    const run = runFrom([
      chosen(),
      { kind: 'guide.step-changed', version: 1, body: { ...body, stepId: first.id, to: 'now' } },
      { kind: 'guide.step-changed', version: 1, body: { ...body, stepId: first.id, to: 'done' } },
      {
        kind: 'guide.step-changed',
        version: 1,
        body: { ...body, stepId: second.id, to: 'skipped', reason: { code: 'no-time', text: '' } },
      },
    ]);
    const said = about(from(session, { run }), 'intervention');
    expect(said[0]).toContain(`${first.title.en} (1 min)`);
    expect(said[1]).toBe(`Not done: ${second.title.en} (no time).`);
  });

  test('quotes what was tagged; untagged, it is gone', () => {
    expect(about(from(session, { run: runFrom([chosen(), tagged]) }), 'talk')).toEqual(['Change talk, ability: “The walk works.”']);
    const untagged = runFrom([chosen(), tagged, { kind: 'talk.untagged', version: 1, body: { sessionId, tagId: 't1', by: maya } }]);
    expect(about(from(session, { run: untagged }), 'talk')).toEqual([]);
  });
});

describe('the latest check-in', () => {
  const checkIn = (measures: Readonly<Record<string, unknown>>, finished = true) => ({
    ref: 'run-1',
    at: startedAt - 60 * MINUTE,
    finished,
    measures,
  });

  test('is told in words, with its time; scores stand apart, and nothing is told that was not answered', () => {
    const measures = {
      craving: 9,
      'craving.access': false,
      use: 'yes',
      'use.substances': ['opioid'],
      'use.alone': true,
      mood: 2,
      sleep: 4.5,
      'score.phq-9': 12,
    };
    const input = from(session, { checkIn: checkIn(measures) });
    expect(about(input, 'reported')).toEqual([
      'Latest check-in, Sat, Nov 21, 2026, 1:31 PM: craving 9 of 10, nothing within reach and no plan to use; mood low; slept 4.5 hours; used (opioid), alone.',
    ]);
    expect(about(input, 'observed')).toEqual(['Latest check-in, Sat, Nov 21, 2026, 1:31 PM: PHQ-9 total 12 of 27.']);
  });

  test('not finished says so; values nobody knows are passed over', () => {
    expect(about(from(session, { checkIn: checkIn({ craving: 9 }, false) }), 'reported')[0]).toContain(', not finished: craving 9 of 10.');
    expect(about(from(session, { checkIn: checkIn({ mood: 17, use: 'perhaps' }) }), 'reported')).toEqual([]);
  });
});

describe('required fields', () => {
  test('are filled from what was asked before the session began, and name it', () => {
    const checks = (
      [
        { item: 'location', street: '12 Mill St', city: 'Harbor', detail: 'Apt 4' },
        { item: 'callback', phone: '(555) 014-2201' },
        { item: 'identity', method: 'known-in-person' },
        { item: 'privacy', alone: true, driving: false, words: '' },
        { item: 'consent', given: true, how: 'verbal', on: '2026-11-21' },
        { item: 'emergency-contact', name: 'Rosa', phone: '(555) 014-2202', relation: 'sister', consented: true },
      ] as const
    ).map((check) => at(1, maya, { type: 'check', sessionId, check }));
    const { fields } = draft(from(played([opened, came, ...checks, ended])));
    expect(Object.fromEntries(Object.entries(fields).map(([field, held]) => [field, held?.text]))).toEqual({
      location: '12 Mill St, Harbor, Apt 4',
      callback: '(555) 014-2201, confirmed for this visit',
      identity: 'Known in person',
      privacy: 'Alone, not driving',
      consent: 'Given verbally on 2026-11-21',
      'emergency-contact': 'Rosa (sister), (555) 014-2202, may be called',
    });
    expect(Object.values(fields).every((held) => held?.sources.length === 1)).toBe(true);
  });

  test('no consent fills nothing in', () => {
    const no = at(1, maya, { type: 'check', sessionId, check: { item: 'consent', given: false, how: 'verbal', on: '2026-11-21' } });
    expect(draft(from(played([opened, came, no, ended]))).fields.consent).toBeUndefined();
  });

  test('goal, diagnosis and next visit come from the plan, the records and the calendar', () => {
    const { fields } = draft(
      from(session, {
        goals: [{ ref: 'g1', text: 'Be there for the games' }],
        diagnoses: [{ ref: 'd1', text: 'Opioid use disorder' }],
        next: { ref: 'a1', at: startedAt + 7 * 24 * 60 * MINUTE },
      }),
    );
    expect([fields.goal?.text, fields.diagnosis?.text, fields.next?.text]).toEqual([
      'Be there for the games',
      'Opioid use disorder',
      'Sat, Nov 28, 2026, 2:31 PM',
    ]);
  });
});

test('nothing is inferred: of assessment, response and risk the record says nothing', () => {
  const { found, fields } = draft(
    from(session, { checkIn: { ref: 'r', at: startedAt, finished: true, measures: { craving: 9, safety: 'yes' } } }),
  );
  expect(found.some(({ topic }) => topic === 'assessment' || topic === 'response')).toBe(false);
  expect(fields.risk).toBeUndefined();
});
