/** What a waiting conversation can be waked by, and nothing else: each is said by a fact of another capability. */
export const flowEvents = ['staff-wrote', 'taken-up', 'session-started'] as const;
export type FlowEvent = (typeof flowEvents)[number];
