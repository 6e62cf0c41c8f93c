import { notes } from '@cairn/notes';
import { triage } from '@cairn/triage';
import type { AnyCapability } from './capabilities.ts';

export const team: readonly AnyCapability[] = [triage, notes] as unknown as AnyCapability[];
