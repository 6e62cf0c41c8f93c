import { chanceAbove } from './bowl.ts';
import { perfectCourse, perfectTotal, scaled } from './ladder.ts';
import { substances, weeksOf, type Cap, type Cents, type Protocol, type Substance, type Terms } from './protocol.ts';

export const findingCodes = [
  'no-source',
  'no-verification',
  'window',
  'schedule',
  'amounts',
  'bowl',
  'fixed-weeks',
  'recovery',
  'reset',
  'caps',
  'no-cap',
  'over-cap',
  'event-over-cap',
  'month-over-cap',
] as const;
export type FindingCode = (typeof findingCodes)[number];
/** Why a protocol may not run. `perfect` and `cap` in cents where it is about money: what a perfect course, month or event comes to. */
export type Finding = {
  readonly code: FindingCode;
  readonly detail: string;
  readonly perfect: Cents | undefined;
  readonly cap: Cents | undefined;
};

/** A perfect course of draws may come to more than its limit at most this often; it is then paid up to the limit. */
export const MOST_OVER = 0.02;
const LONGEST_WEEKS = 104;
const MOST_PER_WEEK = 7;
const MOST_WINDOW_DAYS = 14;
const MOST_SLIPS = 10_000;
/** No calendar month touches more than this many weeks of a course. */
const WEEKS_IN_A_MONTH = 6;

/** A person who has lost tolerance is in danger: opioid-negative tests earn only after a prescriber has signed (CM-1, CM-4). */
export function needsSignOff(substance: Substance): boolean {
  return substance === 'opioids' || substance === 'fentanyl';
}

/** Everything that keeps a protocol from running under these limits; empty when it may. */
export function checkProtocol(terms: Terms, caps: readonly Cap[]): readonly Finding[] {
  const shape = [...checkShape(terms), ...checkReward(terms), ...checkCaps(caps)];
  return shape.length > 0 ? shape : checkMoney(terms, caps);
}

function finding(code: FindingCode, detail: string, perfect?: Cents, cap?: Cents): Finding {
  return { code, detail, perfect, cap };
}

const whole = (value: number, least: number, most: number): boolean => Number.isSafeInteger(value) && value >= least && value <= most;
const MOST_CENTS = 1_000_000;
const isCents = (value: number): boolean => whole(value, 0, MOST_CENTS);

function checkShape(protocol: Protocol): readonly Finding[] {
  const { source, verification, phases, resetBy, recoverAfter, target } = protocol;
  const found: Finding[] = [];
  if (source.rule === '' || source.cite === '') found.push(finding('no-source', 'It does not say where it comes from.'));
  if (verification.observers.length === 0) found.push(finding('no-verification', 'Nobody is named who may say what happened.'));
  if (target.kind === 'negative-test' && !substances.includes(target.substance))
    found.push(finding('no-verification', 'The test is for no known substance.'));
  if (!whole(verification.windowDays, 0, MOST_WINDOW_DAYS))
    found.push(finding('window', `An event is recorded within 0 to ${MOST_WINDOW_DAYS} days.`));
  if (phases.length === 0 || !phases.every(({ weeks, perWeek }) => whole(weeks, 1, LONGEST_WEEKS) && whole(perWeek, 1, MOST_PER_WEEK)))
    found.push(finding('schedule', 'Every phase has at least one week, with one to seven events in it.'));
  else if (weeksOf(protocol) > LONGEST_WEEKS) found.push(finding('schedule', `A course has at most ${LONGEST_WEEKS} weeks.`));
  if (resetBy.includes('met') || resetBy.includes('excused'))
    found.push(finding('reset', 'A success and an excused event never take a level away.'));
  if (recoverAfter !== undefined && !whole(recoverAfter, 1, 20))
    found.push(finding('recovery', 'One to twenty successes bring a level back.'));
  return found;
}

