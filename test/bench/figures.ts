/** Milliseconds, rounded to hundredths. */
export type Latency = { readonly p50: number; readonly p99: number; readonly max: number };

export function quantiles(values: readonly number[]): Latency {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN);
  return { p50: at(0.5), p99: at(0.99), max: round(sorted.at(-1) ?? NaN) };
}

export function median(values: readonly number[]): number {
  return quantiles(values).p50;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
