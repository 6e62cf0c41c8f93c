export const noteFormats = ['DAP', 'SOAP', 'BIRP', 'GIRP'] as const;
export type NoteFormat = (typeof noteFormats)[number];

/** What a sentence is about. A note in another format is the same sentences under other headings. */
export const topics = ['visit', 'goal', 'reported', 'observed', 'talk', 'intervention', 'response', 'assessment', 'plan'] as const;
export type Topic = (typeof topics)[number];

export const sections = ['data', 'subjective', 'objective', 'behavior', 'goal', 'intervention', 'response', 'assessment', 'plan'] as const;
export type Section = (typeof sections)[number];

/** The headings of each format, in its order (clinical.md §D). */
export const sectionsOf: Readonly<Record<NoteFormat, readonly Section[]>> = {
  DAP: ['data', 'assessment', 'plan'],
  SOAP: ['subjective', 'objective', 'assessment', 'plan'],
  BIRP: ['behavior', 'intervention', 'response', 'plan'],
  GIRP: ['goal', 'intervention', 'response', 'plan'],
};

type Places = Readonly<Record<Topic, Section>>;

const places: Readonly<Record<NoteFormat, Places>> = {
  DAP: {
    visit: 'data',
    goal: 'data',
    reported: 'data',
    observed: 'data',
    talk: 'data',
    intervention: 'data',
    response: 'assessment',
    assessment: 'assessment',
    plan: 'plan',
  },
  SOAP: {
    visit: 'objective',
    goal: 'assessment',
    reported: 'subjective',
    observed: 'objective',
    talk: 'subjective',
    intervention: 'objective',
    response: 'assessment',
    assessment: 'assessment',
    plan: 'plan',
  },
  BIRP: {
    visit: 'behavior',
    goal: 'intervention',
    reported: 'behavior',
    observed: 'behavior',
    talk: 'behavior',
    intervention: 'intervention',
    response: 'response',
    assessment: 'response',
    plan: 'plan',
  },
  GIRP: {
    visit: 'intervention',
    goal: 'goal',
    reported: 'response',
    observed: 'response',
    talk: 'response',
    intervention: 'intervention',
    response: 'response',
    assessment: 'response',
    plan: 'plan',
  },
};

export function sectionOf(format: NoteFormat, topic: Topic): Section {
  return places[format][topic];
}

/** What an author writes about of their own accord; the visit and the tags come from the record. */
export const writableTopics = [
  'goal',
  'reported',
  'observed',
  'intervention',
  'response',
  'assessment',
  'plan',
] as const satisfies readonly Topic[];
export type WritableTopic = (typeof writableTopics)[number];

/** What may be written under a heading; the first is what is usually meant. */
export function topicsIn(format: NoteFormat, section: Section): readonly WritableTopic[] {
  const here = writableTopics.filter((topic) => sectionOf(format, topic) === section);
  return here.toSorted((a, b) => Number(b === usual[section]) - Number(a === usual[section]));
}

const usual: Readonly<Record<Section, WritableTopic>> = {
  data: 'reported',
  subjective: 'reported',
  objective: 'observed',
  behavior: 'observed',
  goal: 'goal',
  intervention: 'intervention',
  response: 'response',
  assessment: 'assessment',
  plan: 'plan',
};
