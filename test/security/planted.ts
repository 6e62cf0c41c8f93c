/** A world in which every scenario has been played, with a secret of its own in every line that somebody wrote about a person. */
import type { Acting, Receipt, SettableClock } from '@cairn/server/testing';
import { more } from '../access/more-scenes.ts';
import { harvest } from '../access/questions.ts';
import { allEntries } from '../support/laws.ts';
import type { Scenario } from '../support/scenario.ts';
import { scenarios } from '../support/scenarios.ts';
import { DAY_ONE, DEE, type World } from '../support/world.ts';

export const SECRET = /zq\d{4}x/g;

export type Planted = {
  /** Secrets of commands that were taken. */
  readonly secrets: ReadonlySet<string>;
  /** The commands that took one or more. */
  readonly commands: readonly string[];
  /** Ids that facts hold, by the name of their member: what an attacker could have heard. */
  readonly ids: ReadonlyMap<string, readonly unknown[]>;
  readonly streams: readonly string[];
};

/** Plays everything in one world. A scenario that meets what another left may end early: what it wrote until then is there. */
/** Those that need the world as it was, and those that take people out of it. */
const FIRST = ['triage', 'notes', 'careEvents', 'careTier'];
const LAST = ['charts', 'people'];

/** What people say on many days. */
const talk: readonly Scenario[] = [
  {
    capability: 'messages',
    steps: [
      {
        title: 'Dee and Maya write to each other, Rosa tells her worries, lines are added to the plan',
        act: async (world) => {
          for (let n = 0; n < 20; n += 1) {
            const [dee, maya] = [world.as('dee'), world.as('maya')];
            await dee.do('messages.send', { chart: DEE, messageId: `talk-dee-${n}`, text: 'I slept badly.' });
            await maya.do('messages.send', { chart: DEE, messageId: `talk-maya-${n}`, text: 'Thank you for telling me.' });
            await dee.call('aftercare.ask', { opId: `op-talk-ask-${n}`, chart: DEE, text: 'Another time of day please' });
            await world.as('dani').call('triage.note', { opId: `op-talk-note-${n}`, chart: DEE, text: 'We spoke on the stairs.' });
            const worry = { chart: 'own-rosa', urgency: 'soon', about: 'Dee Morgan', text: 'She looks tired to me.' };
            await world.as('rosa').call('family.shareConcern', { opId: `op-talk-worry-${n}`, ...worry });
          }
        },
      },
    ],
  },
];

export async function plant(world: World): Promise<Planted> {
  const planting = { ...world, as: (username: string) => sowing(world.as(username)) };
  const inOrder = (one: Scenario): number =>
    FIRST.includes(one.capability) ? FIRST.indexOf(one.capability) : LAST.includes(one.capability) ? 99 : 50;
  const all = [...scenarios, ...more, ...talk];
  for (const scenario of all.toSorted((a, b) => inOrder(a) - inOrder(b))) await play(planting, scenario);
  const entries = await allEntries(world);
  const ids = new Map<string, unknown[]>();
  for (const { body } of entries) harvest(ids, body);
  return {
    secrets: new Set(kept.flatMap(({ secrets }) => secrets)),
    commands: [...new Set(kept.map(({ path }) => path))],
    ids,
    streams: [...new Set(entries.map(({ stream }) => stream))],
  };
}

export function secretsIn(value: unknown): readonly string[] {
  return (JSON.stringify(value) ?? '').match(SECRET) ?? [];
}

async function play(
  world: World,
  { steps, ...scenario }: Scenario & { readonly before?: (world: World) => Promise<unknown> },
): Promise<void> {
  try {
    // Each was written for the world's first day.
    (world.cairn.clock as SettableClock).set(DAY_ONE);
    await scenario.before?.(world);
    for (const step of steps) await step.act(world);
  } catch {
    // What it found was not what it began with when it was alone.
  }
}

let sown = 0;
const kept: { readonly path: string; readonly secrets: readonly string[] }[] = [];

/** The same acting, with a secret at the end of every line; without, when the command does not take it so. */
function sowing(acting: Acting): Acting {
  return {
    ...acting,
    call: async (path, input) => {
      const command = input as { readonly opId?: string; readonly chart?: string };
      if (command.opId === undefined || command.chart === undefined || command.chart === 'program') return acting.call(path, input);
      for (const isLine of [isWritten, hasBlank]) {
        const before = sown;
        const planted = sow(input, isLine) as typeof command;
        if (sown === before) break;
        const answer = (await acting.call(path, planted).catch(() => undefined)) as Receipt | undefined;
        if (answer?.status === 'committed') {
          kept.push({ path, secrets: secretsIn(planted) });
          return answer;
        }
        Object.assign(command, { opId: `${command.opId}-b` });
      }
      return acting.call(path, input);
    },
  };
}

type IsLine = (text: string, name: string) => boolean;

const hasBlank: IsLine = (text) => text.includes(' ');
const isWritten: IsLine = (text, name) =>
  hasBlank(text, name) || /^(text|note|why|reason|title|words|line|cue|response|purpose|detail|alias)$/.test(name);
/** What has to be somebody's name, or one of ours. */
const KEPT = /name$|^name|^typedName|^called|version$|^kind$|^type$|[iI]d$/;

function sow(value: unknown, isLine: IsLine, name = ''): unknown {
  if (typeof value === 'string') {
    if (KEPT.test(name) || !isLine(value, name)) return value;
    sown += 1;
    return `${value} zq${String(sown).padStart(4, '0')}x`;
  }
  if (Array.isArray(value)) return value.map((one) => sow(one, isLine, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, sow(one, isLine, key)]));
}
