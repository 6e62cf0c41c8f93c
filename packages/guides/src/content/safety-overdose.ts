import type { GuideStep } from '../guide.ts';
import { basis, ourMinutes, said, step, unconfirmed } from './making.ts';

const response = unconfirmed('The steps of an overdose response', 'Los pasos ante una sobredosis');

/** The overdose half of safety planning (clinical.md §C4); the response is the one on the Help now page. */
export const overdoseSteps: readonly GuideStep[] = [
  step({
    id: 'overdose-risk',
    title: said('Overdose: what raises the risk', 'Sobredosis: qué sube el riesgo'),
    minutes: 6,
    required: true,
    sheets: ['overdose-plan'],
    do: [
      said(
        'What is used and how. Breaks, release, detox, a new supply or a changed dose lower tolerance. Ask about mixing.',
        'Qué se usa y cómo. Una pausa, una salida, una desintoxicación, otro proveedor o dosis bajan la tolerancia. Pregunte por mezclas.',
      ),
    ],
    ask: [
      said('Have you had a break of some days, or a new supply?', '¿Ha tenido una pausa de días, o una compra nueva?'),
      said('What do you take on the same day? Pills, drinks, anything else?', '¿Qué toma el mismo día? ¿Pastillas, alcohol, otra cosa?'),
    ],
    basis: basis('C4.overdose', ourMinutes),
  }),
  step({
    id: 'never-alone',
    title: said('Overdose: not alone, naloxone near', 'Sobredosis: no a solas, naloxona cerca'),
    minutes: 5,
    required: true,
    sheets: ['overdose-plan'],
    do: [
      said(
        'A person or a line to stay with. Where the kit is, when it expires, who can use it. Test strips. Start low.',
        'Una persona o una línea que acompañe. Dónde está el kit, cuándo vence, quién sabe usarlo. Tiras de prueba. Empezar con poco.',
      ),
    ],
    ask: [
      said('Who could be with you, or on the phone?', '¿Quién puede estar con usted, o al teléfono?'),
      said('Where is your naloxone right now? Who knows how to use it?', '¿Dónde está su naloxona ahora? ¿Quién la sabe usar?'),
    ],
    basis: basis('C4.overdose', ourMinutes),
  }),
  step({
    id: 'overdose-response',
    title: said('Overdose: what to do', 'Sobredosis: qué hacer'),
    minutes: 6,
    required: true,
    sheets: ['overdose-plan', 'naloxone-drill'],
    do: [
      said(
        'Signs: hard to wake, slow or no breathing, blue lips. Then: call 911, naloxone, breaths, on the side, again after 2 to 3 minutes, stay.',
        'Señales: no despierta, respira lento o nada, labios azules. Luego: 911, naloxona, soplos, de lado, otra vez a los 2 o 3 minutos, quedarse.',
      ),
      said('Let them say it back to you in their own words.', 'Pida que lo repita con sus palabras.'),
    ],
    ask: [
      said(
        'Tell me: someone will not wake up. What do you do first? What then?',
        'Dígame: alguien no despierta. ¿Qué hace primero? ¿Y luego?',
      ),
      said('When do you give the second dose?', '¿Cuándo da la segunda dosis?'),
    ],
    basis: basis('C4.overdose', ourMinutes, response),
  }),
  step({
    id: 'afterwards',
    title: said('Overdose: afterwards', 'Sobredosis: después'),
    minutes: 3,
    sheets: ['overdose-plan'],
    do: [
      said(
        'What they want after being revived, and the way back to the medicine.',
        'Qué quiere la persona después, y cómo volver a la medicina.',
      ),
    ],
    ask: [said('If it happens to you, who should we call when you wake up?', 'Si le pasa a usted, ¿a quién llamamos cuando despierte?')],
    basis: basis('C4.overdose', ourMinutes),
  }),
];
