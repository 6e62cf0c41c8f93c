import { sheetKinds, type SharedThing } from '@cairn/family';
import { formOf } from '@cairn/family/lessons';
import { For, type JSX } from 'solid-js';
import { familyCheckInWords } from '../words/family-check-in.ts';
import { createWords, language } from '../words/words.ts';

const t = createWords(familyCheckInWords);
type Word = Extract<keyof typeof familyCheckInWords, string>;
/** Words without places to fill. */
const said = (key: Word): string => familyCheckInWords[key][language()];
const isWord = (key: string): key is Word => Object.hasOwn(familyCheckInWords, key);

type Row = SharedThing['rows'][number];

/** The question behind `family-fa.before`, `check-in.stress` or `certificate.name`; its own key where a newer server has another. */
function askedBy({ key }: Row): string {
  const [thing, question] = [key.slice(0, key.indexOf('.')), key.slice(key.indexOf('.') + 1)];
  if (thing === 'check-in') return isWord(question) ? said(question) : question;
  if (thing === 'certificate') return t(question === 'name' ? 'sheetName' : 'kitExpires');
  const kind = sheetKinds.find((one) => one === thing);
  const asked = kind && formOf(kind)?.form.questions.find(({ id }) => id === question);
  return asked?.ask[language()] ?? question;
}

function answered({ key, value }: Row): string {
  const word = `${key.replace(/^check-in\./, '')}.${value}`;
  return key.startsWith('check-in.') && isWord(word) ? said(word) : value;
}

/** What somebody showed of their own place, question by question. */
export function ThingRows(props: { readonly rows: SharedThing['rows'] }): JSX.Element {
  return (
    <dl class="fam-rows">
      <For each={props.rows}>
        {(row) => (
          <>
            <dt>{askedBy(row)}</dt>
            <dd>{answered(row)}</dd>
          </>
        )}
      </For>
    </dl>
  );
}
