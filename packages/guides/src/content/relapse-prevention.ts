import type { Guide } from '../guide.ts';
import { basis, ourMinutes, said, step } from './making.ts';

export const relapsePrevention1: Guide = {
  key: 'relapse-prevention',
  version: 1,
  title: said('Relapse prevention', 'Prevención de recaídas'),
  situation: said('After a lapse or a close call, or when life gets riskier', 'Tras un tropiezo o un susto, o cuando hay más riesgo'),
  minutes: 45,
  steps: [
    step({
      id: 'agenda',
      title: said('Agenda together', 'Agenda en común'),
      minutes: 4,
      required: true,
      sheets: ['agenda'],
      do: [said('Two or three points. The patient’s comes first.', 'Dos o tres puntos. Primero el de la persona.')],
      ask: [said('What should we talk about today so that it helps you?', '¿De qué hablamos hoy para que le sirva?')],
      basis: basis('C1.1', ourMinutes),
    }),
    step({
      id: 'the-week',
      title: said('Look at the week', 'Ver la semana'),
      minutes: 6,
      sheets: ['homework-review'],
      do: [
        said('Craving, use, doses, sleep, and what went well.', 'Ganas, consumo, dosis, sueño y lo que salió bien.'),
        said(
          'A lapse is information. Check dose, withdrawal and tolerance before anything else.',
          'Un tropiezo es información. Revise antes dosis, abstinencia y tolerancia.',
        ),
      ],
      ask: [
        said('How was your week? What went well?', '¿Cómo fue su semana? ¿Qué salió bien?'),
        said('When was it hard, and what did you do?', '¿Cuándo fue difícil, y qué hizo?'),
      ],
      basis: basis('C1.2', ourMinutes),
    }),
    step({
      id: 'what-happened',
      title: said('What happened', 'Qué pasó'),
      minutes: 12,
      sheets: ['what-happened'],
      do: [
        said('One risky moment, link by link, also when it ended well.', 'Un momento de riesgo, paso a paso, también si terminó bien.'),
        said('Look for small decisions that led toward it.', 'Busque pequeñas decisiones que llevaron a él.'),
      ],
      ask: [
        said('What set it off? What went through your mind?', '¿Qué lo inició? ¿Qué le pasó por la mente?'),
        said(
          'Was there a small choice before it that you would make in another way?',
          '¿Hubo antes algo pequeño que hoy haría de otra forma?',
        ),
      ],
      basis: basis('C1.3', ourMinutes),
    }),
    step({
      id: 'risks-and-signs',
      title: said('Risky situations and early signs', 'Riesgos y primeras señales'),
      minutes: 8,
      required: true,
      sheets: ['relapse-plan'],
      do: [
        said(
          'Rank the situations. Early signs can be thoughts, feelings or things one does.',
          'Ordene las situaciones. Las señales pueden ser ideas, emociones o cosas que uno hace.',
        ),
        said(
          'Ask about balance: rest, work, people, things that are fun.',
          'Pregunte por el equilibrio: descanso, trabajo, gente, cosas que gustan.',
        ),
      ],
      ask: [
        said('Which places, people or days make it hardest for you?', '¿Qué lugares, personas o días se lo hacen más difícil?'),
        said('How would you or a friend notice early that things slip?', '¿En qué notaría usted, o un amigo, que algo va mal?'),
      ],
      basis: basis('C4.relapse', ourMinutes),
    }),
    step({
      id: 'if-then',
      title: said('If and then plan', 'Plan de si pasa, entonces'),
      minutes: 8,
      sheets: ['relapse-plan', 'craving-plan'],
      do: [
        said(
          'One “if … then …” for each of the top risks, and the craving plan.',
          'Un «si … entonces …» para cada riesgo mayor, y el plan para las ganas.',
        ),
        said('Put what the patient wants to keep into the plan.', 'Ponga en el plan lo que la persona quiera conservar.'),
      ],
      ask: [
        said('If that comes up again, what will you do then?', 'Si eso pasa otra vez, ¿qué va a hacer?'),
        said('Who do you call, and what do you say?', '¿A quién llama, y qué le dice?'),
      ],
      basis: basis('C4.relapse', ourMinutes),
    }),
    step({
      id: 'lapse-plan',
      title: said('If a lapse happens', 'Si hay un tropiezo'),
      minutes: 4,
      required: true,
      sheets: ['relapse-plan', 'overdose-plan'],
      do: [
        said(
          'Stop, tell someone, keep taking the medicine, contact within 24 hours, learn from it.',
          'Parar, decirlo, seguir con la medicina, contacto en 24 horas, aprender de ello.',
        ),
        said(
          'Tolerance drops after a break: naloxone at hand, never alone.',
          'La tolerancia baja tras una pausa: naloxona a mano, nunca a solas.',
        ),
      ],
      ask: [
        said('If you use again, who will you tell on that day?', 'Si vuelve a usar, ¿a quién se lo dice ese día?'),
        said(
          'Stay on your medicine, and call us. One slip does not undo what you built.',
          'Siga con su medicina y llámenos. Una caída no borra lo que ya hizo.',
        ),
      ],
      basis: basis('C4.relapse', ourMinutes),
    }),
    step({
      id: 'wrap-up',
      title: said('Draw, wrap up, next visit', 'Sorteo, cierre y próxima cita'),
      minutes: 3,
      required: true,
      sheets: ['homework', 'feedback'],
      do: [
        said('The draw, when one is due. One thing to try, with a day.', 'El sorteo, si toca. Una cosa para probar, con día.'),
        said(
          'Rate risk again, set the next visit, send the patient’s copy.',
          'Valore el riesgo otra vez, fije la próxima cita y envíe la copia.',
        ),
      ],
      ask: [
        said('What do you take with you from today?', '¿Qué se lleva de hoy?'),
        said('Are you safe as we stop here today?', '¿Se siente a salvo al terminar hoy?'),
      ],
      basis: basis('C.frame', ourMinutes),
    }),
  ],
};
