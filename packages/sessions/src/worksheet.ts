import {
  applyOperation,
  emptyDoc,
  fieldAt,
  itemsAt,
  openConflicts,
  type Applied,
  type Doc,
  type Field,
  type Item,
  type ObjectType,
  type Operation,
  type Outcome,
  type Stamp,
} from '@cairn/co-editing';

export const worksheetNames = ['what-happened'] as const;
export type WorksheetName = (typeof worksheetNames)[number];

export type Worksheet = Doc;
export type WorksheetOperation = Operation;
export type WorksheetOutcome = Exclude<Outcome, 'same'>;

/**
 * "What happened": the functional analysis of one moment (clinical.md §C1, step 3): trigger, thought, feeling, behavior,
 * what came right after and what came later. The alternatives are the list of ideas for next time.
 */
export const links = ['trigger', 'thought', 'feeling', 'behavior', 'right-after', 'later-on'] as const;
export type Link = (typeof links)[number];

export const ANSWER_MAX = 2000;
/** Both halves together fit one step of a plan. */
export const IDEA_PART_MAX = 190;
export const IDEAS_MAX = 20;

const answer = { type: 'text', max: ANSWER_MAX } as const;
const ideaPart = { type: 'text', max: IDEA_PART_MAX } as const;

const whatHappened: ObjectType = {
  type: 'object',
  fields: {
    trigger: answer,
    thought: answer,
    feeling: answer,
    behavior: answer,
    'right-after': answer,
    'later-on': answer,
    ideas: { type: 'list', max: IDEAS_MAX, item: { type: 'object', fields: { cue: ideaPart, response: ideaPart } } },
  },
};

export function emptyWorksheet(): Worksheet {
  return emptyDoc(whatHappened);
}

export function applyToWorksheet(worksheet: Worksheet, operation: WorksheetOperation, stamp: Stamp): Applied {
  return applyOperation(whatHappened, worksheet, operation, stamp);
}

export function answerField(worksheet: Worksheet, link: Link): Field | undefined {
  return fieldAt(worksheet, [link]);
}

/** One idea for next time, as it stands: "If (cue) it is payday, then (response) Rosa holds my card." */
export type Idea = { readonly ideaId: string; readonly item: Item; readonly cue: string; readonly response: string };

export function ideasOf(worksheet: Worksheet): readonly Idea[] {
  return itemsAt(worksheet, ['ideas']).map((item) => ({ ideaId: item.id, item, cue: part(item, 'cue'), response: part(item, 'response') }));
}

export function ideaOf(worksheet: Worksheet, ideaId: string): Idea | undefined {
  return ideasOf(worksheet).find((idea) => idea.ideaId === ideaId);
}

/** Whether two people's words stand side by side in the idea, or its removal is disputed: someone has to choose before it can go into a plan. */
export function isUnsettled(worksheet: Worksheet, ideaId: string): boolean {
  return openConflicts(worksheet).some((conflict) => conflict.path[0] === 'ideas' && conflict.path[1] === ideaId);
}

function part(item: Item, name: 'cue' | 'response'): string {
  const field = fieldAt({ fields: item.fields }, [name]);
  return typeof field?.value === 'string' ? field.value.trim() : '';
}
