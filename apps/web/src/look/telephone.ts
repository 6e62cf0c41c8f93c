/** The `tel:` address of a number as people write it. */
export const telephone = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;
