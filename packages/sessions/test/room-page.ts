import { roomEvents, roomStates, transition, type Outcome } from '../src/index.ts';

function cell(outcome: Outcome): string {
  if (outcome.type === 'to') return `**${outcome.state}**`;
  return outcome.type === 'same' ? '·' : `\`${outcome.code}\``;
}

/** The table of the room as a page. */
export function roomPage(): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return `# The room: what may happen in which state

Written by a test that asks the [table](../packages/sessions/src/room.ts) about every event in every state; it fails when this page is not what the table says. After a change that is meant, run the tests of \`packages/sessions\` with \`CAIRN_WRITE=1\` in the environment.

A room is **scheduled** while it is an appointment that nobody has opened; **waiting** until the patient is let in; **admitted** until they come in; **live** until it ends, also while someone is away; then **ended**, **missed** or **cancelled**. A bold state: something is written down and the room stands there. \`·\`: nothing changes, and nobody is told off. A code: it is refused, with the words of that code.

${[
  line(['event', ...roomStates]),
  line(['---', ...roomStates.map(() => '---')]),
  ...roomEvents.map((event) => line([event, ...roomStates.map((state) => cell(transition(state, event)))])),
].join('\n')}
`;
}
