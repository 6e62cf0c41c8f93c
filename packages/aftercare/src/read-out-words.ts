import { isDay, type Path } from '@cairn/co-editing';
import type { Locale } from '@cairn/people';

type Said = Readonly<Record<Locale, string>>;

/** Titles of the parts, by the first step of a path. */
export const partTitles: Readonly<Record<string, Said>> = {
  body: { en: 'Body and medicine', es: 'Cuerpo y medicina' },
  mind: { en: 'Mind and mood', es: 'Mente y ánimo' },
  people: { en: 'People and places', es: 'Personas y lugares' },
  strengths: { en: 'What I am good at', es: 'Lo que hago bien' },
  barriers: { en: 'What makes it hard', es: 'Lo que lo hace difícil' },
  watchOuts: { en: 'My watch-outs', es: 'Mis señales de cuidado' },
  help: { en: 'How to help me', es: 'Cómo ayudarme' },
  relapse: { en: 'Staying on track', es: 'Seguir en el camino' },
  safety: { en: 'If it gets really hard', es: 'Si se pone muy difícil' },
  overdose: { en: 'My overdose plan', es: 'Mi plan contra sobredosis' },
  returnToCare: { en: 'How I come back', es: 'Cómo vuelvo' },
  special: { en: 'What my team keeps in mind', es: 'Lo que mi equipo tiene en cuenta' },
  community: { en: 'My community', es: 'Mi comunidad' },
  needs: { en: 'Things I need', es: 'Cosas que necesito' },
  followUps: { en: 'My next visits and calls', es: 'Mis próximas visitas y llamadas' },
};

