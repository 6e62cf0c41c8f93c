/** White space is made one line; the words themselves are left alone, and what is in quotation marks already gets no second pair. */
export function quoted(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ');
  return /^["“«].*["”»]$/.test(line) ? line : `“${line}”`;
}

/** A full stop, unless the words that are quoted bring their own end. */
export function closed(quote: string): string {
  return /[.!?…]["”»]?$/.test(quote) ? quote : `${quote}.`;
}

/** "a", "a and b", "a, b and c" */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
