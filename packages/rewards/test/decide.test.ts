import { describe, expect, test } from 'vitest';
import { balanceOf, drawsReady, type Outcome } from '../src/index.ts';
import { amara, dee, drawOf, enrolled, enrollment, Desk, event, jonah, maya, START, theo } from './desk.ts';

const available = (desk: Desk): number => balanceOf(desk.state.accounts, 'available');
const [DAY_TWO, WEEK_TWO] = ['2026-01-08', '2026-01-12'];

function recorded(desk: Desk, ...told: readonly (readonly [day: string, outcome: Outcome])[]): Desk {
  for (const [day, outcome] of told) desk.do(event(desk, day, outcome), day);
  return desk;
}

function asked(desk: Desk, place: number, to: 'met' | 'excused' | 'not-met', day: string, by = maya): string | undefined {
  const { courseId, records } = desk.course();
  return desk.try({ type: 'ask-correction', courseId, recordId: records[place]?.recordId ?? '', to, why: 'wrong-result' }, day, by);
}

function settled(desk: Desk, type: 'approve-correction' | 'decline-correction', day: string, by = jonah): string | undefined {
  const { courseId } = desk.course();
  return desk.try({ type, courseId, correctionId: desk.state.corrections.at(-1)?.correctionId ?? '' }, day, by);
}

describe('enrolling', () => {
  test('keeps the whole terms, their hash and every limit with the course', () => {
    const { terms, termsHash, caps, startDay, signedOffBy } = enrolled('california-recovery-incentives', { capPerYear: 59_900 }).course();
    expect(terms).toMatchObject({ key: 'california-recovery-incentives', version: '1.0', target: { substance: 'stimulants' } });
    expect(termsHash).toMatch(/^[0-9a-f]{64}$/);
    expect(caps.map(({ of, per, cents }) => `${of} ${per} ${cents}`)).toEqual([
      'protocol year 59900',
      'funder year 59900',
      'program year 59900',
    ]);
    expect([startDay, signedOffBy]).toEqual([START, undefined]);
  });

  test('twice, or in what nobody knows, is refused', () => {
    expect(enrolled('attendance').try(enrollment('prize-bowl'), START)).toBe('already-enrolled');
    expect(new Desk().try(enrollment('free-money'), START)).toBe('protocol-unknown');
    expect(new Desk().try(enrollment('attendance', { funder: 'a-friend' }), START)).toBe('funder-unknown');
    expect(new Desk().try(enrollment('attendance', { substance: 'cocaine' }), START)).toBe('not-of-target');
  });

  test('in what could pass its limit is refused; brought down, or paid by another, it is accepted', () => {
    expect(new Desk().try(enrollment('higgins-vouchers'), START)).toBe('protocol-over-cap');
    expect(new Desk().try(enrollment('higgins-vouchers', { funder: 'own-funds' }), START)).toBe('protocol-unsound');
    expect(new Desk().try(enrollment('higgins-vouchers', { scaled: true }), START)).toBeUndefined();
    expect(new Desk().try(enrollment('higgins-vouchers', { funder: 'own-funds', capPerYear: 99_750 }), START)).toBeUndefined();
  });

  test('for tests without opioids needs a prescriber, and a person on medicine', () => {
    const opioids = enrollment('prize-bowl', { substance: 'opioids', onMoud: true });
    expect(new Desk().try(opioids, START, maya)).toBe('opioid-target-off');
    expect(new Desk().try({ ...opioids, onMoud: false }, START, amara)).toBe('opioid-target-off');
    expect(new Desk().try({ ...opioids, substance: 'fentanyl' }, START, maya)).toBe('opioid-target-off');
    const desk = new Desk();
    expect(desk.try(opioids, START, amara)).toBeUndefined();
    expect(desk.course().signedOffBy).toEqual(amara);
  });
});

