import type { Basis, GuideStep, MenuItem, Open, Said } from '../guide.ts';

export function said(en: string, es: string): Said {
  return { en, es };
}

export function item(id: string, en: string, es: string): MenuItem {
  return { id, title: said(en, es) };
}

/** `rule`: section and item of the clinical digest. */
export function basis(rule: string, ...open: readonly Open[]): Basis {
  return { rule, open };
}

export function byDefault(en: string, es: string): Open {
  return { status: 'default', what: said(en, es) };
}

export function unconfirmed(en: string, es: string): Open {
  return { status: 'unconfirmed', what: said(en, es) };
}

/** The minutes of single steps are ours in every guide. */
export const ourMinutes: Open = byDefault('How many minutes this step gets', 'Cuántos minutos tiene este paso');

type Given = Pick<GuideStep, 'id' | 'title' | 'minutes' | 'do' | 'ask' | 'basis'> & Partial<GuideStep>;

/** A step that may be skipped, opens no worksheet, waits for nothing and has no menu, unless it says so. */
export function step(given: Given): GuideStep {
  return { sheets: [], careful: [], listensFor: undefined, required: false, gate: false, menu: [], ...given };
}
