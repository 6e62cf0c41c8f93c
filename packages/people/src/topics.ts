/** What a patient can let a named supporter see. Each topic is a disclosed view built field by field. */
export const topics = ['appointments', 'plan-summary'] as const;
export type Topic = (typeof topics)[number];
