import { contentOf, readOut } from '@cairn/aftercare';
import { itemsAt, type Path } from '@cairn/co-editing';
import { upcoming, type Appointment } from '@cairn/scheduling';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { Banner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { cloudCheckIcon, infoIcon, phoneIcon } from '../look/icons.ts';
import { telephone } from '../look/telephone.ts';
import { clock, dayName } from '../look/when.ts';
import { helpWords } from '../words/help.ts';
import { myPlanCardWords } from '../words/my-plan-card.ts';
import { createWords, language } from '../words/words.ts';
import { MyReading } from './my-reading.tsx';
import { textAt, type PlanModel } from './plan-model.ts';
import './my-sheet.css';
import './my-card.css';

const t = createWords(myPlanCardWords);
const help = createWords(helpWords);
const VISITS = 4;

type Props = {
  readonly model: PlanModel;
  readonly program: { readonly name: string; readonly phone: string };
  readonly visits: readonly Appointment[];
  readonly zone: string;
  /** A shared phone keeps nothing once it is closed. */
  readonly isKept: boolean;
};

type Contact = { readonly name: string; readonly why: string; readonly phone: string };

/** Everything on it is on this device already: it asks the network for nothing. */
export function MyCard(props: Props): JSX.Element {
  return (
    <>
      <h1>{t('title')}</h1>
      <Contacts {...props} />
      <Steps model={props.model} />
      <Overdose model={props.model} />
      <Visits {...props} />
      <div class="my-card__screen stack-4">
        <Button look="outline" block onClick={() => window.print()}>
          {t('print')}
        </Button>
        <Banner tone="plain" icon={props.isKept ? cloudCheckIcon : infoIcon}>
          {props.isKept ? t('saved') : t('notSaved')}
        </Banner>
      </div>
    </>
  );
}

function contactsOf({ model, program }: Props): readonly Contact[] {
  const one = (place: Path, why: string): Contact => ({
    name: textAt(model, [...place, 'name']),
    why,
    phone: textAt(model, [...place, 'phone']),
  });
  const list = (name: string): readonly Contact[] =>
    itemsAt(model.plan().doc, ['safety', name]).map((item) => one(['safety', name, item.id], ''));
  const back = { name: textAt(model, ['returnToCare', 'who']), why: t('comeBack'), phone: textAt(model, ['returnToCare', 'phone']) };
  const own = [
    ...list('helpers'),
    ...list('people'),
    ...list('professionals'),
    one(['overdose', 'neverAlone'], t('neverAlone')),
    { ...back, name: back.name || program.name },
  ];
  return byNumber([
    { name: '911', why: t('emergency'), phone: '911' },
    { name: '988', why: t('crisis'), phone: '988' },
    ...own.filter(({ name, phone }) => name !== '' && /\d{3}/.test(phone)),
    { name: program.name, why: t('program'), phone: program.phone },
  ]);
}

/** Each number once, under the first name it has, with every reason to call it. */
function byNumber(contacts: readonly Contact[]): readonly Contact[] {
  const once = new Map<string, Contact>();
  for (const contact of contacts) {
    const number = telephone(contact.phone);
    const known = once.get(number);
    const why = [known?.why, contact.why].filter(Boolean).join(', ');
    once.set(number, known ? { ...known, why } : contact);
  }
  return [...once.values()];
}

function Contacts(props: Props): JSX.Element {
  const contacts = createMemo(() => contactsOf(props));
  return (
    <section class="group" aria-labelledby="card-contacts">
      <h2 id="card-contacts">{t('contacts')}</h2>
      <ul class="list" role="list">
        <For each={contacts()}>
          {(contact) => (
            <li>
              <a class="row" href={telephone(contact.phone)} rel="external">
                <span class="row__lead">
                  <Icon of={phoneIcon} />
                </span>
                <span class="row__body">
                  <span class="row__title">{contact.name}</span>
                  <span class="row__sub">
                    {[contact.why, contact.phone === contact.name ? '' : contact.phone].filter(Boolean).join(' · ')}
                  </span>
                </span>
              </a>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

function Steps(props: { readonly model: PlanModel }): JSX.Element {
  const lines = createMemo(() => readOut(contentOf(props.model.plan().doc), language()).find((part) => part.key === 'safety')?.lines ?? []);
  return (
    <section class="group" aria-labelledby="card-steps">
      <h2 id="card-steps">{t('steps')}</h2>
      <div class="my-sheet">
        <Show when={lines().length > 0} fallback={<p>{t('noSteps')}</p>}>
          <MyReading lines={lines()} level={3} />
        </Show>
      </div>
    </section>
  );
}

const steps = ['rouse', 'call', 'spray', 'breathe', 'again', 'roll'] as const;

/** The steps of Help now, and where this person's naloxone is. */
function Overdose(props: { readonly model: PlanModel }): JSX.Element {
  const kits = createMemo(() =>
    itemsAt(props.model.plan().doc, ['overdose', 'kits'])
      .map((item) => textAt(props.model, ['overdose', 'kits', item.id, 'place']))
      .filter((place) => place !== ''),
  );
  return (
    <section class="group" aria-labelledby="card-overdose">
      <h2 id="card-overdose">{t('overdose')}</h2>
      <div class="my-sheet">
        <ol class="my-card__steps">
          <For each={steps}>
            {(step) => (
              <li>
                <b>{help(step)}</b> {help(`${step}More`)}
              </li>
            )}
          </For>
        </ol>
        <For each={kits()}>{(place) => <p>{t('naloxone', { place })}</p>}</For>
      </div>
    </section>
  );
}

function Visits(props: Props): JSX.Element {
  const ahead = (): readonly Appointment[] => upcoming(props.visits, props.model.now()).slice(0, VISITS);
  return (
    <section class="group" aria-labelledby="card-visits">
      <h2 id="card-visits">{t('visits')}</h2>
      <div class="my-sheet">
        <For each={ahead()} fallback={<p>{t('noVisits')}</p>}>
          {(visit) => (
            <p>
              {t('visit', {
                day: dayName(visit.startsAt, props.zone, props.model.now()),
                time: clock(visit.startsAt, props.zone),
                name: visit.with.name,
              })}
            </p>
          )}
        </For>
      </div>
    </section>
  );
}
