import {
  candidatesOf,
  fieldAt,
  inverse,
  itemsAt,
  itemAt,
  openConflicts,
  versionsIn,
  type Doc,
  type Operation,
  type Path,
  type Value,
} from '@cairn/co-editing';
import { beforeSignOff, contentOf, hashOf, publishedVersion, versionToSign, type Plan, type PlanCommand } from '../src/index.ts';
import { people } from './journal.ts';
import type { Device, Replicas } from './replicas.ts';

export const deeds = [
  ...(['write', 'write', 'write', 'write', 'add', 'add', 'remove', 'move', 'choose', 'undo'] as const),
  ...(['comment', 'settle', 'suggest', 'answer', 'check', 'template', 'fix', 'fix', 'ask-sign', 'sign', 'take-back'] as const),
] as const;
export type Deed = (typeof deeds)[number];

const lists: readonly Path[] = [['body', 'goals'], ['people', 'goals'], ['help'], ['watchOuts'], ['safety', 'signs'], ['followUps']];
const fields: readonly Path[] = [
  ['returnToCare', 'route'],
  ['safety', 'reason'],
  ['overdose', 'wishes'],
];
const wordsOf = (path: Path): string =>
  path.at(-1) === 'goals' ? 'title' : path[0] === 'watchOuts' ? 'cue' : path[0] === 'followUps' ? 'purpose' : 'text';

/** What this person does next, on what they see; nothing when there is nothing to do it to. */
export function act(replicas: Replicas, device: Device, deed: Deed, pick: number): void {
  replicas.write(device, (opId) => commandFor(replicas.view(device), device, deed, pick, opId));
}

function commandFor(view: Plan, device: Device, deed: Deed, pick: number, opId: string): PlanCommand | undefined {
  const edit = (operation: Operation | undefined): PlanCommand | undefined => operation && { type: 'edit', opId, operation };
  switch (deed) {
    case 'write':
      return edit(writing(view.doc, placeOf(view.doc, pick), pick % 5 === 0 ? `shared ${pick % 3}` : `words ${opId}`));
    case 'add':
      return edit(adding(view.doc, pick, opId));
    case 'remove':
      return edit(removing(view.doc, pick));
    case 'move':
      return edit(moving(view.doc, pick));
    case 'choose':
      return edit(choosing(view.doc, pick));
    case 'undo':
      return edit(undoing(device));
    case 'fix':
      return edit(fixing(view, opId));
    default:
      return talking(view, device, deed, pick, opId);
  }
}

function talking(view: Plan, { actor }: Device, deed: Deed, pick: number, opId: string): PlanCommand | undefined {
  const open = versionToSign(view);
  switch (deed) {
    case 'comment':
      return { type: 'comment', path: placeOf(view.doc, pick), text: `remark ${opId}` };
    case 'settle': {
      const comment = view.comments[pick % Math.max(1, view.comments.length)];
      return comment && { type: 'settleComment', commentId: comment.commentId };
    }
    case 'suggest':
      return { type: 'suggest', operation: writing(view.doc, fields[pick % fields.length] ?? [], `idea ${opId}`), note: '' };
    case 'answer': {
      const one = view.suggestions[pick % Math.max(1, view.suggestions.length)];
      if (!one) return undefined;
      const field = fieldAt(view.doc, one.operation.path);
      const seen = field ? candidatesOf(field).map(({ version }) => version) : [];
      return { type: 'answerSuggestion', opId, suggestionId: one.suggestionId, answer: pick % 3 === 0 ? 'declined' : 'accepted', seen };
    }
    case 'check': {
      const path = stepPaths(view.doc)[0];
      return path && { type: 'check', path, done: pick % 2 === 0 };
    }
    case 'template':
      return pick % 4 === 0 ? { type: 'useTemplate', opId, template: 'after-detox' } : undefined;
    case 'ask-sign':
      return { type: 'askSignOff', why: publishedVersion(view) ? `because ${opId}` : '' };
    case 'sign':
      return open && { type: 'sign', version: open.number, hash: hashOf(contentOf(view.doc)), typedName: actor.name };
    default:
      return open && pick % 3 === 0 ? { type: 'takeBack', version: open.number, why: `not yet ${opId}` } : undefined;
  }
}

