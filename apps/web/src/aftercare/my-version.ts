import {
  contentOf,
  differences,
  publishedVersion,
  readChanges,
  readOut,
  versionToSign,
  type Plan,
  type PlanContent,
  type PlanVersion,
  type ReadLine,
} from '@cairn/aftercare';
import { language } from '../words/words.ts';
import type { PlanModel } from './plan-model.ts';
import { shortName } from './plan-words.ts';

/** One thing that differs between two versions, in words. */
export type Changed = {
  readonly part: string;
  readonly about: string;
  readonly before: string;
  readonly after: string;
  readonly what: 'new' | 'gone' | 'changed' | 'moved';
};

/** What changed from one content to another, line by line, as the patient reads them. */
export function changedLines(before: PlanContent, after: PlanContent): readonly Changed[] {
  const [had, has] = [readOut(before, language()), readOut(after, language())];
  const words = readChanges(had, has).map((one): Changed => ({
    part: one.part,
    about: one.about,
    before: lineWords(one.before),
    after: lineWords(one.after),
    what: one.before ? (one.after ? 'changed' : 'gone') : 'new',
  }));
  const moved = differences(before, after).filter((one) => one.kind === 'moved');
  const places = has.flatMap((part) => part.lines.filter((line) => line.kind === 'lead').map((line) => ({ part: part.title, line })));
  return [
    ...words,
    ...moved.flatMap(({ path }): Changed[] => {
      const found = places.find(({ line }) => line.id.startsWith(`${path.join('/')}/`));
      return found ? [{ part: found.part, about: '', before: '', after: found.line.text, what: 'moved' }] : [];
    }),
  ];
}

function lineWords(line: ReadLine | undefined): string {
  if (!line) return '';
  return line.label === '' ? line.text : `${line.label}: ${line.text}`;
}

/** What is different now from what was signed last; nothing while nothing has been signed. */
export function sinceSigned(plan: Plan): readonly Changed[] {
  const signed = publishedVersion(plan);
  return signed ? changedLines(signed.content, contentOf(plan.doc)) : [];
}

/** The version that waits for this person's name, if it does. */
export function waitsForMe(plan: Plan): PlanVersion | undefined {
  const version = versionToSign(plan);
  return version && version.needs.includes('patient') && !version.signatures.some((one) => one.as === 'patient') ? version : undefined;
}

/** Who signed, the reader left out, by their short names. */
export function othersWhoSigned(version: PlanVersion, model: PlanModel): readonly string[] {
  return version.signatures.filter((one) => one.by.personId !== model.me().personId).map((one) => shortName(one.by.name));
}

export function didISign(version: PlanVersion, model: PlanModel): boolean {
  return version.signatures.some((one) => one.by.personId === model.me().personId);
}
