import type { Flow, NodeId } from '@cairn/workflows';
import { act, ask, branch, choice, is, option, person, say, words, yesNo } from '../write.ts';

/*
 * Answers that pre-empt everything (clinical.md §B2 item 1 and branch rules, §E R01, R15). Each leads to an end `person`: the
 * screen offers a person first. The words claim nothing that is not yet a fact; who was woken, the screen says once it is one.
 */

/** Where every call for help goes. `not-alone` can be led to from anywhere. */
export const toPerson: Flow['nodes'] = {
  'not-alone': say(
    'Thank you for telling us. You do not have to hold this alone.',
    'Gracias por decirlo. No tiene que cargar con esto a solas.',
    'person',
  ),
  person,
};

/** "Are you safe right now?", first of all. No rule reads its measure (`safety` is about self-harm), so that it wakes a person itself. */
export function gate(step: string, next: NodeId): Flow['nodes'] {
  return {
    'safe-now': ask({
      text: words('Are you safe right now?', '¿Está a salvo en este momento?'),
      question: choice(option('yes', 'Yes', 'Sí'), option('not-sure', 'I am not sure', 'No sé'), option('no', 'No', 'No')),
      measure: 'safe-now',
      step,
      pressing: ['not-sure', 'no'],
      discreet: true,
      next: 'if-safe-now',
    }),
    'if-safe-now': branch([[is('safe-now', 'not-sure', 'no'), 'safe-now-alert']], next),
    'safe-now-alert': act(
      {
        type: 'alert',
        level: 'P0',
        owner: 'on-call',
        reason: words('Said “not safe right now”, or was not sure', 'Dijo que no está a salvo en este momento, o que no sabe'),
      },
      'not-alone',
    ),
  };
}

/** Thoughts of self-harm, in the words of DESIGN.md §4. R01 reads `safety`. */
export function thoughts(step: string, next: NodeId): Flow['nodes'] {
  return {
    safety: ask({
      text: words(
        'Any thoughts of hurting yourself, or that you would be better off dead?',
        '¿Ha pensado en hacerse daño, o que estaría mejor si no viviera?',
      ),
      question: choice(
        option('no', 'No', 'No'),
        option('yes', 'Yes', 'Sí'),
        option('talk', 'I want to talk to someone', 'Quiero hablar con alguien'),
      ),
      measure: 'safety',
      step,
      pressing: ['yes', 'talk'],
      discreet: true,
      next: 'if-safety',
    }),
    'if-safety': branch([[is('safety', 'yes', 'talk'), 'not-alone']], next),
  };
}

/** Violence now leads to a person; being afraid goes on after help was named. R15 reads `violence` and `child-safety`. */
export function violence(step: string, next: NodeId): Flow['nodes'] {
  return {
    violence: ask({
      text: words('Is anyone hurting you, or making you afraid?', '¿Alguien le hace daño o le da miedo?'),
      question: choice(
        option('no', 'No', 'No'),
        option('afraid', 'I am afraid of someone', 'Alguien me da miedo'),
        option('now', 'Yes, now', 'Sí, ahora'),
      ),
      measure: 'violence',
      step,
      pressing: ['now'],
      discreet: true,
      next: 'if-violence',
    }),
    'if-violence': branch(
      [
        [is('violence', 'now'), 'violence-now'],
        [is('violence', 'afraid'), 'violence-heard'],
      ],
      next,
    ),
    'violence-now': say(
      'You do not deserve this. If you are in danger, call 911 as soon as it is safe to call.',
      'Usted no merece esto. Si está en peligro, llame al 911 en cuanto pueda hacerlo sin riesgo.',
      'person',
    ),
    'violence-heard': say(
      'Thank you for trusting us with this. You do not deserve to live in fear. If you are in danger, call 911.',
      'Gracias por su confianza. Nadie merece vivir con miedo. Si está en peligro, llame al 911.',
      'child-safety',
    ),
    'child-safety': ask({
      text: words('Do you worry that a child is not safe?', '¿Le preocupa que un niño o una niña esté en peligro?'),
      hint: words(
        'The law can ask us to act so that a child is safe. You can skip this.',
        'La ley nos puede pedir que actuemos para cuidar a un menor. Puede saltar esta pregunta.',
      ),
      question: yesNo,
      measure: 'child-safety',
      step,
      discreet: true,
      next,
    }),
  };
}
