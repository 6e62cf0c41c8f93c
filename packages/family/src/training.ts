import type { Text } from './lessons/lesson.ts';

/** The steps of an overdose rescue, in order (regulations CR-3). Each is a competence box: the right choice, and said back in own words. */
export const trainingSteps = ['rouse', 'naloxone-911', 'breaths', 'second-dose', 'recovery-position', 'stay'] as const;
export type TrainingStep = (typeof trainingSteps)[number];
export const TRAINING_VERSION = 1;

export type TrainingCard = {
  readonly step: TrainingStep;
  readonly title: Text;
  readonly teach: readonly Text[];
  readonly question: Text;
  /** Shown in this order; `right` is the index of the one that is right. */
  readonly choices: readonly Text[];
  readonly right: number;
  readonly sayIt: Text;
};
