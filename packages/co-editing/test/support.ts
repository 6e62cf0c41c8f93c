import type { ObjectType, Stamp } from '../src/index.ts';

/** A small document with every type in it. */
export const schema: ObjectType = {
  type: 'object',
  fields: {
    title: { type: 'text', max: 40 },
    place: { type: 'object', fields: { mood: { type: 'choice', options: ['low', 'okay'] }, ready: { type: 'number', min: 0, max: 10 } } },
    goals: {
      type: 'list',
      max: 4,
      item: {
        type: 'object',
        fields: {
          text: { type: 'text', max: 40 },
          due: { type: 'day', or: ['always'] },
          done: { type: 'boolean' },
          owner: { type: 'person' },
          steps: { type: 'list', max: 4, item: { type: 'object', fields: { text: { type: 'text', max: 40 } } } },
        },
      },
    },
  },
};

export const maya = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
export const amara = { personId: 'amara', name: 'Dr. Amara Okafor', role: 'prescriber' };

export function stamp(version: string, by = maya, at = 1000): Stamp {
  return { by, at, version };
}
