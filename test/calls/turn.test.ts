import { readCallOptions, serversFor, turnCredential } from '@cairn/server/testing';
import { expect, test } from 'vitest';

test('the credential is the one that the relay computes: worked out by openssl', () => {
  // printf '1800000000:opaque' | openssl dgst -sha1 -hmac 'north harbor light' -binary | base64
  expect(turnCredential('north harbor light', 1_800_000_000_999, 'opaque')).toEqual({
    username: '1800000000:opaque',
    credential: 'vaaysnjUr5g4I5rcvvaNkwAu23g=',
  });
});

test('nothing is offered that the settings do not name', () => {
  expect(serversFor(readCallOptions({}), 0, 'x').iceServers).toEqual([]);
  expect(serversFor(readCallOptions({ CAIRN_STUN: 'stun:a.example:3478, stun:b.example' }), 0, 'x').iceServers).toEqual([
    { urls: ['stun:a.example:3478', 'stun:b.example'] },
  ]);
});

test.each([
  [{ CAIRN_TURN: 'turn:a.example' }, /CAIRN_TURN_SECRET/],
  [{ CAIRN_TURN: 'turn:a.example', CAIRN_TURN_SECRET: 'short' }, /CAIRN_TURN_SECRET/],
  [{ CAIRN_TURN: 'https://a.example', CAIRN_TURN_SECRET: 'long enough to be one' }, /CAIRN_TURN has an address/],
  [{ CAIRN_STUN: 'turn:a.example' }, /CAIRN_STUN has an address/],
])('%o stops the start and says why', (env, why) => {
  expect(() => readCallOptions(env)).toThrow(why);
});
