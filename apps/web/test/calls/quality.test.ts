import { expect, test } from 'vitest';
import { freshQuality, judge, levels, sampleOf, worst, type Sample } from '../../src/calls/quality.ts';

const fine: Sample = { loss: 0, roundTripMs: 80, canSendKbps: 900 };
const weak: Sample = { loss: 0.12, roundTripMs: 90, canSendKbps: 900 };
const broken: Sample = { loss: 0.4, roundTripMs: 90, canSendKbps: 900 };
const looks = (...samples: readonly Sample[]) => samples.reduce(judge, freshQuality).level;
const times = (count: number, sample: Sample): readonly Sample[] => Array.from({ length: count }, () => sample);

test('one bad look changes nothing; three take the picture down, three more leave the voice alone', () => {
  expect(looks(weak, weak)).toBe('full');
  expect(looks(weak, fine, weak, fine, weak)).toBe('full');
  expect(looks(...times(3, weak))).toBe('small-picture');
  expect(looks(...times(6, weak))).toBe('voice');
  expect(looks(...times(40, weak))).toBe('voice');
});

test('a broken line goes down faster, a long way round and a narrow line count as weak', () => {
  expect(looks(...times(2, broken))).toBe('small-picture');
  expect(looks(...times(3, { ...fine, roundTripMs: 700 }))).toBe('small-picture');
  expect(looks(...times(3, { ...fine, canSendKbps: 60 }))).toBe('small-picture');
});

test('the picture comes back one step at a time, after the line was good for a while', () => {
  expect(looks(...times(6, weak), ...times(9, fine))).toBe('voice');
  expect(looks(...times(6, weak), ...times(10, fine))).toBe('small-picture');
  expect(looks(...times(6, weak), ...times(20, fine))).toBe('full');
  expect(levels[0]).toBe('full');
});

test('the worst line counts; what was not measured does not', () => {
  expect(worst([])).toBeUndefined();
  expect(worst([fine, weak, { ...fine, canSendKbps: undefined }])).toEqual({ loss: 0.12, roundTripMs: 90, canSendKbps: 900 });
});

test('statistics become a sample once the other side has reported', () => {
  const pair = { type: 'candidate-pair', nominated: true, state: 'succeeded', availableOutgoingBitrate: 300_000 };
  expect(sampleOf([pair])).toBeUndefined();
  const heard = { type: 'remote-inbound-rtp', fractionLost: 0.05, roundTripTime: 0.2 };
  expect(sampleOf([pair, heard, { type: 'remote-inbound-rtp', fractionLost: 0.01 }])).toEqual({
    loss: 0.05,
    roundTripMs: 200,
    canSendKbps: 300,
  });
});
