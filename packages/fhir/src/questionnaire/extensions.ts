import { exact, isObject, list, member, object, spot, type Spot } from '../read.ts';

const HL7 = 'http://hl7.org/fhir/StructureDefinition/';
const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/';

export const LOINC = 'http://loinc.org';
export const UCUM = 'http://unitsofmeasure.org';

/** Extensions by what they mean here; several names where sources differ. */
export const urls = {
  ordinal: [`${HL7}ordinalValue`, `${HL7}questionnaire-ordinalValue`, `${HL7}valueset-ordinalValue`, `${HL7}codesystem-ordinalValue`],
  weight: [`${HL7}itemWeight`],
  xhtml: [`${HL7}rendering-xhtml`],
  translation: [`${HL7}translation`],
  control: [`${HL7}questionnaire-itemControl`],
  hidden: [`${HL7}questionnaire-hidden`],
  minimum: [`${HL7}minValue`],
  maximum: [`${HL7}maxValue`],
  variable: [`${HL7}variable`],
  library: [`${HL7}cqf-library`],
  calculated: [`${SDC}sdc-questionnaire-calculatedExpression`, `${HL7}questionnaire-calculatedExpression`],
  initial: [`${SDC}sdc-questionnaire-initialExpression`, `${HL7}cqf-expression`],
  enabled: [`${SDC}sdc-questionnaire-enableWhenExpression`],
  optionsExpression: [
    `${SDC}sdc-questionnaire-answerExpression`,
    `${SDC}sdc-questionnaire-candidateExpression`,
    `${SDC}sdc-questionnaire-answerOptionsToggleExpression`,
  ],
  adaptive: [`${SDC}sdc-questionnaire-questionnaireAdaptive`, `${SDC}sdc-questionnaire-adaptive`],
  part: [`${SDC}sdc-questionnaire-subQuestionnaire`],
  absent: [`${HL7}data-absent-reason`],
} satisfies Record<string, readonly string[]>;

/** Extensions of this meaning, also those of the primitive beside it (`_text`). */
export function extensions(at: Spot | undefined, names: readonly string[]): readonly Spot[] {
  return list(at, 'extension').filter((one) => isObject(one.value) && names.includes(String(one.value['url'])));
}

export function extension(at: Spot | undefined, names: readonly string[]): Spot | undefined {
  return extensions(at, names)[0];
}

export function flagged(at: Spot, names: readonly string[]): boolean {
  return extensions(at, names).some((one) => member(one, 'valueBoolean')?.value !== false);
}

/** The number of an extension, whichever number type it was written as. */
export function numberIn(at: Spot): unknown {
  const found = member(at, 'valueDecimal') ?? member(at, 'valueInteger');
  return found?.value;
}

export type Expression = {
  readonly place: string;
  readonly name: string | undefined;
  readonly language: string;
  readonly text: string | undefined;
  readonly names: string | undefined;
};

const LONGEST_EXPRESSION = 20_000;

export function expressionIn(at: Spot): Expression {
  const inside = object(at, 'valueExpression') ?? spot(undefined, at.place);
  const raw = member(inside, 'expression')?.value ?? member(at, 'valueString')?.value;
  return {
    place: at.place,
    name: exact(inside, 'name'),
    language: exact(inside, 'language') ?? 'text/fhirpath',
    text: typeof raw === 'string' && raw.length <= LONGEST_EXPRESSION ? raw : undefined,
    names: exact(inside, 'reference'),
  };
}
