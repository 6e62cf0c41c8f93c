import type { Certificate as Made } from '@cairn/family';
import { Show, type JSX } from 'solid-js';
import { useLive, createNow } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { badgeCheckIcon, downloadIcon } from '../look/icons.ts';
import { dayKey } from '../look/when.ts';
import { naloxoneWords } from '../words/family-naloxone.ts';
import { createWords, locale } from '../words/words.ts';
import { ShowInRoom } from './show-in-room.tsx';
import './print.css';

const t = createWords(naloxoneWords);

const long = (day: string): string =>
  new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }).format(
    Date.parse(`${day}T12:00:00Z`),
  );

/** Printed, it is the only thing on the paper. */
export function Certificate(props: { readonly certificate: Made }): JSX.Element {
  const live = useLive();
  const now = createNow(3_600_000);
  const tooOld = (): boolean => (props.certificate.kit?.expires ?? '9') < dayKey(now(), live.me.zone);
  return (
    <section class="stack-4" aria-labelledby="certificate">
      <div class="certificate">
        <Icon of={badgeCheckIcon} />
        <h2 id="certificate">{t('certificate')}</h2>
        <p class="t-lg">{t('certifies', { name: props.certificate.name })}</p>
        <p>{t('on', { day: long(props.certificate.on) })}</p>
        <Show when={props.certificate.kit}>{(kit) => <p>{t('kit', { serial: kit().serial, day: long(kit().expires) })}</p>}</Show>
        <p class="sm muted">
          {live.me.program.name}. {t('notALicense')}
        </p>
      </div>
      <Show when={tooOld()}>
        <p class="bad fam-screen-only" role="status">
          {t('kitOld')}
        </p>
      </Show>
      <div class="stack-3 fam-screen-only">
        <Button icon={downloadIcon} block onClick={() => print()}>
          {t('print')}
        </Button>
        <ShowInRoom what="certificate" item={props.certificate.certificateId} />
      </div>
    </section>
  );
}