function checkReward(terms: Terms): readonly Finding[] {
  const { reward, scale } = terms;
  const found: Finding[] = [];
  if (!isCents(reward.start) || !isCents(reward.step) || !whole(reward.highestLevel, 0, 1000) || reward.start === 0)
    found.push(finding('amounts', 'Amounts are whole and not below zero, and the first success earns something.'));
  if (scale && !(whole(scale.of, 1, 100 * MOST_CENTS) && whole(scale.to, 1, scale.of)))
    found.push(finding('amounts', 'A scale only brings values down.'));
  if (reward.kind === 'draws') {
    const keys = new Set(reward.prizes.map(({ key }) => key));
    const sound = reward.prizes.every(({ slips, cents }) => whole(slips, 1, MOST_SLIPS) && isCents(cents));
    if (reward.prizes.length === 0 || keys.size !== reward.prizes.length || !sound)
      found.push(finding('bowl', 'Every kind of slip is named once, with how many there are and what one is worth.'));
    if (reward.start + reward.step * reward.highestLevel > 100) found.push(finding('amounts', 'One success earns at most 100 draws.'));
    return found;
  }
  const { bonus, fixedWeeks } = reward;
  if (bonus && !(whole(bonus.every, 1, 100) && isCents(bonus.cents)))
    found.push(finding('amounts', 'A bonus is a whole amount after a whole number of successes.'));
  const ordered = fixedWeeks.every(({ from, to, cents }, n) => {
    const after = fixedWeeks[n - 1]?.to ?? 0;
    return whole(from, after + 1, weeksOf(terms)) && whole(to, from, weeksOf(terms)) && isCents(cents);
  });
  if (!ordered) found.push(finding('fixed-weeks', 'Weeks with a value of their own lie in the course, one after another.'));
  return found;
}

function checkCaps(caps: readonly Cap[]): readonly Finding[] {
  if (!caps.every(({ cents }) => isCents(cents) && cents > 0)) return [finding('caps', 'A limit is a whole amount above zero.')];
  if (!caps.some(({ per }) => per === 'year' || per === 'course'))
    return [finding('no-cap', 'There is no limit for the year or the course: name one.')];
  return [];
}

const smallest = (caps: readonly Cap[], ...periods: readonly Cap['per'][]): Cents | undefined =>
  caps.reduce<Cents | undefined>(
    (least, { per, cents }) => (periods.includes(per) && (least === undefined || cents < least) ? cents : least),
    undefined,
  );

function checkMoney(terms: Terms, caps: readonly Cap[]): readonly Finding[] {
  const found: Finding[] = [];
  const [course, month, event] = [smallest(caps, 'year', 'course'), smallest(caps, 'month'), smallest(caps, 'event')];
  const most = mostOf(terms);
  if (course !== undefined && most.course > course)
    found.push(finding('over-cap', 'A perfect course comes to more than its limit.', most.course, course));
  else if (course !== undefined && chanceOverCap(terms, course) > MOST_OVER)
    found.push(finding('over-cap', 'A perfect course would too often come to more than its limit.', most.course, course));
  if (month !== undefined && most.month > month)
    found.push(finding('month-over-cap', 'A perfect month comes to more than its limit.', most.month, month));
  if (event !== undefined && most.event > event)
    found.push(finding('event-over-cap', 'One event can come to more than its limit.', most.event, event));
  return found;
}

/** How likely a perfect course would come to more than this: 0 or 1 for vouchers, exact for draws. */
export function chanceOverCap(terms: Terms, cap: Cents): number {
  const { cents, draws } = perfectCourse(terms);
  if (terms.reward.kind === 'voucher') return cents > cap ? 1 : 0;
  const prizes = terms.reward.prizes.map((prize) => ({ ...prize, cents: scaled(prize.cents, terms.scale) }));
  return chanceAbove(prizes, draws, cap);
}

/** What can come at most: for vouchers of a course, of a month and at once; for draws on average, and at once the largest prize. */
function mostOf(terms: Terms): { readonly course: Cents; readonly month: Cents; readonly event: Cents } {
  const { events } = perfectCourse(terms);
  const total = perfectTotal(terms);
  const course = Math.ceil(total.cents / total.of);
  const largest = terms.reward.kind === 'draws' ? Math.max(...terms.reward.prizes.map(({ cents }) => scaled(cents, terms.scale))) : 0;
  const perDraw = terms.reward.kind === 'draws' ? total.cents / total.of / Math.max(1, perfectCourse(terms).draws) : 0;
  const inWeeks = (from: number): number =>
    events.reduce(
      (sum, { week, worth }) => (week >= from && week < from + WEEKS_IN_A_MONTH ? sum + worth.cents + worth.draws * perDraw : sum),
      0,
    );
  const month = Math.ceil(Math.max(...events.map(({ week }) => inWeeks(week))));
  return { course, month, event: Math.max(largest, ...events.map(({ worth }) => worth.cents)) };
}

/** The same protocol with every value brought down until a perfect course, month and event stay under these limits. */
export function scaledUnder(terms: Terms, caps: readonly Cap[]): Terms {
  const most = mostOf({ ...terms, scale: undefined });
  const limits = [
    { of: most.course, to: smallest(caps, 'year', 'course') },
    { of: most.month, to: smallest(caps, 'month') },
    { of: most.event, to: smallest(caps, 'event') },
  ];
  let scale: Terms['scale'];
  for (const { of, to } of limits) if (to !== undefined && to < of && (!scale || to * scale.of < scale.to * of)) scale = { of, to };
  return { ...terms, scale };
}
