import type { FieldType, Path } from '@cairn/co-editing';
import type { JSX } from 'solid-js';
import { Match, Switch } from 'solid-js';
import type { PlanDesk } from './create-desk.ts';
import { DayChoice, DueChoice, OptionChoice, OwnerChoice } from './plan-choices.tsx';
import { PlanText } from './plan-text.tsx';

type Props = {
  readonly desk: PlanDesk;
  readonly path: Path;
  readonly type: FieldType;
  readonly label: string;
  readonly placeholder: string;
  readonly onEnter?: (() => void) | undefined;
};

function optionsOf(type: FieldType): readonly string[] {
  return type.type === 'choice' ? type.options : [];
}

/** One field of the plan, by what the schema says it holds. */
export function PlanCell(props: Props): JSX.Element {
  return (
    <Switch
      fallback={
        <PlanText
          desk={props.desk}
          path={props.path}
          label={props.label}
          placeholder={props.placeholder}
          max={props.type.type === 'text' ? props.type.max : 0}
          onEnter={props.onEnter}
        />
      }
    >
      <Match when={props.type.type === 'choice'}>
        <OptionChoice desk={props.desk} path={props.path} label={props.label} options={optionsOf(props.type)} />
      </Match>
      <Match when={props.type.type === 'person'}>
        <OwnerChoice desk={props.desk} path={props.path} label={props.label} />
      </Match>
      <Match when={props.type.type === 'day' && props.type.or.length > 0}>
        <DueChoice desk={props.desk} path={props.path} label={props.label} />
      </Match>
      <Match when={props.type.type === 'day'}>
        <DayChoice desk={props.desk} path={props.path} label={props.label} />
      </Match>
    </Switch>
  );
}
