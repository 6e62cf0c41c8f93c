import { gad2 } from '@cairn/instruments/gad-2';
import { gad7 } from '@cairn/instruments/gad-7';
import { phq2 } from '@cairn/instruments/phq-2';
import { phq9 } from '@cairn/instruments/phq-9';
import type { Flow, NodeId } from '@cairn/workflows';
import { idOf, shortThenLong } from '../short-then-long.ts';
import { branch, say } from '../write.ts';

/*
 * PHQ-2, and from 3 on the rest of the PHQ-9; GAD-2 and GAD-7 likewise (clinical.md A1). The two items of the short form count
 * for the long one, and are not asked again. PHQ-9 item 9 leads to the ASQ and to a person, whatever its answers (§E R02).
 */

/** `otherwise` asks about thoughts of self-harm where item 9 was not asked, or was left out. */
export function lowMood(step: string, otherwise: NodeId, next: NodeId): Flow['nodes'] {
  return {
    ...shortThenLong({ short: phq2, long: phq9, step }, otherwise, 'if-item-nine'),
    'if-item-nine': branch(
      [
        [
          {
            any: [
              { answer: idOf(phq9, '9'), atLeast: 1 },
              { score: 'phq-9-score', flag: 'item-9' },
            ],
          },
          'item-nine',
        ],
        [{ skipped: idOf(phq9, '9') }, otherwise],
        [{ score: 'phq-9-score', flag: 'total-20' }, 'heavy'],
      ],
      next,
    ),
    heavy: say('That sounds like a heavy time. Thank you for telling us.', 'Parece que son días muy pesados. Gracias por decirlo.', next),
    'item-nine': say(
      'Thank you for telling us. You do not have to hold this alone. A few short questions help us to help you.',
      'Gracias por decirlo. No tiene que cargar con esto a solas. Unas preguntas cortas nos ayudan a ayudarle.',
      'asq',
    ),
    asq: {
      kind: 'include',
      of: { instrument: 'asq', version: '1' },
      ends: { done: 'after-screen', flagged: 'after-screen' },
      next: 'after-screen',
    },
    'after-screen': say('Thank you for answering. That took courage.', 'Gracias por contestar. Eso requiere valor.', 'person'),
  };
}

export function worry(step: string, next: NodeId): Flow['nodes'] {
  return {
    ...shortThenLong({ short: gad2, long: gad7, step }, next, 'if-worry'),
    'if-worry': branch([[{ score: 'gad-7-score', flag: 'total-15' }, 'worry-heard']], next),
    'worry-heard': say('That is a lot to carry. Thank you for telling us.', 'Eso es mucha carga. Gracias por decirlo.', next),
  };
}
