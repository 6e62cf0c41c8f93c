import type { Question, Value } from '../question.ts';
import type { Language } from '../text.ts';

/** Somebody who walks a flow. What no entry speaks of is answered as `otherwise` says. */
export type Persona = {
  readonly name: string;
  readonly language: Language;
  /** By measure; `null` passes the question over. In later rounds of a loop `<measure>#2` comes before `<measure>`. */
  readonly answers: Readonly<Record<string, Value | null>>;
  /** `first` picks what stands first (the lowest of a scale), `last` what stands last; `skip` passes over whatever can be. */
  readonly otherwise: 'first' | 'last' | 'skip';
  /** How waits and hand-overs end, by node; each of them times out unless said here. */
  readonly passes: Readonly<Record<string, string>>;
};

/** What a persona that does not care picks. `today` is their day. */
export function pick(question: Question, which: 'first' | 'last', today: string): Value {
  const first = which === 'first';
  switch (question.type) {
    case 'choice':
      return question.options.at(first ? 0 : -1)?.value ?? '';
    case 'multi':
      return first ? [] : question.options.slice(-(question.atMost ?? 1)).map((option) => option.value);
    case 'yes-no':
      return !first;
    case 'scale':
      return first ? 0 : 10;
    case 'number':
      return first ? question.min : question.min + Math.floor((question.max - question.min) / question.step + 1e-9) * question.step;
    case 'text':
      return first ? '-' : 'x'.repeat(Math.min(20, question.maxLength));
    case 'date':
      return today;
    case 'time':
      return first ? '08:00' : '22:00';
  }
}
