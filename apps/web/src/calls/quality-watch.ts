import { createSignal, onCleanup, type Accessor } from 'solid-js';
import { freshQuality, judge, LOOK_EVERY_MS, sampleOf, worst, type Level, type Report } from './quality.ts';

/** Looks at the lines every two seconds while there are any, and says what they can carry. */
export function createQualityWatch(stats: () => Promise<readonly RTCStatsReport[]>): {
  readonly level: Accessor<Level>;
  readonly reset: () => void;
} {
  const [quality, setQuality] = createSignal(freshQuality);
  const look = async (): Promise<void> => {
    const samples = (await stats()).flatMap((report) => {
      return sampleOf(report.values() as Iterable<Report>) ?? [];
    });
    const sample = worst(samples);
    if (sample) setQuality((before) => judge(before, sample));
  };
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS);
  onCleanup(() => clearInterval(timer));
  return { level: () => quality().level, reset: () => void setQuality(freshQuality) };
}
