import { goal, line, type TemplateLine } from './line.ts';

export const afterRelease: readonly TemplateLine[] = [
  goal(
    'body',
    ['Go on with my medicine without a gap', 'Seguir con mi medicina sin interrupción'],
    ['I have my next dose before the last one is gone', 'tengo la próxima dosis antes de que se acabe la última'],
    [
      ['Go to the clinic the day I get out or the next day', 'Ir a la clínica el día que salgo o al día siguiente'],
      ['Bring my papers and my list of medicines', 'Llevar mis papeles y mi lista de medicinas'],
    ],
  ),
  goal(
    'people',
    ['Have a safe place to sleep and a phone', 'Tener dónde dormir con seguridad y un teléfono'],
    ['I know where I sleep this week', 'sé dónde duermo esta semana'],
    [
      ['Ask my team for help with a place and a phone', 'Pedir ayuda a mi equipo para un lugar y un teléfono'],
      ['Ask what papers I need for work and health cover', 'Preguntar qué papeles necesito para trabajo y seguro médico'],
    ],
  ),
  line(['watchOuts'], {
    cue: ['I run into people I used with', 'me encuentro con gente con la que usaba'],
    response: ['I keep it short, leave, and call someone on my list', 'hablo poco, me voy y llamo a alguien de mi lista'],
  }),
  line(['relapse', 'lapse'], {
    text: ['I never use alone, I keep naloxone near, and I call the team', 'Nunca uso a solas, tengo naloxona cerca y llamo al equipo'],
  }),
  line(['overdose', 'tolerance'], {
    text: ['I was inside: my body can take much less than before', 'Acabo de salir: mi cuerpo aguanta mucho menos que antes'],
  }),
  line(['overdose', 'kits'], { place: ['With me when I go out', 'Conmigo cuando salgo'] }),
  line(['needs'], { text: ['A place to stay', 'Un lugar donde vivir'] }, { kind: 'housing' }),
  line(['needs'], { text: ['Court dates and my officer', 'Fechas de corte y mi oficial'] }, { kind: 'legal' }),
  line(['special'], { text: ['Less tolerance after release', 'Menos tolerancia después de salir'] }, { kind: 'tolerance-loss' }),
  line(
    ['followUps'],
    { purpose: ['First contact after release, within two days', 'Primer contacto tras la salida, en dos días'] },
    { kind: 'call' },
  ),
];
