import type { Guide } from '../guide.ts';
import { basis, ourMinutes, said, step, unconfirmed } from './making.ts';

export const family1: Guide = {
  key: 'family',
  version: 1,
  title: said('Family session', 'Sesión familiar'),
  situation: said('With a family member or friend whom the patient has agreed to', 'Con un familiar o amigo que la persona aceptó'),
  minutes: 60,
  steps: [
    step({
      id: 'violence-screen',
      title: said('Safe together? Ask each one alone', '¿Seguros juntos? A cada quien a solas'),
      minutes: 5,
      required: true,
      gate: true,
      do: [
        said(
          'Ask each person alone, before anyone joins. Fear, threats, force or control: do not go on together.',
          'Pregunte a cada quien a solas, antes de juntarlos. Miedo, amenazas, fuerza o control: no siga en conjunto.',
        ),
        said('Say nothing in the joint room about what one of them told you.', 'No diga en conjunto lo que alguien le contó.'),
      ],
      ask: [
        said('Do you feel safe with them? At home, and here today?', '¿Se siente a salvo con esa persona? ¿En casa, y hoy aquí?'),
        said('Has anyone hit you, scared you, or kept you from going out?', '¿Alguien le pegó, le dio miedo o no le dejó salir?'),
        said('Do you want to do this today?', '¿Quiere hacer esto hoy?'),
      ],
      basis: basis('C5.agenda', ourMinutes),
    }),
    step({
      id: 'ground-rules',
      title: said('Ground rules and consent', 'Reglas y permiso'),
      minutes: 6,
      required: true,
      do: [
        said(
          'Check the patient’s consent to take part. It does not cover test results, use, notes, messages or location.',
          'Revise el permiso para participar. No cubre pruebas, consumo, notas, mensajes ni ubicación.',
        ),
        said(
          'Nobody has to watch over anyone. No secrets are passed on; say so now.',
          'Nadie tiene que vigilar a nadie. No se pasan secretos; dígalo ahora.',
        ),
      ],
      ask: [
        said('One person talks at a time. Anyone may ask to stop.', 'Habla uno a la vez. Quien quiera puede pedir parar.'),
        said('What is okay to talk about today, and what is not?', '¿De qué está bien hablar hoy, y de qué no?'),
      ],
      basis: basis('C5.agenda', ourMinutes),
    }),
    step({
      id: 'each-week',
      title: said('Each one’s week', 'La semana de cada quien'),
      minutes: 9,
      do: [
        said(
          'The same time for each. Reflect feelings, stop blame kindly.',
          'El mismo tiempo para cada quien. Refleje emociones, frene los reproches con calma.',
        ),
      ],
      ask: [
        said('How was your week? Just your own part.', '¿Cómo fue su semana? Solo su parte.'),
        said('What went well between you?', '¿Qué salió bien entre ustedes?'),
      ],
      basis: basis('C5.agenda', ourMinutes),
    }),
    step({
      id: 'education',
      title: said('What helps to know', 'Lo que conviene saber'),
      minutes: 8,
      do: [
        said(
          'The medicine is treatment, not a swap. Tolerance falls fast after a break. Words that help and words that hurt.',
          'La medicina es tratamiento, no un cambio por otra droga. La tolerancia baja rápido. Palabras que ayudan y que hieren.',
        ),
        said('General facts only, unless the patient has agreed to more.', 'Solo datos generales, salvo que la persona acepte más.'),
      ],
      ask: [
        said('What have you heard about this medicine?', '¿Qué ha oído de esta medicina?'),
        said(
          'After a break, the old dose can kill. That is why we keep naloxone near.',
          'Tras una pausa, la dosis de antes puede matar. Por eso hay que tener naloxona.',
        ),
      ],
      basis: basis('C5.agenda', ourMinutes, unconfirmed('Content of the teaching part', 'Contenido de la parte educativa')),
    }),
    step({
      id: 'one-skill',
      title: said('One skill: talking so that it lands', 'Una destreza: hablar para que llegue'),
      minutes: 10,
      do: [
        said(
          'Short, positive, specific, name the feeling, own a part, offer help. One try each.',
          'Corto, en positivo, concreto, nombrar la emoción, asumir su parte, ofrecer ayuda. Un intento cada quien.',
        ),
      ],
      ask: [
        said('Tell them one thing you like that they did this week.', 'Dígale una cosa que le gustó de esta semana.'),
        said('Ask for one thing. Say how you feel, and how you will help.', 'Pida una cosa. Diga cómo se siente y cómo va a ayudar.'),
      ],
      basis: basis('C5.craft', ourMinutes),
    }),
    step({
      id: 'agreement',
      title: said('One agreement, one boundary', 'Un acuerdo y un límite'),
      minutes: 8,
      required: true,
      sheets: ['family-agreement'],
      do: [
        said(
          'Small, two-sided, with a date to look at it again. A boundary is about one’s own acts and never raises overdose risk.',
          'Pequeño, de dos lados, con fecha para revisarlo. Un límite trata de lo que uno hace y nunca sube el riesgo de sobredosis.',
        ),
      ],
      ask: [
        said('What will each of you do this week?', '¿Qué va a hacer cada quien esta semana?'),
        said('What will you not do any more, and what will you do in its place?', '¿Qué ya no va a hacer, y qué hará en su lugar?'),
      ],
      basis: basis('C5.boundaries', ourMinutes),
    }),
    step({
      id: 'naloxone-drill',
      title: said('Naloxone drill', 'Práctica con naloxona'),
      minutes: 10,
      required: true,
      sheets: ['naloxone-drill'],
      do: [
        said(
          'Show it once, then each one shows it to you. Tick what they can do.',
          'Muéstrelo una vez y luego cada quien se lo muestra. Marque lo que ya saben.',
        ),
        said('Write down where the kit is, its number and when it expires.', 'Anote dónde está el kit, su número y cuándo vence.'),
      ],
      ask: [
        said('Show me: someone will not wake up. What do you do first?', 'Muéstreme: alguien no despierta. ¿Qué hace primero?'),
        said('How do you give it? When do you give one more?', '¿Cómo se da? ¿Cuándo se da otra?'),
        said('Where is your kit at home?', '¿Dónde está el kit en su casa?'),
      ],
      basis: basis('C5.agenda', ourMinutes, unconfirmed('The steps of an overdose response', 'Los pasos ante una sobredosis')),
    }),
    step({
      id: 'next-step',
      title: said('Next step', 'Próximo paso'),
      minutes: 4,
      required: true,
      sheets: ['feedback'],
      do: [
        said(
          'What each takes along, the next meeting, care for the family member’s own needs.',
          'Qué se lleva cada quien, la próxima reunión y qué necesita el familiar.',
        ),
      ],
      ask: [
        said('What do you take with you from today?', '¿Qué se lleva de hoy?'),
        said('What will you do for yourself this week?', '¿Qué va a hacer por usted esta semana?'),
      ],
      basis: basis('C5.agenda', ourMinutes),
    }),
  ],
};
