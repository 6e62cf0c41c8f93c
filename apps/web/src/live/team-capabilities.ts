import { concerns } from '@cairn/family';
import { groups } from '@cairn/groups';
import { guides } from '@cairn/guides';
import { notes } from '@cairn/notes';
import { careEvents, careTier, triage } from '@cairn/triage';
import type { AnyCapability } from './capabilities.ts';

export const team: readonly AnyCapability[] = [triage, careEvents, careTier, concerns, groups, guides, notes] as unknown as AnyCapability[];
