import { planWords } from './aftercare.ts';
import { defineWords } from './words.ts';

/**
 * What each place of the plan is called, for staff and patient alike. A key is the place's path without the ids of items
 * ('safety.people.name'); where that has no words of its own, the name alone ('name') has.
 */
export const placeNames = defineWords({
  body: planWords.body,
  mind: planWords.mind,
  people: planWords.people,
  watchOuts: planWords.watchOuts,
  help: planWords.help,
  strengths: { en: 'Strengths', es: 'Fortalezas' },
  barriers: { en: 'What gets in the way', es: 'Lo que estorba' },
  relapse: { en: 'If things get hard', es: 'Si se pone difícil' },
  safety: { en: 'Safety plan', es: 'Plan de seguridad' },
  overdose: { en: 'Overdose plan', es: 'Plan de sobredosis' },
  returnToCare: { en: 'Coming back to care', es: 'Volver al tratamiento' },
  special: { en: 'Special care', es: 'Cuidado especial' },
  community: { en: 'Community', es: 'Comunidad' },
  needs: { en: 'Daily needs', es: 'Necesidades diarias' },
  followUps: { en: 'Follow-up', es: 'Seguimiento' },

  title: { en: 'Goal, in their own words', es: 'Meta, en sus propias palabras' },
  know: { en: 'We will know when', es: 'Lo sabremos cuando' },
  reviewBy: { en: 'Review', es: 'Revisión' },
  dimension: { en: 'ASAM dimension', es: 'Dimensión ASAM' },
  status: { en: 'Status', es: 'Estado' },
  steps: { en: 'Steps', es: 'Pasos' },
  objectives: { en: 'Measured by', es: 'Se mide con' },
  measure: { en: 'What we measure', es: 'Lo que medimos' },
  baseline: { en: 'Now', es: 'Ahora' },
  target: { en: 'Target', es: 'Objetivo' },
  due: { en: 'By', es: 'Para' },
  owner: { en: 'Who', es: 'Quién' },
  text: { en: 'Line', es: 'Línea' },

  cue: { en: 'If', es: 'Si' },
  response: { en: 'Then', es: 'Entonces' },

  'relapse.triggers': { en: 'Hard moments, hardest first', es: 'Momentos difíciles, primero el más difícil' },
  'relapse.triggers.text': { en: 'Hard moment', es: 'Momento difícil' },
  'relapse.triggers.coping': { en: 'What helps', es: 'Lo que ayuda' },
  'relapse.earlySigns': { en: 'Early signs', es: 'Primeras señales' },
  'relapse.earlySigns.text': { en: 'Early sign', es: 'Primera señal' },
  'relapse.earlySigns.kind': { en: 'Kind', es: 'Tipo' },
  'relapse.lapse': { en: 'If I use', es: 'Si consumo' },
  'relapse.reasons': { en: 'My reasons', es: 'Mis razones' },

  'safety.signs': { en: 'Warning signs', es: 'Señales de alerta' },
  'safety.coping': { en: 'What I can do by myself', es: 'Lo que puedo hacer por mi cuenta' },
  'safety.people': { en: 'People who take my mind off it', es: 'Personas que me distraen' },
  'safety.places': { en: 'Places that take my mind off it', es: 'Lugares que me distraen' },
  'safety.helpers': { en: 'People I can ask for help', es: 'Personas a quienes puedo pedir ayuda' },
  'safety.professionals': { en: 'Professionals and crisis lines', es: 'Profesionales y líneas de crisis' },
  'safety.means': { en: 'Making the place safer', es: 'Hacer el lugar más seguro' },
  'safety.reason': { en: 'My reason for living', es: 'Mi razón para vivir' },

  'overdose.substances': { en: 'What, and how', es: 'Qué, y cómo' },
  'overdose.tolerance': { en: 'When my body can take less', es: 'Cuando mi cuerpo aguanta menos' },
  'overdose.neverAlone': { en: 'Never alone', es: 'Nunca a solas' },
  'overdose.neverAlone.name': { en: 'Person or line', es: 'Persona o línea' },
  'overdose.kits': { en: 'Naloxone', es: 'Naloxona' },
  'overdose.kits.place': { en: 'Where it is', es: 'Dónde está' },
  'overdose.kits.expires': { en: 'Use by', es: 'Vence' },
  'overdose.trained': { en: 'Who knows how to give it', es: 'Quién sabe darla' },
  'overdose.trained.on': { en: 'Trained on', es: 'Aprendió el' },
  'overdose.strips': { en: 'Test strips', es: 'Tiras de prueba' },
  'overdose.wishes': { en: 'What I want after I wake up', es: 'Lo que quiero al despertar' },
  'overdose.restart': { en: 'Starting medicine again', es: 'Empezar la medicina de nuevo' },

  'returnToCare.route': { en: 'How to come back', es: 'Cómo volver' },
  'returnToCare.who': { en: 'Who to ask for', es: 'Por quién preguntar' },

  'community.contact': { en: 'Contact', es: 'Contacto' },
  'community.when': { en: 'When', es: 'Cuándo' },
  'needs.text': { en: 'What is needed', es: 'Lo que hace falta' },

  'followUps.with': { en: 'With', es: 'Con' },
  'followUps.purpose': { en: 'About', es: 'Sobre' },
  'followUps.time': { en: 'Time', es: 'Hora' },
  'followUps.day': { en: 'Day', es: 'Día' },

  kind: { en: 'Kind', es: 'Tipo' },
  name: { en: 'Name', es: 'Nombre' },
  phone: { en: 'Phone', es: 'Teléfono' },
  address: { en: 'Address', es: 'Dirección' },
});
