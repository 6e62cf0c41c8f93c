/** Whether a typed name is the person's: case, accents, hyphens and spacing aside. Phones change those by themselves. */
export function sameName(typed: string, name: string): boolean {
  return folded(typed) === folded(name) && folded(name) !== '';
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\s]+/gu, ' ')
    .trim();
}
