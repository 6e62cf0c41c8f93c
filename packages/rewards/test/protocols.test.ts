import { describe, expect, test } from 'vitest';
import {
  chanceOverCap,
  checkProtocol,
  funderOf,
  funders,
  needsSignOff,
  offered,
  perfectCourse,
  perfectTotal,
  protocolOf,
  protocols,
  scaledUnder,
  type Cap,
  type FindingCode,
  type Terms,
} from '../src/index.ts';

function termsOf(key: string): Terms {
  const protocol = protocolOf(key);
  if (!protocol) throw new Error(`no ${key}`);
  return { ...protocol, scale: undefined };
}
const year = (cents: number): Cap => ({ of: 'funder', per: 'year', cents });
const codes = (terms: Terms, caps: readonly Cap[]): readonly FindingCode[] => checkProtocol(terms, caps).map(({ code }) => code);

describe('what is shipped', () => {
  test.each(protocols.map((protocol) => [protocol.key, protocol] as const))(
    '%s says where it is from and what is not confirmed',
    (_key, protocol) => {
      expect(protocol.source.rule).toMatch(/^CM-\d$/);
      expect(protocol.unconfirmed.length).toBeGreaterThan(0);
      expect(protocol.version).toMatch(/^\d+\.\d+$/);
      expect(funderOf(protocol.funder)).toBeDefined();
    },
  );

  test('no protocol rewards tests without opioids unless it is asked for', () => {
    expect(protocols.filter(({ target }) => target.kind === 'negative-test' && needsSignOff(target.substance))).toEqual([]);
  });

  test('a perfect California course is $599.00 over 36 tests', () => {
    const { cents, events } = perfectCourse(termsOf('california-recovery-incentives'));
    expect([cents, events.length]).toEqual([59_900, 36]);
    expect(Math.max(...events.map(({ worth }) => worth.cents))).toBe(2650);
    const weeks = (from: number, to: number) =>
      events.reduce((sum, { week, worth }) => (week >= from && week <= to ? sum + worth.cents : sum), 0);
    expect([weeks(1, 12), weeks(13, 18), weeks(19, 23), weeks(24, 24)]).toEqual([43_800, 9000, 5000, 2100]);
  });

  test('a perfect Higgins course is $997.50 before it is brought down: $877.50 and twelve bonuses', () => {
    const { cents, events } = perfectCourse(termsOf('higgins-vouchers'));
    const bonus = events.reduce((sum, { worth }) => sum + worth.bonus, 0);
    expect([cents, cents - bonus, bonus, events.length]).toEqual([99_750, 87_750, 12_000, 36]);
  });

  test('a perfect course of visits is $68.50', () => {
    expect(perfectTotal(termsOf('attendance'))).toEqual({ cents: 6850, of: 1 });
  });

  test('each stays under the limits of its payer, only Higgins does not', () => {
    const over = protocols.filter((protocol) => {
      const funder = funderOf(protocol.funder) ?? funders[0];
      return funder && offered(protocol, funder, { substance: undefined, capPerYear: undefined, scaled: false }).findings.length > 0;
    });
    expect(over.map(({ key }) => key)).toEqual(['higgins-vouchers']);
  });
});

describe('a limit', () => {
  test('below a perfect course is refused, with what it would come to', () => {
    expect(checkProtocol(termsOf('higgins-vouchers'), [year(75_000)])).toEqual([
      { code: 'over-cap', detail: expect.any(String), perfect: 99_750, cap: 75_000 },
    ]);
  });

  test('is met by bringing every value down, and by no cent more', () => {
    const down = scaledUnder(termsOf('higgins-vouchers'), [year(75_000)]);
    expect(codes(down, [year(75_000)])).toEqual([]);
    const { cents } = perfectCourse(down);
    expect(cents).toBeLessThanOrEqual(75_000);
    expect(cents).toBeGreaterThan(74_900);
  });

  test('of a month and of one event is asked too', () => {
    const california = termsOf('california-recovery-incentives');
    expect(codes(california, [year(59_900), { of: 'program', per: 'month', cents: 20_000 }])).toEqual(['month-over-cap']);
    expect(codes(california, [year(59_900), { of: 'program', per: 'event', cents: 2500 }])).toEqual(['event-over-cap']);
    expect(codes(termsOf('prize-bowl'), [year(59_900), { of: 'program', per: 'event', cents: 5000 }])).toEqual(['event-over-cap']);
    const both = scaledUnder(california, [
      year(59_900),
      { of: 'program', per: 'event', cents: 2500 },
      { of: 'program', per: 'month', cents: 20_000 },
    ]);
    expect(
      codes(both, [year(59_900), { of: 'program', per: 'event', cents: 2500 }, { of: 'program', per: 'month', cents: 20_000 }]),
    ).toEqual([]);
  });

  test('must be there, and is the lowest of all', () => {
    expect(codes(termsOf('higgins-vouchers'), [])).toEqual(['no-cap']);
    expect(codes(termsOf('california-recovery-incentives'), [year(59_900), { of: 'program', per: 'year', cents: 59_899 }])).toEqual([
      'over-cap',
    ]);
  });

  test('for draws is asked of the expectation, and of how often a perfect course would pass it', () => {
    expect(codes(termsOf('prize-bowl'), [year(36_000)])).toEqual(['over-cap']);
    expect(codes(termsOf('prize-bowl'), [year(45_000)])).toEqual(['over-cap']);
    expect(codes(termsOf('prize-bowl'), [year(59_900)])).toEqual([]);
    expect(chanceOverCap(termsOf('prize-bowl'), 75_000)).toBeLessThan(0.001);
  });
});

describe('a protocol that is not sound is refused', () => {
  const sound = termsOf('california-recovery-incentives');
  const caps = [year(59_900)];
  const bowl = termsOf('prize-bowl');
  const reward = sound.reward.kind === 'voucher' ? sound.reward : undefined;
  const cases: readonly (readonly [string, Partial<Terms>, FindingCode])[] = [
    ['without anybody who looks', { verification: { ...sound.verification, observers: [] } }, 'no-verification'],
    ['with a window of months', { verification: { ...sound.verification, windowDays: 90 } }, 'window'],
    ['without a source', { source: { rule: '', cite: '' } }, 'no-source'],
    ['without weeks', { phases: [] }, 'schedule'],
    ['with eight events a week', { phases: [{ weeks: 12, perWeek: 8 }] }, 'schedule'],
    ['of half cents', reward ? { reward: { ...reward, step: 12.5 } } : {}, 'amounts'],
    ['that pays nothing at first', reward ? { reward: { ...reward, start: 0 } } : {}, 'amounts'],
    ['that takes away', reward ? { reward: { ...reward, step: -100 } } : {}, 'amounts'],
    ['with weeks beyond its end', reward ? { reward: { ...reward, fixedWeeks: [{ from: 20, to: 30, cents: 100 }] } } : {}, 'fixed-weeks'],
    ['that resets for an excuse', { resetBy: ['missed', 'excused'] }, 'reset'],
    ['with a way back of no steps', { recoverAfter: 0 }, 'recovery'],
    ['with a bowl without slips', { reward: { ...bowl.reward, kind: 'draws', prizes: [] } as Terms['reward'] }, 'bowl'],
    ['that is scaled up', { scale: { of: 100, to: 200 } }, 'amounts'],
  ];
  test.each(cases)('%s', (_name, change, code) => {
    expect(codes({ ...sound, ...change }, caps)).toContain(code);
  });
});