describe('recording', () => {
  test('pays at once and climbs; another substance in the test takes nothing away', () => {
    const plain = recorded(enrolled('california-recovery-incentives'), [START, 'met'], [DAY_TWO, 'met'], [WEEK_TWO, 'met']);
    const other = enrolled('california-recovery-incentives');
    for (const day of [START, DAY_TWO, WEEK_TWO]) other.do(event(other, day, 'met', { others: ['cannabis', 'opioids', 'alcohol'] }), day);
    expect([available(plain), available(other)]).toEqual([3150, 3150]);
    expect(other.course().records[0]?.others).toEqual(['cannabis', 'opioids', 'alcohol']);
  });

  test.each(['target-positive', 'missed', 'refused'] as const)('%s pays nothing, starts again and takes nothing back', (outcome) => {
    const desk = recorded(enrolled('prize-bowl'), [START, 'met'], [DAY_TWO, 'met']);
    recorded(desk, [WEEK_TWO, outcome]);
    expect(drawsReady(desk.course())).toBe(3);
    expect(desk.course().standing).toMatchObject({ level: 0, saved: 2, inARow: 0 });
  });

  test('an excused event pays nothing and changes nothing', () => {
    const desk = recorded(enrolled('prize-bowl'), [START, 'met'], [DAY_TWO, 'met'], [WEEK_TWO, 'excused']);
    expect([drawsReady(desk.course()), desk.course().standing.level]).toEqual([3, 2]);
    expect(desk.try(event(desk, '2026-01-15', 'excused', { excuse: undefined }), '2026-01-15')).toBe('excuse-missing');
    expect(desk.try(event(desk, '2026-01-15', 'met', { excuse: 'ill' }), '2026-01-15')).toBe('excuse-missing');
  });

  test('two in a row after a reset lead back to where it was', () => {
    const desk = recorded(enrolled('prize-bowl'), [START, 'met'], [DAY_TWO, 'met'], [WEEK_TWO, 'met'], ['2026-01-15', 'missed']);
    recorded(desk, ['2026-01-19', 'met'], ['2026-01-22', 'met'], ['2026-01-26', 'met']);
    expect(desk.course().records.map(({ earned }) => earned.draws)).toEqual([1, 2, 3, 0, 1, 2, 4]);
  });

  test('outside its window, twice on a day, out of order, or in a full week is refused and leaves no trace', () => {
    const desk = recorded(enrolled('prize-bowl'), [START, 'met']);
    const before = desk.entries.length;
    expect(desk.try(event(desk, START, 'met'), START)).toBe('already-recorded');
    expect(desk.try(event(desk, '2026-01-04', 'met'), START)).toBe('outside-window');
    expect(desk.try(event(desk, '2026-01-06', 'met'), '2026-01-08')).toBe('outside-window');
    expect(desk.try(event(desk, '2026-01-09', 'met'), '2026-01-08')).toBe('outside-window');
    expect(desk.try(event(desk, '2026-04-02', 'met'), '2026-04-02')).toBe('outside-window');
    expect(desk.entries.length).toBe(before);
    recorded(desk, [DAY_TWO, 'met']);
    expect(desk.try(event(desk, '2026-01-07', 'met'), '2026-01-08')).toBe('record-out-of-order');
    expect(desk.try(event(desk, '2026-01-10', 'met'), '2026-01-10')).toBe('week-full');
  });

  test('is for who may look, and only what the protocol looks at', () => {
    const desk = enrolled('attendance');
    expect(desk.try(event(desk, START, 'met'), START, jonah)).toBe('observer-not-named');
    expect(desk.try(event(desk, START, 'met'), START, dee)).toBe('observer-not-named');
    expect(desk.try(event(desk, START, 'target-positive'), START)).toBe('not-of-target');
    expect(desk.try(event(desk, START, 'met', { method: 'urine-test' }), START)).toBe('not-of-target');
    const tests = enrolled('prize-bowl');
    expect(tests.try(event(tests, START, 'met', { method: 'oral-fluid-test' }), START)).toBeUndefined();
  });

  test('stops at the limit and says which one, and by how much', () => {
    const desk = enrolled('higgins-vouchers', { capPerYear: 60_000, scaled: true }, '2025-12-29');
    desk.do({ type: 'end', courseId: desk.course().courseId, why: 'other', seed: undefined }, '2025-12-29');
    const year = desk.state.earned.length;
    expect(year).toBe(0);
    desk.do(enrollment('attendance', { funder: 'own-funds', capPerYear: 6850 }), START);
    desk.take(
      {
        kind: 'reward.correction-asked',
        version: 1,
        body: { courseId: 'none', correctionId: 'c', recordId: 'r', to: 'met', why: 'other', by: maya },
      },
      START,
      maya,
    );
    const { courseId } = desk.course();
    desk.state = { ...desk.state, earned: [{ month: '2026-01', funder: 'own-funds', cents: 6700 }] };
    desk.do(event(desk, START, 'met'), START);
    expect(desk.course().records[0]?.earned).toEqual({
      cents: 150,
      bonus: 0,
      draws: 0,
      cut: { cents: 150, cap: { of: 'program', per: 'year', cents: 6850 } },
    });
    expect(courseId).toBe(desk.course().courseId);
  });
});

describe('drawing', () => {
  test('the same draw asked twice, from two devices, is one draw', () => {
    const desk = recorded(enrolled('prize-bowl'), [START, 'met']);
    desk.do(drawOf(desk, 1), START, dee);
    const [entries, before] = [desk.entries.length, available(desk)];
    expect(desk.try(drawOf(desk, 1), START, maya)).toBeUndefined();
    expect([desk.entries.length, available(desk)]).toEqual([entries, before]);
  });

  test('what is not ready, or not next, is refused', () => {
    const desk = recorded(enrolled('prize-bowl'), [START, 'met']);
    expect(desk.try(drawOf(desk, 2), START)).toBe('draw-not-ready');
    desk.do(drawOf(desk, 1), START);
    expect(desk.try(drawOf(desk, 2), START)).toBe('draw-not-ready');
    const vouchers = recorded(enrolled('attendance'), [START, 'met']);
    expect(vouchers.try(drawOf(vouchers, 1), START)).toBe('draw-not-ready');
  });

  test('is still there when the course is over', () => {
    const desk = recorded(enrolled('prize-bowl'), [START, 'met']);
    desk.do({ type: 'end', courseId: desk.course().courseId, why: 'completed', seed: undefined }, START);
    expect(desk.try(event(desk, DAY_TWO, 'met'), DAY_TWO)).toBe('course-ended');
    expect(desk.try(drawOf(desk, 1), '2026-09-01', dee)).toBeUndefined();
  });
});

