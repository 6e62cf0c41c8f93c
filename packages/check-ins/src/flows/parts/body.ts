import type { Ask, NodeId } from '@cairn/workflows';
import { ask, multi, option, pickAll, scale, words } from '../write.ts';

/** Signs of withdrawal. R08 reads `withdrawal.signs` for vomiting. */
export function withdrawalSigns(step: string, next: NodeId): Ask {
  return ask({
    text: words('What do you feel?', '¿Qué siente?'),
    hint: pickAll,
    question: multi(
      option('chills', 'Chills', 'Escalofríos'),
      option('sweats', 'Sweats', 'Sudores'),
      option('aches', 'Aches', 'Dolores en el cuerpo'),
      option('upset-stomach', 'Upset stomach', 'Malestar de estómago'),
      option('vomiting', 'Throwing up', 'Vómitos'),
      option('runny-nose', 'Runny nose or eyes', 'Nariz o lágrimas que corren'),
      option('yawning', 'Yawning', 'Bostezos'),
      option('restless', 'Restless', 'Inquietud'),
      option('anxious', 'Anxious', 'Ansiedad'),
    ),
    measure: 'withdrawal.signs',
    step,
    next,
  });
}

/** Withdrawal from 0 to 10: R08 reads it from 7 on. */
export function withdrawalScale(step: string, next: NodeId): Ask {
  return ask({
    text: words('How strong is your withdrawal right now?', '¿Qué tan fuerte es su abstinencia en este momento?'),
    hint: words('Like chills, sweats, aches, upset stomach.', 'Como frío, sudor, dolor o mal de estómago.'),
    question: scale(words('none', 'nada'), words('the worst', 'lo peor')),
    measure: 'withdrawal.scale',
    step,
    next,
  });
}

/** What medicine can do (clinical.md §B2 item 9). R09 reads it; hard to wake and slow breathing are danger now. */
export function sideEffects(step: string, next: NodeId): Ask {
  return ask({
    text: words('Does your medicine bother you in any of these ways?', '¿Su medicina le causa algo de esto?'),
    hint: words('Pick all that fit. Skip it if none do.', 'Puede elegir más de una. Si nada, salte la pregunta.'),
    question: multi(
      option('constipation', 'Hard to go to the bathroom', 'Estreñimiento'),
      option('drowsy', 'Very sleepy', 'Mucho sueño'),
      option('hard-to-wake', 'Hard to wake up', 'Cuesta despertarme'),
      option('slow-breathing', 'Slow breathing', 'Respiro muy lento'),
      option('sweating', 'Sweating', 'Sudo mucho'),
      option('nausea', 'Sick to my stomach', 'Náuseas'),
      option('dental', 'Teeth or mouth', 'Dientes o boca'),
      option('palpitations', 'Heart beats fast or hard', 'El corazón late muy rápido'),
      option('fainting', 'Fainting', 'Desmayos'),
      option('allergic', 'Rash, swelling or itching', 'Ronchas, hinchazón o picazón'),
    ),
    measure: 'side-effects',
    step,
    next,
  });
}
