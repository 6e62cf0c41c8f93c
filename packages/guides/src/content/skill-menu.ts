import type { MenuItem } from '../guide.ts';
import { item } from './making.ts';

/** Twelve skills to choose from (clinical.md §C1, step 5). */
export const skillMenu: readonly MenuItem[] = [
  item('coping-with-craving', 'Coping with craving', 'Manejar las ganas'),
  item('urge-surfing', 'Urge surfing', 'Surfear las ganas'),
  item('distraction', 'Distraction', 'Distraerse'),
  item('talking-it-through', 'Talking it through', 'Hablarlo con alguien'),
  item('refusal', 'Saying no', 'Decir que no'),
  item('thoughts-about-use', 'Thoughts about use', 'Pensamientos sobre el consumo'),
  item('small-decisions', 'Small decisions that lead to use', 'Pequeñas decisiones que llevan al consumo'),
  item('all-purpose-plan', 'A plan for any hard moment', 'Un plan para cualquier momento difícil'),
  item('problem-solving', 'Solving a problem', 'Resolver un problema'),
  item('pain', 'Living with pain', 'Vivir con dolor'),
  item('sleep', 'Sleep', 'Dormir mejor'),
  item('infection-risk', 'Lower risk of HIV and hepatitis C', 'Menos riesgo de VIH y hepatitis C'),
];
