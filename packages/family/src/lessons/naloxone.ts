import type { TrainingCard, TrainingStep } from '../training.ts';

/** Short and in order, as regulations CR-3 lists: a breath every 5 seconds, again after 2 to 3 minutes. How long naloxone lasts is [K]. */
const cards: Readonly<Record<TrainingStep, Omit<TrainingCard, 'step'>>> = {
  rouse: {
    title: { en: 'Try to wake them', es: 'Intente despertarle' },
    teach: [
      { en: 'Shout their name. Shake a shoulder.', es: 'Grite su nombre. Sacuda un hombro.' },
      { en: 'Rub your knuckles hard up and down the middle of the chest.', es: 'Frote fuerte los nudillos por el centro del pecho.' },
      {
        en: 'Look: blue or gray lips, slow or no breathing, tiny pupils.',
        es: 'Mire: labios azules o grises, respiración lenta o nula, pupilas muy pequeñas.',
      },
    ],
    question: { en: 'Somebody does not answer. What do you do first?', es: 'Alguien no responde. ¿Qué hace primero?' },
    choices: [
      { en: 'Let them sleep it off', es: 'Dejar que duerma' },
      { en: 'Shout, shake, and rub the chest hard', es: 'Gritar, sacudir y frotar fuerte el pecho' },
      { en: 'Put them under a cold shower', es: 'Meterle en la ducha fría' },
    ],
    right: 1,
    sayIt: { en: 'How will you try to wake them?', es: '¿Cómo va a intentar despertarle?' },
  },
  'naloxone-911': {
    title: { en: 'Naloxone and 911', es: 'Naloxona y 911' },
    teach: [
      {
        en: 'Call 911. Say: somebody is not breathing. Put it on speaker.',
        es: 'Llame al 911. Diga: alguien no respira. Ponga el altavoz.',
      },
      {
        en: 'Lay them on their back. Tip in one nostril, press all the way.',
        es: 'Acuéstele boca arriba. La punta en una fosa nasal, apriete hasta el fondo.',
      },
      { en: 'Do not spray it before to test it.', es: 'No rocíe antes para probar.' },
    ],
    question: { en: 'When do you give naloxone?', es: '¿Cuándo da la naloxona?' },
    choices: [
      { en: 'Only when the ambulance says so', es: 'Solo cuando lo diga la ambulancia' },
      { en: 'Only when I am sure that it was an opioid', es: 'Solo cuando sé seguro que fue un opioide' },
      { en: 'At once, and I call 911', es: 'De inmediato, y llamo al 911' },
    ],
    right: 2,
    sayIt: { en: 'Say how you give it and whom you call.', es: 'Diga cómo la da y a quién llama.' },
  },
  breaths: {
    title: { en: 'Breathe for them', es: 'Respire por la persona' },
    teach: [
      { en: 'Head back, chin up, pinch the nose.', es: 'Cabeza atrás, mentón arriba, tape la nariz.' },
      { en: 'One breath every 5 seconds. Watch the chest rise.', es: 'Una respiración cada 5 segundos. Mire que suba el pecho.' },
    ],
    question: { en: 'How often do you give a breath?', es: '¿Cada cuánto da una respiración?' },
    choices: [
      { en: 'Every 5 seconds', es: 'Cada 5 segundos' },
      { en: 'Every 30 seconds', es: 'Cada 30 segundos' },
      { en: 'Only once', es: 'Solo una vez' },
    ],
    right: 0,
    sayIt: { en: 'Say how you give a breath.', es: 'Diga cómo da una respiración.' },
  },
  'second-dose': {
    title: { en: 'A second dose', es: 'Una segunda dosis' },
    teach: [
      {
        en: 'Still no answer after 2 to 3 minutes: give a second dose, in the other nostril.',
        es: 'Si no responde en 2 o 3 minutos: otra dosis, en la otra fosa.',
      },
      { en: 'Go on with breaths until they breathe.', es: 'Siga dando respiraciones hasta que respire.' },
    ],
    question: { en: 'They still do not wake up. When do you give more?', es: 'Sigue sin despertar. ¿Cuándo da más?' },
    choices: [
      { en: 'After an hour', es: 'Después de una hora' },
      { en: 'After 2 to 3 minutes', es: 'Después de 2 a 3 minutos' },
      { en: 'Never: one is enough', es: 'Nunca: una basta' },
    ],
    right: 1,
    sayIt: { en: 'Say what you do while you wait.', es: 'Diga qué hace mientras espera.' },
  },
  'recovery-position': {
    title: { en: 'On their side', es: 'De costado' },
    teach: [
      {
        en: 'Once they breathe, roll them on their side, top knee bent, hand under the cheek.',
        es: 'Cuando respire, póngale de costado, rodilla de arriba doblada, mano bajo la mejilla.',
      },
      { en: 'So nothing they throw up can choke them.', es: 'Así no se ahoga si vomita.' },
    ],
    question: { en: 'They breathe but are not awake. How do they lie?', es: 'Respira pero no despierta. ¿Cómo le acuesta?' },
    choices: [
      { en: 'On their side', es: 'De costado' },
      { en: 'On their back', es: 'Boca arriba' },
      { en: 'Sitting up', es: 'En una silla' },
    ],
    right: 0,
    sayIt: { en: 'Say why.', es: 'Diga por qué lo hace así.' },
  },
  stay: {
    title: { en: 'Stay', es: 'Quédese' },
    teach: [
      {
        en: 'Naloxone wears off in 30 to 90 minutes. They can stop breathing again.',
        es: 'La naloxona se pasa en 30 a 90 minutos. Puede dejar de respirar otra vez.',
      },
      {
        en: 'Stay until help has come. They may be sick or angry: speak calmly.',
        es: 'Quédese hasta que llegue ayuda. Puede sentirse mal o con enojo: hable con calma.',
      },
      { en: 'Most states protect people who call for help.', es: 'La mayoría de los estados protege a quien pide ayuda.' },
    ],
    question: { en: 'They wake up and want to go. What do you do?', es: 'Despierta y quiere irse. ¿Qué hace?' },
    choices: [
      { en: 'Let them go, it is over', es: 'Le dejo ir, ya pasó' },
      { en: 'Let them use again to feel better', es: 'Dejo que consuma para sentirse mejor' },
      { en: 'Ask them to stay until help comes, and stay too', es: 'Le pido quedarse hasta que llegue ayuda, y me quedo' },
    ],
    right: 2,
    sayIt: { en: 'Say why you do not leave.', es: 'Diga por qué no se va.' },
  },
};

export function trainingCard(step: TrainingStep): TrainingCard {
  return { step, ...cards[step] };
}