describe('spending', () => {
  const redeem = (cents: number, askId?: string) =>
    ({ type: 'redeem', redemptionId: `r${cents}`, goods: 'grocery', cents, hasCode: true, askId }) as const;

  test('never goes below zero', () => {
    const desk = recorded(enrolled('attendance'), [START, 'met']);
    expect(desk.try(redeem(301), START)).toBe('balance-too-low');
    expect(desk.try({ type: 'ask-to-use', goods: 'grocery', cents: 301 }, START, dee)).toBe('balance-too-low');
    desk.do(redeem(300), START);
    expect(available(desk)).toBe(0);
    expect(desk.try(redeem(1), START)).toBe('balance-too-low');
  });

  test('does what was asked for once', () => {
    const desk = recorded(enrolled('attendance'), [START, 'met']);
    desk.do({ type: 'ask-to-use', goods: 'grocery', cents: 100 }, START, dee);
    const askId = desk.state.asks[0]?.askId;
    desk.do(redeem(100, askId), START);
    expect(desk.state.asks[0]?.done).toBe(true);
    expect(desk.try(redeem(50, askId), START)).toBe('ask-unknown');
  });
});

describe('putting right', () => {
  test('takes two people, and only once', () => {
    const desk = recorded(enrolled('attendance'), [START, 'missed']);
    expect(asked(desk, 0, 'met', START, theo)).toBeUndefined();
    expect(asked(desk, 0, 'met', START)).toBe('correction-waiting');
    expect(settled(desk, 'approve-correction', START, theo)).toBe('second-person-needed');
    expect(settled(desk, 'approve-correction', START)).toBeUndefined();
    expect(settled(desk, 'approve-correction', START)).toBe('correction-settled');
    expect(asked(desk, 0, 'excused', START)).toBe('nothing-to-correct');
    expect(available(desk)).toBe(300);
  });

  test('a declined one changes nothing, and may be asked for again', () => {
    const desk = recorded(enrolled('attendance'), [START, 'missed']);
    asked(desk, 0, 'met', START);
    expect(settled(desk, 'decline-correction', START)).toBeUndefined();
    expect(available(desk)).toBe(0);
    expect(asked(desk, 0, 'met', START)).toBeUndefined();
  });

  test('a wrong reset is made good with what came after it', () => {
    const told = [
      [START, 'met'],
      [DAY_TWO, 'met'],
      [WEEK_TWO, 'target-positive'],
      ['2026-01-15', 'met'],
    ] as const;
    const desk = recorded(enrolled('prize-bowl'), ...told);
    expect(drawsReady(desk.course())).toBe(1 + 2 + 0 + 1);
    asked(desk, 2, 'met', '2026-01-15');
    settled(desk, 'approve-correction', '2026-01-15');
    expect(drawsReady(desk.course())).toBe(1 + 2 + 3 + 4);
    expect(desk.course().standing.level).toBe(4);
  });

  test('a miss that was excused gives the level back and no money', () => {
    const desk = recorded(enrolled('prize-bowl'), [START, 'met'], [DAY_TWO, 'met'], [WEEK_TWO, 'missed']);
    asked(desk, 2, 'excused', WEEK_TWO);
    settled(desk, 'approve-correction', WEEK_TWO);
    expect([drawsReady(desk.course()), desk.course().standing.level]).toEqual([3, 2]);
  });

  test('a wrong award is paid back by the program, and the patient keeps balance, draws and level', () => {
    const desk = recorded(enrolled('prize-bowl'), [START, 'met'], [DAY_TWO, 'met'], [WEEK_TWO, 'met'], ['2026-01-15', 'met']);
    for (let n = 0; n < 6; n += 1) desk.do(drawOf(desk), '2026-01-15', dee);
    const before = { balance: available(desk), level: desk.course().standing.level, ready: drawsReady(desk.course()) };
    for (const place of [0, 1, 2, 3]) {
      asked(desk, place, 'not-met', '2026-01-15');
      settled(desk, 'approve-correction', '2026-01-15');
    }
    expect({ balance: available(desk), level: desk.course().standing.level, ready: drawsReady(desk.course()) }).toEqual(before);
    expect(balanceOf(desk.state.accounts, 'funder:va-canteen')).toBe(0);
    expect(balanceOf(desk.state.accounts, 'program')).toBe(-before.balance);
    for (let n = 0; n < 4; n += 1) desk.do(drawOf(desk), '2026-01-15', dee);
    expect(balanceOf(desk.state.accounts, 'funder:va-canteen')).toBe(0);
    expect(balanceOf(desk.state.accounts, 'program')).toBe(-available(desk));
  });
});
