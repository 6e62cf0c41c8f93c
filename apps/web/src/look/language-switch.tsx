import type { JSX } from 'solid-js';
import { chooseLanguage, language } from '../words/words.ts';

/** Offers the other language by its own name. */
export function LanguageSwitch(props: { readonly class?: string }): JSX.Element {
  const other = () => (language() === 'en' ? 'es' : 'en');
  return (
    <button type="button" class={props.class ?? 'lang'} lang={other()} onClick={() => chooseLanguage(other())}>
      {other() === 'es' ? 'Español' : 'English'}
    </button>
  );
}
