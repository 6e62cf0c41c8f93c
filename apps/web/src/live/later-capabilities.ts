import { emergencyAccess } from '@cairn/access';
import { aftercare } from '@cairn/aftercare';
import { consent, releases } from '@cairn/consent';
import { family, familyPath } from '@cairn/family';
import { referrals, transitions } from '@cairn/follow-up';
import { records } from '@cairn/records';
import { rewards } from '@cairn/rewards';
import { sessions } from '@cairn/sessions';
import { worksheets } from '@cairn/worksheets';
import type { AnyCapability } from './capabilities.ts';

/** Shared, but not on the road of a check-in. */
export const later: readonly AnyCapability[] = [
  aftercare,
  consent,
  emergencyAccess,
  family,
  familyPath,
  records,
  referrals,
  transitions,
  releases,
  rewards,
  sessions,
  worksheets,
] as unknown as AnyCapability[];
