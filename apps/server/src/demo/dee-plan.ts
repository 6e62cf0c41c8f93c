import { publishedVersion, versionToSign, type Plan } from '@cairn/aftercare';
import { must } from '@cairn/kernel';
import { addDays } from '@cairn/scheduling/zones';
import { deesLines, deesPlaces } from './dee-plan-lines.ts';
import { goalOp, type Stage } from './stage.ts';

const CHART = 'c-dee';
type Value = string | { readonly id: string; readonly name: string } | null;

const dose = ['body', 'goals', 'g1'];
const sleep = ['mind', 'goals', 'g2'];
const games = ['people', 'goals', 'g3'];

/** Days back from today on which Dee's plan was signed; in the small demo all of it happened yesterday. */
const SIGNED = [28, 20, 12, 4] as const;

/** Dee's plan: written together in her first days, signed four times, and in work again. */
export async function deesPlan(stage: Stage, day: string, ago: number, longest: number): Promise<void> {
  const isSmall = longest < SIGNED[0];
  for (const [index, signed] of SIGNED.entries())
    if (ago === (isSmall ? 1 : signed)) {
      await corrections[index]?.(stage, day);
      await publish(stage, whys[index] ?? '');
    }
  if (ago === 1 && !isSmall) await draft(stage, day);
}

const whys = ['', 'A new goal: the games', 'Follow-up with the liver clinic', 'Watch-outs after payday'] as const;

const corrections: readonly ((stage: Stage, day: string) => Promise<void>)[] = [
  async (stage, day) => {
    for (const [who, path, id, value] of deesLines(day)) await add(stage, who, path, id, value);
    for (const [path, value] of deesPlaces) await set(stage, 'maya', path, value);
    for (const goal of [dose, sleep]) await set(stage, 'dee', [...goal, 'words'], goalOp('dee', goal[2] ?? ''));
    await set(stage, 'maya', [...dose, 'dimension'], '1');
    await set(stage, 'maya', [...dose, 'status'], 'active');
    await set(stage, 'maya', [...sleep, 'status'], 'active');
  },
  async (stage, day) => {
    await add(stage, 'dee', ['people', 'goals'], 'g3', {
      title: 'Be at my son’s games',
      know: 'I have been to three games in a row',
      reviewBy: addDays(day, 60),
    });
    await add(stage, 'dee', [...games, 'steps'], 'g3s1', { text: 'Ask my boss about Thursdays', owner: dee, due: addDays(day, 10) });
  },
  async (stage, day) => {
    const visit = { kind: 'medicine', day: addDays(day, 30), time: '16:15', with: amara, purpose: 'See how the dose holds' };
    await add(stage, 'maya', ['followUps'], 'f3', visit);
  },
  async (stage) => {
    await add(stage, 'dee', ['watchOuts'], 'w1', { cue: 'it is payday', response: 'Rosa holds my card until Saturday' });
    await add(stage, 'dee', ['watchOuts'], 'w2', { cue: 'we fight on the phone', response: 'I say “I need ten” and walk Biscuit' });
    await add(stage, 'dee', ['watchOuts'], 'w3', { cue: 'I have to go down 5th Street', response: 'I take the 12 bus the long way' });
  },
];

const dee = { id: 'dee', name: 'Dee Morgan' };
const amara = { id: 'amara', name: 'Dr. Amara Okafor' };

/** What is open in the next version: two versions of one line, a goal without a date, a remark and a wish. */
async function draft(stage: Stage, day: string): Promise<void> {
  const path = [...dose, 'objectives', 'o1', 'measure'];
  const base = lineOp('o1');
  for (const [who, value] of [
    ['maya', 'Keep 90 mg until the next review'],
    ['amara', 'Keep 90 mg for 4 weeks, then look again'],
  ] as const)
    await stage.as(who).do('aftercare.edit', { chart: CHART, operation: { type: 'set', path, value, base } });
  await set(stage, 'maya', [...sleep, 'reviewBy'], null, goalOp('dee', 'g2'));
  await add(stage, 'maya', [...dose, 'steps'], 'g1s3', { text: 'Ask for 6 home doses a week', owner: dee, due: addDays(day, 28) });
  await stage
    .as('amara')
    .do('aftercare.comment', { chart: CHART, path: dose, text: 'Chills are gone in the check-ins. Shall we name the day?' });
  const operation = { type: 'set', path: ['returnToCare', 'who'], value: 'Maya, or Theo when she is out', base: '' };
  await stage.as('dee').do('aftercare.suggest', { chart: CHART, operation, note: 'I know Theo too.' });
}

async function publish(stage: Stage, why: string): Promise<void> {
  await stage.as('maya').do('aftercare.askSignOff', { chart: CHART, why });
  const { number, hash } = must(versionToSign(await seen(stage)), 'a version to sign');
  for (const who of ['amara', 'maya', 'dee'])
    await stage.as(who).do('aftercare.sign', { chart: CHART, version: number, hash, typedName: stage.as(who).person.name });
  must(publishedVersion(await seen(stage)), 'a published plan');
}

async function seen(stage: Stage): Promise<Plan> {
  return (await stage.see('maya', CHART))['aftercare'] as Plan;
}

function add(stage: Stage, who: string, path: readonly string[], id: string, value: Readonly<Record<string, Value>>): Promise<unknown> {
  const operation = { type: 'add', path, id, value, after: 'last' };
  return stage.as(who).do('aftercare.edit', { opId: lineOp(id), chart: CHART, operation });
}

function lineOp(id: string): string {
  return `demo-dee-line-${id}`;
}

/** `base` is the version that stands there; nobody has written where it is empty. */
function set(stage: Stage, who: string, path: readonly string[], value: Value, base = ''): Promise<unknown> {
  return stage.as(who).do('aftercare.edit', { chart: CHART, operation: { type: 'set', path, value, base } });
}
