import type { Flow } from '@cairn/workflows';
import { act, ask, branch, includes, multi, option, pickAll, say, text, words } from '../write.ts';

/* What is coming, one win, and what to work on (clinical.md §B2 items 15, 16). R16 reads `coming` for release and discharge. */

export const ahead: Flow['nodes'] = {
  coming: ask({
    text: words('Is something coming up?', '¿Viene algo pronto?'),
    hint: pickAll,
    question: multi(
      option('court', 'Court', 'Una cita en la corte'),
      option('travel', 'A trip', 'Un viaje'),
      option('procedure', 'A surgery or dental work', 'Una cirugía o el dentista'),
      option('job', 'A new job', 'Un trabajo nuevo'),
      option('anniversary', 'A hard date', 'Una fecha difícil'),
      option('discharge', 'Leaving a hospital or program', 'Salir de un hospital o programa'),
      option('release', 'Getting out of jail', 'Salir de la cárcel'),
    ),
    measure: 'coming',
    step: 'ahead',
    next: 'if-coming',
  }),
  'if-coming': branch([[includes('coming', 'travel', 'procedure', 'court'), 'coming-task']], 'win'),
  'coming-task': act(
    {
      type: 'task',
      owner: 'nurse',
      within: { days: 3 },
      text: words(
        'A trip, a procedure or court is coming. Plan doses and pain care together before it',
        'Viene un viaje, una cirugía o una cita en la corte. Planeen antes las dosis y el dolor',
      ),
    },
    'coming-heard',
  ),
  'coming-heard': say('Good to know. We can plan for it with you.', 'Qué bueno saberlo. Podemos planearlo con usted.', 'win'),
  win: ask({
    text: words('What is one thing that went well, big or small?', '¿Qué cosa salió bien, grande o pequeña?'),
    question: text(300),
    measure: 'win',
    step: 'ahead',
    next: 'work-on',
  }),
  'work-on': ask({
    text: words('What would you like to work on next?', '¿En qué le gustaría trabajar ahora?'),
    question: text(300),
    measure: 'work-on',
    step: 'ahead',
    next: 'close',
  }),
  close: say(
    'Thank you for your time. You showed up for yourself this week.',
    'Gracias por su tiempo. Esta semana pensó en usted.',
    'done',
  ),
};
