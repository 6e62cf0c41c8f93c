/** Members of a command that hold what a person typed; the others are ids, places and versions. */
const TYPED: ReadonlySet<string> = new Set(['text', 'value', 'title', 'note', 'know', 'cue', 'response', 'purpose', 'quote']);

/** The words in a command, as they were typed. */
export function typedIn(input: unknown, name = ''): string[] {
  if (typeof input === 'string') return TYPED.has(name) && input.trim() ? [input] : [];
  if (Array.isArray(input)) return input.flatMap((item) => typedIn(item, name));
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, value]) => typedIn(value, key));
}
