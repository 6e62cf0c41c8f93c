import { goal, line, type TemplateLine } from './line.ts';

export const stableOneYear: readonly TemplateLine[] = [
  goal(
    'body',
    ['Keep what works and take care of my health', 'Mantener lo que funciona y cuidar mi salud'],
    ['I had a full health check this year', 'tuve una revisión médica completa este año'],
    [
      ['Book a health check and the tests I put off', 'Pedir una revisión y las pruebas que dejé para después'],
      ['Talk about take-home doses or a longer visit plan', 'Hablar sobre dosis para llevar o visitas más espaciadas'],
    ],
  ),
  goal(
    'mind',
    ['Do something that is only mine', 'Hacer algo que sea solo mío'],
    ['I do it once a week', 'lo hago una vez por semana'],
    [['Pick one thing and set a day for it', 'Elegir una cosa y ponerle día']],
  ),
  goal(
    'people',
    ['Be there for the people I care about', 'Estar presente para la gente que quiero'],
    ['we have one plan each month', 'tenemos un plan cada mes'],
    [['Ask one person what they would like us to do', 'Preguntarle a una persona qué le gustaría que hagamos']],
  ),
  line(
    ['relapse', 'earlySigns'],
    { text: ['I think I do not need any of this now', 'Pienso que ya no necesito nada de esto'] },
    { kind: 'thought' },
  ),
  line(['relapse', 'earlySigns'], { text: ['I skip the things that keep me well', 'Dejo lo que me hace bien'] }, { kind: 'behavior' }),
  line(['watchOuts'], {
    cue: ['something big changes: work, home or someone I love', 'cambia algo grande: trabajo, casa o alguien que quiero'],
    response: ['I tell my team early and meet more often for a while', 'le aviso pronto a mi equipo y nos vemos más por un tiempo'],
  }),
  line(['relapse', 'lapse'], {
    text: ['One bad day does not undo a year. I call the team that day.', 'Un mal día no borra un año. Llamo al equipo ese día.'],
  }),
  line(['overdose', 'kits'], { place: ['At home. I check the date twice a year.', 'En casa. Reviso la fecha dos veces al año.'] }),
  line(['followUps'], { purpose: ['Look at the plan together', 'Ver juntos el plan'] }, { kind: 'visit' }),
];
