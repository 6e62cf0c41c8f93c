import { sessions } from '@cairn/sessions';
import type { AnyCapability } from './capabilities.ts';

/** Shared, but not on the road of a check-in. */
export const later: readonly AnyCapability[] = [sessions] as unknown as AnyCapability[];
