import { concerns } from '@cairn/family';
import { groups } from '@cairn/groups';
import { guides } from '@cairn/guides';
import { notes } from '@cairn/notes';
import { tasks } from '@cairn/tasks';
import { careEvents, careTier, triage } from '@cairn/triage';
import type { AnyCapability } from './capabilities.ts';

export const team: readonly AnyCapability[] = [
  triage,
  careEvents,
  careTier,
  concerns,
  groups,
  guides,
  notes,
  tasks,
] as unknown as AnyCapability[];
