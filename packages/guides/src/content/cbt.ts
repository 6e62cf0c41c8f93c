import type { Guide } from '../guide.ts';
import { basis, byDefault, ourMinutes, said, step } from './making.ts';
import { skillMenu } from './skill-menu.ts';

const bodyFirst = byDefault('The order: body, breath, then a second number', 'El orden: cuerpo, respiración y luego otro número');

/** One hour in thirds: how things are and what was practised, a skill, practice and what to take home. */
export const cbt1: Guide = {
  key: 'cbt',
  version: 1,
  title: said('CBT session', 'Sesión de TCC'),
  situation: said('Weekly work on triggers, thoughts and skills', 'Trabajo semanal con detonantes, pensamientos y destrezas'),
  minutes: 60,
  steps: [
    step({
      id: 'check-in-agenda',
      title: said('Check-in and agenda', 'Cómo va y agenda'),
      minutes: 7,
      required: true,
      sheets: ['agenda'],
      do: [
        said(
          'Mood 0 to 10, craving and use since last time, doses, test results.',
          'Ánimo de 0 a 10, ganas y consumo desde la última vez, dosis, resultados.',
        ),
        said(
          'Put the patient’s own top issue first and agree on two or three points.',
          'Ponga primero el tema de la persona y acuerden dos o tres puntos.',
        ),
      ],
      ask: [
        said('How is your mood today, from 0 to 10?', '¿Cómo está su ánimo hoy, de 0 a 10?'),
        said('Have you had cravings, or used, since we last met?', '¿Tuvo ganas, o consumió, desde la última vez?'),
        said('What would you like to talk about most today?', '¿De qué quiere hablar más hoy?'),
      ],
      basis: basis('C1.1', ourMinutes),
    }),
    step({
      id: 'homework-review',
      title: said('Look at the homework', 'Ver la tarea'),
      minutes: 5,
      sheets: ['homework-review'],
      do: [
        said(
          'Done, partly, or not: each one teaches something. Praise every step toward it.',
          'Hecha, en parte o no: todo enseña algo. Reconozca cada paso.',
        ),
        said('Ask what got in the way before you give a new one.', 'Pregunte qué estorbó antes de dar otra.'),
      ],
      ask: [
        said('You planned to try something. How did it go?', 'Usted pensaba probar algo. ¿Cómo le fue?'),
        said('What did you learn? What got in the way?', '¿Qué vio con eso? ¿Qué se lo hizo difícil?'),
      ],
      basis: basis('C1.2', ourMinutes),
    }),
    step({
      id: 'what-happened',
      title: said('What happened', 'Qué pasó'),
      minutes: 8,
      sheets: ['what-happened'],
      do: [
        said(
          'Take one hard moment and follow it link by link: trigger, thought, feeling, action, right after, later on.',
          'Tome un momento difícil y sígalo paso a paso: detonante, pensamiento, emoción, acción, justo después, más tarde.',
        ),
        said('Look for the earliest link where something else could happen.', 'Busquen el primer paso donde algo podría cambiar.'),
      ],
      ask: [
        said('Where were you, who was there, and when was it?', '¿Dónde estaba, con quién y a qué hora fue?'),
        said(
          'What went through your mind? What did you feel, and how strong was it?',
          '¿Qué le pasó por la mente? ¿Qué sintió, y qué tan fuerte?',
        ),
        said('What was good about it right away? What came later?', '¿Qué tuvo de bueno en ese momento? ¿Y qué vino luego?'),
        said('What else could you do the next time?', '¿Qué otra cosa podría hacer la próxima vez?'),
      ],
      basis: basis('C1.3', ourMinutes),
    }),
    step({
      id: 'thought-record',
      title: said('Thought record', 'Registro de pensamientos'),
      minutes: 8,
      sheets: ['thought-record'],
      do: [
        said(
          'One thought from the moment just discussed: evidence for, evidence against, a fairer thought.',
          'Un pensamiento de ese momento: datos a favor, datos en contra, uno más justo.',
        ),
        said(
          'Rate the feeling again at the end. No change is a result too.',
          'Mida otra vez la emoción al final. Que no cambie también dice algo.',
        ),
      ],
      ask: [
        said('How true did that thought feel then? What speaks for it?', '¿Qué tan cierto le pareció eso? ¿Qué lo apoya?'),
        said('What speaks against it? What would you tell a friend?', '¿Qué dice lo contrario? ¿Qué le diría a un amigo?'),
        said('What would be a fair way to see it?', '¿Cuál sería una forma justa de verlo?'),
      ],
      basis: basis('C1.4', ourMinutes),
    }),
    step({
      id: 'skill-practice',
      title: said('Practise one skill', 'Practicar una destreza'),
      minutes: 12,
      sheets: ['skill-practice'],
      menu: skillMenu,
      do: [
        said(
          'Choose one skill that fits what came up. Show it, then let the patient try it.',
          'Elija una destreza que venga al caso. Muéstrela y deje que la persona la pruebe.',
        ),
        said('Ask for confidence 0 to 10 before and after the try.', 'Pida la confianza de 0 a 10 antes y después.'),
      ],
      ask: [
        said('Which of these would help you most this week?', '¿Cuál le serviría más esta semana?'),
        said('How sure are you, from 0 to 10, that you can do it?', '¿Qué tan seguro está de poder, de 0 a 10?'),
        said('Shall we try it out now? I will play the other person.', '¿Lo probamos ahora? Yo hago el papel del otro.'),
      ],
      basis: basis('C1.5', ourMinutes),
    }),
    step({
      id: 'craving-plan',
      title: said('Craving plan and urge surfing', 'Plan para las ganas'),
      minutes: 6,
      sheets: ['craving-plan', 'urge-surf'],
      do: [
        said(
          'Rate, find it in the body, breathe, watch it rise and fall, rate again. Note the minutes.',
          'Medir, ubicarlas en el cuerpo, respirar, ver cómo suben y bajan, medir otra vez. Anote los minutos.',
        ),
        said(
          'Write down delay, distract, decide, and one person to reach.',
          'Anoten esperar, distraerse, decidir y una persona a quien llamar.',
        ),
      ],
      ask: [
        said(
          'How strong is the urge right now, from 0 to 10? Where do you feel it?',
          '¿Qué tan fuertes son las ganas ahora, de 0 a 10? ¿Dónde las siente?',
        ),
        said(
          'Breathe slowly with me. Watch it like a wave. What is the number now?',
          'Respire lento. Vea cómo suben y bajan. ¿Qué número es ahora?',
        ),
        said('Who can you call when it comes?', '¿A quién puede llamar cuando lleguen?'),
      ],
      basis: basis('C1.6', ourMinutes, bodyFirst),
    }),
    step({
      id: 'refusal',
      title: said('Ways to say no', 'Maneras de decir que no'),
      minutes: 5,
      sheets: ['refusal-scripts'],
      do: [
        said(
          'A clear no, steady voice, something else to do, change the subject, leave.',
          'Un no claro, voz firme, otra cosa que hacer, cambiar de tema, irse.',
        ),
        said(
          'Write one line each for someone who sells, a friend, and family. Say them aloud.',
          'Escriban una frase para quien vende, un amigo y la familia. Díganlas en voz alta.',
        ),
      ],
      ask: [
        said('Who might offer you something this week?', '¿Quién le puede dar algo en estos días?'),
        said('What do you want to say? Try it on me.', '¿Qué quiere decirle? Dígamelo a mí.'),
      ],
      basis: basis('C1.7', ourMinutes),
    }),
    step({
      id: 'homework',
      title: said('Homework', 'Tarea'),
      minutes: 5,
      sheets: ['homework'],
      do: [
        said(
          'One small thing, with a day and a time, and what to do if something gets in the way.',
          'Una cosa pequeña, con día y hora, y qué hacer si algo estorba.',
        ),
        said('Below 7 of 10 for confidence: make it smaller.', 'Si la confianza es menor de 7: hágala más pequeña.'),
      ],
      ask: [
        said('What will you try, and when?', '¿Qué va a probar, y cuándo?'),
        said('What could get in the way? What then?', '¿Qué podría estorbar? ¿Y entonces?'),
        said('How sure are you, from 0 to 10?', '¿Qué tan seguro está, de 0 a 10?'),
      ],
      basis: basis('C1.8', ourMinutes),
    }),
    step({
      id: 'summary-feedback',
      title: said('Summary and feedback', 'Resumen y opinión'),
      minutes: 4,
      required: true,
      sheets: ['feedback'],
      do: [
        said(
          'Let the patient sum up first. Ask what helped and what did not.',
          'Deje que la persona resuma primero. Pregunte qué ayudó y qué no.',
        ),
        said(
          'Rate risk again, set the next visit, send the patient’s copy.',
          'Valore el riesgo otra vez, fije la próxima cita y envíe la copia.',
        ),
      ],
      ask: [
        said('What do you take with you from today?', '¿Qué se lleva de hoy?'),
        said('What helped most? What should I do in another way?', '¿Qué le ayudó más? ¿Qué hago de otra forma?'),
        said('Are you safe as we stop here today?', '¿Se siente a salvo al terminar hoy?'),
      ],
      basis: basis('C1.9', ourMinutes),
    }),
  ],
};
