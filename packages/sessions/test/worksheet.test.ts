import { candidatesOf } from '@cairn/co-editing';
import { expect, test } from 'vitest';
import { answerField, ideasOf, type SessionCommand } from '../src/index.ts';
import { dee, liveRoom, maya, refused } from './room.ts';

type Operation = Extract<SessionCommand, { type: 'write' }>['operation'];
const set = (link: string, value: string, base: string): Operation => ({ type: 'set', path: [link], value, base });
const idea = (id: string, value: Record<string, string>): Operation => ({ type: 'add', path: ['ideas'], id, value, after: 'last' });

test('an answer names its author', () => {
  const { session, writes } = liveRoom();
  writes(dee, 'd1', set('trigger', 'Got paid. Ray texted.', ''));
  expect(answerField(session().worksheet, 'trigger')).toMatchObject({
    value: 'Got paid. Ray texted.',
    by: dee,
    version: 'd1',
    conflict: [],
  });
});

test('two people who write in different fields at once do not meet', () => {
  const { session, writes } = liveRoom();
  writes(dee, 'd1', set('feeling', 'Jumpy.', ''));
  writes(maya, 'm1', set('later-on', 'Made it to his game.', ''));
  expect(answerField(session().worksheet, 'feeling')?.conflict).toEqual([]);
  expect(answerField(session().worksheet, 'later-on')?.value).toBe('Made it to his game.');
});

test('two people who write in one field at once both keep their words until someone who saw both chooses', () => {
  const { session, writes } = liveRoom();
  writes(dee, 'd1', set('thought', 'Nobody would know.', ''));
  expect(writes(maya, 'm1', set('thought', 'One time.', ''))).toMatchObject({ ok: true, facts: [{ body: { outcome: 'conflict' } }] });
  const both = answerField(session().worksheet, 'thought');
  expect(both && candidatesOf(both).map((candidate) => candidate.value)).toEqual(['Nobody would know.', 'One time.']);
  writes(dee, 'd2', { type: 'choose', path: ['thought'], value: 'One time. Nobody would know.', seen: ['d1', 'm1'] });
  expect(answerField(session().worksheet, 'thought')).toMatchObject({ value: 'One time. Nobody would know.', conflict: [], by: dee });
});

test('going on from my own words before the server has answered is no conflict', () => {
  const { session, writes } = liveRoom();
  writes(dee, 'd1', set('trigger', 'Got', ''));
  writes(dee, 'd2', set('trigger', 'Got paid.', 'd1'));
  expect(answerField(session().worksheet, 'trigger')).toMatchObject({ value: 'Got paid.', conflict: [] });
});

test('the same words from both sides are one answer and no new entry', () => {
  const { log, writes } = liveRoom();
  writes(dee, 'd1', set('behavior', 'Called the line.', ''));
  const before = log.length;
  expect(writes(maya, 'm1', set('behavior', 'Called the line.', ''))).toMatchObject({ ok: true, facts: [] });
  expect(log).toHaveLength(before);
});

test('a field that is not on the page, and words that do not fit, are refused', () => {
  const { writes } = liveRoom();
  expect(refused(writes(dee, 'd1', set('diagnosis', 'x', '')))).toBe('unknown-place');
  expect(refused(writes(dee, 'd2', set('trigger', 'x'.repeat(2001), '')))).toBe('too-long');
});

test('an idea is read as a cue and an response, without the white space around them', () => {
  const { session, writes } = liveRoom();
  writes(dee, 'd1', idea('i1', { cue: ' it is payday ', response: 'Rosa holds my card' }));
  expect(ideasOf(session().worksheet)).toMatchObject([{ ideaId: 'i1', cue: 'it is payday', response: 'Rosa holds my card' }]);
});

test('a finished idea goes into the plan once', () => {
  const { does, session, sessionId, writes, now } = liveRoom();
  writes(dee, 'd1', idea('i1', { cue: 'Ray texts', response: 'I call the line' }));
  expect(does(maya, { type: 'plan-idea', sessionId, ideaId: 'i1', stepId: 's1' })).toMatchObject({ ok: true });
  expect(session().planned).toEqual({ i1: { stepId: 's1', cue: 'Ray texts', response: 'I call the line', by: maya, at: now() } });
  expect(does(maya, { type: 'plan-idea', sessionId, ideaId: 'i1', stepId: 's2' })).toMatchObject({ ok: true, facts: [] });
});

test('an unknown, half-written, removed or disputed idea does not go into the plan', () => {
  const { does, sessionId, writes } = liveRoom();
  const plan = (ideaId: string) => refused(does(maya, { type: 'plan-idea', sessionId, ideaId, stepId: 's1' }));
  writes(dee, 'd1', idea('i1', { cue: 'Ray texts' }));
  writes(dee, 'd2', idea('i2', { cue: 'it rains', response: 'I stay in' }));
  writes(maya, 'm1', { type: 'remove', path: ['ideas', 'i2'], seen: ['d2'] });
  writes(dee, 'd3', idea('i3', { cue: 'it is payday', response: 'Rosa holds my card' }));
  writes(dee, 'd4', { type: 'set', path: ['ideas', 'i3', 'response'], value: 'I walk', base: 'd3' });
  writes(maya, 'm2', { type: 'set', path: ['ideas', 'i3', 'response'], value: 'I call', base: 'd3' });
  expect([plan('nope'), plan('i1'), plan('i2'), plan('i3')]).toEqual(['idea-unknown', 'idea-unfinished', 'idea-unknown', 'idea-unsettled']);
});
