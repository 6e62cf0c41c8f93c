/** Ids and chance from a seed: mulberry32, enough for tests, the same everywhere. */
export function makeChance(seed: number): { readonly newId: () => string; readonly random: () => number } {
  let state = seed >>> 0;
  let ids = 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { newId: () => `id-${seed}-${++ids}`, random };
}
