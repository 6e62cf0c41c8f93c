import { unreachable } from '@cairn/kernel';
import { balanceOf, post, sumOf, type Posting } from './ledger.ts';
import type { Cents } from './protocol.ts';
import type { Course, LedgerCause, LedgerLine, MonthEarned, Ready, RewardEntry, Rewards, Standing } from './reward.ts';

export const COURSES_ON_SCREEN = 3;
export const LINES_ON_SCREEN = 300;

export const atStart: Standing = { level: 0, saved: 0, inARow: 0, week: 1, recorded: 0, met: 0 };

export function start(): Rewards {
  return { courses: [], corrections: [], asks: [], redemptions: [], ledger: [], accounts: [], earned: [] };
}

/** Every amount and every step on the ladder stands in the facts: nothing is worked out again here. */
export function evolve(state: Rewards, entry: RewardEntry): Rewards {
  switch (entry.kind) {
    case 'reward.enrolled':
      return { ...state, courses: [...state.courses, enrolled(entry)] };
    case 'reward.use-asked': {
      const { askId, goods, cents, day } = entry.body;
      return { ...state, asks: [...state.asks, { askId, goods, cents, at: entry.at, day, done: false }] };
    }
    case 'reward.redeemed':
      return redeemed(state, entry);
    case 'reward.correction-asked':
    case 'reward.correction-approved':
    case 'reward.correction-declined':
      return corrected(state, entry);
    case 'reward.recorded':
      return booked(inCourse(state, entry), entry, 'award', entry.body.recordId);
    case 'reward.drawn':
      return booked(inCourse(state, entry), entry, 'draw', `${entry.body.courseId}.${entry.body.number}`);
    case 'reward.ended':
    case 'reward.seed-revealed':
      return inCourse(state, entry);
    default:
      return unreachable(entry);
  }
}

/** What fits a screen: the newest courses and lines. Balances and what was earned are whole. */
export function window(state: Rewards): Rewards {
  const fits = <T>(list: readonly T[], most: number): readonly T[] => (list.length > most ? list.slice(-most) : list);
  return {
    ...state,
    courses: fits(state.courses, COURSES_ON_SCREEN),
    corrections: fits(state.corrections, LINES_ON_SCREEN),
    asks: fits(state.asks, LINES_ON_SCREEN),
    redemptions: fits(state.redemptions, LINES_ON_SCREEN),
    ledger: fits(state.ledger, LINES_ON_SCREEN),
  };
}

type Of<Kind extends RewardEntry['kind']> = Extract<RewardEntry, { readonly kind: Kind }>;

function enrolled({ body, at }: Of<'reward.enrolled'>): Course {
  const { courseId, terms, termsHash, funder, caps, commitment, startDay, by, signedOffBy } = body;
  return {
    courseId,
    termsHash,
    terms,
    funder,
    caps,
    commitment,
    seed: undefined,
    startDay,
    enrolledBy: by,
    enrolledAt: at,
    signedOffBy,
    standing: atStart,
    records: [],
    ready: [],
    draws: [],
    end: undefined,
  };
}

type CourseEntry = Of<
  | 'reward.recorded'
  | 'reward.drawn'
  | 'reward.correction-asked'
  | 'reward.correction-approved'
  | 'reward.correction-declined'
  | 'reward.ended'
  | 'reward.seed-revealed'
>;

function inCourse(state: Rewards, entry: CourseEntry): Rewards {
  return { ...state, courses: state.courses.map((one) => (one.courseId === entry.body.courseId ? stepped(one, entry) : one)) };
}

function stepped(course: Course, entry: CourseEntry): Course {
  switch (entry.kind) {
    case 'reward.recorded':
      return recorded(course, entry);
    case 'reward.drawn':
      return drawn(course, entry);
    case 'reward.correction-approved': {
      const { recordId, earned, after } = entry.body;
      return { ...course, standing: after, ready: withReady(course.ready, recordId, earned.draws) };
    }
    case 'reward.ended': {
      const { why, by, day } = entry.body;
      return { ...course, end: { why, by, day, at: entry.at } };
    }
    case 'reward.seed-revealed':
      return { ...course, seed: entry.body.seed };
    case 'reward.correction-asked':
    case 'reward.correction-declined':
      return course;
    default:
      return unreachable(entry);
  }
}

