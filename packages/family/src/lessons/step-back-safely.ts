import type { Lesson } from './lesson.ts';

export const stepBackSafely: Lesson = {
  id: 'step-back-safely',
  version: 1,
  title: { en: 'Step back safely', es: 'Dar un paso atrás con cuidado' },
  lead: {
    en: 'You may stop fixing what use breaks. You never step back from keeping somebody alive.',
    es: 'Puede dejar de arreglar lo que el consumo rompe. Nunca se da un paso atrás en mantener viva a una persona.',
  },
  minutes: 10,
  provoking: true,
  blocks: [
    {
      kind: 'text',
      text: {
        en: 'When there has been use, you can go quiet: no fight, no fun, no extra help. You can also let small costs stay theirs, such as calling in to work. You say it before, calmly, once.',
        es: 'Cuando hubo consumo, puede quedarse en calma: sin pelea, sin diversión, sin ayuda extra. También puede dejar que los costos pequeños sean de la otra persona, como avisar al trabajo. Se dice antes, con calma, una vez.',
      },
    },
    {
      kind: 'example',
      say: {
        en: 'I will not call your boss for you any more. I will still drive you to the clinic.',
        es: 'Ya no voy a llamar a tu jefe por ti. Sí te seguiré llevando a la clínica.',
      },
      instead: { en: 'If you use again, you are out.', es: 'Si vuelves a consumir, te vas de la casa.' },
    },
    {
      kind: 'safety',
      text: {
        en: 'Never let it be natural that somebody stops breathing. Naloxone, 911, a bed, food and medicine are not prizes. Do not lock anybody out, hide their medicine, or leave them alone when they may have taken too much.',
        es: 'Que alguien deje de respirar nunca es una consecuencia natural. La naloxona, el 911, una cama, la comida y la medicina no son premios. No deje a nadie fuera, no esconda su medicina y no le deje a solas si pudo tomar demasiado.',
      },
    },
    {
      kind: 'list',
      items: [
        {
          en: 'Fine to let go: calling in sick for them, excuses, paying fines, cleaning up.',
          es: 'Se puede soltar: avisar por la persona, excusas, pagar multas, limpiar.',
        },
        {
          en: 'Not to let go: help in danger, children’s safety, rides to care, a kind word.',
          es: 'No se suelta: ayuda en peligro, la seguridad de los niños, llevarle a la atención, una palabra amable.',
        },
        {
          en: 'Ask a counselor first when money, housing or children are part of it.',
          es: 'Pregunte antes a un consejero si hay dinero, vivienda o niños de por medio.',
        },
      ],
    },
  ],
  sheets: [
    {
      kind: 'step-back-plan',
      title: { en: 'One thing I let go', es: 'Una cosa que suelto' },
      provoking: true,
      questions: [
        { id: 'let-go', ask: { en: 'Which small thing will you stop doing?', es: '¿Qué cosa pequeña dejará de hacer?' }, hint: undefined },
        {
          id: 'safe',
          ask: { en: 'Why is nobody in danger because of it?', es: '¿Por qué nadie corre peligro por eso?' },
          hint: { en: 'If you cannot say why, choose something else.', es: 'Si no puede decirlo, elija otra cosa.' },
        },
        { id: 'say', ask: { en: 'How will you say it, once and calmly?', es: '¿Cómo lo dirá, una vez y con calma?' }, hint: undefined },
        { id: 'still', ask: { en: 'What will you still do for them?', es: '¿Qué seguirá haciendo por la persona?' }, hint: undefined },
      ],
    },
  ],
  sources: ['CRAFT, time out from rewards and natural consequences; program digest C5 (“never risking overdose”)'],
};
