import { must, type Actor } from '@cairn/kernel';
import { decide, evolve, start, type Session, type SessionCommand, type SessionEntry, type Sessions } from '@cairn/sessions';
import { expect, test } from 'vitest';
import { draft, type DraftFrom } from '../src/index.ts';
import { dee, endedAt, maya, startedAt } from './desk.ts';

const zone = 'America/New_York';

/** A session played through its own commands: [at, who, command]. */
function played(steps: readonly (readonly [number, Actor, SessionCommand])[]): Session {
  let state: Sessions = start();
  let seq = 0;
  for (const [at, actor, command] of steps) {
    const context = { now: at, today: '2026-11-21', actor, newId: () => `id-${seq}`, random: () => 0.5 };
    const decision = decide(state, command, context);
    for (const fact of decision.ok ? decision.facts : []) {
      seq += 1;
      state = evolve(state, { stream: 'c/shared', seq, at, actor: actor.personId, opId: `op-${seq}`, ...fact } as SessionEntry);
    }
  }
  return must(state.sessions.at(-1), 'a session');
}

const sessionId = 'id-0';
const opened = [startedAt - 120_000, maya, { type: 'open', about: undefined }] as const;
const joined = [startedAt, dee, { type: 'join', sessionId }] as const;
const ended = [endedAt, maya, { type: 'end', sessionId }] as const;
type Operation = Extract<SessionCommand, { type: 'write' }>['operation'];
const writes = (who: Actor, opId: string, operation: Operation) =>
  [startedAt + 60_000, who, { type: 'write', opId, sessionId, worksheet: 'what-happened', operation }] as const;

const from = (session: Session, rest: Partial<DraftFrom> = {}): DraftFrom => ({ session, zone, checkIn: undefined, ...rest });
const texts = (input: DraftFrom) => draft(input).map((sentence) => sentence.text);

test('the draft says when, how long, how and with whom, in the patient’s zone', () => {
  expect(texts(from(played([opened, joined, ended])))).toEqual([
    'Session by chat and shared worksheet on Sat, Nov 21, 2026, 2:31 PM to 3:12 PM (America/New_York), 41 minutes.',
    'In the room: Maya Alvarez (counselor), Dee Morgan (patient).',
  ]);
});

test('a session that the patient did not come to says so', () => {
  expect(texts(from(played([opened, ended])))[0]).toBe(
    'Session opened on Sat, Nov 21, 2026, 2:29 PM, closed 3:12 PM (America/New_York). The patient did not join.',
  );
});

test('worksheet answers are quoted with their author, in the order of the page', () => {
  const session = played([
    opened,
    joined,
    writes(maya, 'm1', { type: 'set', path: ['later-on'], value: 'Made it to his game.', base: '' }),
    writes(dee, 'd1', { type: 'set', path: ['trigger'], value: ' Got paid.\nRay texted. ', base: '' }),
    ended,
  ]);
  expect(texts(from(session)).slice(2)).toEqual([
    'What set it off: “Got paid. Ray texted.” (Dee Morgan).',
    'Later on: “Made it to his game.” (Maya Alvarez).',
  ]);
});

test('words that were written in quotation marks get no second pair', () => {
  const session = played([opened, joined, writes(dee, 'd1', { type: 'set', path: ['thought'], value: '"One time."', base: '' }), ended]);
  expect(texts(from(session))[2]).toBe('What went through their mind: "One time." (Dee Morgan).');
});

test('answers that nobody chose between are both quoted', () => {
  const session = played([
    opened,
    joined,
    writes(dee, 'd1', { type: 'set', path: ['thought'], value: 'Nobody would know.', base: '' }),
    writes(maya, 'm1', { type: 'set', path: ['thought'], value: 'One time.', base: '' }),
    ended,
  ]);
  expect(texts(from(session))[2]).toBe(
    'What went through their mind: “Nobody would know.” (Dee Morgan) and, side by side, “One time.” (Maya Alvarez).',
  );
});

