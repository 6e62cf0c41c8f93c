import { programNow, everyone } from '../people/store.ts';
import type { Started } from '../start.ts';
import { DEMO_PASSWORD, shownAtSignIn } from './people.ts';

/** What is printed at start: the address, and in a demo a sign-in for each role. */
export async function greeting({ cairn, port }: Pick<Started, 'cairn' | 'port'>, demo: boolean): Promise<string> {
  const lines = [`Cairn is ready at http://localhost:${port}`];
  const people = await everyone(cairn.store.read);
  if (demo) {
    const { name } = await programNow(cairn.store.read);
    lines.push('', `Demo program "${name}". Invented people. Password for all of them: ${DEMO_PASSWORD}`);
    for (const person of people.filter(shownAtSignIn)) lines.push(`  ${person.role.padEnd(16)}${person.username.padEnd(12)}${person.name}`);
  } else if (people.length === 0) {
    lines.push('', 'Nobody is here yet. Make the first director with: npm run cairn -- setup');
  }
  return `${lines.join('\n')}\n`;
}
