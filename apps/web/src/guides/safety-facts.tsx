import type { Checked } from '@cairn/sessions';
import { Show, type JSX } from 'solid-js';
import { clock, longDay } from '../look/when.ts';
import { safetyWords } from '../words/guides-safety.ts';
import { createWords } from '../words/words.ts';

const t = createWords(safetyWords);

type FactProps<Item extends 'location' | 'callback' | 'emergency-contact'> = {
  /** Confirmed in this session. */
  readonly confirmed: Checked<Item> | undefined;
  /** The last that an earlier visit knew; never shown as true today. */
  readonly earlier: Checked<Item> | undefined;
  readonly zone: string;
};

export function SafetyPlace(props: FactProps<'location'>): JSX.Element {
  const line = ({ value }: Checked<'location'>): string =>
    [value.street, value.detail, value.city].filter((part) => part !== '').join(', ');
  return <Fact {...props} missing={t('whereMissing')} show={(known) => <b>{line(known)}</b>} />;
}

export function SafetyNumber(props: FactProps<'callback'>): JSX.Element {
  return <Fact {...props} missing={t('numberMissing')} show={(known) => <Call phone={known.value.phone} />} />;
}

export function SafetyContact(props: FactProps<'emergency-contact'>): JSX.Element {
  return (
    <Fact
      {...props}
      missing={t('contactMissing')}
      show={({ value }) => (
        <>
          <b>{[value.name, value.relation].filter((part) => part !== '').join(', ')}</b>{' '}
          <Show when={value.consented} fallback={<span class="bad">{t('contactNotAgreed')}</span>}>
            <Call phone={value.phone} />
          </Show>
        </>
      )}
    />
  );
}

type AnyItem = 'location' | 'callback' | 'emergency-contact';
type ShownProps<Item extends AnyItem> = FactProps<Item> & {
  readonly missing: string;
  readonly show: (known: Checked<Item>) => JSX.Element;
};

/** What was confirmed, with when and by whom; otherwise that it is missing, and what was true once. */
function Fact<Item extends AnyItem>(props: ShownProps<Item>): JSX.Element {
  return (
    <Show
      when={props.confirmed}
      keyed
      fallback={
        <>
          <p class="bad">{props.missing}</p>
          <Show when={props.earlier} keyed>
            {(known) => (
              <p>
                {t('earlier', { day: longDay(known.at, props.zone) })} {props.show(known)}
              </p>
            )}
          </Show>
        </>
      }
    >
      {(known) => (
        <p>
          {props.show(known)} <span class="muted">{t('confirmed', { time: clock(known.at, props.zone), name: known.by.name })}</span>
        </p>
      )}
    </Show>
  );
}

function Call(props: { readonly phone: string }): JSX.Element {
  return (
    <a href={`tel:${props.phone.replace(/[^\d+]/g, '')}`} rel="external">
      {props.phone}
    </a>
  );
}
