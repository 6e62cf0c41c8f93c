import { member, tidy, type Spot } from '../read.ts';
import { extension, extensions, urls } from './extensions.ts';
import { MAX_WORDING, type Notes, type Wording } from './form.ts';

/**
 * The words of an item or an option, whole: a wording that was cut would no longer be the instrument's. Text that stands only in the
 * `rendering-xhtml` extension is taken from there, without its markup.
 */
export function wordingOf(at: Spot, key: string, notes: Notes): Wording | undefined {
  const text = wordsOf(at, key, notes);
  return text === undefined ? undefined : { text, translations: translationsOf(at, key, notes) };
}

function translationsOf(at: Spot, key: string, notes: Notes): Wording['translations'] {
  const found = extensions(member(at, `_${key}`), urls.translation).flatMap((one) => {
    const language = member(extension(one, ['lang']) ?? one, 'valueCode')?.value;
    const content = extension(one, ['content']);
    const text = content && (member(content, 'valueString') ?? member(content, 'valueMarkdown'))?.value;
    const words = typeof text === 'string' ? whole(text, one.place, notes) : undefined;
    return typeof language === 'string' && /^[a-z]{2,3}(-|$)/i.test(language) && words !== undefined
      ? [[primary(language), words] as const]
      : [];
  });
  return Object.fromEntries(found);
}

/** `es` of `es-MX`. */
export function primary(language: string): string {
  return (language.split('-')[0] ?? language).toLowerCase();
}

/** Several texts read one after the other; a translation stands only where all of them have it. */
export function joined(parts: readonly Wording[]): Wording | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const languages = Object.keys(first.translations).filter((language) => parts.every((part) => Object.hasOwn(part.translations, language)));
  return {
    text: parts.map((part) => part.text).join(' '),
    translations: Object.fromEntries(
      languages.map((language) => [language, parts.map((part) => part.translations[language] ?? '').join(' ')]),
    ),
  };
}

function wordsOf(at: Spot, key: string, notes: Notes): string | undefined {
  const found = member(at, key);
  if (found && typeof found.value !== 'string') return notes.add('refused', 'wrong-type', found.place, 'text is expected');
  const plain = found ? whole(found.value as string, found.place, notes) : undefined;
  if (plain) return plain;
  const marked = extension(member(at, `_${key}`), urls.xhtml);
  const markup = marked && member(marked, 'valueString')?.value;
  if (!marked || typeof markup !== 'string') return undefined;
  const text = whole(withoutMarkup(markup.slice(0, MAX_WORDING * 8)), marked.place, notes);
  if (text) notes.add('note', 'text-from-xhtml', marked.place, 'the words stand only in the rendering; its markup was taken off');
  return text;
}

function whole(raw: string, place: string, notes: Notes): string | undefined {
  const clean = tidy(raw, MAX_WORDING + 1);
  if (clean.length > MAX_WORDING) return notes.add('refused', 'too-large', place, `a wording of more than ${MAX_WORDING} characters`);
  return clean || undefined;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Tags become spaces, entities their characters; what stands in script and style is not text. */
export function withoutMarkup(markup: string): string {
  return markup
    .replace(/<(script|style)\b[^>]*>[^<]*(?:<(?!\/\1)[^<]*)*<\/\1\s*>/gi, ' ')
    .replace(/<!--[^]*?(?:-->|$)/g, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi, (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (name) return NAMED[name.toLowerCase()] ?? whole;
      const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replace(/\s+/g, ' ')
    .replace(/ +([.,;:!?])/g, '$1')
    .trim();
}
