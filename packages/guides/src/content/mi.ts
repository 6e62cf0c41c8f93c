import type { Guide } from '../guide.ts';
import { basis, byDefault, ourMinutes, said, step, unconfirmed } from './making.ts';

const balance = unconfirmed(
  'That weighing pros and cons can strengthen reasons to stay as it is',
  'Que pesar pros y contras puede reforzar las razones para no cambiar',
);
const rulerCuts = byDefault(
  'Cut-offs of the rulers: below 5 low, 7 and more ready',
  'Cortes de las reglas: menos de 5 es bajo, 7 o más es listo',
);

export const mi1: Guide = {
  key: 'mi',
  version: 1,
  title: said('Motivational interviewing', 'Entrevista motivacional'),
  situation: said('Undecided, new in care, or back after a break', 'Con dudas, nuevo en el programa o de regreso'),
  minutes: 50,
  steps: [
    step({
      id: 'engage',
      title: said('Engage', 'Conectar'),
      minutes: 10,
      required: true,
      do: [
        said(
          'Open question, reflect, affirm, and say aloud that the choice is theirs.',
          'Pregunta abierta, reflejo, reconocimiento, y diga que la decisión es suya.',
        ),
        said('Reflect at least as often as you ask.', 'Refleje al menos tanto como pregunta.'),
      ],
      ask: [
        said('What brings you here today?', '¿Qué le trae hoy?'),
        said('What matters to you most in life right now?', '¿Qué es lo que más le importa en su vida ahora?'),
        said(
          'What you do about this is up to you. I am here to help you think it over.',
          'Lo que haga con esto es cosa suya. Yo le ayudo a pensarlo.',
        ),
      ],
      basis: basis('C2.engage', ourMinutes),
    }),
    step({
      id: 'focus',
      title: said('Focus', 'Elegir un tema'),
      minutes: 8,
      required: true,
      sheets: ['focus'],
      do: [
        said('Map what could be talked about and agree on one behavior.', 'Haga un mapa de los temas y acuerden una sola conducta.'),
        said('Ask before you bring in a topic of your own.', 'Pida permiso antes de traer un tema suyo.'),
      ],
      ask: [
        said('We could talk about a few things. Which one first?', 'Podemos hablar de varias cosas. ¿Cuál va primero?'),
        said('Would it be okay if I add one?', '¿Le parece bien si agrego una?'),
      ],
      basis: basis('C2.focus', ourMinutes),
    }),
    step({
      id: 'evoke',
      title: said('Evoke', 'Sacar los motivos'),
      minutes: 18,
      required: true,
      sheets: ['rulers'],
      careful: [
        {
          sheet: 'decisional-balance',
          when: said(
            'Only when truly undecided. Otherwise it can strengthen staying.',
            'Solo si de verdad duda. Si no, puede reforzar el seguir igual.',
          ),
        },
      ],
      do: [
        said(
          'Rulers for importance, confidence and readiness. Ask why not lower, never first why not higher.',
          'Reglas de importancia, confianza y disposición. Pregunte por qué no menos, nunca primero por qué no más.',
        ),
        said(
          'Low importance: values and looking ahead. High importance, low confidence: past success and a smaller step.',
          'Poca importancia: valores y mirar adelante. Mucha importancia y poca confianza: logros pasados y un paso menor.',
        ),
        said(
          'Tag what speaks for change and answer it with a reflection.',
          'Marque lo que habla a favor del cambio y respóndalo con un reflejo.',
        ),
      ],
      ask: [
        said('How important is this to you, from 0 to 10?', '¿Qué tan importante es para usted, de 0 a 10?'),
        said('What makes it that number and not a lower one?', '¿Por qué ese número y no uno más bajo?'),
        said('How were things before? How would you like them to be in a year?', '¿Cómo era todo antes? ¿Cómo quiere estar en un año?'),
      ],
      basis: basis('C2.evoke', ourMinutes, balance, rulerCuts),
    }),
    step({
      id: 'plan',
      title: said('Plan', 'Planear'),
      minutes: 10,
      sheets: ['change-plan'],
      listensFor: 'mobilizing',
      do: [
        said(
          'Only when you hear commitment, readiness or steps taken. Otherwise skip this and stay with evoking.',
          'Solo si oye compromiso, disposición o pasos dados. Si no, omita esto y siga con los motivos.',
        ),
        said(
          'The change, the reasons, first steps, who helps, what could get in the way, a day to look at it again.',
          'El cambio, los motivos, los primeros pasos, quién ayuda, qué podría estorbar y cuándo revisarlo.',
        ),
      ],
      ask: [
        said('So what do you think you will do?', 'Entonces, ¿qué piensa hacer?'),
        said('What would be a good first step, and when?', '¿Cuál sería un buen primer paso, y cuándo?'),
        said('Who could help you with it?', '¿Quién le puede ayudar?'),
      ],
      basis: basis('C2.plan', ourMinutes),
    }),
    step({
      id: 'close',
      title: said('Sum up and close', 'Resumir y cerrar'),
      minutes: 4,
      required: true,
      sheets: ['feedback'],
      do: [
        said('Give back the patient’s own reasons in one summary.', 'Devuelva en un resumen los motivos de la persona.'),
        said(
          'Rate risk again, set the next visit, send the patient’s copy.',
          'Valore el riesgo otra vez, fije la próxima cita y envíe la copia.',
        ),
      ],
      ask: [
        said('This is what I heard from you. What did I miss?', 'Esto es lo que oí. ¿Qué me faltó?'),
        said('Are you safe as we stop here today?', '¿Se siente a salvo al terminar hoy?'),
      ],
      basis: basis('C.frame', ourMinutes),
    }),
  ],
};
