import { createSignal, onCleanup } from 'solid-js';

export type Reader = {
  readonly can: boolean;
  readonly state: () => 'quiet' | 'reading' | 'failed';
  readonly toggle: (sentences: readonly string[], lang: string) => void;
};

/** Reads aloud with the phone's own voice; nothing leaves the phone. */
export function createReader(): Reader {
  const can = 'speechSynthesis' in globalThis;
  const [state, setState] = createSignal<'quiet' | 'reading' | 'failed'>('quiet');
  const stop = (): void => {
    if (can) speechSynthesis.cancel();
    setState('quiet');
  };
  const read = (sentences: readonly string[], lang: string): void => {
    speechSynthesis.cancel();
    setState('reading');
    sentences.forEach((sentence, index) => {
      const spoken = new SpeechSynthesisUtterance(sentence);
      spoken.lang = lang;
      spoken.rate = 0.95;
      if (index === sentences.length - 1) spoken.onend = () => setState('quiet');
      spoken.onerror = (event) => {
        if (event.error !== 'canceled' && event.error !== 'interrupted') setState('failed');
      };
      speechSynthesis.speak(spoken);
    });
  };
  const toggle = (sentences: readonly string[], lang: string): void => (state() === 'reading' ? stop() : read(sentences, lang));
  onCleanup(stop);
  return { can, state, toggle };
}
