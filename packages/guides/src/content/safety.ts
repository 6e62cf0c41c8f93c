import type { Guide } from '../guide.ts';
import { basis, byDefault, ourMinutes, said, step, unconfirmed } from './making.ts';
import { overdoseSteps } from './safety-overdose.ts';

const layout = byDefault('The order of the seven parts is our own layout', 'El orden de las siete partes es nuestro');

/** Safety planning in seven generic parts, then an overdose plan (clinical.md §C4, §A2). */
export const safety1: Guide = {
  key: 'safety',
  version: 1,
  title: said('Safety planning', 'Plan de seguridad'),
  situation: said(
    'Thoughts of suicide, risk of overdose, or tolerance lost',
    'Ideas de suicidio, riesgo de sobredosis o tolerancia perdida',
  ),
  minutes: 60,
  steps: [
    step({
      id: 'is-now-safe',
      title: said('Is it safe to plan now?', '¿Es seguro planear ahora?'),
      minutes: 6,
      required: true,
      gate: true,
      do: [
        said(
          'Confirm address and callback number. Screen for suicide where it is due; a question not answered means not screened.',
          'Confirme dirección y teléfono. Haga la valoración de suicidio si toca; sin respuesta es no valorado.',
        ),
        said(
          'Means and intent now, or an attempt under way: stop here and open Safety steps. That judgement is yours.',
          'Medios e intención ahora, o un intento en curso: pare y abra los pasos de seguridad. Ese juicio es suyo.',
        ),
      ],
      ask: [
        said('Are you thinking of killing yourself now?', '¿Piensa en matarse ahora?'),
        said('Have you done something to hurt yourself today, or taken something?', '¿Hizo algo hoy para hacerse daño, o tomó algo?'),
        said('Do you have a way to do it near you?', '¿Tiene cerca con qué hacerlo?'),
      ],
      basis: basis('A2', ourMinutes, unconfirmed('Levels below high', 'Niveles por debajo de alto')),
    }),
    step({
      id: 'warning-signs',
      title: said('1. Warning signs', '1. Señales de aviso'),
      minutes: 4,
      required: true,
      sheets: ['safety-plan'],
      do: [said('At least three, in the patient’s words.', 'Al menos tres, con sus palabras.')],
      ask: [
        said(
          'How do you know that a bad time is starting? What do you think, feel or do?',
          '¿En qué nota que viene un mal rato? ¿Qué piensa, siente o hace?',
        ),
      ],
      basis: basis('C4.safety', ourMinutes, layout),
    }),
    step({
      id: 'alone',
      title: said('2. What I can do by myself', '2. Lo que puedo hacer yo'),
      minutes: 4,
      sheets: ['safety-plan'],
      do: [
        said(
          'At least three. Ask how likely each one is and what could get in the way.',
          'Al menos tres. Pregunte qué tan probable es cada una y qué podría estorbar.',
        ),
      ],
      ask: [said('What has helped you get through it before, on your own?', '¿Qué le ha servido antes para pasarlo por su cuenta?')],
      basis: basis('C4.safety', ourMinutes, layout),
    }),
    step({
      id: 'people-and-places',
      title: said('3. People and places that take my mind off it', '3. Gente y lugares que distraen'),
      minutes: 4,
      sheets: ['safety-plan'],
      do: [
        said(
          'At least two people and two places. No need to talk about the crisis there.',
          'Al menos dos personas y dos lugares. Allí no hace falta hablar de la crisis.',
        ),
      ],
      ask: [
        said(
          'Who can you be with, and where can you go, when you feel this way?',
          '¿Con quién puede estar, y a dónde puede ir, cuando se siente así?',
        ),
      ],
      basis: basis('C4.safety', ourMinutes, layout),
    }),
    step({
      id: 'who-helps',
      title: said('4. People I can ask for help', '4. A quién puedo pedir ayuda'),
      minutes: 4,
      required: true,
      sheets: ['safety-plan'],
      do: [
        said(
          'At least three, with numbers. Ask whether they know that they are on the list.',
          'Al menos tres, con teléfono. Pregunte si saben que están en la lista.',
        ),
      ],
      ask: [said('Who can you tell that you are not safe?', '¿A quién le puede decir que no está a salvo?')],
      basis: basis('C4.safety', ourMinutes, layout),
    }),
    step({
      id: 'professionals',
      title: said('5. Professionals and emergency', '5. Profesionales y emergencias'),
      minutes: 4,
      required: true,
      sheets: ['safety-plan'],
      do: [
        said(
          'Our number and hours, 988 by call or text, 911, the nearest emergency room with its address.',
          'Nuestro número y horario, 988 por llamada o texto, 911, la sala de urgencias más cercana con dirección.',
        ),
      ],
      ask: [
        said(
          'You can call or text 988 at any hour. Shall we save the numbers on your phone now?',
          'Puede llamar o escribir al 988 a toda hora. ¿Lo guardamos ya en su teléfono?',
        ),
      ],
      basis: basis('C4.safety', ourMinutes, layout),
    }),
    step({
      id: 'safer-place',
      title: said('6. Making the place safer', '6. Un lugar más seguro'),
      minutes: 5,
      required: true,
      sheets: ['safety-plan'],
      do: [
        said(
          'At least two actions, each with who and when: medicines locked, firearms away, opioids not in use returned.',
          'Al menos dos acciones, con quién y cuándo: medicinas con llave, armas fuera, opioides sin usar devueltos.',
        ),
      ],
      ask: [
        said(
          'What at home could be used to hurt yourself? How can we put time and space between you and it?',
          '¿Qué hay en casa que le pueda hacer daño? ¿Cómo lo ponemos lejos de usted?',
        ),
      ],
      basis: basis('C4.safety', ourMinutes, layout),
    }),
    step({
      id: 'reasons',
      title: said('7. What I live for', '7. Por qué vivo'),
      minutes: 3,
      sheets: ['safety-plan'],
      do: [
        said(
          'One reason is enough. Then ask how likely it is, 0 to 10, that the plan gets used.',
          'Basta una razón. Luego pregunte qué tan probable es, de 0 a 10, que use el plan.',
        ),
      ],
      ask: [
        said('Who or what is worth staying for?', '¿Por quién o por qué vale la pena seguir?'),
        said(
          'How likely are you to use this plan, from 0 to 10? What could stop you?',
          '¿Qué tan probable es que use este plan, de 0 a 10? ¿Qué lo podría parar?',
        ),
      ],
      basis: basis('C4.safety', ourMinutes, layout),
    }),
    ...overdoseSteps,
    step({
      id: 'close',
      title: said('Read it back and close', 'Leerlo juntos y cerrar'),
      minutes: 6,
      required: true,
      sheets: ['safety-plan', 'overdose-plan'],
      do: [
        said(
          'Read both plans together. The patient says where the copy will be and who gets one.',
          'Lean juntos los dos planes. La persona dice dónde estará la copia y quién recibe una.',
        ),
        said(
          'Rate risk again, agree on the next contact, write it down.',
          'Valore el riesgo otra vez, acuerde el próximo contacto y anótelo.',
        ),
      ],
      ask: [
        said('Where will you keep this so that you find it on a bad day?', '¿Dónde lo va a guardar para hallarlo en un mal día?'),
        said('Are you safe as we stop here today?', '¿Se siente a salvo al terminar hoy?'),
      ],
      basis: basis('C.frame', ourMinutes),
    }),
  ],
};
