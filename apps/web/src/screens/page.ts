import { createEffect, onCleanup } from 'solid-js';
import { listenForTripleEscape } from '../look/leave.ts';
import { shellWords } from '../words/shells.ts';
import { createWords } from '../words/words.ts';

const t = createWords(shellWords);

/**
 * What a page sets around itself: its density, and a title that tells a bystander nothing.
 * On patient and supporter pages pressing Escape three times leaves.
 */
export function createPage(surface: 'patient' | 'staff'): void {
  document.body.dataset['surface'] = surface;
  createEffect(() => {
    document.title = surface === 'staff' ? 'Cairn' : t('dayTitle');
  });
  if (surface === 'patient') onCleanup(listenForTripleEscape());
}
