import type { Flow, NodeId } from '@cairn/workflows';
import { ask, branch, choice, is, option, say, words } from '../write.ts';

/*
 * The dose with every answer of clinical.md §B2 item 2. R06 reads `dose`, `dose.days-missed` and `dose.why`. What is said on
 * days without a dose and on throwing up is clinical wording: a clinician reviews it before use.
 */

const taken: Flow['nodes'] = {
  'dose-vomited': say(
    'Please do not take more for now. Call your care team first. They can tell you what is safe.',
    'Por ahora no tome más. Llame primero a su equipo. Le pueden decir qué es seguro.',
    'dose-heard',
  ),
  'dose-gap': say(
    'After some days without it, your usual dose can be too strong. Please call us before you take it.',
    'Después de unos días sin tomarla, su dosis de siempre puede ser muy fuerte. Llámenos antes de tomarla.',
    'dose-heard',
  ),
};

export function dose(step: string, next: NodeId): Flow['nodes'] {
  return {
    dose: ask({
      text: words('Did you take your dose today?', '¿Tomó su dosis hoy?'),
      question: choice(
        option('clinic', 'Yes, at the clinic', 'Sí, en la clínica'),
        option('home', 'Yes, at home', 'Sí, en casa'),
        option('not-yet', 'Not yet', 'Todavía no'),
        option('not-due', 'None is due today', 'Hoy no me toca'),
        option('some', 'Only some of it', 'Solo una parte'),
        option('missed', 'I missed it', 'No la tomé'),
        option('vomited', 'I took it and threw up', 'La tomé y vomité'),
        option('ran-out', 'I ran out', 'Se me acabó'),
        option('lost', 'It is lost or stolen', 'La perdí o me la robaron'),
      ),
      measure: 'dose',
      step,
      next: 'if-dose',
    }),
    'if-dose': branch(
      [
        [is('dose', 'missed', 'some'), 'dose-why'],
        [is('dose', 'ran-out', 'lost'), 'days-missed'],
        [is('dose', 'vomited'), 'dose-vomited'],
      ],
      next,
    ),
    'days-missed': ask({
      text: words('How many days without your dose, with today?', '¿Cuántos días lleva sin su dosis, contando hoy?'),
      question: { type: 'number', one: words('day', 'día'), unit: words('days', 'días'), min: 1, max: 30, step: 1, start: 1 },
      measure: 'dose.days-missed',
      step,
      next: 'if-gap',
    }),
    'dose-why': ask({
      text: words('What got in the way? There is no wrong answer.', '¿Qué pasó? No hay respuesta mala.'),
      question: choice(
        option('side-effects', 'It made me feel bad', 'Me hacía sentir mal'),
        option('access', 'I could not get there', 'No pude llegar'),
        option('cost', 'The cost', 'El costo'),
        option('pharmacy', 'The pharmacy did not have it', 'La farmacia no la tenía'),
        option('felt-fine', 'I felt fine without it', 'Me sentía bien sin ella'),
        option('used', 'I had used something', 'Había usado algo'),
        option('other', 'Something else', 'Otra cosa'),
      ),
      measure: 'dose.why',
      step,
      discreet: true,
      next: 'if-dose-missed',
    }),
    'if-dose-missed': branch([[is('dose', 'missed'), 'days-missed']], 'dose-heard'),
    'if-gap': branch([[{ answer: 'days-missed', atLeast: 3 }, 'dose-gap']], 'dose-heard'),
    ...taken,
    'dose-heard': say('Thank you for telling us. We can look at it together.', 'Gracias por decirlo. Lo podemos ver juntos.', next),
  };
}
