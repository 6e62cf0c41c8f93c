import { choice, option, words } from '../make.ts';

/* The words that the GAD-2 and GAD-7 share, verbatim: English original, and the translation for Spanish speakers. */

const frequency = [
  option(0, words('Not at all', 'Nunca'), 'LA6568-5'),
  option(1, words('Several days', 'Varios días'), 'LA6569-3'),
  option(2, words('More than half the days', 'Más de la mitad de los días'), 'LA6570-1'),
  option(3, words('Nearly every day', 'Casi todos los días'), 'LA6571-9'),
];

export const gadRecall = words(
  'Over the last 2 weeks, how often have you been bothered by the following problems?',
  'Durante las últimas 2 semanas, ¿con qué frecuencia ha sentido molestias por los siguientes problemas?',
);

export const gadItems = [
  choice('1', words('Feeling nervous, anxious or on edge', 'Sentirse nervioso/a, intranquilo/a o con los nervios de punta'), frequency, {
    codes: ['69725-0'],
  }),
  choice(
    '2',
    words('Not being able to stop or control worrying', 'No poder dejar de preocuparse o no poder controlar la preocupación'),
    frequency,
    { codes: ['68509-9'] },
  ),
  choice('3', words('Worrying too much about different things', 'Preocuparse demasiado por diferentes cosas'), frequency, {
    codes: ['69733-4'],
  }),
  choice('4', words('Trouble relaxing', 'Dificultad para relajarse'), frequency, { codes: ['69734-2'] }),
  choice(
    '5',
    words('Being so restless that it is hard to sit still', 'Estar tan inquieto/a que es difícil permanecer sentado/a tranquilamente'),
    frequency,
    { codes: ['69735-9'] },
  ),
  choice('6', words('Becoming easily annoyed or irritable', 'Molestarse o ponerse irritable fácilmente'), frequency, {
    codes: ['69689-8'],
  }),
  choice('7', words('Feeling afraid as if something awful might happen', 'Sentir miedo como si algo terrible pudiera pasar'), frequency, {
    codes: ['69736-7'],
  }),
];

export const gadSource =
  'OpenMRS module chica, GAD7.jsp (English and Spanish), as other public copies agree; in Spanish some copies write (a) for /a.';
