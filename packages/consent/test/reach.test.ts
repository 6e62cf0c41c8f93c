import { describe, expect, test } from 'vitest';
import {
  askedByText,
  decideReach,
  evolveReach,
  openWays,
  phoneNumber,
  startReach,
  type Chosen,
  type Reach,
  type ReachCommand,
} from '../src/index.ts';

const MINE = '+15550142200';
const chosen: Chosen = { push: true, sms: true, email: true, number: '(555) 014-2200', quiet: { from: '22:00', to: '07:00' } };

function person() {
  let state: Reach = startReach();
  return {
    state: () => state,
    tell(command: ReachCommand) {
      const decision = decideReach(state, command);
      if (!decision.ok) return decision.refusal.code;
      for (const fact of decision.facts)
        state = evolveReach(state, { stream: 'c/shared', seq: 1, at: 7, actor: 'dee', opId: 'op', ...fact } as never);
      return decision.facts.map(({ kind }) => kind);
    },
  };
}

describe('the ways to reach somebody', () => {
  test('are push and mail until they say otherwise: nobody gets texts who did not ask', () => {
    expect(openWays(startReach())).toEqual(['push', 'email']);
  });

  test('are tried in one order, and only those that were chosen', () => {
    const dee = person();
    expect(dee.tell({ type: 'choose', ...chosen })).toEqual(['reach.chosen']);
    expect(openWays(dee.state())).toEqual(['push', 'sms', 'email']);
    dee.tell({ type: 'choose', ...chosen, push: false, email: false });
    expect(openWays(dee.state())).toEqual(['sms']);
    expect(dee.state()).toMatchObject({ number: MINE, quiet: { from: '22:00', to: '07:00' } });
  });

  test('texts need a number that can be one', () => {
    const dee = person();
    expect(dee.tell({ type: 'choose', ...chosen, number: undefined })).toBe('number-missing');
    expect(dee.tell({ type: 'choose', ...chosen, number: '12' })).toBe('number-unreadable');
    expect(openWays(dee.state())).toEqual(['push', 'email']);
  });
});

describe('STOP', () => {
  test('closes texts to that number, also when texts are chosen again; START opens them', () => {
    const dee = person();
    dee.tell({ type: 'choose', ...chosen });
    expect(dee.tell({ type: 'stop', number: MINE, word: 'STOP' })).toEqual(['reach.stopped']);
    expect(dee.tell({ type: 'stop', number: MINE, word: 'STOP' })).toEqual([]);
    dee.tell({ type: 'choose', ...chosen });
    expect(openWays(dee.state())).toEqual(['push', 'email']);
    expect(dee.tell({ type: 'resume', number: MINE, word: 'ALTA' })).toEqual(['reach.resumed']);
    expect(openWays(dee.state())).toEqual(['push', 'sms', 'email']);
  });

  test('belongs to the number, not to the person', () => {
    const dee = person();
    dee.tell({ type: 'choose', ...chosen });
    dee.tell({ type: 'stop', number: MINE, word: 'BAJA' });
    dee.tell({ type: 'choose', ...chosen, number: '+525512345678' });
    expect(openWays(dee.state())).toContain('sms');
    dee.tell({ type: 'choose', ...chosen });
    expect(openWays(dee.state())).not.toContain('sms');
  });

  test.each(['STOP', 'stop', ' Stop. ', 'ALTO', 'cancel', 'Unsubscribe', 'baja'])('"%s" is one', (text) =>
    expect(askedByText(text)?.type).toBe('stop'),
  );
  test.each(['START', 'alta', 'UNSTOP!'])('"%s" takes it back', (text) => expect(askedByText(text)?.type).toBe('resume'));
  test.each(['please do not stop', 'I am at the bus stop', '', 'help'])('"%s" asks for nothing', (text) =>
    expect(askedByText(text)).toBeUndefined(),
  );
});

test.each([
  ['555 014 2200', MINE],
  ['1-555-014-2200', MINE],
  ['+52 55 1234 5678', '+525512345678'],
  ['5550142', undefined],
  ['+0123456789', undefined],
  ['call me', undefined],
])('the number "%s" is %s', (written, number) => expect(phoneNumber(written)).toBe(number));
