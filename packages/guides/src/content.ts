export const guides = [] as const;
