import type { Flow } from '@cairn/workflows';
import { ask, branch, choice, done, is, option, say, words } from '../write.ts';
import { dose } from '../parts/dose.ts';
import { gate, thoughts, toPerson } from '../parts/safety.ts';
import { pins } from '../pins.ts';
import { body } from './body.ts';

/*
 * The daily check-in, third version (clinical.md §B2, DESIGN.md §4): safety first and last, every answer about the dose, and the
 * "I used" path in its place. The way of somebody with usual answers is eight taps of one question each.
 */

const use: Flow['nodes'] = {
  use: ask({
    text: words('Since yesterday, did you use anything?', 'Desde ayer, ¿usó algo?'),
    hint: words(
      'Pills that are not yours, opioids, alcohol or other drugs.',
      'Opioides, pastillas que no son suyas, alcohol u otras drogas.',
    ),
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
  'if-use': branch(
    [
      [is('use', 'yes'), 'used'],
      [is('use', 'tell-person'), 'use-later'],
      [is('use', 'rather-not-say'), 'use-yours'],
    ],
    'safety',
  ),
  'use-later': say(
    'That is okay. You can tell {counselor} in your own words, in Messages or at a visit.',
    'Está bien. Puede contárselo a {counselor} con sus propias palabras, en Mensajes o en una visita.',
    'safety',
  ),
  'use-yours': say(
    'That is okay. You choose what you share. We do not count it as use.',
    'Está bien. Usted elige qué contar. No lo contamos como uso.',
    'safety',
  ),
  /** It asks about thoughts of self-harm itself, so that the check-in ends with it. */
  used: { kind: 'include', of: { flow: pins.used }, ends: { done: 'done', person: 'person' }, next: 'done' },
};

export const daily3: Flow = {
  id: 'daily',
  version: 3,
  title: words('Daily check-in', 'Registro diario'),
  start: 'hello',
  steps: ['safe', 'dose', 'withdrawal', 'craving', 'mood', 'sleep', 'use', 'used', 'safety'],
  budget: 270,
  nodes: {
    hello: say('Hi {name}. Good to see you.', 'Hola, {name}. Qué bueno verle.', 'safe-now'),
    ...gate('safe', 'dose'),
    ...dose('dose', 'withdrawal'),
    ...body,
    ...use,
    ...thoughts('safety', 'done'),
    ...toPerson,
    done,
  },
};
