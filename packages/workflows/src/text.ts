export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/**
 * Words a person reads, in every language. `{name}` stands for what the screen fills in. `basis` is the English that the other
 * languages were last checked against: a translation is stale when it differs from `en`.
 */
export type Text = Readonly<Record<Language, string>> & { readonly basis?: string };
