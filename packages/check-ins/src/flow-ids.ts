/** The flows that Cairn ships; a program may publish others under ids of its own. */
export const flowIds = ['daily', 'mood-check'] as const;
export type FlowId = (typeof flowIds)[number];
