/** The flows that Cairn ships; a program may publish others under ids of its own. */
export const flowIds = [
  'daily',
  'mood-check',
  'weekly',
  'induction',
  'missed',
  'used',
  'post-discharge',
  'intake',
  'supporter-weekly',
] as const;
export type FlowId = (typeof flowIds)[number];
