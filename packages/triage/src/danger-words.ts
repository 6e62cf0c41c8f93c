/**
 * Words in free text after which a person should look (clinical.md §B2: "Keyword scan of free text adds, never replaces, an alert").
 * A list, not a judgement: it misses what is said otherwise and hits what was meant otherwise, and says so on the screen of rules.
 * A change of a phrase is a new version.
 */
export const DANGER_WORDS_VERSION = 1;

export const dangerTopics = ['self-harm', 'overdose', 'violence', 'psychosis'] as const;
export type DangerTopic = (typeof dangerTopics)[number];

/** Without accents and in lower case, whole words; `*` stands for the rest of a word. */
export const dangerWords: Readonly<Record<DangerTopic, Readonly<Record<'en' | 'es', readonly string[]>>>> = {
  'self-harm': {
    en: [
      'kill myself',
      'killing myself',
      'kill my self',
      'end my life',
      'ending my life',
      'end it all',
      'take my own life',
      'suicid*',
      'want to die',
      'wanna die',
      'wish i was dead',
      'wish i were dead',
      'better off dead',
      'better off without me',
      'hurt myself',
      'hurting myself',
      'harm myself',
      'cut myself',
      'cutting myself',
      'no reason to live',
      'dont want to live',
      'do not want to live',
      'dont want to be here anymore',
      'not safe',
      'unsafe',
    ],
    es: [
      'matarme',
      'me quiero matar',
      'me voy a matar',
      'suicid*',
      'quitarme la vida',
      'quiero morir',
      'quiero morirme',
      'quisiera estar muert*',
      'mejor muert*',
      'no quiero vivir',
      'no quiero seguir viviendo',
      'hacerme dano',
      'lastimarme',
      'cortarme las venas',
      'acabar con mi vida',
      'acabar con todo',
      'no estoy a salvo',
    ],
  },
  /** Asking for naloxone, or about overdose, is not one. */
  overdose: {
    en: [
      'overdosed',
      'overdosing',
      'had an overdose',
      'oded',
      'od d',
      'gave me narcan',
      'used narcan',
      'not breathing',
      'stopped breathing',
      'turned blue',
      'wont wake up',
      'cant wake',
    ],
    es: [
      'tuve una sobredosis',
      'tuvo una sobredosis',
      'sobredosis anoche',
      'me dieron narcan',
      'no respira',
      'no respiraba',
      'dejo de respirar',
      'se puso azul',
      'no despierta',
      'no se despierta',
    ],
  },
  violence: {
    en: [
      'he hits me',
      'she hits me',
      'hit me',
      'hurts me',
      'beats me',
      'beat me up',
      'choked me',
      'scared of him',
      'scared of her',
      'afraid to go home',
      'kill him',
      'kill her',
      'kill them',
      'threatened me',
    ],
    es: [
      'me pega',
      'me golpe*',
      'me ahorc*',
      'me amenaz*',
      'me da miedo volver a casa',
      'miedo de el',
      'miedo de ella',
      'matarlo',
      'matarla',
    ],
  },
  psychosis: {
    en: [
      'hearing voices',
      'hear voices',
      'voices tell me',
      'voices telling me',
      'they are watching me',
      'being followed',
      'havent slept in days',
    ],
    es: ['oigo voces', 'escucho voces', 'las voces me dicen', 'me estan vigilando', 'me persiguen', 'llevo dias sin dormir'],
  },
};

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const patterns: readonly (readonly [DangerTopic, RegExp])[] = dangerTopics.map((topic) => {
  const { en, es } = dangerWords[topic];
  const all = [...en, ...es].map((phrase) => phrase.replaceAll('*', '\\p{L}*'));
  return [topic, new RegExp(`(?:^| )(?:${all.join('|')})(?= |$)`, 'u')];
});

/** Topics that this text speaks of, in their order; empty for nearly all texts. Both languages are looked for, whichever it is in. */
export function dangerIn(text: string): readonly DangerTopic[] {
  const said = plain(text);
  return said === '' ? [] : patterns.flatMap(([topic, pattern]) => (pattern.test(said) ? [topic] : []));
}
