import type { Flow } from '@cairn/workflows';
import { ask, branch, choice, includes, is, multi, option, pickAll, say, words, yesNo } from '../write.ts';

/* Overdose first, then what was used and how (clinical.md §B2 item 5). R04, R05 and R09 read the measures. */

const overdose: Flow['nodes'] = {
  okay: ask({
    text: words('Are you okay now?', '¿Está bien ahora?'),
    hint: words('An overdose can feel like heavy sleep or slow breathing.', 'Con una sobredosis da mucho sueño, o cuesta respirar.'),
    question: choice(
      option('no', 'I am okay. No overdose', 'Estoy bien. No hubo sobredosis'),
      option('lately', 'I am okay now. I had an overdose', 'Ahora estoy bien. Tuve una sobredosis'),
      option('now', 'I am not okay. I need help now', 'No estoy bien. Necesito ayuda ya'),
    ),
    measure: 'use.overdose',
    step: 'used',
    pressing: ['now'],
    discreet: true,
    next: 'if-okay',
  }),
  'if-okay': branch(
    [
      [is('okay', 'now'), 'overdose-now'],
      [is('okay', 'lately'), 'naloxone-given'],
    ],
    'safety',
  ),
  'overdose-now': say(
    'Please call 911 now. Unlock your door. If someone is near, ask them to stay and to use naloxone.',
    'Llame al 911 ahora. Quite el seguro de la puerta. Si hay alguien cerca, pida que se quede y que use naloxona.',
    'person',
  ),
  'naloxone-given': ask({
    text: words('Did someone give you naloxone?', '¿Alguien le dio naloxona?'),
    question: yesNo,
    measure: 'use.naloxone-given',
    step: 'used',
    next: 'if-given',
  }),
  'if-given': branch([[is('naloxone-given', true), 'wears-off']], 'after-overdose'),
  'wears-off': say(
    'Naloxone wears off after a while, and an overdose can come back. It helps to have someone stay with you.',
    'La naloxona deja de hacer efecto, y la sobredosis puede volver. Ayuda que alguien se quede con usted.',
    'after-overdose',
  ),
  'after-overdose': say(
    'We are glad you are here. If you get very sleepy, or it is hard to breathe, call 911.',
    'Qué bueno que está aquí. Si le da mucho sueño, o le cuesta respirar, llame al 911.',
    'safety',
  ),
};

const what: Flow['nodes'] = {
  substances: ask({
    text: words('What did you use?', '¿Qué usó?'),
    hint: pickAll,
    question: multi(
      option('opioid', 'Opioids, like heroin, fentanyl or pain pills', 'Opioides, como heroína, fentanilo o pastillas para el dolor'),
      option('alcohol', 'Alcohol', 'Alcohol'),
      option('benzodiazepine', 'Benzos, like Xanax or Valium', 'Benzos, como Xanax o Valium'),
      option('stimulant', 'Stimulants, like cocaine or meth', 'Estimulantes, como cocaína o cristal'),
      option('cannabis', 'Cannabis', 'Marihuana'),
      option('gabapentinoid', 'Gabapentin or Lyrica', 'Gabapentina o Lyrica'),
      option('xylazine', 'Xylazine, or tranq', 'Xilacina, o tranq'),
      option('other', 'Something else', 'Otra cosa'),
    ),
    measure: 'use.substances',
    step: 'used',
    discreet: true,
    next: 'if-mixed',
  }),
  'if-mixed': branch(
    [
      [
        {
          all: [includes('substances', 'opioid'), includes('substances', 'alcohol', 'benzodiazepine', 'gabapentinoid', 'xylazine')],
        },
        'mixed',
      ],
    ],
    'alone',
  ),
  mixed: say(
    'These together can slow your breathing. It helps to have someone with you tonight.',
    'Todo eso junto puede hacer lenta la respiración. Ayuda tener a alguien con usted esta noche.',
    'alone',
  ),
  alone: ask({
    text: words('Were you alone when you used?', '¿Estaba a solas cuando usó?'),
    question: yesNo,
    measure: 'use.alone',
    step: 'used',
    discreet: true,
    next: 'if-injectable',
  }),
  'if-injectable': branch(
    [[{ any: [includes('substances', 'opioid', 'stimulant', 'xylazine', 'other'), { skipped: 'substances' }] }, 'injected']],
    'tolerance',
  ),
  injected: ask({
    text: words('Did you inject?', '¿Se inyectó?'),
    question: yesNo,
    measure: 'use.injected',
    step: 'used',
    discreet: true,
    next: 'tolerance',
  }),
};

export const whatHappened: Flow['nodes'] = { ...overdose, ...what };
