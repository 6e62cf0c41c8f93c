import { createEffect, onCleanup } from 'solid-js';
import type { Path } from '@cairn/co-editing';
import type { ChartView, Live } from '../live/live.ts';
import type { PlanModel, Present } from './plan-model.ts';

const PLACE = 'plan:';
/** The stream is joined just after it is loaded; a place said before that is not heard. */
const JOINED = 700;

/** Who else has the plan open, and in which field; says the same of us. */
export function createPresent(live: Live, view: ChartView): Pick<PlanModel, 'present' | 'enter'> {
  let place: Path | undefined;
  const say = (path: Path | undefined): void => view.present(`${PLACE}${path?.join('/') ?? ''}`, path ? 'typing' : 'reading');
  const enter = (path: Path | undefined): void => {
    place = path;
    say(path);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(() => {
    if (view.status() !== 'ready' || !live.online()) return;
    timer = setTimeout(() => {
      say(undefined);
      if (place) say(place);
    }, JOINED);
  });
  onCleanup(() => {
    clearTimeout(timer);
    view.present('');
  });
  const present = (): readonly Present[] =>
    view
      .presence()
      .filter((one) => one.where.startsWith(PLACE) && one.person.personId !== live.me.personId)
      .map(({ person, where }) => ({ person, path: where === PLACE ? undefined : where.slice(PLACE.length).split('/') }));
  return { present, enter };
}
