/** The table of who sees what: every kind of fact there is, every way to come to it, as it was measured. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { topics } from '@cairn/people';
import { capabilities } from '@cairn/server/testing';
import { scenarios } from '../support/scenarios.ts';
import { more } from './more-scenes.ts';
import { watch, type Seen, type Sight } from './seen.ts';
import { columns, type Column } from './viewers.ts';

const FILE = join(import.meta.dirname, '../../docs/who-sees.md');
const MEMBERS_SHOWN = 5;

export type Measured = { readonly seen: readonly Seen[]; readonly missing: readonly string[]; readonly failed: readonly string[] };

/** Plays every scenario before an audience. `missing` are kinds that were never written, `failed` scenarios that did not end. */
export async function measure(): Promise<Measured> {
  const seen: Seen[] = [];
  const failed: string[] = [];
  for (const scenario of [...scenarios, ...more])
    try {
      for (const one of await watch(scenario)) put(seen, one);
    } catch (error) {
      failed.push(`${scenario.capability}: ${error instanceof Error ? error.message : String(error)}`);
    }
  const all = capabilities.flatMap(({ pure }) => Object.keys(pure.kinds));
  return { seen, missing: all.filter((kind) => !seen.some((one) => one.kind === kind)), failed };
}

/** What two scenes show of one kind is one row. */
function put(seen: Seen[], one: Seen): void {
  const at = seen.findIndex(({ kind }) => kind === one.kind);
  const before = seen[at];
  if (!before) return void seen.push(one);
  const sights = [...before.sights];
  for (const sight of one.sights) {
    const known = sights.findIndex(({ column, of, where }) => column === sight.column && of === sight.of && where === sight.where);
    const members = [...new Set([...(sights[known]?.members ?? []), ...sight.members])];
    sights.splice(known < 0 ? sights.length : known, known < 0 ? 0 : 1, { ...sight, members });
  }
  seen[at] = { ...before, sights };
}

/** The part of all kinds that stands in the table, in percent. */
export function coverage({ missing }: Measured): number {
  const all = capabilities.flatMap(({ pure }) => Object.keys(pure.kinds)).length;
  return Math.floor(((all - missing.length) / all) * 1000) / 10;
}

export function committed(): string {
  return readFileSync(FILE, 'utf8');
}

export function write(page: string): void {
  writeFileSync(FILE, page);
}

/** `capability name` → rows, so that one capability can be compared by itself. */
export function parts(page: string): ReadonlyMap<string, string> {
  const found = page.split(/^## /m).slice(1);
  return new Map(found.map((part) => [part.slice(0, part.indexOf(' ')), part.trim()]));
}

export function page({ seen }: Pick<Measured, 'seen'>): string {
  const names = [...new Set(seen.map(({ capability }) => capability))];
  return `${INTRO}\n${names.map((name) => part(seen.filter(({ capability }) => capability === name))).join('\n\n')}\n`;
}

export function part(seen: readonly Seen[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = seen.map(({ kind, sights }) => line([`\`${kind}\``, ...columns.map((column) => cell(column, sights))]));
  const head = line(['fact', ...columns]);
  return `## ${seen[0]?.capability ?? ''} (${seen[0]?.audience ?? ''})\n\n${[head, line(['---', ...columns.map(() => '---')]), ...rows].join('\n')}`;
}

/** What is the same for several of one column is said once, with who they are. */
function cell(column: Column, all: readonly Sight[]): string {
  const sights = all.filter((sight) => sight.column === column);
  const who = new Map<string, string[]>();
  for (const of of new Set(sights.map((sight) => sight.of))) {
    const said = sights
      .filter((sight) => sight.of === of)
      .map(words)
      .toSorted()
      .join('; ');
    who.set(said, [...(who.get(said) ?? []), of]);
  }
  const everybody = EVERYBODY[column] ?? 1;
  return [...who]
    .map(([said, of]) => (of.length === everybody ? said : `${of.toSorted().join(', ')}: ${said}`))
    .toSorted()
    .join('<br>');
}

const EVERYBODY: Partial<Record<Column, number>> = { 'care team': 3, 'supporter, by topic': topics.length, 'supporter without': 3 };

function words({ where, members }: Sight): string {
  if (where === 'stream') return '**stream**';
  const shown = members.toSorted().slice(0, MEMBERS_SHOWN);
  const more = members.length > shown.length ? ` and ${members.length - shown.length} more` : '';
  return `${where} (${shown.join(', ')}${more})`;
}

const INTRO = `# Who sees what

Measured, not written: a test plays the scenario of every capability before the audience below, reads everything that each of them can ask for (every view, every query, with every id there is) before and after each kind of fact is applied, and notes what differs. It fails when this page is not what it finds; \`CAIRN_WRITE=1\` writes the page anew.

**stream**: they read the fact as it was written. A name with members in brackets: a view or a query of theirs in which those members changed by it. Empty: nothing they can ask for differs, whether the fact is there or not.

- **patient**: whose chart it is. **care team**: a counselor, a prescriber and a peer on it; no consent is needed inside the program (42 CFR 2.12(c)(3)).
- **counselor elsewhere**: on other teams. **on call**: the supervisor on call, who reads a chart while an alert of it is theirs.
- **emergency**: a nurse who broke the glass (42 CFR 2.51), while it is open.
- **supporter, by topic**: one supporter for each topic that can be signed for, with a grant of that topic alone; the topic is the consent. **supporter it names**: whose own matter the fact is. **supporter without**: one who was never named, one who was named and not granted anything, and one from whom everything was taken back.
- **own place**: a supporter, of what they keep for themselves. **guest**: somebody let into a visit by a link, with the patient's yes.
- **facilitator**, **group member**: of a group; they agreed to its rules. **another patient**: somebody with a chart of their own.
`;
