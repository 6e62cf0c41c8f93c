import { defineWords } from './words.ts';

/** A supporter's home. It never says more than what was shared, nor why something is not. */
export const supporterWords = defineWords({
  hi: { en: 'Hi {name}', es: 'Hola, {name}' },
  sharesOne: {
    en: '{name} shares 1 thing with you. It can change at any time.',
    es: '{name} comparte 1 cosa con usted. Puede cambiar en cualquier momento.',
  },
  sharesMany: {
    en: '{name} shares {count} things with you. It can change at any time.',
    es: '{name} comparte {count} cosas con usted. Puede cambiar en cualquier momento.',
  },
  whatISee: { en: 'What I see', es: 'Qué veo' },
  scopeTopics: { en: 'You see: {topics}.', es: 'Usted ve: {topics}.' },
  scopePurpose: { en: 'Shared for: {purpose}', es: 'Se comparte para: {purpose}' },
  scopeUntil: {
    en: 'Sharing ends after {day}, or sooner if {name} stops it.',
    es: 'Se deja de compartir después del {day}, o antes si {name} lo decide.',
  },
  keepPrivate: { en: 'Please keep it to yourself. The law says so:', es: 'Por favor, no lo comparta. Así lo dice la ley:' },
  'topic.appointments': { en: 'visit times', es: 'horas de las citas' },
  'topic.plan-summary': { en: 'goals with how to help', es: 'metas con cómo ayudar' },
  'topic.goals': { en: 'goals', es: 'metas' },
  'topic.how-to-help': { en: 'how to help', es: 'cómo ayudar' },
  'topic.safety-plan': { en: 'safety plan', es: 'plan de seguridad' },
  'topic.week': { en: 'how the week went', es: 'cómo fue la semana' },
  'topic.family-room': { en: 'family room', es: 'sala familiar' },
  'topic.sessions': { en: 'family sessions', es: 'sesiones familiares' },
  'topic.suggest': { en: 'ideas for the plan', es: 'ideas para el plan' },
  'topic.emergency': { en: 'emergency contact', es: 'contacto de emergencia' },
  nextVisit: { en: 'Next visit', es: 'Próxima cita' },
  visits: { en: 'Visits', es: 'Citas' },
  noVisits: { en: 'No visit is planned right now.', es: 'Ahora no hay ninguna cita planeada.' },
  visitLine: { en: '{minutes} minutes {where}, with {name}', es: '{minutes} minutos {where}, con {name}' },
  theirTime: { en: 'Times are for where {name} lives ({zone}).', es: 'Las horas son de donde vive {name} ({zone}).' },
  help: { en: 'How to help, in {name}’s words', es: 'Cómo ayudar, en palabras de {name}' },
  noHelp: { en: '{name} has not written this yet.', es: '{name} aún no ha escrito esto.' },
  working: { en: 'What {name} is working on', es: 'En qué trabaja {name}' },
  noGoals: { en: 'No goals are written yet.', es: 'Aún no hay metas escritas.' },
  emptyTitle: { en: 'Nothing is shared with you', es: 'No hay nada compartido con usted' },
  empty: {
    en: 'If someone chooses to share with you, it shows here. We cannot say more than that.',
    es: 'Si alguien decide compartir con usted, se verá aquí. No podemos decir más que eso.',
  },
  stopped: { en: '{name} no longer shares this', es: '{name} ya no comparte esto' },
  naloxone: { en: 'Learn what to do in an overdose', es: 'Aprenda qué hacer en una sobredosis' },
  naloxoneMore: { en: 'Open to everyone. No account needed.', es: 'Abierto a todos. No necesita cuenta.' },
  yourself: {
    en: 'Worried about yourself or someone else? Help now has people to call.',
    es: '¿Le preocupa usted o alguien más? En Ayuda ya hay a quién llamar.',
  },
  loading: { en: 'Getting what is shared with you', es: 'Buscando lo que se comparte con usted' },
  failed: {
    en: 'This did not load. Nothing is shown that may have changed.',
    es: 'No se pudo cargar. No mostramos nada que pueda haber cambiado.',
  },
  offline: {
    en: 'No signal. Shared things show again when you are back online.',
    es: 'Sin señal. Lo compartido se verá de nuevo cuando tenga conexión.',
  },
});
