import { describe, expect, test } from 'vitest';
import type { Duration, Flow, Node } from '@cairn/workflows';
import { check, sampleLibrary } from '@cairn/workflows/check';
import { after, clockOf, firstMinute, minutesIn } from '../../src/check/clock.ts';
import { ask, sample, say, words, yesNo } from '../../src/check/sample.ts';

const minute = (clock: string) =>
  minutesIn({ from: clock, to: clockOf((firstMinute(minutesIn({ from: clock, to: '00:00' })) + 1) % 1440) });

describe('minutes of the day', () => {
  test.each<[Duration, string, string]>([
    [{ minutes: 30 }, '09:00', '09:30'],
    [{ hours: 4 }, '23:00', '03:00'],
    [{ days: 3 }, '14:15', '14:15'],
    [{ until: '10:00' }, '18:00', '10:00'],
  ])('%o after %s is %s', (duration, from, to) => {
    expect(after(minute(from), duration)).toBe(minute(to));
  });

  test('a span goes across midnight, and begins with its first minute', () => {
    const night = minutesIn({ from: '21:00', to: '08:00' });
    for (const clock of ['21:00', '23:59', '00:00', '07:59']) expect(night & minute(clock)).toBe(minute(clock));
    for (const clock of ['20:59', '08:00', '12:00']) expect(night & minute(clock)).toBe(0n);
  });
});

const remind = (after: Duration, next: string): Node => ({
  kind: 'wait',
  text: words('We wait.', 'Esperamos.'),
  on: [{ event: 'wrote', to: 'done' }],
  after,
  timeout: next,
});
const tell = (evenAtNight?: boolean): Node => ({
  kind: 'act',
  act: { type: 'notify', text: words('You have a message.', 'Tiene un mensaje.'), ...(evenAtNight ? { evenAtNight } : {}) },
  next: 'done',
});
const found = (nodes: Readonly<Record<string, Node>>, window?: Flow['window']) =>
  check(sample(nodes, window ? { window } : {}), sampleLibrary, { only: ['timeout-at-night'] }).map(({ node, detail }) => [
    node,
    detail['at'],
  ]);

/* Quiet hours of the sample library: 21:00 to 08:00. */
describe('a timeout before a message', () => {
  const morning = { from: '09:00', to: '12:00' };
  test('is reckoned from the window in which the conversation begins', () => {
    expect(found({ wait: remind({ hours: 8 }, 'tell'), tell: tell() }, morning)).toEqual([]);
    expect(found({ wait: remind({ hours: 10 }, 'tell'), tell: tell() }, morning)).toEqual([['wait', '21:00']]);
  });

  test('is reckoned on from one wait to the next', () => {
    const twice = { wait: remind({ hours: 6 }, 'hello'), hello: say('later'), later: remind({ hours: 4 }, 'tell'), tell: tell() };
    expect(found(twice, morning)).toEqual([['later', '21:00']]);
  });

  test('until a time of day is that time, whenever it began', () => {
    expect(found({ wait: remind({ until: '10:00' }, 'tell'), tell: tell() })).toEqual([]);
    expect(found({ wait: remind({ until: '06:30' }, 'tell'), tell: tell() }, morning)).toEqual([['wait', '06:30']]);
  });

  test('may come at any time when nothing says when it begins', () => {
    expect(found({ wait: remind({ hours: 1 }, 'tell'), tell: tell() })).toHaveLength(1);
  });

  test('is no finding when the message may come at night, or something stops the conversation first', () => {
    expect(found({ wait: remind({ hours: 10 }, 'tell'), tell: tell(true) }, morning)).toEqual([]);
    expect(found({ wait: remind({ hours: 10 }, 'ask'), ask: ask('a', yesNo, 'tell'), tell: tell() }, morning)).toEqual([]);
  });
});
