import { must, type ChartId } from '@cairn/kernel';
import {
  COURSES_ON_SCREEN,
  currentCourse,
  evolve,
  LINES_ON_SCREEN,
  rewards,
  start,
  type Course,
  type LedgerLine,
  type RewardEntry,
  type RewardFact,
  type Rewards,
} from '@cairn/rewards';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';

type Rest = Omit<Rewards, 'courses' | 'ledger'>;

async function apply(tx: Tx, chart: ChartId, entry: RewardEntry): Promise<void> {
  const courseId = 'courseId' in entry.body ? entry.body.courseId : undefined;
  const known = courseId === undefined ? undefined : await courseById(tx, chart, courseId);
  const before: Rewards = { ...(await restOf(tx, chart)), courses: known ? [known] : [], ledger: [] };
  const { courses, ledger, ...rest } = evolve(before, entry);
  const [course] = courses;
  if (course) await keepCourse(tx, chart, entry.seq, course);
  for (const line of ledger)
    await tx
      .insertInto('reward_ledger')
      .values(rowOf(chart, entry.seq, line))
      .execute();
  const standing = { body: JSON.stringify(rest satisfies Rest) };
  await tx
    .insertInto('reward_standings')
    .values({ chart, ...standing })
    .onConflict((c) => c.column('chart').doUpdateSet(standing))
    .execute();
}

async function keepCourse(tx: Tx, chart: ChartId, seq: number, course: Course): Promise<void> {
  const changing = { running: course.end ? 0 : 1, body: JSON.stringify(course) };
  await tx
    .insertInto('reward_courses')
    .values({ chart, course_id: course.courseId, seq, protocol: course.terms.key, ...changing })
    .onConflict((c) => c.columns(['chart', 'course_id']).doUpdateSet(changing))
    .execute();
}

function rowOf(chart: ChartId, seq: number, line: LedgerLine) {
  return { chart, seq, day: line.day, cause: line.cause, balance: line.balance, body: JSON.stringify(line) };
}

async function courseById(tx: Tx, chart: ChartId, courseId: string): Promise<Course | undefined> {
  const row = await tx
    .selectFrom('reward_courses')
    .select('body')
    .where('chart', '=', chart)
    .where('course_id', '=', courseId)
    .executeTakeFirst();
  return row && (JSON.parse(row.body) as Course);
}

async function restOf(tx: Tx, chart: ChartId): Promise<Rest> {
  const row = await tx.selectFrom('reward_standings').select('body').where('chart', '=', chart).executeTakeFirst();
  if (row) return JSON.parse(row.body) as Rest;
  const { courses: _, ledger: __, ...rest } = start();
  return rest;
}

/** Oldest first; the newest so many when `most` is given. */
async function coursesOf(tx: Tx, chart: ChartId, most?: number): Promise<Course[]> {
  const all = tx.selectFrom('reward_courses').select('body').where('chart', '=', chart).orderBy('seq', 'desc');
  const rows = await (most === undefined ? all : all.limit(most)).execute();
  return rows.reverse().map(({ body }) => JSON.parse(body) as Course);
}

async function ledgerOf(tx: Tx, chart: ChartId, most?: number): Promise<LedgerLine[]> {
  const all = tx.selectFrom('reward_ledger').select('body').where('chart', '=', chart).orderBy('seq', 'desc');
  const rows = await (most === undefined ? all : all.limit(most)).execute();
  return rows.reverse().map(({ body }) => JSON.parse(body) as LedgerLine);
}

async function read(tx: Tx, chart: ChartId): Promise<Rewards> {
  return { ...(await restOf(tx, chart)), courses: await coursesOf(tx, chart), ledger: await ledgerOf(tx, chart) };
}

async function readWindow(tx: Tx, chart: ChartId): Promise<Rewards> {
  const part = {
    ...(await restOf(tx, chart)),
    courses: await coursesOf(tx, chart, COURSES_ON_SCREEN),
    ledger: await ledgerOf(tx, chart, LINES_ON_SCREEN),
  };
  return rewards.window ? rewards.window(part) : part;
}

export const rewardsOnServer: ServerCapability<Rewards, RewardFact> = { pure: rewards, apply, read, readWindow };

/** Everything a decision looks at: no decision reads old lines of the ledger. */
export async function forDeciding(tx: Tx, chart: ChartId): Promise<Rewards> {
  return { ...(await restOf(tx, chart)), courses: await coursesOf(tx, chart), ledger: [] };
}

export async function runningCourse(tx: Tx, chart: ChartId): Promise<Course | undefined> {
  const row = await tx.selectFrom('reward_courses').select('body').where('chart', '=', chart).where('running', '=', 1).executeTakeFirst();
  return row && currentCourse({ ...start(), courses: [JSON.parse(row.body) as Course] });
}

export async function keepSeed(tx: Tx, chart: ChartId, commitment: string, seed: string): Promise<void> {
  await tx.insertInto('reward_seeds').values({ chart, commitment, seed }).execute();
}

/** The seed that a course is committed to; undefined for a course without draws. */
export async function seedOf(tx: Tx, chart: ChartId, { commitment }: Pick<Course, 'commitment'>): Promise<string | undefined> {
  if (commitment === undefined) return undefined;
  const row = await tx
    .selectFrom('reward_seeds')
    .select('seed')
    .where('chart', '=', chart)
    .where('commitment', '=', commitment)
    .executeTakeFirst();
  return must(row, 'the seed of a course').seed;
}

export async function keepCode(tx: Tx, chart: ChartId, redemptionId: string, code: string): Promise<void> {
  await tx.insertInto('reward_codes').values({ chart, redemption_id: redemptionId, code }).execute();
}

export async function codeOf(tx: Tx, chart: ChartId, redemptionId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('reward_codes')
    .select('code')
    .where('chart', '=', chart)
    .where('redemption_id', '=', redemptionId)
    .executeTakeFirst();
  return row?.code;
}
