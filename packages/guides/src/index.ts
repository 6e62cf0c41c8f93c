export const refusalCodes = [] as const;
