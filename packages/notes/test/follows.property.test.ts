import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { noteFormats, writableTopics, type Found } from '../src/index.ts';
import { desk, said } from './desk.ts';

const ids = ['a', 'b', 'c', 'd'];
const words = fc.constantFrom('One thing.', 'Another thing.', 'A third.', 'Something else.');
const record = fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), words), { selector: ([id]) => id });
const step = fc.oneof(
  record.map((found) => ({ do: 'record' as const, found })),
  fc.tuple(fc.constantFrom(...ids), words).map(([id, text]) => ({ do: 'set' as const, id, text: `Mine: ${text}` })),
  fc.constantFrom(...ids).map((id) => ({ do: 'remove' as const, id })),
  fc.constantFrom(...ids).map((id) => ({ do: 'put-back' as const, id })),
  fc.constantFrom(...ids).map((id) => ({ do: 'keep' as const, id })),
  fc.tuple(fc.constantFrom(...writableTopics), words).map(([topic, text]) => ({ do: 'add' as const, topic, text })),
  fc.constantFrom(...noteFormats).map((format) => ({ do: 'format' as const, format })),
);

test('whatever is done and taken back, a note says of the record what the record says now, and keeps every word of its author', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const all = desk([]);
      const own: string[] = [];
      for (const one of steps) {
        if (one.do === 'record') all.record(one.found.map(([id, text]): Found => said(id, text)));
        if (one.do === 'set' && all.sentence(one.id)) all.set(one.id, one.text);
        if (one.do === 'remove') all.change({ type: 'remove', sentenceId: one.id, version: all.sentence(one.id)?.version ?? 0 });
        if (one.do === 'put-back') all.change({ type: 'put-back', sentenceId: one.id });
        if (one.do === 'keep') all.change({ type: 'keep', sentenceId: one.id, version: all.sentence(one.id)?.version ?? 0 });
        if (one.do === 'format') all.change({ type: 'format', format: one.format });
        if (one.do === 'add') {
          all.change({ type: 'add', topic: one.topic, text: one.text });
          own.push(one.text);
        }
        const { sentences } = all.content();
        const found = new Map(all.facts().found.map(({ id, text }) => [id, text]));
        for (const { sentenceId, origin, text, changed, sources } of sentences) {
          expect(sources.length).toBeGreaterThan(0);
          if (origin === 'record') expect(text).toBe(found.get(sentenceId));
          if (origin === 'reworded' && !changed) expect(found.has(sentenceId)).toBe(true);
          if (changed) expect(changed.now).toBe(found.get(sentenceId));
        }
        expect(new Set(sentences.map(({ sentenceId }) => sentenceId)).size).toBe(sentences.length);
        expect(sentences.slice(-own.length || sentences.length).map(({ text }) => text)).toEqual(own);
      }
    }),
    { numRuns: 300, seed: 4 },
  );
});
