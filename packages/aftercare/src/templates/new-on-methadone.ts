import { goal, line, type TemplateLine } from './line.ts';

export const newOnMethadone: readonly TemplateLine[] = [
  goal(
    'body',
    ['Find the dose that holds me all day', 'Encontrar la dosis que me sostenga todo el día'],
    ['I wake up and do not feel sick', 'despierto y no me siento mal'],
    [
      ['Go to the clinic for my dose', 'Ir a la clínica por mi dosis'],
      ['Tell the clinic how the last day felt', 'Contar en la clínica cómo me sentí el último día'],
      ['Keep doses I take home in a locked box', 'Guardar con llave las dosis que llevo a casa'],
    ],
  ),
  goal(
    'people',
    ['Get to the clinic without stress', 'Llegar a la clínica sin apuros'],
    ['I have a ride for each day of the week', 'tengo transporte para cada día de la semana'],
    [['Plan my rides for this week', 'Planear mis viajes de esta semana']],
  ),
  line(['watchOuts'], {
    cue: ['I miss a dose', 'me pierdo una dosis'],
    response: ['I call the clinic the same day and ask what to do', 'llamo a la clínica el mismo día y pregunto qué hacer'],
  }),
  line(['relapse', 'triggers'], {
    text: ['I feel sick before my next dose', 'Me siento mal antes de la próxima dosis'],
    coping: ['I call the clinic. My dose may need a change.', 'Llamo a la clínica. Quizás haya que cambiar mi dosis.'],
  }),
  line(['relapse', 'lapse'], {
    text: ['I keep taking my medicine and tell my team within a day', 'Sigo con mi medicina y le aviso a mi equipo en un día'],
  }),
  line(['overdose', 'tolerance'], {
    text: [
      'These first weeks I do not mix methadone with alcohol or pills that make me sleepy',
      'Estas primeras semanas no mezclo la metadona con alcohol ni pastillas que dan sueño',
    ],
  }),
  line(['overdose', 'kits'], { place: ['Where I sleep, and the people at home know', 'Donde duermo, y en casa lo saben'] }),
  line(['followUps'], { purpose: ['See how the dose holds', 'Ver si la dosis me sostiene'] }, { kind: 'medicine' }),
];
