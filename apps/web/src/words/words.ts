/**
 * Words in every language of the product, in one checked shape.
 * A word may hold `{name}` places; `createWords` asks for exactly those, by type.
 */
import { createContext, createSignal, useContext, type Accessor } from 'solid-js';

export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];
export type Word = Readonly<Record<Language, string>>;
export type WordTable = Readonly<Record<string, Word>>;

type Places<S extends string> = S extends `${string}{${infer Place}}${infer Rest}` ? Place | Places<Rest> : never;
type PlacesOf<W extends Word> = Places<W['en']>;
type Arguments<W extends Word> = [PlacesOf<W>] extends [never] ? [] : [places: Readonly<Record<PlacesOf<W>, string | number>>];

/** `t(key, places)`; reads the language, so that a screen changes with it. */
export type Translate<T extends WordTable> = <K extends keyof T>(key: K, ...places: Arguments<T[K]>) => string;

const tables: WordTable[] = [];

/** Every table that has been loaded; the words test loads them all and looks at each. */
export const definedTables = (): readonly WordTable[] => tables;

export const defineWords = <const T extends WordTable>(table: T): T => {
  tables.push(table);
  return table;
};

const kept = 'cairn.language';
/** The account's language, so that Help now and sign-in open in it, without a network too. */
const last = 'cairn.language.account';

const isLanguage = (value: unknown): value is Language => languages.some((one) => one === value);

function keptLanguage(where: string): Language | undefined {
  try {
    const value = localStorage.getItem(where);
    return isLanguage(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What the browser asks for, when nobody has chosen. */
const browserLanguage = (): Language => (/^es\b/i.test(navigator.language) ? 'es' : 'en');

const [current, setCurrent] = createSignal<Language>(keptLanguage(kept) ?? keptLanguage(last) ?? browserLanguage());

/** Around a part of the page that speaks a language of its own: a preview of what somebody else reads. */
export const LanguageContext = createContext<Accessor<Language>>();

export const language = (): Language => useContext(LanguageContext)?.() ?? current();

/** Locale for `Intl`: the program's dates and numbers are American in both languages. */
export const locale = (): string => (language() === 'es' ? 'es-US' : 'en-US');

function show(next: Language): void {
  setCurrent(next);
  document.documentElement.lang = next;
}

function keep(where: string, next: Language): void {
  try {
    localStorage.setItem(where, next);
  } catch {
    // A browser that keeps nothing still changes for this visit.
  }
}

/** A person's choice on this device; it wins over their account's preference. */
export function chooseLanguage(next: Language): void {
  keep(kept, next);
  show(next);
}

/** The account's language, used unless this device has a choice of its own; a shared phone does not remember it. */
export function preferLanguage(preferred: string, isShared: boolean): void {
  if (!isLanguage(preferred)) return;
  if (!isShared) keep(last, preferred);
  if (keptLanguage(kept) === undefined) show(preferred);
}

/**
 * Fills the `{name}` places of a sentence; an unknown place stays visible rather than vanishing.
 * What brings its own full stop ("7:30 p.m.") ends the sentence with it.
 */
export const fill = (sentence: string, places: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}(\.?)/g, (_whole, name: string, stop: string) => {
    const words = String(places[name] ?? `{${name}}`);
    return words.endsWith('.') ? words : words + stop;
  });

export const createWords =
  <const T extends WordTable>(table: T): Translate<T> =>
  (key, ...places) =>
    fill((table[key] as Word)[language()], places[0] ?? {});
