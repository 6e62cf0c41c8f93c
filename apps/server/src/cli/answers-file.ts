import { readFileSync, statSync } from 'node:fs';
import type { Answers } from '@cairn/instruments';

type Read = { readonly ok: true; readonly answers: Answers } | { readonly ok: false; readonly problem: string };

/** The longest questionnaire has some thirty answers. */
const MOST_BYTES = 1_000_000;

/** A flat object of answers. What is no such thing is named, with its place, and nothing of it is used. */
export function readAnswersFile(path: string): Read {
  const text = textOf(path);
  if (!text.ok) return text;
  const parsed = jsonOf(text.text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return problem('the file holds no object of item → answer');
  const entries = Object.entries(value);
  const strange = entries.find(([, answer]) => !isAnswer(answer));
  if (strange) return problem(`item "${strange[0]}": an answer is a number, true, false, text or null`);
  const twice = repeated(text.text);
  if (twice !== undefined) return problem(`item "${twice}" is answered twice`);
  return { ok: true, answers: Object.fromEntries(entries) };
}

function problem(text: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem: text };
}

function textOf(path: string): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string } {
  try {
    if (!statSync(path).isFile()) return problem('this is not a file');
    if (statSync(path).size > MOST_BYTES) return problem(`the file is larger than ${MOST_BYTES} bytes`);
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) };
  } catch (error) {
    if (error instanceof TypeError) return problem('the file is not text in UTF-8');
    return problem(
      error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'there is no such file' : 'the file cannot be read',
    );
  }
}

function jsonOf(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return problem(`the file is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function isAnswer(value: unknown): boolean {
  return value === null || ['number', 'boolean', 'string'].includes(typeof value);
}

/** A name that stands twice in the flat object: JSON would silently keep the last. */
function repeated(text: string): string | undefined {
  const names = [...text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?/g)].flatMap(([, name, colon]) =>
    colon && name ? [String(JSON.parse(name))] : [],
  );
  return names.find((name, index) => names.indexOf(name) !== index);
}