/** Names of fields and lists, by path without ids and without the domain of a goal. An empty label means that the words speak for themselves. */
export const labels: Readonly<Record<string, Said>> = {
  'goals.title': { en: '', es: '' },
  'goals.know': { en: 'We will know when', es: 'Lo sabremos cuando' },
  'goals.reviewBy': { en: 'We look at this again', es: 'Lo vemos de nuevo' },
  'goals.dimension': { en: 'Part of my life (ASAM, 4th edition)', es: 'Parte de mi vida (ASAM, 4.ª edición)' },
  'goals.status': { en: 'Where it stands', es: 'Cómo va' },
  'goals.strengths': { en: 'What helps with it', es: 'Lo que ayuda' },
  'goals.barriers': { en: 'What gets in the way', es: 'Lo que estorba' },
  'goals.strengths.text': { en: '', es: '' },
  'goals.barriers.text': { en: '', es: '' },
  'goals.objectives': { en: 'How we measure it', es: 'Cómo lo medimos' },
  'goals.objectives.measure': { en: '', es: '' },
  'goals.objectives.baseline': { en: 'Now', es: 'Ahora' },
  'goals.objectives.target': { en: 'Aim', es: 'Meta' },
  'goals.objectives.due': { en: 'By', es: 'Para' },
  'goals.steps': { en: 'Steps', es: 'Pasos' },
  'goals.steps.text': { en: '', es: '' },
  'goals.steps.owner': { en: 'Who', es: 'Quién' },
  'goals.steps.due': { en: 'When', es: 'Cuándo' },
  'goals.steps.status': { en: 'Where it stands', es: 'Cómo va' },
  'strengths.text': { en: '', es: '' },
  'barriers.text': { en: '', es: '' },
  'watchOuts.cue': { en: 'If', es: 'Si' },
  'watchOuts.response': { en: 'Then', es: 'Entonces' },
  'help.text': { en: '', es: '' },
  'relapse.triggers': { en: 'What can pull me back, hardest first', es: 'Lo que me puede hacer volver, lo más difícil primero' },
  'relapse.triggers.text': { en: '', es: '' },
  'relapse.triggers.coping': { en: 'What I do', es: 'Lo que hago' },
  'relapse.earlySigns': { en: 'Early signs', es: 'Primeras señales' },
  'relapse.earlySigns.kind': { en: '', es: '' },
  'relapse.earlySigns.text': { en: '', es: '' },
  'relapse.lapse': { en: 'If I use again', es: 'Si vuelvo a usar' },
  'relapse.lapse.text': { en: '', es: '' },
  'relapse.reasons': { en: 'My reasons', es: 'Mis razones' },
  'relapse.reasons.text': { en: '', es: '' },
  'safety.signs': { en: 'Signs that it is getting hard', es: 'Señales de que se pone difícil' },
  'safety.signs.text': { en: '', es: '' },
  'safety.coping': { en: 'Things I can do by myself', es: 'Cosas que puedo hacer a solas' },
  'safety.coping.text': { en: '', es: '' },
  'safety.people': { en: 'People who take my mind off it', es: 'Personas que me distraen' },
  'safety.people.name': { en: '', es: '' },
  'safety.people.phone': { en: 'Phone', es: 'Teléfono' },
  'safety.places': { en: 'Places I can go', es: 'Lugares adonde puedo ir' },
  'safety.places.text': { en: '', es: '' },
  'safety.helpers': { en: 'People I can ask for help', es: 'Personas a quienes puedo pedir ayuda' },
  'safety.helpers.name': { en: '', es: '' },
  'safety.helpers.phone': { en: 'Phone', es: 'Teléfono' },
  'safety.professionals': { en: 'Professionals and places for help', es: 'Profesionales y lugares de ayuda' },
  'safety.professionals.name': { en: '', es: '' },
  'safety.professionals.phone': { en: 'Phone', es: 'Teléfono' },
  'safety.professionals.address': { en: 'Address', es: 'Dirección' },
  'safety.means': { en: 'How I make my space safer', es: 'Cómo hago más seguro mi espacio' },
  'safety.means.text': { en: '', es: '' },
  'safety.reason': { en: 'What I live for', es: 'Por lo que vivo' },
  'overdose.substances': { en: 'What I may use, and how', es: 'Lo que podría usar, y cómo' },
  'overdose.tolerance': { en: 'Times when my body takes less', es: 'Momentos en que mi cuerpo aguanta menos' },
  'overdose.tolerance.text': { en: '', es: '' },
  'overdose.neverAlone': { en: 'I am not alone', es: 'No estoy a solas' },
  'overdose.neverAlone.name': { en: 'Who', es: 'Quién' },
  'overdose.neverAlone.phone': { en: 'Phone', es: 'Teléfono' },
  'overdose.kits': { en: 'Where my naloxone is', es: 'Dónde está mi naloxona' },
  'overdose.kits.place': { en: '', es: '' },
  'overdose.kits.expires': { en: 'Good until', es: 'Sirve hasta' },
  'overdose.trained': { en: 'Who knows how to use it', es: 'Quién sabe usarla' },
  'overdose.trained.name': { en: '', es: '' },
  'overdose.trained.on': { en: 'Learned on', es: 'Aprendió el' },
  'overdose.strips': { en: 'Test strips', es: 'Tiras de prueba' },
  'overdose.wishes': { en: 'What I want after I wake up', es: 'Lo que quiero al despertar' },
  'overdose.restart': { en: 'How I get back on my medicine', es: 'Cómo vuelvo a mi medicina' },
  'returnToCare.route': { en: 'The way back', es: 'El camino de vuelta' },
  'returnToCare.who': { en: 'Who to ask for', es: 'Por quién preguntar' },
  'returnToCare.phone': { en: 'Phone', es: 'Teléfono' },
  'special.kind': { en: '', es: '' },
  'special.text': { en: '', es: '' },
  'community.kind': { en: '', es: '' },
  'community.name': { en: '', es: '' },
  'community.when': { en: 'When', es: 'Cuándo' },
  'community.contact': { en: 'Contact', es: 'Contacto' },
  'needs.kind': { en: '', es: '' },
  'needs.text': { en: '', es: '' },
  'needs.status': { en: 'Where it stands', es: 'Cómo va' },
  'followUps.kind': { en: '', es: '' },
  'followUps.day': { en: 'Day', es: 'Día' },
  'followUps.time': { en: 'Time', es: 'Hora' },
  'followUps.with': { en: 'With', es: 'Con' },
  'followUps.purpose': { en: 'What for', es: 'Para qué' },
};

