import type { Flow, NodeId } from '@cairn/workflows';
import { act, ask, branch, choice, includes, is, multi, option, pickAll, say, words } from '../write.ts';

/** Practical needs (clinical.md §B2 item 12): a task for the case manager. R15 reads `housing`. */
export function needs(step: string, next: NodeId): Flow['nodes'] {
  return {
    needs: ask({
      text: words('Is there something you need help with?', '¿Necesita ayuda con algo?'),
      hint: pickAll,
      question: multi(
        option('food', 'Food', 'Comida'),
        option('housing', 'A place to live', 'Un lugar donde vivir'),
        option('transport', 'Getting around', 'Transporte'),
        option('phone', 'Phone or internet', 'Teléfono o internet'),
        option('work', 'Work or money', 'Trabajo o dinero'),
        option('legal', 'Legal help', 'Ayuda legal'),
        option('childcare', 'Child care', 'Cuidado de los niños'),
      ),
      measure: 'needs',
      step,
      next: 'if-needs',
    }),
    'if-needs': branch([[includes('needs', 'housing'), 'housing']], 'if-other-needs'),
    'if-other-needs': branch([[includes('needs', 'food', 'transport', 'phone', 'work', 'legal', 'childcare'), 'needs-task']], next),
    housing: ask({
      text: words('Do you have a safe place to sleep tonight?', '¿Tiene un lugar seguro donde dormir esta noche?'),
      question: choice(option('safe', 'Yes', 'Sí'), option('unsure', 'I am not sure', 'No sé'), option('lost', 'No', 'No')),
      measure: 'housing',
      step,
      next: 'needs-task',
    }),
    'needs-task': act(
      {
        type: 'task',
        owner: 'case-manager',
        within: { days: 2 },
        text: words(
          'Practical needs were named. Call and work on the first one together',
          'Nombró necesidades prácticas. Llame y vean juntos la primera',
        ),
      },
      'needs-heard',
    ),
    'needs-heard': say('Thank you. Your care team can read what you need.', 'Gracias. Su equipo puede leer lo que necesita.', next),
  };
}

/** Where a person was before: R16 reads `came-from`. */
export function cameFrom(step: string, next: NodeId): Flow['nodes'] {
  return {
    'came-from': ask({
      text: words('Where were you just before this?', '¿Dónde estuvo justo antes?'),
      question: choice(
        option('home', 'At home', 'En casa'),
        option('hospital', 'In a hospital', 'En un hospital'),
        option('detox', 'In detox or a program', 'En un centro o programa'),
        option('jail', 'In jail or prison', 'En la cárcel'),
      ),
      measure: 'came-from',
      step,
      next,
    }),
  };
}

export const wasAway = is('came-from', 'hospital', 'detox', 'jail');
