import type { Flow, Node, NodeId } from '@cairn/workflows';
import type { Placed } from './model/order.ts';
import { mainSlot, waysOut, type Slot } from './model/ways.ts';

/** Sixteenths of a rem, so that the drawing grows with the text. */
export type Box = { readonly x: number; readonly y: number; readonly width: number };
export const HEIGHT = 52;
const ROW = 74;
const TOP = 96;
const MAIN = { x: 44, width: 214 };
const ASIDE = { x: 412, width: 232 };
const INDENT = 16;
export const WIDTH = 690;
const LANE = 668;

export function boxOf({ level, row }: Placed): Box {
  const y = TOP + row * ROW;
  if (level === 0) return { ...MAIN, y };
  const indent = INDENT * Math.min(level - 1, 3);
  return { x: ASIDE.x + indent, width: ASIDE.width - indent, y };
}

export function boardHeight(order: readonly Placed[]): number {
  return TOP + (Math.max(0, ...order.map(({ row }) => row)) + 1) * ROW + 64;
}

export type Wire = { readonly path: string; readonly kind: 'on' | 'back' | 'lost' };
/** What a way means, where it begins to be other than the straight one. */
export type WireLabel = { readonly x: number; readonly y: number; readonly from: NodeId; readonly slot: Slot; readonly isLost: boolean };
export type Drawing = { readonly wires: readonly Wire[]; readonly labels: readonly WireLabel[] };

/** Decoration: the same is said in words by the list. */
export function draw(flow: Flow, order: readonly Placed[]): Drawing {
  const places = new Map(order.map((placed) => [placed.id, { placed, box: boxOf(placed) }]));
  const wires: Wire[] = [];
  const labels: WireLabel[] = [];
  const first = places.get(flow.start);
  if (first) wires.push({ kind: 'on', path: `M${MAIN.x + MAIN.width / 2} 74V${first.box.y - 4}` });
  for (const { id } of order) {
    const [from, node] = [places.get(id), flow.nodes[id]];
    if (!from || !node) continue;
    let lost = 0;
    for (const { slot, to } of waysOut(node)) {
      const target = to === undefined ? undefined : places.get(to);
      if (target) {
        wires.push(wire(from, target, isStraight(node, slot)));
        if (slot.startsWith('arm:') || slot.startsWith('on:') || slot.startsWith('end:')) labels.push(labelAt(from, target, id, slot));
      } else if (to !== undefined) {
        wires.push(lostWire(from.box, from.placed.level, lost));
        labels.push({ ...lostAt(from.box, from.placed.level, lost), from: id, slot, isLost: true });
        lost += 1;
      }
    }
  }
  return { wires, labels };
}

type Stood = { readonly placed: Placed; readonly box: Box };

const isStraight = (node: Node, slot: Slot): boolean => mainSlot(node) === slot;

function wire(from: Stood, to: Stood, straight: boolean): Wire {
  const [a, b] = [from.box, to.box];
  const isBack = to.placed.row < from.placed.row || (to.placed.row === from.placed.row && to.placed.level <= from.placed.level);
  if (isBack) return { kind: 'back', path: `M${a.x} ${a.y + HEIGHT / 2}H${MAIN.x - 22}V${b.y + HEIGHT / 2 + 8}H${b.x - 4}` };
  if (from.placed.level === 0 && to.placed.level === 0) return mainWire(a, b, straight);
  if (from.placed.level === 0) return { kind: 'on', path: asideWire(a, b) };
  if (to.placed.level > 0 && straight && to.placed.row === from.placed.row + 1)
    return { kind: 'on', path: `M${b.x + 30} ${a.y + HEIGHT}V${b.y - 4}` };
  // Past other steps on the right, then into the gap above where it leads.
  const gap = b.y - 11;
  const into = to.placed.level === 0 ? b.x + b.width / 2 + 5 : b.x + b.width / 2;
  const end = to.placed.level === 0 ? '' : `V${b.y - 4}`;
  return { kind: 'back', path: `M${a.x + a.width} ${a.y + HEIGHT / 2}H${LANE}V${gap}H${into}${end}` };
}

function mainWire(a: Box, b: Box, straight: boolean): Wire {
  const x = a.x + a.width / 2;
  if (straight) return { kind: 'on', path: `M${x} ${a.y + HEIGHT}V${b.y - 4}` };
  return { kind: 'back', path: `M${a.x} ${a.y + HEIGHT / 2}H${a.x - 22}V${b.y + HEIGHT / 2 - 8}H${b.x - 4}` };
}

function asideWire(a: Box, b: Box): string {
  const [start, end] = [`M${a.x + a.width} ${a.y + HEIGHT / 2}`, b.y + HEIGHT / 2];
  return a.y === b.y ? `${start}H${b.x - 5}` : `${start}H${a.x + a.width + 18}V${end}H${b.x - 5}`;
}

function labelAt(from: Stood, to: Stood, id: NodeId, slot: Slot): WireLabel {
  const { box, placed } = to;
  const beside = placed.level > 0 && from.placed.level === 0;
  if (beside) return { x: 280, y: box.y + 7, from: id, slot, isLost: false };
  return { x: from.box.x + from.box.width - 72, y: from.box.y + HEIGHT + 3, from: id, slot, isLost: false };
}

function lostWire(box: Box, level: number, index: number): Wire {
  const at = lostAt(box, level, index);
  if (level > 0) return { kind: 'lost', path: `M${box.x + 30} ${box.y + HEIGHT}V${at.y + 8}` };
  return { kind: 'lost', path: `M${box.x + box.width} ${box.y + HEIGHT - 8}H${box.x + box.width + 10}V${at.y + 8}H${at.x - 4}` };
}

function lostAt(box: Box, level: number, index: number): { readonly x: number; readonly y: number } {
  return level > 0 ? { x: box.x + 40, y: box.y + HEIGHT + 1 } : { x: box.x + box.width + 22, y: box.y + HEIGHT - 2 + index * 22 };
}
