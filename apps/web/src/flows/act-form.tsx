import { actLevels, actTypes, type Act, type Duration, type Text } from '@cairn/workflows';
import { Index, Match, Show, Switch, type JSX } from 'solid-js';
import { Button, IconButton } from '../look/button.tsx';
import { Field } from '../look/field.tsx';
import { plusIcon, trashIcon } from '../look/icons.ts';
import { flowFormWords } from '../words/flow-forms.ts';
import { createWords } from '../words/words.ts';
import { Opt, Pick, Typed } from './fields.tsx';
import { amountOf, durationOf, durationUnits, freshAct, unitOf } from './model/fresh.ts';
import { titleOf } from './say.ts';
import { TextPair } from './text-pair.tsx';

const t = createWords(flowFormWords);

/** Roles of the care team that an alert or a task can wait for. */
const owners = ['counselor', 'prescriber', 'nurse', 'case-manager', 'peer', 'supervisor'] as const;

type ActProps<A extends Act> = { readonly act: A; readonly onChange: (act: A, key?: string) => void };
type OfType<T extends Act['type']> = Extract<Act, { readonly type: T }>;

/** Something done outside the conversation. */
export function ActForm(props: ActProps<Act>): JSX.Element {
  const as = <T extends Act['type']>(type: T): OfType<T> | undefined => (props.act.type === type ? (props.act as OfType<T>) : undefined);
  const words = (label: string, text: Text, put: (text: Text) => Act, staff = false): JSX.Element => (
    <TextPair label={label} name="act" text={text} staff={staff} onChange={(next, key) => props.onChange(put(next), key)} />
  );
  return (
    <>
      <Pick
        label={t('actType')}
        value={props.act.type}
        options={actTypes.map((type) => ({ value: type, label: t(type) }))}
        onChange={(type) => props.onChange(type === props.act.type ? props.act : freshAct(type))}
      />
      <Switch>
        <Match when={as('alert')}>
          {(act) => (
            <>
              {words(t('reason'), act().reason, (reason) => ({ ...act(), reason }), true)}
              <Pick
                label={t('level')}
                value={act().level}
                options={actLevels.map((level) => ({ value: level, label: `${level}: ${t(level)}` }))}
                onChange={(level) => props.onChange({ ...act(), level })}
              />
              <Owner act={act()} onChange={props.onChange} />
            </>
          )}
        </Match>
        <Match when={as('task')}>
          {(act) => (
            <>
              {words(t('text'), act().text, (text) => ({ ...act(), text }), true)}
              <DurationForm label={t('within')} value={act().within} onChange={(within) => props.onChange({ ...act(), within })} />
              <Owner act={act()} onChange={props.onChange} />
            </>
          )}
        </Match>
        <Match when={as('reward')}>
          {(act) => (
            <Typed label={t('rewardEvent')} value={act().event} onChange={(event) => props.onChange({ ...act(), event }, 'event')} />
          )}
        </Match>
        <Match when={as('skill')}>
          {(act) => (
            <>
              <Typed label={t('skillName')} value={act().skill} onChange={(skill) => props.onChange({ ...act(), skill }, 'skill')} />
              {words(t('say'), act().text, (text) => ({ ...act(), text }))}
            </>
          )}
        </Match>
        <Match when={as('schedule')}>{(act) => <ScheduleForm act={act()} onChange={props.onChange} />}</Match>
        <Match when={as('notify')}>
          {(act) => (
            <>
              {words(t('say'), act().text, (text) => ({ ...act(), text }))}
              <Opt
                label={t('evenAtNight')}
                more={t('evenAtNightMore')}
                checked={act().evenAtNight === true}
                onChange={(on) => props.onChange(on ? { ...act(), evenAtNight: true } : { type: 'notify', text: act().text })}
              />
            </>
          )}
        </Match>
      </Switch>
    </>
  );
}

function Owner(props: ActProps<OfType<'alert'> | OfType<'task'>>): JSX.Element {
  const set = (owner: string): void => {
    const { owner: _was, ...rest } = props.act;
    props.onChange(owner === '' ? rest : { ...rest, owner });
  };
  return <RolePick label={t('owner')} value={props.act.owner} onChange={(role) => set(role ?? '')} />;
}

type RolePickProps = { readonly label: string; readonly value: string | undefined; readonly onChange: (role: string | undefined) => void };

export function RolePick(props: RolePickProps): JSX.Element {
  const roles = (): readonly string[] => {
    const known: readonly string[] = owners;
    return props.value === undefined || known.includes(props.value) ? known : [...known, props.value];
  };
  const options = () => [{ value: '', label: t('nobody') }, ...roles().map((role) => ({ value: role, label: titleOf(role) }))];
  return (
    <Pick
      label={props.label}
      value={props.value ?? ''}
      options={options()}
      onChange={(role) => props.onChange(role === '' ? undefined : role)}
    />
  );
}

function ScheduleForm(props: ActProps<OfType<'schedule'>>): JSX.Element {
  const set = (after: readonly Duration[]): void => props.onChange({ ...props.act, after });
  return (
    <>
      <Typed label={t('flowId')} value={props.act.flow} onChange={(flow) => props.onChange({ ...props.act, flow }, 'flow')} />
      <ol class="opts" role="list">
        <Index each={props.act.after}>
          {(one, index) => (
            <li class="opts__end">
              <DurationForm
                label={t('after')}
                value={one()}
                onChange={(duration) => set(props.act.after.map((was, at) => (at === index ? duration : was)))}
              />
              <IconButton
                icon={trashIcon}
                label={t('removeTime')}
                onClick={() => set(props.act.after.filter((_one, at) => at !== index))}
              />
            </li>
          )}
        </Index>
      </ol>
      <Button look="quiet" minor icon={plusIcon} class="flush-x" onClick={() => set([...props.act.after, { days: 1 }])}>
        {t('addTime')}
      </Button>
    </>
  );
}

type DurationProps = { readonly label: string; readonly value: Duration; readonly onChange: (duration: Duration) => void };

export function DurationForm(props: DurationProps): JSX.Element {
  return (
    <div class="pair pair--short" role="group" aria-label={props.label}>
      <Field
        label={props.label}
        type={unitOf(props.value) === 'until' ? 'time' : 'number'}
        min={1}
        value={amountOf(props.value)}
        onChange={(event) => props.onChange(durationOf(unitOf(props.value), event.currentTarget.value))}
      />
      <Pick
        label={t('measureOf')}
        value={unitOf(props.value)}
        options={durationUnits.map((unit) => ({ value: unit, label: t(unit) }))}
        onChange={(unit) => props.onChange(durationOf(unit, amountOf(props.value)))}
      />
    </div>
  );
}

/** A limit that may be left out. */
export function LimitForm(props: {
  readonly value: Duration | undefined;
  readonly onChange: (duration: Duration | undefined) => void;
}): JSX.Element {
  return (
    <>
      <Opt label={t('setLimit')} checked={props.value !== undefined} onChange={(on) => props.onChange(on ? { hours: 24 } : undefined)} />
      <Show when={props.value}>
        {(value) => <DurationForm label={t('after')} value={value()} onChange={(duration) => props.onChange(duration)} />}
      </Show>
    </>
  );
}
