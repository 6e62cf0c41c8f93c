import { rewards } from '@cairn/rewards';
import { sessions } from '@cairn/sessions';
import { worksheets } from '@cairn/worksheets';
import type { AnyCapability } from './capabilities.ts';

/** Shared, but not on the road of a check-in. */
export const later: readonly AnyCapability[] = [rewards, sessions, worksheets] as unknown as AnyCapability[];
