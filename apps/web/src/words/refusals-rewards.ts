import { defineWords } from './words.ts';

/** Refusals that can be met with rewards; both sides load them with the rewards. The rule for writing them stands in refusals.ts. */
export const rewardRefusalWords = defineWords({
  'protocol-unknown': {
    en: 'There is no such reward program. Choose one from the list.',
    es: 'Ese programa de premios no existe. Elija uno de la lista.',
  },
  'funder-unknown': { en: 'There is no such payer. Choose one from the list.', es: 'Ese pagador no existe. Elija uno de la lista.' },
  'protocol-unsound': {
    en: 'This program cannot run as it is. Name a limit for the year, or choose another one.',
    es: 'Este programa no puede usarse así. Indique un límite para el año o elija otro.',
  },
  'protocol-over-cap': {
    en: 'A full course could pay more than the limit. Bring all values down, or choose another payer.',
    es: 'Un curso completo podría pagar más que el límite. Baje todos los valores o elija otro pagador.',
  },
  'opioid-target-off': {
    en: 'Rewards for tests without opioids are off: after a break, the old dose can kill. A prescriber can turn them on for a person on medicine for opioid use.',
    es: 'Los premios por pruebas sin opioides están apagados: tras una pausa, la dosis de antes puede matar. Un médico puede activarlos para quien toma medicina para el uso de opioides.',
  },
  'already-enrolled': {
    en: 'This person has a reward program now. End it before a new one starts.',
    es: 'Esta persona ya tiene un programa de premios. Termínelo antes de empezar otro.',
  },
  'course-unknown': { en: 'That reward program is not here any more.', es: 'Ese programa de premios ya no está aquí.' },
  'course-ended': {
    en: 'This reward program is over. What was earned can still be drawn and used.',
    es: 'Este programa de premios terminó. Lo ganado todavía se puede sacar y usar.',
  },
  'outside-window': {
    en: 'That day is too far back, still ahead, or not in the program. Choose another day.',
    es: 'Ese día es muy antiguo, aún no llega o no es del programa. Elija otro día.',
  },
  'already-recorded': {
    en: 'That day is recorded already. If it is wrong, ask for a correction.',
    es: 'Ese día ya está anotado. Si está mal, pida una corrección.',
  },
  'not-of-target': {
    en: 'That does not fit what this program rewards. Choose again.',
    es: 'Eso no va con lo que premia este programa. Elija otra vez.',
  },
  'week-full': {
    en: 'This week is recorded in full. The next week starts a new one.',
    es: 'Esta semana ya está completa. La próxima empieza de nuevo.',
  },
  'record-out-of-order': {
    en: 'A later day is recorded already. Ask for a correction if one is wrong.',
    es: 'Ya se anotó un día posterior. Pida una corrección si algo está mal.',
  },
  'observer-not-named': {
    en: 'Your role does not record this. Ask someone from the care team who does.',
    es: 'Su función no anota esto. Pídaselo a alguien del equipo que sí lo haga.',
  },
  'excuse-missing': { en: 'Say why it was excused.', es: 'Diga por qué se disculpó.' },
  'draw-not-ready': { en: 'There is no draw ready now.', es: 'Ahora no hay nada para sacar.' },
  'balance-too-low': { en: 'That is more than there is to spend. Choose less.', es: 'Es más de lo que hay para gastar. Elija menos.' },
  'record-unknown': { en: 'That entry is not here any more.', es: 'Esa anotación ya no está aquí.' },
  'correction-waiting': {
    en: 'A correction of this is waiting for a second person.',
    es: 'Una corrección de esto espera a una segunda persona.',
  },
  'correction-unknown': { en: 'That correction is not here any more.', es: 'Esa corrección ya no está aquí.' },
  'correction-settled': { en: 'Someone has answered this correction.', es: 'Alguien ya respondió a esta corrección.' },
  'ask-unknown': { en: 'That wish was done already.', es: 'Ese pedido ya se cumplió.' },
  'nothing-to-correct': { en: 'This changes nothing. It stands like that already.', es: 'Esto no cambia nada. Ya está así.' },
  'second-person-needed': {
    en: 'You asked for this correction. Someone else has to approve it.',
    es: 'Usted pidió esta corrección. Otra persona tiene que aprobarla.',
  },
});
