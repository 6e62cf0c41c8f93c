import type { Lesson } from './lesson.ts';

export const whyItWorks: Lesson = {
  id: 'why-it-works',
  version: 1,
  title: { en: 'Why this works', es: 'Por qué esto funciona' },
  lead: {
    en: 'You did not cause this and you cannot fix it alone. But what you do at home can help a lot.',
    es: 'Usted no causó esto y no puede arreglarlo solo. Pero lo que hace en casa puede ayudar mucho.',
  },
  minutes: 8,
  provoking: false,
  blocks: [
    {
      kind: 'text',
      text: {
        en: 'This track teaches skills that were made for families. In studies, people whose families learned them started care more often than people whose families begged, fought or waited. The families felt better too, even when the other person did not change at first.',
        es: 'Este camino enseña habilidades hechas para familias. En los estudios, las personas cuyas familias las aprendieron empezaron la atención más veces que aquellas cuyas familias rogaban, peleaban o esperaban. Las familias también se sintieron mejor, aunque la otra persona no cambiara al principio.',
      },
    },
    {
      kind: 'text',
      text: {
        en: 'There are three goals: your loved one gets care, there is less use, and your own life gets better. All three count. You can reach the last one even if the others take time.',
        es: 'Hay tres metas: que su ser querido reciba atención, que haya menos consumo y que su propia vida mejore. Las tres cuentan. La última se puede lograr aunque las otras tarden.',
      },
    },
    {
      kind: 'list',
      items: [
        {
          en: 'Opioid use disorder is a health problem. It is not a weak will.',
          es: 'El trastorno por uso de opioides es un problema de salud. No es falta de voluntad.',
        },
        {
          en: 'Medicine such as methadone or buprenorphine is treatment. It is not “one drug for another”.',
          es: 'Medicinas como la metadona o la buprenorfina son tratamiento. No es “cambiar una droga por otra”.',
        },
        {
          en: 'After a break, the body can take much less than before. The danger of dying is highest then. Keep naloxone close.',
          es: 'Después de una pausa, el cuerpo aguanta mucho menos que antes. Ahí el peligro de muerte es mayor. Tenga naloxona a mano.',
        },
        {
          en: 'Words matter. “A person with a use disorder” opens doors. Labels close them.',
          es: 'Las palabras importan. “Una persona con un trastorno” abre puertas. Las etiquetas las cierran.',
        },
      ],
    },
    {
      kind: 'safety',
      text: {
        en: 'Your safety comes first. If anybody at home scares or hurts you, stop here and ask us for a call. None of these skills is worth getting hurt.',
        es: 'Su seguridad va primero. Si alguien en casa le asusta o le hace daño, pare aquí y pida que le llamemos. Ninguna de estas habilidades vale una herida.',
      },
    },
  ],
  sheets: [
    {
      kind: 'my-reasons',
      title: { en: 'My reasons', es: 'Mis razones' },
      provoking: false,
      questions: [
        {
          id: 'hope',
          ask: { en: 'What do you hope will be different in three months?', es: '¿Qué espera que sea distinto en tres meses?' },
          hint: undefined,
        },
        {
          id: 'tried',
          ask: { en: 'What have you tried so far, and what did it bring?', es: '¿Qué ha intentado hasta ahora y qué resultado dio?' },
          hint: undefined,
        },
        {
          id: 'own',
          ask: { en: 'One thing you want for your own life', es: 'Una cosa que quiere para su propia vida' },
          hint: { en: 'Sleep, friends, work, a quiet evening …', es: 'Dormir, amistades, trabajo, una noche tranquila …' },
        },
      ],
    },
  ],
  sources: ['Community Reinforcement and Family Training (CRAFT): Meyers, Smith, Roozen and others; program digest C5'],
};
