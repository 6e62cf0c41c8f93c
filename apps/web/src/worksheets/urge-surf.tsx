import { itemsAt, valueAt } from '@cairn/co-editing';
import { listOf, type Kind } from '@cairn/worksheets';
import { createMemo, createSignal, createUniqueId, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { createNow } from '../live/live.ts';
import { sheetText } from '../words/worksheets-kinds.ts';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import type { Desk } from './create-desk.ts';

const t = createWords(worksheetWords);
const MINUTE = 60_000;
const TICK_MS = 15_000;
const RATINGS = 'ratings';

type Rating = { readonly id: string; readonly at: number; readonly minute: number; readonly urge: number };

/** Ratings of an urge by the clock: the first sets minute 0, each later one says how long it has been. */
export function UrgeRatings(props: { readonly desk: Desk; readonly kind: Kind }): JSX.Element {
  const id = createUniqueId();
  const now = createNow(TICK_MS);
  const [urge, setUrge] = createSignal(5);
  const ratings = createMemo((): readonly Rating[] => {
    const sheet = props.desk.sheet();
    return sheet ? itemsAt(sheet.doc, [RATINGS]).map((item) => readRating(item.id, item.at, { fields: item.fields })) : [];
  });
  const list = () => listOf(props.kind, RATINGS);
  const canRate = (): boolean => {
    const known = list();
    return known !== undefined && props.desk.canWrite(known) && ratings().length < known.max;
  };
  const minuteNow = (): number => {
    const first = ratings()[0];
    return first ? Math.max(0, Math.round((Math.max(now(), Date.now()) - first.at) / MINUTE) + first.minute) : 0;
  };
  const rate = (): void => {
    const value = { minute: minuteNow(), urge: urge() };
    props.desk.write({ type: 'add', path: [RATINGS], id: crypto.randomUUID(), value, after: ratings().at(-1)?.id ?? null });
  };
  return (
    <section class="sheet-lines surf" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{sheetText(`${props.kind.key}.${RATINGS}`)}</h3>
      <p class="muted sm">{t('surfHow')}</p>
      <Wave ratings={ratings()} />
      <Show when={canRate()}>
        <div class="surf__now">
          <label class="link__q" for={id}>
            {t('rateStart')}
          </label>
          <output class="ruler-line__value" for={id}>
            {urge()}
          </output>
          <input
            id={id}
            class="ruler-line__line"
            type="range"
            min={0}
            max={10}
            step={1}
            value={urge()}
            onInput={(event) => setUrge(event.currentTarget.valueAsNumber)}
          />
          <Button look="primary" minor onClick={rate}>
            {t('rateNow')}
          </Button>
        </div>
      </Show>
    </section>
  );
}

/** The ratings as bars, each with its words. */
function Wave(props: { readonly ratings: readonly Rating[] }): JSX.Element {
  return (
    <ol class="wave" role="list">
      <For each={props.ratings}>
        {(rating) => (
          <li class="wave__mark">
            <span class="wave__bar" style={{ 'block-size': `${rating.urge * 10}%` }} aria-hidden="true" />
            <span class="xs">{t('atMinute', { minute: rating.minute, urge: rating.urge })}</span>
          </li>
        )}
      </For>
    </ol>
  );
}

function readRating(id: string, at: number, doc: Parameters<typeof valueAt>[0]): Rating {
  return { id, at, minute: Number(valueAt(doc, ['minute']) ?? 0), urge: Number(valueAt(doc, ['urge']) ?? 0) };
}
