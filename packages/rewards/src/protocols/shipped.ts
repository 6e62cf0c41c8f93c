import type { Protocol } from '../protocol.ts';
import { attendance } from './attendance.ts';
import { california } from './california.ts';
import { higgins } from './higgins.ts';
import { prizeBowl } from './prize-bowl.ts';
import { tasks } from './tasks.ts';

/** Newest versions. A course keeps the terms it was agreed on with it, so an old version need not stay here. */
export const protocols: readonly Protocol[] = [california, prizeBowl, higgins, attendance, tasks];

export function protocolOf(key: string): Protocol | undefined {
  return protocols.find((one) => one.key === key);
}