test('the latest check-in is told in words, with its time, and nothing is told that was not answered', () => {
  const measures = {
    craving: 9,
    'craving.access': false,
    use: 'yes',
    'use.substances': ['opioid', 'alcohol'],
    'use.alone': true,
    mood: 2,
    sleep: 4.5,
    safety: 'no',
    withdrawal: 1,
    'withdrawal.signs': ['chills'],
  };
  const checkIn = { ref: 'run-1', at: startedAt - 3_600_000, finished: true, measures };
  const sentence = draft(from(played([opened, joined, ended]), { checkIn }))[2];
  expect(sentence?.text).toBe(
    'Latest check-in, Sat, Nov 21, 2026, 1:31 PM: a little withdrawal (chills); craving 9 of 10, nothing within reach and no plan to use; mood low; slept 4.5 hours; used (opioid, alcohol), alone; answered no to thoughts of hurting themselves or being better off dead.',
  );
  expect(sentence?.sources).toEqual([{ kind: 'check-in', ref: 'run-1', label: 'check-in' }]);
});

test('a check-in that was not finished says so', () => {
  const checkIn = { ref: 'run-1', at: startedAt, finished: false, measures: { craving: 9 } };
  expect(texts(from(played([opened, joined, ended]), { checkIn }))[2]).toBe(
    'Latest check-in, Sat, Nov 21, 2026, 2:31 PM, not finished: craving 9 of 10.',
  );
});

test('a check-in with values nobody knows is passed over, not guessed at', () => {
  const checkIn = { ref: 'run-1', at: startedAt, finished: true, measures: { mood: 17, use: 'perhaps', dose: 3, craving: 'a lot' } };
  expect(texts(from(played([opened, joined, ended]), { checkIn }))).toHaveLength(2);
});

test('ideas are in the plan section: those that are in the plan name the step, the others say that they are not', () => {
  const add = (id: string, cue: string, response: string): Operation => ({
    type: 'add',
    path: ['ideas'],
    id,
    value: { cue, response },
    after: 'last',
  });
  const session = played([
    opened,
    joined,
    writes(dee, 'd1', add('i1', 'Ray texts', 'I call the line')),
    writes(dee, 'd2', add('i2', 'it is payday', 'Rosa holds my card.')),
    [startedAt + 90_000, maya, { type: 'plan-idea', sessionId, ideaId: 'i1', stepId: 'step-9' }],
    ended,
  ]);
  const plan = draft(from(session)).filter((sentence) => sentence.section === 'plan');
  expect(plan.map((sentence) => sentence.text)).toEqual([
    'Added to the plan by Maya Alvarez: “If Ray texts, then I call the line”.',
    'Idea for next time, not in the plan: “If it is payday, then Rosa holds my card.”',
  ]);
  expect(plan[0]?.sources).toEqual([
    { kind: 'plan', ref: 'step-9', label: 'plan' },
    { kind: 'worksheet', ref: 'ideas/i1', label: 'worksheet' },
  ]);
});

test('chat is counted, not retold', () => {
  const say = (who: Actor, text: string) => [startedAt + 30_000, who, { type: 'say', opId: 'line', sessionId, text }] as const;
  const session = played([opened, joined, say(dee, 'secret words'), say(maya, 'ok'), say(dee, 'more'), ended]);
  const sentences = texts(from(session));
  expect(sentences[2]).toBe('3 lines of session chat (Maya Alvarez 1, Dee Morgan 2), kept in the record.');
  expect(sentences.join(' ')).not.toContain('secret words');
});

test('every sentence names its source, has its own id, and none is an assessment', () => {
  const session = played([opened, joined, writes(dee, 'd1', { type: 'set', path: ['feeling'], value: 'Jumpy.', base: '' }), ended]);
  const sentences = draft(from(session, { checkIn: { ref: 'r', at: startedAt, finished: true, measures: { craving: 3 } } }));
  expect(sentences.every((sentence) => sentence.sources.length > 0)).toBe(true);
  expect(new Set(sentences.map((sentence) => sentence.sentenceId)).size).toBe(sentences.length);
  expect(sentences.some((sentence) => sentence.section === 'assessment')).toBe(false);
});
