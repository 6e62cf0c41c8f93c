import type { Rule } from '../rule.ts';
import { ask, sample, say, words, yesNo } from '../sample.ts';
import type { Flow } from '../language.ts';

/** A wait that answers the same event twice: only the first way is ever gone. */
export const eventTwice: Rule = {
  code: 'event-twice',
  severity: 'error',
  find: ({ own }) =>
    own.flatMap(([node, of]) => {
      if (of.kind !== 'wait') return [];
      const events = of.on.map(({ event }) => event);
      const twice = new Set(events.filter((event, index) => events.indexOf(event) < index || event === 'timeout'));
      return [...twice].map((event) => ({ node, detail: { event } }));
    }),
  example: { fails: waiting('called'), passes: waiting('wrote') },
};

function waiting(second: string): Flow {
  return sample({
    hello: ask('a', yesNo, 'wait'),
    wait: {
      kind: 'wait',
      text: words('We wait.', 'Esperamos.'),
      on: [
        { event: 'called', to: 'thanks' },
        { event: second, to: 'done' },
      ],
      after: { hours: 2 },
      timeout: 'done',
    },
    thanks: say('done'),
  });
}
