import { createEffect, createSignal, onCleanup } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { newestOfOthers } from './line.ts';

/** Tells the other side that their messages are on this device, wherever in the product the person is. */
export function createDelivered(chart: ChartView): void {
  createReceipt(chart, 'delivered', () => true);
}

/** Tells the other side that their messages were read: only while the conversation is really in view. */
export function createRead(chart: ChartView): void {
  const [visible, setVisible] = createSignal(document.visibilityState === 'visible');
  const look = (): void => void setVisible(document.visibilityState === 'visible');
  document.addEventListener('visibilitychange', look);
  onCleanup(() => document.removeEventListener('visibilitychange', look));
  createReceipt(chart, 'read', visible);
}

/** Cursors only grow, and each place is told once. */
function createReceipt(chart: ChartView, kind: 'read' | 'delivered', ready: () => boolean): void {
  const live = useLive();
  const { personId } = live.me;
  let said = 0;
  createEffect(() => {
    const now = chart.state()?.messages;
    if (!now || !ready()) return;
    const upTo = newestOfOthers(now, personId);
    const known = Math.max(now[kind][personId]?.upTo ?? 0, now.read[personId]?.upTo ?? 0, said);
    if (upTo <= known) return;
    said = upTo;
    live.send(`messages.${kind}`, { chart: chart.chart, upTo });
  });
}
