import { accept, refuse, unreachable, type Context, type Decision } from '@cairn/kernel';
import { formOf, lessonOf } from './lessons/index.ts';
import { trainingCard } from './lessons/naloxone.ts';
import {
  type FamilyPath,
  type FamilyPathCommand,
  type FamilyPathFact,
  type PathRefusal,
  type SafetyScreen,
  screenQuestions,
  CHECK_IN_EVERY_MS,
} from './path.ts';
import { trainingSteps, TRAINING_VERSION } from './training.ts';

/** `id`: of what was made, so that the sender can go on with it. */
export type PathDecision = Decision<FamilyPathFact, PathRefusal, { readonly id: string | undefined }>;
type Of<Type extends FamilyPathCommand['type']> = Extract<FamilyPathCommand, { readonly type: Type }>;

/** [D] So many requests to be connected within thirty days; the same for everybody, whoever was asked for. */
const ASKS_MOST = 5;
const ASKS_WITHIN_MS = 30 * 86_400_000;

export function decidePath(state: FamilyPath, command: FamilyPathCommand, context: Context): PathDecision {
  switch (command.type) {
    case 'screen': {
      const { answers, needCall } = command;
      return one({ kind: 'family-path.screened', version: 1, body: { answers, needCall, safe: isSafe(answers) } });
    }
    case 'finish-lesson':
      return finishLesson(state, command);
    case 'practise':
      return practise(state, command, context);
    case 'train':
      return train(command);
    case 'certify':
      return certify(state, command, context);
    case 'check-in':
      return checkIn(command, context);
    case 'note-shared': {
      const { chart, itemId } = command;
      return one({ kind: 'family-path.shared', version: 1, body: { chart, itemId } });
    }
    case 'ask':
      return ask(state, command, context);
    case 'share-concern': {
      const text = command.text.trim();
      if (text === '') return refuse('family-text-empty');
      const concernId = context.newId();
      const { about, urgency, phone } = command;
      return one({ kind: 'family-path.concern-shared', version: 1, body: { concernId, about, text, urgency, phone } }, concernId);
    }
    default:
      return unreachable(command);
  }
}

/** Safe is what is known to be safe: an answer that was held back is none. */
export function isSafe(answers: SafetyScreen['answers']): boolean {
  return screenQuestions.every((question) => answers[question] === 'no');
}

/** Before the safety screen everything is closed; where it is not safe, what could provoke. */
export function closedFor(
  screen: SafetyScreen | undefined,
  provoking: boolean,
): 'family-screen-first' | 'family-lesson-closed' | undefined {
  if (!screen) return 'family-screen-first';
  return provoking && !screen.safe ? 'family-lesson-closed' : undefined;
}

function finishLesson(state: FamilyPath, command: Of<'finish-lesson'>): PathDecision {
  const lesson = lessonOf(command.lesson);
  if (!lesson) return refuse('family-lesson-unknown');
  const closed = closedFor(state.screen, lesson.provoking);
  if (closed) return refuse(closed);
  if (state.lessons.some((one) => one.lesson === lesson.id && one.version === lesson.version)) return accept([], { id: lesson.id });
  return one({ kind: 'family-path.lesson-done', version: 1, body: { lesson: lesson.id, version: lesson.version } }, lesson.id);
}

function practise(state: FamilyPath, command: Of<'practise'>, context: Context): PathDecision {
  const found = formOf(command.kind);
  if (!found) return refuse('family-lesson-unknown');
  const { form, lesson } = found;
  const closed = closedFor(state.screen, form.provoking || lesson.provoking);
  if (closed) return refuse(closed);
  const written = form.questions.flatMap(({ id }) => {
    const text = (command.answers[id] ?? '').trim();
    return text === '' ? [] : [[id, text] as const];
  });
  if (written.length === 0) return refuse('family-sheet-empty');
  const sheetId = context.newId();
  const body = { sheetId, lesson: lesson.id, kind: form.kind, answers: Object.fromEntries(written), on: context.today };
  return one({ kind: 'family-path.practised', version: 1, body }, sheetId);
}

/** Teach-back: the right choice, and the step in their own words. */
function train({ step, choice, said: raw }: Of<'train'>): PathDecision {
  const card = trainingCard(step);
  const said = raw.trim();
  if (choice !== card.right) return refuse('training-not-quite');
  if (said.split(/\s+/).length < 3) return refuse('training-say-it');
  return one({ kind: 'family-path.trained', version: 1, body: { step, said, version: TRAINING_VERSION } });
}

function certify(state: FamilyPath, { kit }: Of<'certify'>, { actor, today, newId }: Context): PathDecision {
  const left = trainingSteps.filter((step) => state.trained.every((one) => one.step !== step));
  if (left.length > 0) return refuse('training-not-done', { left: left.length });
  if (kit && kit.expires < today) return refuse('training-kit-expired');
  const certificateId = newId();
  const body = { certificateId, name: actor.name, on: today, kit };
  return one({ kind: 'family-path.certified', version: 1, body }, certificateId);
}

function checkIn({ answers }: Of<'check-in'>, { today, newId }: Context): PathDecision {
  const checkInId = newId();
  const phone = answers.needCall ? answers.phone : undefined;
  return one({ kind: 'family-path.checked-in', version: 1, body: { ...answers, phone, checkInId, on: today } }, checkInId);
}

function ask(state: FamilyPath, command: Of<'ask'>, { now, newId }: Context): PathDecision {
  if (state.asked.filter(({ at }) => at > now - ASKS_WITHIN_MS).length >= ASKS_MOST) return refuse('family-asked-often');
  const requestId = newId();
  const { about, relationship, line } = command;
  const body = { requestId, about, relationship, line: line.trim() };
  return one({ kind: 'family-path.connection-asked', version: 1, body }, requestId);
}

/** A week after the newest one, or when there is none yet. */
export function checkInDue(state: FamilyPath, now: number): boolean {
  const last = state.checkIns.at(-1);
  return last === undefined || now >= last.at + CHECK_IN_EVERY_MS;
}

function one(fact: FamilyPathFact, id?: string): PathDecision {
  return accept([fact], { id });
}