function recorded(course: Course, { body, at }: Of<'reward.recorded'>): Course {
  const { recordId, day, week, outcome, excuse, verification, others, sessionId, earned, before, after } = body;
  const record = { recordId, day, week, outcome, excuse, verification, others, sessionId, earned, before, after, at };
  return {
    ...course,
    standing: after,
    records: [...course.records, record],
    ready: withReady(course.ready, recordId, earned.draws),
  };
}

function drawn(course: Course, { body, at }: Of<'reward.drawn'>): Course {
  const { number, recordId, slip, prize, worth, cents, cut, by, sessionId, day } = body;
  return {
    ...course,
    ready: course.ready.flatMap((one) => (one.recordId !== recordId ? [one] : one.left > 1 ? [{ ...one, left: one.left - 1 }] : [])),
    draws: [...course.draws, { number, recordId, slip, prize, worth, cents, cut, by, sessionId, day, at }],
  };
}

function withReady(ready: readonly Ready[], recordId: string, draws: number): readonly Ready[] {
  if (draws === 0) return ready;
  const known = ready.some((one) => one.recordId === recordId);
  return known
    ? ready.map((one) => (one.recordId === recordId ? { recordId, left: one.left + draws } : one))
    : [...ready, { recordId, left: draws }];
}

function corrected(
  state: Rewards,
  entry: Of<'reward.correction-asked' | 'reward.correction-approved' | 'reward.correction-declined'>,
): Rewards {
  if (entry.kind === 'reward.correction-asked') {
    const { courseId, correctionId, recordId, to, why, by } = entry.body;
    const correction = { courseId, correctionId, recordId, to, why, askedBy: by, askedAt: entry.at, settled: undefined };
    return { ...state, corrections: [...state.corrections, correction] };
  }
  const approved = entry.kind === 'reward.correction-approved';
  const earned = approved ? entry.body.earned : { cents: 0, draws: 0 };
  const cut = approved ? entry.body.cut : undefined;
  const settled = { approved, by: entry.body.by, at: entry.at, earned, cut };
  const corrections = state.corrections.map((one) => (one.correctionId === entry.body.correctionId ? { ...one, settled } : one));
  const next = { ...inCourse(state, entry), corrections };
  return approved ? booked(next, entry, 'correction', entry.body.correctionId) : next;
}

function redeemed(state: Rewards, entry: Of<'reward.redeemed'>): Rewards {
  const { redemptionId, goods, cents, hasCode, by, day, askId } = entry.body;
  const redemption = { redemptionId, goods, cents, hasCode, by, day, at: entry.at };
  const asks = state.asks.map((one) => (one.askId === askId ? { ...one, done: true } : one));
  return booked({ ...state, asks, redemptions: [...state.redemptions, redemption] }, entry, 'redemption', redemptionId);
}

type Booked = Of<'reward.recorded' | 'reward.drawn' | 'reward.correction-approved' | 'reward.redeemed'>;

/** A line of the ledger, where money moved. */
function booked(state: Rewards, entry: Booked, cause: LedgerCause, ref: string): Rewards {
  const { postings, day } = entry.body;
  if (postings.length === 0) return state;
  if (sumOf(postings) !== 0) throw new Error(`postings of ${entry.stream} ${entry.seq} do not sum to zero`);
  const accounts = post(state.accounts, postings);
  const balance = balanceOf(accounts, 'available');
  const spending = entry.kind === 'reward.redeemed';
  const courseId = spending ? undefined : entry.body.courseId;
  const line: LedgerLine = { lineId: `${entry.seq}`, cause, ref, courseId, day, at: entry.at, postings, balance };
  const got = spending ? 0 : gotBy(postings);
  const earned = spending || got === 0 ? state.earned : withEarned(state.earned, day.slice(0, 7), entry.body.funder, got);
  return { ...state, accounts, earned, ledger: [...state.ledger, line] };
}

/** What came to the patient. */
function gotBy(postings: readonly Posting[]): Cents {
  return postings.reduce((sum, { account, cents }) => (account === 'available' ? sum + cents : sum), 0);
}

function withEarned(earned: readonly MonthEarned[], month: string, funder: string, cents: Cents): readonly MonthEarned[] {
  const known = earned.find((one) => one.month === month && one.funder === funder);
  return known
    ? earned.map((one) => (one === known ? { ...known, cents: known.cents + cents } : one))
    : [...earned, { month, funder, cents }];
}
