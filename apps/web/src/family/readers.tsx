import type { JSX } from 'solid-js';
import { familyRoomWords } from '../words/family-room.ts';
import { createWords, locale } from '../words/words.ts';
import { roleName } from './room-log.tsx';
import './family.css';

const t = createWords(familyRoomWords);

type ReadersProps = { readonly other: string; readonly team: readonly { readonly name: string; readonly role: string }[] };

/** Who reads a room, when the team reads it, and what not to wait here for. */
export function Readers(props: ReadersProps): JSX.Element {
  const all = (): string =>
    new Intl.ListFormat(locale(), { type: 'conjunction' }).format([
      props.other,
      ...props.team.map(({ name, role }) => t('whoLine', { name, role: roleName(role).toLowerCase() })),
    ]);
  return (
    <section class="honest" aria-labelledby="fam-readers">
      <h2 id="fam-readers" class="t-sm">
        {t('who')}
      </h2>
      <p>{t('whoAll', { names: all() })}</p>
      <p>{t('hours')}</p>
      <p>{t('danger')}</p>
    </section>
  );
}
