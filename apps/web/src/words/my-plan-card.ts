import { defineWords } from './words.ts';

/** A card for the phone and the wallet: what to do and whom to call, without a network. */
export const myPlanCardWords = defineWords({
  title: { en: 'My card', es: 'Mi tarjeta' },
  saved: {
    en: 'This card is kept on this phone. It opens with no signal.',
    es: 'Esta tarjeta está guardada en este teléfono. Se abre sin señal.',
  },
  notSaved: {
    en: 'This phone is shared, so the card is not kept on it. Print it, or write the numbers down.',
    es: 'Este teléfono es compartido, así que la tarjeta no se guarda en él. Imprímala o anote los números.',
  },
  asOf: { en: 'As your plan was on {time}', es: 'Según su plan del {time}' },
  contacts: { en: 'Call', es: 'Llamar' },
  emergency: { en: 'Someone will not wake up', es: 'Alguien no despierta' },
  crisis: { en: 'Too much, any hour', es: 'Ya es demasiado, a cualquier hora' },
  program: { en: 'My program', es: 'Mi programa' },
  comeBack: { en: 'To come back to care', es: 'Para volver al tratamiento' },
  neverAlone: { en: 'So I am not alone', es: 'Para no estar a solas' },
  steps: { en: 'My safety steps', es: 'Mis pasos de seguridad' },
  noSteps: {
    en: 'Your plan has no safety steps yet. You can write them in your plan.',
    es: 'Su plan todavía no tiene pasos de seguridad. Puede escribirlos en su plan.',
  },
  overdose: { en: 'If someone is overdosing', es: 'Si alguien tiene una sobredosis' },
  naloxone: { en: 'Naloxone: {place}', es: 'Naloxona: {place}' },
  visits: { en: 'My next visits', es: 'Mis próximas citas' },
  visit: { en: '{day}, {time}, with {name}', es: '{day}, {time}, con {name}' },
  noVisits: { en: 'No visit is planned.', es: 'No hay citas.' },
  print: { en: 'Print for my wallet', es: 'Imprimir para la cartera' },
});
