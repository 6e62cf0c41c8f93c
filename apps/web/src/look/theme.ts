/** The choice is applied before first paint by /theme.js, which listens for changes from here and from other tabs. */
const kept = 'cairn.theme';

export type ThemeChoice = 'system' | 'light' | 'dark';

export function themeChoice(): ThemeChoice {
  try {
    const value = localStorage.getItem(kept);
    return value === 'dark' || value === 'light' ? value : 'system';
  } catch {
    return 'system';
  }
}

export function chooseTheme(choice: ThemeChoice): void {
  try {
    if (choice === 'system') localStorage.removeItem(kept);
    else localStorage.setItem(kept, choice);
  } catch {
    // A browser that keeps nothing follows the system.
  }
  dispatchEvent(new StorageEvent('storage', { key: kept }));
}
