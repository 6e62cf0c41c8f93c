import { goal, line, type TemplateLine } from './line.ts';

export const afterDetox: readonly TemplateLine[] = [
  goal(
    'body',
    ['Stay safe while my body is not used to opioids', 'Cuidarme mientras mi cuerpo no está acostumbrado a los opioides'],
    ['I have medicine that helps and naloxone close by', 'tengo una medicina que ayuda y naloxona cerca'],
    [
      ['Talk with the prescriber about medicine that lasts', 'Hablar con quien receta sobre una medicina que dure'],
      ['Get a naloxone kit and show someone how it works', 'Conseguir naloxona y enseñarle a alguien cómo se usa'],
    ],
  ),
  goal(
    'mind',
    ['Get through the first weeks one day at a time', 'Pasar las primeras semanas un día a la vez'],
    ['I sleep and eat most days', 'duermo y como casi todos los días'],
    [['Answer my check-in each morning', 'Contestar mi registro cada mañana']],
  ),
  line(['watchOuts'], {
    cue: ['I think one time will not matter', 'pienso que una vez no importa'],
    response: [
      'I call someone first. What I took before is too much now.',
      'llamo a alguien primero. Lo que usaba antes hoy es demasiado.',
    ],
  }),
  line(['relapse', 'earlySigns'], { text: ['I stop answering my phone', 'Dejo de contestar el teléfono'] }, { kind: 'behavior' }),
  line(['relapse', 'lapse'], {
    text: ['I stop, I tell someone, and I call the team the same day', 'Paro, le digo a alguien y llamo al equipo el mismo día'],
  }),
  line(['overdose', 'tolerance'], {
    text: ['I left detox: my body can take much less than before', 'Salí de desintoxicación: mi cuerpo aguanta mucho menos que antes'],
  }),
  line(['overdose', 'kits'], { place: ['In my bag', 'En mi bolso'] }),
  line(['special'], { text: ['Less tolerance after detox', 'Menos tolerancia después de la desintoxicación'] }, { kind: 'tolerance-loss' }),
  line(
    ['followUps'],
    { purpose: ['First contact after detox, within three days', 'Primer contacto tras la desintoxicación, en tres días'] },
    { kind: 'call' },
  ),
];