/** Words of choices, by the path of their field and the option; a choice that reads the same everywhere stands under `*`. */
export const options: Readonly<Record<string, Said>> = {
  '*.proposed': { en: 'an idea so far', es: 'una idea por ahora' },
  '*.active': { en: 'going on', es: 'en marcha' },
  '*.on-hold': { en: 'on hold', es: 'en pausa' },
  '*.achieved': { en: 'done', es: 'logrado' },
  '*.partly': { en: 'done in part', es: 'logrado en parte' },
  '*.revised': { en: 'changed', es: 'cambiado' },
  '*.dropped': { en: 'let go', es: 'dejado' },
  '*.open': { en: 'not yet', es: 'todavía no' },
  '*.planned': { en: 'planned', es: 'planeado' },
  '*.doing': { en: 'going on', es: 'en marcha' },
  '*.working': { en: 'we are on it', es: 'en eso estamos' },
  '*.met': { en: 'done', es: 'hecho' },
  '*.not-now': { en: 'not now', es: 'ahora no' },
  '*.done': { en: 'done', es: 'hecho' },
  '*.yes': { en: 'yes', es: 'sí' },
  '*.no': { en: 'no', es: 'no' },
  'earlySigns.thought': { en: 'A thought', es: 'Un pensamiento' },
  'earlySigns.feeling': { en: 'A feeling', es: 'Un sentimiento' },
  'earlySigns.behavior': { en: 'Something I do', es: 'Algo que hago' },
  'special.pregnancy': { en: 'Pregnancy', es: 'Embarazo' },
  'special.hiv': { en: 'HIV', es: 'VIH' },
  'special.hepatitis': { en: 'Hepatitis', es: 'Hepatitis' },
  'special.liver': { en: 'Liver', es: 'Hígado' },
  'special.pain': { en: 'Pain', es: 'Dolor' },
  'special.co-occurring': { en: 'Other conditions', es: 'Otras condiciones' },
  'special.tolerance-loss': { en: 'My body takes less than before', es: 'Mi cuerpo aguanta menos que antes' },
  'community.na': { en: 'Narcotics Anonymous', es: 'Narcóticos Anónimos' },
  'community.smart': { en: 'SMART Recovery', es: 'SMART Recovery' },
  'community.mara': { en: 'Group for people on medicine (MARA)', es: 'Grupo de personas con medicina (MARA)' },
  'community.recovery-center': { en: 'Recovery center', es: 'Centro de recuperación' },
  'community.faith': { en: 'Faith group', es: 'Grupo de fe' },
  'community.peer': { en: 'Peer support', es: 'Apoyo entre pares' },
  'community.other': { en: 'Other', es: 'Otro' },
  'needs.housing': { en: 'Housing', es: 'Vivienda' },
  'needs.employment': { en: 'Work', es: 'Trabajo' },
  'needs.education': { en: 'School', es: 'Estudios' },
  'needs.legal': { en: 'Legal help', es: 'Ayuda legal' },
  'needs.transport': { en: 'Rides', es: 'Transporte' },
  'needs.phone': { en: 'Phone', es: 'Teléfono' },
  'needs.food': { en: 'Food', es: 'Comida' },
  'needs.childcare': { en: 'Child care', es: 'Cuidado de niños' },
  'needs.family': { en: 'Family', es: 'Familia' },
  'needs.finances': { en: 'Money', es: 'Dinero' },
  'needs.insurance': { en: 'Insurance', es: 'Seguro' },
  'followUps.visit': { en: 'Visit', es: 'Visita' },
  'followUps.call': { en: 'Call', es: 'Llamada' },
  'followUps.family': { en: 'Family visit', es: 'Visita en familia' },
  'followUps.medicine': { en: 'Medicine visit', es: 'Visita de medicina' },
  'followUps.group': { en: 'Group', es: 'Grupo' },
};

const rhythmWords: Readonly<Record<string, Said>> = {
  daily: { en: 'every day', es: 'todos los días' },
  always: { en: 'always', es: 'siempre' },
};

const monthNames: Readonly<Record<Locale, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
};

export function partTitle(part: string, locale: Locale): string {
  return partTitles[part]?.[locale] ?? part;
}

/** `names` is a path without the ids of items and the domain of a goal. */
export function labelOf(names: Path, locale: Locale): string {
  return labels[names.join('.')]?.[locale] ?? '';
}

export function optionText(names: Path, option: string, locale: Locale): string {
  const said = options[`${names.at(-2)}.${option}`] ?? options[`*.${option}`];
  return said?.[locale] ?? option;
}

/** "May 8, 2026", "8 de mayo de 2026", or the words of a step without a last day. */
export function dayText(day: string, locale: Locale): string {
  if (!isDay(day)) return rhythmWords[day]?.[locale] ?? day;
  const [year, month, date] = day.split('-').map(Number);
  const name = monthNames[locale][(month ?? 1) - 1];
  return locale === 'en' ? `${name} ${date}, ${year}` : `${date} de ${name} de ${year}`;
}
