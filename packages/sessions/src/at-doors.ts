import type { ChartId, Instant } from '@cairn/kernel';

/** Patients who wait at a door that this member of staff is to open, longest first. */
export type AtDoors = { readonly waiting: readonly AtDoor[] };
export type AtDoor = { readonly chart: ChartId; readonly called: string; readonly sessionId: string; readonly since: Instant };
