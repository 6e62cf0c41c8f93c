/** Words of a text that are on a list, as they stand in the text. Case and accents do not matter; `dose*` is `doses` too. */
export function forbiddenIn(text: string, list: readonly string[]): readonly string[] {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => ({ word, plain: plain(word) }));
  const flat = ` ${words.map((one) => one.plain).join(' ')} `;
  const found = list.flatMap((entry) => {
    const looked = plain(entry.replace(/\*$/, ''));
    if (looked.includes(' ')) return flat.includes(` ${looked}${entry.endsWith('*') ? '' : ' '}`) ? [entry] : [];
    return words.filter((one) => (entry.endsWith('*') ? one.plain.startsWith(looked) : one.plain === looked)).map(({ word }) => word);
  });
  return [...new Set(found)];
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
