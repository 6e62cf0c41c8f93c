import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asRecorded, LOST_MS, meetingNow, settlesIn, writesRecord, type Party } from '../../src/calls/mode-record.ts';

const party = (personId: string, role: string, more: Partial<Party> = {}): Party => ({
  personId,
  role,
  voice: true,
  picture: true,
  why: 'chosen',
  linked: true,
  online: true,
  ...more,
});
const maya = party('maya', 'counselor');
const dee = party('dee', 'patient');

test('a video visit is one where patient and staff both show and are heard', () => {
  expect(meetingNow(maya, [dee], 'chat')?.mode).toBe('video');
  expect(meetingNow(maya, [{ ...dee, picture: false }], 'video')).toEqual({ mode: 'audio', why: 'chosen' });
  expect(meetingNow({ ...maya, picture: false, why: 'weak-network' }, [dee], 'video')).toEqual({ mode: 'audio', why: 'weak-network' });
  expect(meetingNow(maya, [{ ...dee, picture: false, voice: false, why: 'device-lost' }], 'video')).toEqual({
    mode: 'chat',
    why: 'device-lost',
  });
});

test('a supporter’s picture makes no video visit, and their missing one takes none away', () => {
  const rosa = party('rosa', 'supporter');
  expect(meetingNow(maya, [{ ...dee, picture: false }, rosa], 'chat')?.mode).toBe('audio');
  expect(meetingNow(maya, [dee, { ...rosa, picture: false, why: 'camera-denied' }], 'chat')?.mode).toBe('video');
  expect(meetingNow(maya, [rosa], 'chat')).toBeUndefined();
});

test('when the other side is gone, writing is left; a phone call that was asked for goes on', () => {
  expect(meetingNow(maya, [{ ...dee, linked: false }], 'video')).toEqual({ mode: 'chat', why: 'weak-network' });
  expect(meetingNow(maya, [], 'audio')).toEqual({ mode: 'chat', why: 'chosen' });
  expect(meetingNow(maya, [], 'phone')).toBeUndefined();
  expect(meetingNow(maya, [], 'chat')).toBeUndefined();
});

test('an interruption is no change of mode until it lasted; a choice settles in a second', () => {
  expect(settlesIn({ mode: 'chat', why: 'weak-network' }, 'video')).toBe(LOST_MS);
  expect(LOST_MS).toBeGreaterThan(10_000);
  expect(settlesIn({ mode: 'audio', why: 'chosen' }, 'video')).toBeLessThanOrEqual(1000);
  expect(settlesIn({ mode: 'video', why: 'chosen' }, 'chat')).toBeLessThan(1000);
});

test('only what was lost can be recovered', () => {
  expect(asRecorded({ mode: 'video', why: 'recovered' }, 'chosen').why).toBe('chosen');
  expect(asRecorded({ mode: 'video', why: 'recovered' }, undefined).why).toBe('chosen');
  expect(asRecorded({ mode: 'video', why: 'recovered' }, 'weak-network').why).toBe('recovered');
});

test('of two whose line is broken each may write; with a third person in the call one broken line decides nothing', () => {
  const gone = { ...maya, linked: false };
  expect(writesRecord(dee, [gone])).toBe(true);
  expect(writesRecord(maya, [{ ...dee, linked: false }])).toBe(true);
  expect(writesRecord(dee, [gone, party('theo', 'nurse')])).toBe(false);
  expect(writesRecord({ ...dee, online: false }, [gone])).toBe(false);
});

test('however many are in a call and whoever is cut off, at most one device writes the record, and one does when any can', () => {
  const someone = fc.record({ role: fc.constantFrom('patient', 'counselor', 'nurse', 'supporter'), online: fc.boolean() });
  fc.assert(
    fc.property(fc.array(someone, { minLength: 1, maxLength: 4 }), (people) => {
      const all = people.map(({ role, online }, at) => party(`p${at}`, role, { online }));
      const writers = all.filter((me) =>
        writesRecord(
          me,
          all.filter((other) => other !== me),
        ),
      );
      expect(writers.length).toBe(all.some(({ role, online }) => online && role !== 'supporter') ? 1 : 0);
    }),
  );
});