/** Somewhere to write: a field of its own, or the words of a line. */
function placeOf(doc: Doc, pick: number): Path {
  const places = [
    ...fields,
    ...lists.flatMap((list) => itemsAt(doc, list).map(({ id }) => [...list, id, wordsOf(list)])),
    ...stepPaths(doc).map((path) => [...path, 'text']),
  ];
  return places[pick % places.length] ?? ['safety', 'reason'];
}

function stepPaths(doc: Doc): readonly Path[] {
  return ['body', 'people'].flatMap((domain) =>
    itemsAt(doc, [domain, 'goals']).flatMap((goal) => {
      const steps = [domain, 'goals', goal.id, 'steps'];
      return itemsAt(doc, steps).map(({ id }) => [...steps, id]);
    }),
  );
}

/** An honest author: settles what they see unsettled, otherwise builds on what stands. */
function writing(doc: Doc, path: Path, value: Value): Operation {
  const field = fieldAt(doc, path);
  if (!field || field.conflict.length === 0) return { type: 'set', path, value, base: field?.version ?? '' };
  return { type: 'choose', path, value, seen: candidatesOf(field).map(({ version }) => version) };
}

function adding(doc: Doc, pick: number, opId: string): Operation {
  const list = lists[pick % lists.length] ?? ['help'];
  const [goal] = itemsAt(doc, ['body', 'goals']);
  if (pick % 4 === 0 && goal)
    return { type: 'add', path: ['body', 'goals', goal.id, 'steps'], id: `s-${opId}`, value: { text: `step ${opId}` }, after: null };
  return { type: 'add', path: list, id: `i-${opId}`, value: { [wordsOf(list)]: `line ${opId}` }, after: itemsAt(doc, list)[0]?.id ?? null };
}

function removing(doc: Doc, pick: number): Operation | undefined {
  const list = lists[pick % lists.length] ?? ['help'];
  const items = itemsAt(doc, list);
  const item = items[pick % Math.max(1, items.length)];
  return item && { type: 'remove', path: [...list, item.id], seen: versionsIn(item) };
}

function moving(doc: Doc, pick: number): Operation | undefined {
  const list = lists[pick % lists.length] ?? ['help'];
  const items = itemsAt(doc, list);
  const item = items[pick % Math.max(1, items.length)];
  return item && { type: 'move', path: [...list, item.id], after: items[(pick + 1) % items.length]?.id ?? null };
}

function choosing(doc: Doc, pick: number): Operation | undefined {
  const [conflict] = openConflicts(doc);
  if (!conflict) return undefined;
  if (conflict.kind === 'item')
    return pick % 2 === 0
      ? { type: 'keep', path: conflict.path }
      : { type: 'remove', path: conflict.path, seen: versionsIn(conflict.item) };
  const { candidates, path } = conflict;
  return {
    type: 'choose',
    path,
    value: candidates[pick % candidates.length]?.value ?? null,
    seen: candidates.map(({ version }) => version),
  };
}

function undoing(device: Device): Operation | undefined {
  const last = device.done.pop();
  return last && inverse(last.before, last.operation, last.version);
}

/** What the next finding asks for. */
function fixing(view: Plan, opId: string): Operation | undefined {
  const { findings } = beforeSignOff(view, { people, locale: 'en', today: '2026-11-21' });
  const next = findings.find(({ blocks }) => blocks);
  if (!next) return undefined;
  const { path } = next;
  const put = (name: string, value: Value): Operation => writing(view.doc, [...path, name], value);
  switch (next.code) {
    case 'no-goal':
      return { type: 'add', path: ['body', 'goals'], id: `i-${opId}`, value: { title: `goal ${opId}` }, after: null };
    case 'goal-without-words':
      return put('title', `goal ${opId}`);
    case 'goal-not-in-their-words':
      return put('words', fieldAt(view.doc, [...path, 'title'])?.version ?? '');
    case 'goal-without-date':
      return put('reviewBy', '2027-01-10');
    case 'step-without-words':
      return put('text', `step ${opId}`);
    case 'step-without-owner':
      return put('owner', { id: 'dee', name: 'Dee Morgan' });
    case 'step-without-date':
      return put('due', 'daily');
    case 'no-return-step':
      return writing(view.doc, path, `Call us ${opId}`);
    case 'template-line': {
      const item = itemAt(view.doc, path);
      return item && { type: 'remove', path, seen: versionsIn(item) };
    }
    default:
      return choosing(view.doc, 0);
  }
}
