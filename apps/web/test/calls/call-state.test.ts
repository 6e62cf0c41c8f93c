import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callEvents, idle, isInCall, next, phases, type CallEvent, type CallState, type Phase } from '../../src/calls/call-state.ts';

const after = (...events: readonly CallEvent[]): CallState => events.reduce(next, idle);

test.each<[Phase, readonly CallEvent[]]>([
  ['asking', ['start']],
  ['ready', ['start', 'granted']],
  ['alone', ['start', 'granted', 'entered']],
  ['connecting', ['start', 'granted', 'entered', 'unlinked']],
  ['connected', ['start', 'granted', 'entered', 'unlinked', 'linked']],
  ['lower', ['start', 'granted', 'entered', 'linked', 'weak']],
  ['lower', ['start', 'granted', 'entered', 'linked', 'weak', 'linked']],
  ['connected', ['start', 'granted', 'entered', 'linked', 'weak', 'well']],
  ['reconnecting', ['start', 'granted', 'entered', 'linked', 'unlinked']],
  ['reconnecting', ['start', 'granted', 'entered', 'linked', 'weak', 'unlinked']],
  ['connected', ['start', 'granted', 'entered', 'linked', 'unlinked', 'linked']],
  ['alone', ['start', 'granted', 'entered', 'linked', 'nobody']],
  ['asking', ['start', 'granted', 'entered', 'hang-up', 'start']],
])('a call is %s after %j', (phase, events) => {
  expect(after(...events).phase).toBe(phase);
});

test('a call that is off says why, until it starts again', () => {
  expect(after('start', 'refused')).toEqual({ phase: 'off', why: 'refused' });
  expect(after('start', 'granted', 'entered', 'full')).toEqual({ phase: 'off', why: 'full' });
  expect(after('start', 'granted', 'put-out', 'start')).toEqual({ phase: 'asking', why: undefined });
});

test('every event in every phase leads to a phase; nothing enters a call but the server, and only a start leaves off and idle', () => {
  const anywhere = fc.record({ phase: fc.constantFrom(...phases), event: fc.constantFrom(...callEvents) });
  fc.assert(
    fc.property(anywhere, ({ phase, event }) => {
      const before: CallState = { phase, why: undefined };
      const now = next(before, event);
      expect(phases).toContain(now.phase);
      if (!isInCall(before) && isInCall(now)) expect([phase, event]).toEqual(['ready', 'entered']);
      if ((phase === 'off' || phase === 'idle') && now.phase !== phase) expect(event).toBe('start');
      if (isInCall(before) && ['hang-up', 'put-out', 'elsewhere', 'full', 'failed'].includes(event)) expect(now.phase).toBe('off');
    }),
  );
});
