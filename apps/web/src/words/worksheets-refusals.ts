import { defineWords } from './words.ts';

/** Refusals that only somebody with a worksheet in front of them can meet; the rule for writing them stands in refusals.ts. */
export const worksheetRefusalWords = defineWords({
  'sheet-unknown': { en: 'That page is not here.', es: 'Esa página no está aquí.' },
  'sheet-kind-unknown': { en: 'There is no such page.', es: 'No hay una página así.' },
  'sheet-kind-not-yours': {
    en: 'This page is for a visit. Open it there, together.',
    es: 'Esta página es para una visita. Ábranla allí, juntos.',
  },
  'sheet-not-offered': {
    en: 'This page is for a person who is undecided. Use the rulers first.',
    es: 'Esta página es para quien está indeciso. Use primero las reglas.',
  },
  'sheet-closed': {
    en: 'The visit is over, so this page is closed. It can still be read.',
    es: 'La visita terminó y esta página se cerró. Aún se puede leer.',
  },
  'sheet-session-gone': { en: 'That visit is not here.', es: 'Esa visita no está aquí.' },
  'sheet-not-in-session': { en: 'Go into the visit first, then write.', es: 'Primero entre a la visita, luego escriba.' },
  'sheet-field-not-yours': {
    en: 'This line is for the other person to fill in.',
    es: 'Esta línea la llena la otra persona.',
  },
  'homework-past': { en: 'That day has passed. Choose a later one.', es: 'Ese día ya pasó. Elija otro.' },
  'homework-not-given': { en: 'This page was not taken home.', es: 'Esta página no se llevó a casa.' },
  'homework-too-many': {
    en: 'Enough is at home already. Finish or take back one first.',
    es: 'Ya hay suficiente en casa. Primero termine o retire una.',
  },
  'line-unknown': { en: 'That line is not on the page.', es: 'Esa línea no está en la página.' },
  'line-unfinished': { en: 'Finish the line first, then add it to the plan.', es: 'Primero termine la línea y luego agréguela al plan.' },
  'line-unsettled': { en: 'That line has two versions. Choose one first.', es: 'Esa línea tiene dos versiones. Primero elija una.' },
  'needs-a-goal': { en: 'Choose a goal for this step.', es: 'Elija una meta para este paso.' },
});
