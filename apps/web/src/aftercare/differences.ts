export type Piece = { readonly text: string; readonly differs: boolean };

/** The words of `text`, marked where `other` does not have them in the same order. */
export function differences(text: string, other: string): readonly Piece[] {
  const words = text.split(/(?<=\s)/);
  const shared = longestShared(
    words.map((word) => word.trim()),
    other.split(/\s+/),
  );
  const pieces: Piece[] = [];
  words.forEach((word, index) => {
    const differs = !shared.has(index);
    const last = pieces.at(-1);
    if (last && last.differs === differs) pieces[pieces.length - 1] = { text: last.text + word, differs };
    else pieces.push({ text: word, differs });
  });
  return pieces;
}

/** Places in `words` that belong to one longest common subsequence with `other`. */
function longestShared(words: readonly string[], other: readonly string[]): ReadonlySet<number> {
  const table = words.map(() => other.map(() => 0));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = words.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row) row[j] = words[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const shared = new Set<number>();
  let [i, j] = [0, 0];
  while (i < words.length && j < other.length) {
    if (words[i] === other[j]) {
      shared.add(i);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return shared;
}
