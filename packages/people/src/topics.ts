/** What a patient can let a named supporter know. Each is a disclosed view built field by field. */
export const factTopics = ['appointments', 'goals', 'how-to-help', 'safety-plan', 'week'] as const;
/** What a patient can let them take part in: the family room, family sessions, lines for the plan. */
export const doorTopics = ['family-room', 'sessions', 'suggest'] as const;
/** `emergency`: the team may call them in the events that were signed for, and tell them that and no more (clinical C5). */
export const topics = [...factTopics, ...doorTopics, 'emergency'] as const;
export type Topic = (typeof topics)[number];
