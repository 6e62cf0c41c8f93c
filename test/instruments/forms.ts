/** A program's own copy of the DAST-10 as it might come from elsewhere. The words are the test's own: the instrument's may not stand here. */
export function dast(more: Readonly<Record<string, unknown>> = {}): string {
  const yes = { valueCoding: { system: 'http://loinc.org', code: 'LA33-6', display: 'Yes' } };
  const no = { valueCoding: { system: 'http://loinc.org', code: 'LA32-8', display: 'No' } };
  const item = Array.from({ length: 10 }, (_, n) => ({
    linkId: `/dast-${n + 1}`,
    text: `Question ${n + 1} of the copy?`,
    type: 'choice',
    answerOption: [yes, no],
  }));
  const intro = { linkId: '/intro', type: 'display', text: 'In the past 12 months:' };
  return JSON.stringify({
    resourceType: 'Questionnaire',
    status: 'active',
    language: 'en',
    title: 'DAST-10',
    copyright: 'The holder',
    item: [intro, ...item],
    ...more,
  });
}

/** The same in both languages, with the third question in other words when they are given. */
export function bilingual(words = 'Question'): string {
  const form = JSON.parse(dast({ _title: spanish('DAST-10') })) as { item: Record<string, unknown>[] };
  const item = form.item.map((one, n) => {
    if (n === 0) return { ...one, _text: spanish('En los últimos 12 meses:') };
    const text = `${n === 3 ? words : 'Question'} ${n} of the copy?`;
    return { ...one, text, type: 'boolean', answerOption: undefined, _text: spanish(`¿Pregunta ${n} de la copia?`) };
  });
  return JSON.stringify({ ...form, item });
}

function spanish(words: string): unknown {
  const url = 'http://hl7.org/fhir/StructureDefinition/translation';
  const extension = [
    { url: 'lang', valueCode: 'es' },
    { url: 'content', valueString: words },
  ];
  return { extension: [{ url, extension }] };
}
