import type { Pin, Playable } from '@cairn/workflows';

/** The flows that a program has, each linked and with its scorer. */
export type Flows = {
  /** The exact flow of a pin; undefined in a program that does not know it. */
  readonly of: (pin: Pin) => Playable | undefined;
  /** The version in which a new run begins; undefined when there is none, or when it was recalled. */
  readonly newest: (flow: string) => Pin | undefined;
  /** Whether a run may still begin in this version: a device that was away may show an older one, never a recalled one. */
  readonly mayBegin: (pin: Pin) => boolean;
};

export function samePin(a: Pin, b: Pin): boolean {
  return a.id === b.id && a.version === b.version && a.hash === b.hash;
}
