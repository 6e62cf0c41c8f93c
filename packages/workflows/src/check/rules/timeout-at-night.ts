import { after, clockOf, firstMinute, minutesIn, reachedAt } from '../clock.ts';
import type { Flow, Node } from '../language.ts';
import type { Graph } from '../graph.ts';
import type { Rule } from '../rule.ts';
import { sample, words } from '../sample.ts';

/**
 * A timeout that can come in the quiet hours, with a message to the person before anything else stops the conversation. The window
 * of the flow says when it is begun; without one it may be at any time.
 */
export const timeoutAtNight: Rule = {
  code: 'timeout-at-night',
  severity: 'warning',
  find: ({ flow, graph, own, indexOf, library: { quietHours } }) => {
    const isTimed = own.some(([, of]) => (of.kind === 'wait' || of.kind === 'hand-over') && of.after && of.timeout !== undefined);
    if (!quietHours || quietHours.from === quietHours.to || !isTimed) return [];
    const quiet = minutesIn(quietHours);
    const reached = reachedAt(flow, graph);
    return own.flatMap(([node, of]) => {
      if ((of.kind !== 'wait' && of.kind !== 'hand-over') || !of.after || of.timeout === undefined) return [];
      const minutes = after(reached[indexOf(node) ?? -1] ?? 0n, of.after) & quiet;
      const told = minutes === 0n ? undefined : tellsNext(graph, indexOf(of.timeout));
      if (told === undefined) return [];
      return [{ node, detail: { at: clockOf(firstMinute(minutes)), from: quietHours.from, to: quietHours.to, message: told } }];
    });
  },
  example: { fails: reminding({ from: '17:00', to: '19:00' }), passes: reminding({ from: '09:00', to: '12:00' }) },
};

/** The first notification that follows before the conversation stops again. */
function tellsNext(graph: Graph, from: number | undefined): string | undefined {
  const waiting = from === undefined ? [] : [from];
  const seen = new Set(waiting);
  for (const index of waiting) {
    const node = graph.nodes[index];
    if (!node || stops(node)) continue;
    if (node.kind === 'act' && node.act.type === 'notify' && !node.act.evenAtNight) return graph.ids[index];
    for (const to of graph.all[index] ?? []) {
      if (seen.has(to)) continue;
      seen.add(to);
      waiting.push(to);
    }
  }
  return undefined;
}

function stops({ kind }: Node): boolean {
  return kind === 'ask' || kind === 'wait' || kind === 'hand-over' || kind === 'end';
}

function reminding(window: NonNullable<Flow['window']>): Flow {
  return sample(
    {
      wait: {
        kind: 'wait',
        text: words('We wait.', 'Esperamos.'),
        on: [{ event: 'wrote', to: 'done' }],
        after: { hours: 4 },
        timeout: 'tell',
      },
      tell: { kind: 'act', act: { type: 'notify', text: words('You have a message.', 'Tiene un mensaje.') }, next: 'done' },
    },
    { window },
  );
}
