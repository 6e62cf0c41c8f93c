import { defineWords } from './words.ts';

/** The naloxone training and its certificate. */
export const naloxoneWords = defineWords({
  title: { en: 'Learn to use naloxone', es: 'Aprenda a usar naloxona' },
  lead: {
    en: 'Naloxone can bring back breathing in an overdose. Six steps. After each, say it in your own words.',
    es: 'La naloxona puede devolver la respiración en una sobredosis. Seis pasos. Después de cada uno, dígalo con sus palabras.',
  },
  now: { en: 'Is it happening now?', es: '¿Está pasando ahora?' },
  nowLink: { en: 'Call 911. Steps for right now', es: 'Llame al 911. Pasos para este momento' },
  step: { en: 'Step {number} of {count}', es: 'Paso {number} de {count}' },
  stepsDone: { en: '{done} of {count} steps done', es: '{done} de {count} pasos hechos' },
  stepDone: { en: 'Done', es: 'Hecho' },
  inYourWords: { en: 'Three words or more. You can write as you would say it.', es: 'Tres palabras o más. Escriba como lo diría.' },
  check: { en: 'Check', es: 'Comprobar' },
  choose: { en: 'Choose an answer first.', es: 'Primero elija una respuesta.' },
  yourWords: { en: 'You said: “{said}”', es: 'Usted dijo: «{said}»' },
  again: { en: 'Look at this step again', es: 'Repasar este paso' },
  allDone: { en: 'You did all six steps.', es: 'Hizo los seis pasos.' },
  kitTitle: { en: 'Your kit, if you have one', es: 'Su kit, si tiene uno' },
  kitMore: {
    en: 'Ask your pharmacy or the program for naloxone. In most places you need no prescription.',
    es: 'Pida naloxona en su farmacia o en el programa. En casi todas partes no necesita receta.',
  },
  serial: { en: 'Number on the box', es: 'Número de la caja' },
  expires: { en: 'Good until', es: 'Vence el' },
  kitHalf: { en: 'Write both, or leave both empty.', es: 'Escriba los dos, o deje los dos vacíos.' },
  certify: { en: 'Make my certificate', es: 'Hacer mi certificado' },
  certificate: { en: 'Naloxone training', es: 'Curso de naloxona' },
  certifies: {
    en: '{name} has done the six steps of helping in an overdose.',
    es: '{name} hizo los seis pasos para ayudar en una sobredosis.',
  },
  on: { en: 'Done on {day}', es: 'Hecho el {day}' },
  by: { en: '{program}', es: '{program}' },
  kit: { en: 'Kit {serial}, good until {day}', es: 'Kit {serial}, vence el {day}' },
  kitOld: { en: 'This kit is out of date. Get a new one.', es: 'Este kit ya venció. Consiga uno nuevo.' },
  notALicense: {
    en: 'It says that you learned these steps. It is not a license.',
    es: 'Dice que usted aprendió estos pasos. No es una licencia.',
  },
  print: { en: 'Print or save', es: 'Imprimir o guardar' },
  practice: { en: 'Go through the steps again', es: 'Repasar los pasos' },
});
