/** Leaving in a hurry: what is on the screen is replaced by a neutral page, and Back does not return to it. */
const neutralPage = 'https://www.weather.gov/';

type Cleaner = () => void;
const cleaners = new Set<Cleaner>();

/** Run before a quick exit (and only then); keep it synchronous and quick. Returns its removal. */
export function beforeQuickExit(cleaner: Cleaner): () => void {
  cleaners.add(cleaner);
  return () => cleaners.delete(cleaner);
}

export function quickExit(): void {
  document.title = '';
  document.body.replaceChildren();
  for (const clean of cleaners) {
    try {
      clean();
    } catch {
      // Nothing may keep a person on this page.
    }
  }
  location.replace(neutralPage);
}

/** Escape three times within two seconds leaves. Returns its removal. */
export function listenForTripleEscape(): () => void {
  let presses: number[] = [];
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    presses = [...presses.filter((at) => event.timeStamp - at < 2000), event.timeStamp];
    if (presses.length >= 3) quickExit();
  };
  addEventListener('keydown', onKey, true);
  return () => removeEventListener('keydown', onKey, true);
}
