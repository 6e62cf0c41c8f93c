/** What a PDF says, page by page: its content streams, read through the character maps it brings for its own fonts. */
import { inflateSync } from 'node:zlib';

type Objects = ReadonlyMap<string, string>;

export function readPdf(pdf: Uint8Array): readonly string[] {
  const objects = objectsOf(Buffer.from(pdf));
  return [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body)).map((page) => textOf(page, objects));
}

/** Each object as latin-1 text, with its stream unpacked in place. */
function objectsOf(pdf: Buffer): Objects {
  const text = pdf.toString('latin1');
  const objects = new Map<string, string>();
  for (const found of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, id = '', body = ''] = found;
    const stream = /stream\n([\s\S]*?)\nendstream/.exec(body)?.[1];
    const dictionary = stream === undefined ? body : body.slice(0, body.indexOf('stream\n'));
    const packed = stream !== undefined && dictionary.includes('/FlateDecode');
    objects.set(id, dictionary + (packed ? `\n${inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')}` : (stream ?? '')));
  }
  return objects;
}

function reference(body: string, name: string): string {
  return new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? '';
}

function textOf(page: string, objects: Objects): string {
  const resources = page.includes('/Resources <<') ? page : (objects.get(reference(page, 'Resources')) ?? '');
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, charactersOf(id, objects)] as const),
  );
  const content = objects.get(reference(page, 'Contents')) ?? '';
  let characters = new Map<string, string>();
  const lines: string[] = [];
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) characters = fonts.get(font) ?? new Map();
    else lines.push([...(shown ?? '').matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => decoded(hex, characters)).join(''));
  }
  return lines.join('\n');
}

function decoded(hex: string, characters: ReadonlyMap<string, string>): string {
  return (hex.match(/.{4}/g) ?? []).map((code) => characters.get(code) ?? '?').join('');
}

/** From the `ToUnicode` map of an embedded font: `<from> <to> [<utf-16> …]`. */
function charactersOf(font: string, objects: Objects): Map<string, string> {
  const map = objects.get(reference(objects.get(font) ?? '', 'ToUnicode')) ?? '';
  const characters = new Map<string, string>();
  for (const [, from = '', targets = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    [...targets.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, units = ''], index) => {
      const code = (Number.parseInt(from, 16) + index).toString(16).padStart(4, '0');
      const text = (units.replaceAll(' ', '').match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
      characters.set(code, text);
    });
  }
  return characters;
}
