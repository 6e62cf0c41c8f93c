import { CAP_MAX, CAP_MIN } from '@cairn/groups';
import { createSignal, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Field } from '../look/field.tsx';
import { useNavigate } from '../look/router.tsx';
import { dayKey, movedDay } from '../look/when.ts';
import { groupDeskWords } from '../words/groups.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { createAct } from '../live/create-act.ts';

const t = createWords(groupDeskWords);

/** A group of the coming days, by the clock of whoever plans it. */
export function PlanGroup(): JSX.Element {
  const live = useLive();
  const navigate = useNavigate();
  const act = createAct();
  const [typed, setTyped] = createSignal({
    topic: '',
    day: movedDay(dayKey(Date.now(), live.me.zone), 1),
    clock: '18:00',
    minutes: 60,
    cap: 8,
  });
  const put = (part: Partial<ReturnType<typeof typed>>): void => void setTyped({ ...typed(), ...part });
  const plan = async (): Promise<void> => {
    const { day, clock, topic, minutes, cap } = typed();
    const { instantOf } = await import('@cairn/scheduling/zones');
    const chart = `g-${crypto.randomUUID()}`;
    const ok = await act.follow(live.send('groups.plan', { chart, topic, startsAt: instantOf(day, clock, live.me.zone), minutes, cap }));
    if (ok) navigate(`/groups/${chart}`);
  };
  return (
    <form
      class="stack-5"
      onSubmit={(event) => {
        event.preventDefault();
        void plan();
      }}
    >
      <h2>{t('plan')}</h2>
      <Field
        label={t('topic')}
        hint={t('topicHint')}
        required
        maxLength={120}
        value={typed().topic}
        onInput={(event) => put({ topic: event.currentTarget.value })}
      />
      <div class="book__fields">
        <Field label={t('day')} type="date" required value={typed().day} onInput={(event) => put({ day: event.currentTarget.value })} />
        <Field
          label={t('clock')}
          type="time"
          required
          value={typed().clock}
          onInput={(event) => put({ clock: event.currentTarget.value })}
        />
        <Field
          label={t('minutes')}
          type="number"
          required
          min={15}
          max={180}
          step={5}
          value={typed().minutes}
          onInput={(event) => put({ minutes: event.currentTarget.valueAsNumber || 60 })}
        />
        <Field
          label={t('cap')}
          type="number"
          required
          min={CAP_MIN}
          max={CAP_MAX}
          value={typed().cap}
          onInput={(event) => put({ cap: event.currentTarget.valueAsNumber || CAP_MIN })}
        />
      </div>
      <Show when={act.refused()}>
        {(code) => (
          <p class="bad" role="alert">
            {refusalText(code())}
          </p>
        )}
      </Show>
      <span>
        <Button type="submit" look="primary" busy={act.busy() ? t('saving') : undefined}>
          {t('save')}
        </Button>
      </span>
    </form>
  );
}
