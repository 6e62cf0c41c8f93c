import type { Flow, NodeId } from '@cairn/workflows';
import { ask, branch, choice, is, option, say, words, yesNo } from '../write.ts';

/** In reach, not expired, and known to someone near (clinical.md §B2 item 13). R11 reads `naloxone`. */
export function naloxone(step: string, next: NodeId): Flow['nodes'] {
  return {
    naloxone: ask({
      text: words('Do you have naloxone where you can reach it?', '¿Tiene naloxona a la mano?'),
      hint: words(
        'It can reverse an opioid overdose. The date is on the box.',
        'Puede revertir una sobredosis de opioides. La fecha está en la caja.',
      ),
      question: choice(
        option('yes', 'Yes', 'Sí'),
        option('expired', 'Yes, but it is out of date', 'Sí, pero ya venció'),
        option('no', 'No', 'No'),
        option('not-sure', 'Not sure what that is', 'No sé qué es'),
      ),
      measure: 'naloxone',
      step,
      next: 'if-naloxone',
    }),
    'if-naloxone': branch([[is('naloxone', 'yes'), 'naloxone-known']], 'naloxone-how'),
    'naloxone-known': ask({
      text: words('Does someone near you know where it is, and how to use it?', '¿Alguien cerca de usted sabe dónde está y cómo se usa?'),
      question: yesNo,
      measure: 'naloxone.known',
      step,
      next,
    }),
    'naloxone-how': say(
      'Naloxone is a nose spray. Ask your care team or a pharmacy for it. Help now shows how to use it.',
      'La naloxona es un aerosol para la nariz. Pídala a su equipo o en una farmacia. Ayuda ya muestra cómo se usa.',
      next,
    ),
  };
}
