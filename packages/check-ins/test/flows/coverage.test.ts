import { expect, test } from 'vitest';
import { must } from '@cairn/kernel';
import { explore } from '@cairn/workflows/simulate';
import { flowOf, shipped } from '../../src/shipped.ts';

test.each(shipped.map(({ pin }) => [`${pin.id} ${pin.version}`, pin] as const))(
  '%s: model checking comes to every node and leaves by every exit, and is never stuck',
  (_, pin) => {
    const { nodes, exits, stuck, twice, cut } = explore(must(flowOf(pin), pin.id), pin, '2026-05-12');
    expect({ nodes: nodes.missed, exits: exits.missed, stuck, twice, cut }).toEqual({
      nodes: [],
      exits: [],
      stuck: [],
      twice: [],
      cut: false,
    });
  },
  60_000,
);
