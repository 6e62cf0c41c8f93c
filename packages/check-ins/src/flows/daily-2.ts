import type { Ask, Flow, Text } from '@cairn/workflows';
import { daily } from './daily.ts';
import { words } from './write.ts';

/** The first daily check-in with the same questions and three hints in plainer words: static analysis leaves nothing open. */
export const daily2: Flow = {
  ...daily,
  version: 2,
  nodes: {
    ...daily.nodes,
    withdrawal: hinted('withdrawal', words('Like chills, sweats, aches, upset stomach.', 'Como frío, sudor, dolor o mal de estómago.')),
    use: hinted(
      'use',
      words('Pills that are not yours, opioids, alcohol or other drugs.', 'Opioides, pastillas que no son suyas, alcohol u otras drogas.'),
    ),
    naloxone: hinted('naloxone', words('It can reverse an opioid overdose.', 'Puede parar una sobredosis.')),
  },
};

function hinted(id: string, hint: Text): Ask {
  const node = daily.nodes[id];
  if (node?.kind !== 'ask') throw new Error(`the first version asks no ${id}`);
  return { ...node, hint };
}
