import { readFileSync } from 'node:fs';
import type { ReadLine, ReadPart } from '@cairn/aftercare';
import type { Instant } from '@cairn/kernel';
import type { Locale } from '@cairn/people';
import PDFDocument from 'pdfkit';
import { printWords } from './words.ts';

export type PlanPrint = {
  readonly locale: Locale;
  readonly name: string;
  readonly program: { readonly name: string; readonly phone: string };
  readonly number: number;
  readonly publishedAt: Instant;
  /** Already in the patient's language and zone. */
  readonly publishedOn: string;
  readonly signatures: readonly { readonly who: string; readonly typed: string }[];
  readonly parts: readonly ReadPart[];
  /** On every page: nobody knows beforehand which one leaves. */
  readonly notice: string;
};

type Pdf = PDFKit.PDFDocument;

const font = (weight: string): Buffer => readFileSync(new URL(`./fonts/atkinson-hyperlegible-next-${weight}.ttf`, import.meta.url));
const fonts = { regular: font('regular'), bold: font('bold') };

/** Points. The foot holds the notice and the page number. */
const SIDE = 54;
const FOOT = 84;
const INDENT = 14;
/** A title or lead is not left alone at the end of a page. */
const TOGETHER = 60;
const INK = '#12211f';
const QUIET = '#4a5a57';

/** The whole version on paper, in US letter size. */
export function planPdf(print: PlanPrint): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = new PDFDocument({
    size: 'LETTER',
    margins: { top: SIDE, bottom: FOOT, left: SIDE, right: SIDE },
    bufferPages: true,
    lang: print.locale,
    displayTitle: true,
    info: { Title: printWords[print.locale].title, CreationDate: new Date(print.publishedAt) },
  });
  const done = collected(pdf);
  pdf.registerFont('regular', fonts.regular);
  pdf.registerFont('bold', fonts.bold);
  head(pdf, print);
  for (const part of print.parts) writePart(pdf, part);
  feet(pdf, print);
  pdf.end();
  return done;
}

function collected(pdf: Pdf): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}

function head(pdf: Pdf, { locale, name, program, number, publishedOn, signatures }: PlanPrint): void {
  const words = printWords[locale];
  pdf.font('bold').fontSize(24).fillColor(INK).text(words.title);
  pdf.fontSize(15).text(name);
  pdf.font('regular').fontSize(11).fillColor(QUIET).text(words.version(number, publishedOn));
  pdf.text(words.program(program.name, program.phone));
  pdf.moveDown(0.8).font('bold').fillColor(INK).text(words.signed);
  pdf.font('regular');
  for (const { who, typed } of signatures) pdf.text(`${who}: ${typed}`);
}

function writePart(pdf: Pdf, { title, lines }: ReadPart): void {
  pdf.moveDown(1.2);
  keepTogether(pdf);
  pdf.font('bold').fontSize(15).fillColor(INK).text(title, SIDE);
  for (const line of lines) writeLine(pdf, line);
}

function writeLine(pdf: Pdf, { kind, depth, label, text }: ReadLine): void {
  const at = SIDE + depth * INDENT;
  const width = pdf.page.width - SIDE - at;
  if (kind !== 'more') {
    pdf.moveDown(0.35);
    keepTogether(pdf);
  }
  const isQuiet = kind === 'heading';
  pdf
    .font(kind === 'lead' ? 'bold' : 'regular')
    .fontSize(isQuiet ? 10 : 11)
    .fillColor(isQuiet ? QUIET : INK)
    .text(label === '' ? text : `${label}: ${text}`, at, undefined, { width });
}

function keepTogether(pdf: Pdf): void {
  if (pdf.y > pdf.page.height - FOOT - TOGETHER) pdf.addPage();
}

/** After everything else, when it is known how many pages there are. */
function feet(pdf: Pdf, { locale, name, notice }: PlanPrint): void {
  const words = printWords[locale];
  const { start, count } = pdf.bufferedPageRange();
  const width = pdf.page.width - 2 * SIDE;
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // Below the margin, where text would otherwise begin a page of its own.
    pdf.page.margins.bottom = 0;
    const top = pdf.page.height - FOOT + 16;
    const lines = [notice, words.notice].filter((line) => line !== undefined);
    pdf.font('regular').fontSize(9).fillColor(QUIET).text(lines.join('\n'), SIDE, top, { width });
    pdf.text(`${name} · ${words.page(page - start + 1, count)}`, SIDE, top + 30, { width });
  }
}
