import type { Node, NodeId } from '@cairn/workflows';

/** A way out of a node, by its place in the node's JSON. */
export type Slot = 'next' | 'otherwise' | 'to' | 'back' | 'timeout' | `arm:${number}` | `on:${number}` | `end:${string}`;
/** `to` is undefined where the language allows a node to lead nowhere. */
export type WayOut = { readonly slot: Slot; readonly to: NodeId | undefined };

/** In the order in which they are read. */
export function waysOut(node: Node): readonly WayOut[] {
  switch (node.kind) {
    case 'end':
      return [];
    case 'branch':
      return [...node.arms.map(({ to }, index): WayOut => ({ slot: `arm:${index}`, to })), { slot: 'otherwise', to: node.otherwise }];
    case 'include':
      return [...Object.entries(node.ends ?? {}).map(([end, to]): WayOut => ({ slot: `end:${end}`, to })), { slot: 'next', to: node.next }];
    case 'wait':
      return [...node.on.map(({ to }, index): WayOut => ({ slot: `on:${index}`, to })), { slot: 'timeout', to: node.timeout }];
    case 'hand-over':
      return [
        { slot: 'back', to: node.back },
        { slot: 'timeout', to: node.timeout },
      ];
    case 'again':
      return [
        { slot: 'to', to: node.to },
        { slot: 'next', to: node.next },
      ];
    default:
      return [{ slot: 'next', to: node.next }];
  }
}

/** The way on which the conversation goes straight on; the others are asides. An end has none. */
export function mainSlot(node: Node): Slot | undefined {
  switch (node.kind) {
    case 'end':
      return undefined;
    case 'branch':
      return 'otherwise';
    case 'wait':
      return node.on.length > 0 ? 'on:0' : 'timeout';
    case 'hand-over':
      return 'back';
    default:
      return 'next';
  }
}

export function mainWay(node: Node): NodeId | undefined {
  const slot = mainSlot(node);
  return waysOut(node).find((way) => way.slot === slot)?.to;
}

/** The node with one way leading elsewhere; a slot it does not have changes nothing. */
export function withWay(node: Node, slot: Slot, to: NodeId): Node {
  if (!waysOut(node).some((way) => way.slot === slot)) return node;
  return mapped(node, (way) => (way.slot === slot ? to : way.to));
}

/** The node with every way that leads to `from` leading to `to`. */
export function redirected(node: Node, from: NodeId, to: NodeId): Node {
  return waysOut(node).some((way) => way.to === from) ? mapped(node, (way) => (way.to === from ? to : way.to)) : node;
}

function mapped(node: Node, lead: (way: WayOut) => NodeId | undefined): Node {
  const ways = new Map(waysOut(node).map((way) => [way.slot, lead(way)]));
  const to = (slot: Slot, was: NodeId): NodeId => ways.get(slot) ?? was;
  const maybe = (slot: 'back' | 'timeout'): Readonly<Record<string, NodeId>> => {
    const led = ways.get(slot);
    return led === undefined ? {} : { [slot]: led };
  };
  switch (node.kind) {
    case 'end':
      return node;
    case 'branch':
      return {
        ...node,
        arms: node.arms.map((arm, index) => ({ ...arm, to: to(`arm:${index}`, arm.to) })),
        otherwise: to('otherwise', node.otherwise),
      };
    case 'include': {
      const ends = node.ends && Object.fromEntries(Object.entries(node.ends).map(([end, was]) => [end, to(`end:${end}`, was)]));
      return { ...node, ...(ends ? { ends } : {}), next: to('next', node.next) };
    }
    case 'wait':
      return { ...node, on: node.on.map((one, index) => ({ ...one, to: to(`on:${index}`, one.to) })), ...maybe('timeout') };
    case 'hand-over':
      return { ...node, ...maybe('back'), ...maybe('timeout') };
    case 'again':
      return { ...node, to: to('to', node.to), next: to('next', node.next) };
    default:
      return { ...node, next: to('next', node.next) };
  }
}
