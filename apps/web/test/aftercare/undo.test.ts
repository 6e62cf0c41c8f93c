import { start, type Plan } from '@cairn/aftercare';
import { fieldAt, itemAt, type Operation, type Path } from '@cairn/co-editing';
import { createRoot, createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { createUndo } from '../../src/aftercare/create-undo.ts';
import { foldWaiting } from '../../src/aftercare/fold-waiting.ts';
import type { Sent } from '../../src/live/outbox.ts';

const maya = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
const amara = { personId: 'amara', name: 'Dr. Amara Okafor', role: 'prescriber' };
const line: Path = ['help', 'h1'];
const text: Path = [...line, 'text'];

/** A plan on which every write is decided at once, as the server would, with a person who can take back. */
function seat() {
  const [plan, setPlan] = createSignal<Plan>(start());
  let count = 0;
  const write = (operation: Operation, me = maya): Sent<unknown> => {
    const opId = `o${(count += 1)}`;
    const before = plan();
    setPlan(
      foldWaiting(before, [{ opId, at: count, command: { type: 'edit', opId, operation } }], {
        me,
        today: '2026-05-12',
        people: [],
        locale: 'en',
      }),
    );
    const ok = plan() !== before;
    const settled = ok ? { ok, result: undefined } : { ok, refusal: { code: 'changed-since', detail: undefined } };
    return { opId, state: () => 'stored', done: Promise.resolve(settled as Awaited<Sent<unknown>['done']>) };
  };
  const undo = createUndo({ doc: () => plan().doc, send: write });
  const edit = (operation: Operation): string => {
    const before = plan().doc;
    const { opId } = write(operation);
    undo.did(operation, before, opId);
    return opId;
  };
  return { plan, write, edit, undo: undo.undo };
}

test('one takes back a word, then a word before it, then the line that both were in', async () => {
  await createRoot(async (dispose) => {
    const { plan, edit, undo } = seat();
    edit({ type: 'add', path: ['help'], id: 'h1', value: {}, after: null });
    const first = edit({ type: 'set', path: text, value: 'Text me', base: '' });
    edit({ type: 'set', path: text, value: 'Text me before noon', base: first });
    undo.take();
    expect(fieldAt(plan().doc, text)?.value).toBe('Text me');
    undo.take();
    expect(fieldAt(plan().doc, text)?.value).toBe(null);
    undo.take();
    expect(itemAt(plan().doc, line)?.state).toBe('removed');
    expect(undo.last()).toBe(undefined);
    await Promise.resolve();
    expect(undo.said()?.code).toBe(undefined);
    dispose();
  });
});

test('what another person has written since stays, and the one who wanted to take back is told', async () => {
  await createRoot(async (dispose) => {
    const { plan, edit, write, undo } = seat();
    edit({ type: 'add', path: ['help'], id: 'h1', value: {}, after: null });
    const mine = edit({ type: 'set', path: text, value: 'Text me', base: '' });
    write({ type: 'set', path: text, value: 'Call me', base: mine }, amara);
    undo.take();
    await Promise.resolve();
    expect(fieldAt(plan().doc, text)?.value).toBe('Call me');
    expect(undo.said()).toEqual({ path: text, code: 'changed-since' });
    undo.take();
    await Promise.resolve();
    expect(itemAt(plan().doc, line)?.state).toBe('here');
    expect(undo.said()?.code).toBe('changed-since');
    dispose();
  });
});
