import type { Flow } from '@cairn/workflows';
import { act, ask, branch, choice, is, option, say, words, yesNo } from '../write.ts';
import { pins } from '../pins.ts';

/* Medicine at hand, use, and the visit (clinical.md §C4 "24–72 h contact", warm hand-off, MOUD bridge of R16). */

const atHand: Flow['nodes'] = {
  'at-hand': ask({
    text: words('Do you have your medicine for the next days?', '¿Tiene su medicina para los próximos días?'),
    question: choice(
      option('yes', 'Yes', 'Sí'),
      option('no', 'No', 'No'),
      option('not-sure', 'I am not sure', 'No sé'),
      option('none', 'I do not take one now', 'Ahora no tomo ninguna'),
    ),
    measure: 'medicine.at-hand',
    step: 'medicine',
    next: 'if-at-hand',
  }),
  'if-at-hand': branch(
    [
      [is('at-hand', 'no', 'not-sure'), 'at-hand-alert'],
      [is('at-hand', 'none'), 'may-offer'],
    ],
    'use',
  ),
  'may-offer': ask({
    text: words(
      'Some medicines make the first weeks safer. Want to hear about them?',
      'Hay medicinas que ayudan en las primeras semanas. ¿Quiere saber más?',
    ),
    question: yesNo,
    measure: 'medicine.offer',
    step: 'medicine',
    next: 'if-offer',
  }),
  'if-offer': branch([[is('may-offer', true), 'offer-task']], 'use'),
  'offer-task': act(
    {
      type: 'task',
      owner: 'prescriber',
      within: { days: 1 },
      text: words(
        'Takes no medicine since coming back, and would like to hear about it',
        'No toma medicina desde que volvió, y quiere saber más',
      ),
    },
    'offer-heard',
  ),
  'offer-heard': say(
    'That is noted, so that someone can talk it over with you.',
    'Queda anotado, para que alguien lo hable con usted.',
    'use',
  ),
  'at-hand-alert': act(
    {
      type: 'alert',
      level: 'P1',
      owner: 'nurse',
      reason: words('No medicine for the next days, after coming back', 'Sin medicina para los próximos días, después de volver'),
    },
    'at-hand-heard',
  ),
  'at-hand-heard': say(
    'Thank you for telling us. If your next dose is today, please call your clinic now.',
    'Gracias por decirlo. Si su próxima dosis es hoy, llame ahora a su clínica.',
    'use',
  ),
};

const use: Flow['nodes'] = {
  use: ask({
    text: words('Since you came back, did you use anything?', 'Desde que volvió, ¿usó algo?'),
    hint: words('You choose what you share.', 'Usted elige qué contar.'),
    question: choice(
      option('no', 'No', 'No'),
      option('yes', 'Yes', 'Sí'),
      option('tell-person', 'I would rather tell {counselor}', 'Prefiero contárselo a {counselor}'),
      option('rather-not-say', 'I would rather not say', 'Prefiero no decirlo'),
    ),
    measure: 'use',
    step: 'use',
    discreet: true,
    next: 'if-use',
  }),
  'if-use': branch([[is('use', 'yes'), 'used']], 'safety'),
  /** It asks about safety and naloxone itself. */
  used: { kind: 'include', of: { flow: pins.used }, ends: { done: 'visit', person: 'person' }, next: 'visit' },
};

const visit: Flow['nodes'] = {
  visit: ask({
    text: words('Did you make it to your last visit?', '¿Pudo ir a su última cita?'),
    question: choice(
      option('yes', 'Yes', 'Sí'),
      option('not-yet', 'It is still to come', 'Todavía no llega'),
      option('no', 'I could not make it', 'No pude ir'),
      option('none', 'I do not have one', 'No tengo cita'),
    ),
    measure: 'visit.kept',
    step: 'visit',
    next: 'if-visit',
  }),
  'if-visit': branch([[is('visit', 'no', 'none'), 'visit-task']], 'needs'),
  'visit-task': act(
    {
      type: 'task',
      owner: 'peer',
      within: { days: 1 },
      text: words(
        'No visit since coming back. Call, set one, and ask how to get there',
        'Sin cita desde que volvió. Llame, pongan una fecha y vea cómo llegar',
      ),
    },
    'visit-heard',
  ),
  'visit-heard': say(
    'That happens. It is noted, so that someone can help you set a new day.',
    'Eso pasa. Queda anotado, para que alguien le ayude a poner otra fecha.',
    'needs',
  ),
};

export const since: Flow['nodes'] = { ...atHand, ...use, ...visit };
