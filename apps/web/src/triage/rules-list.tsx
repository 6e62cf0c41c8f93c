import { alwaysOn, levels, levelsOf, rules, settingDefs, settingsOf, type Level, type Rule, type SettingKey } from '@cairn/triage';
import { For, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { clock, dayKey } from '../look/when.ts';
import { levelWords, rulesWords } from '../words/rules.ts';
import { roleWords } from '../words/sign-in.ts';
import { createWords } from '../words/words.ts';
import { basisText, keysOf, nameOfSetting, saysText, spanText, valueText, type RulesModel } from './create-rules.ts';

const t = createWords(rulesWords);
const level = createWords(levelWords);
const role = createWords(roleWords);

/** One number: what it is, what stands, who set it, and the way to change it. */
function Setting(props: { readonly of: SettingKey; readonly model: RulesModel }): JSX.Element {
  const live = useLive();
  const change = (): ReturnType<RulesModel['lastChange']> => props.model.lastChange(props.of);
  const time = (at: number): string => `${dayKey(at, live.me.zone)} ${clock(at, live.me.zone)}`;
  return (
    <li class="setting">
      <span class="setting__name">{nameOfSetting(props.of)}</span>
      <b class="num">{valueText(props.of, props.model.valueOf(props.of))}</b>
      <Show when={props.model.mayChange}>
        <Button
          look="quiet"
          minor
          aria-label={t('changeWhat', { what: nameOfSetting(props.of) })}
          onClick={() => props.model.edit(props.of)}
        >
          {t('change')}
        </Button>
      </Show>
      <span class="setting__by xs muted">
        <Show when={change()} fallback={`${t('usual')} ${basisText(settingDefs[props.of].basis)}`}>
          {(one) => t('setBy', { name: one().by.name, time: time(one().at), why: one().why })}
        </Show>
      </span>
    </li>
  );
}

export function Times(props: { readonly model: RulesModel }): JSX.Element {
  return (
    <section class="rules__part" aria-labelledby="rules-times">
      <h2 id="rules-times">{t('times')}</h2>
      <div class="rules__times">
        <For each={levels}>
          {(one) => (
            <div class="rule">
              <h3>
                <LevelMark of={one} />
              </h3>
              <ul role="list">
                <For each={keysOf(one)}>{(key) => <Setting of={key} model={props.model} />}</For>
              </ul>
            </div>
          )}
        </For>
        <section class="rule" aria-labelledby="rules-reading">
          <h3 id="rules-reading">{t('reading')}</h3>
          <ul role="list">
            <For each={keysOf('reading')}>{(key) => <Setting of={key} model={props.model} />}</For>
          </ul>
        </section>
        <section class="rule" aria-labelledby="rules-plan">
          <h3 id="rules-plan">{t('plan-and-referrals')}</h3>
          <ul role="list">
            <For each={[...keysOf('plan'), ...keysOf('referral')]}>{(key) => <Setting of={key} model={props.model} />}</For>
          </ul>
        </section>
        <section class="rule" aria-labelledby="rules-room">
          <h3 id="rules-room">{t('room')}</h3>
          <ul role="list">
            <For each={keysOf('room')}>{(key) => <Setting of={key} model={props.model} />}</For>
          </ul>
        </section>
      </div>
    </section>
  );
}

const tone = { P0: 'now', P1: 'today', P2: 'watch', P3: 'steady' } as const;

function LevelMark(props: { readonly of: Level }): JSX.Element {
  return <span class={`rule__level rule__level--${tone[props.of]}`}>{level(props.of)}</span>;
}

export function Rules(props: { readonly model: RulesModel }): JSX.Element {
  return (
    <section class="rules__part" aria-labelledby="rules-all">
      <h2 id="rules-all">{t('all')}</h2>
      <For each={rules}>{(rule) => <RuleCard rule={rule} model={props.model} />}</For>
    </section>
  );
}

function RuleCard(props: { readonly rule: Rule; readonly model: RulesModel }): JSX.Element {
  const key = (): SettingKey => `${props.rule.id}.on`;
  const off = (): boolean => props.model.valueOf(key()) === 0;
  const fixed = (): boolean => alwaysOn.some((id) => id === props.rule.id);
  const said = (): readonly Level[] => {
    const found = [props.rule.level, ...props.rule.raise.map((step) => step.level)];
    return levels.filter((one) => found.includes(one));
  };
  const owners = (): string => props.rule.owner.map((one) => (one === 'on-call' ? t('onCall') : role(one))).join(', ');
  return (
    <article class="rule" id={`rule-${props.rule.id}`} aria-labelledby={`name-${props.rule.id}`}>
      <header class="rule__head">
        <h3 id={`name-${props.rule.id}`}>
          <span class="muted num">{props.rule.id}</span> {props.rule.name}
        </h3>
        <Show when={off()}>
          <b class="rule__off">{t('off')}</b>
        </Show>
        <span class="rule__levels">
          <span class="vh">{t('levels')}</span>
          <For each={said()}>{(one) => <LevelMark of={one} />}</For>
        </span>
      </header>
      <p>{withClocks(saysText(props.rule, props.model.valueOf), props.model)}</p>
      <p class="sm muted">
        {t('owner', { roles: owners() })} {basisText(props.rule.status)}{' '}
        {t('source', { source: props.rule.source, version: props.rule.version })}
      </p>
      <p class="sm muted">{props.rule.notes}</p>
      <ul role="list">
        <For each={keysOf(props.rule.id)}>{(one) => <Setting of={one} model={props.model} />}</For>
      </ul>
      <Show when={!fixed()} fallback={<p class="xs muted">{t('neverOff')}</p>}>
        <Show when={props.model.mayChange}>
          <Button
            look="quiet"
            minor
            aria-label={t(off() ? 'turnOnWhat' : 'turnOffWhat', { what: props.rule.name })}
            onClick={() => props.model.edit(key())}
          >
            {t(off() ? 'turnOn' : 'turnOff')}
          </Button>
        </Show>
      </Show>
    </article>
  );
}

/** "Within the P1 time" with the time that stands beside it. */
function withClocks(text: string, model: RulesModel): string {
  const state = model.state();
  const times = levelsOf(settingsOf(state ?? { version: 0, values: {} }));
  return text.replace(/Within the (P\d) time/g, (_whole, name: string) => {
    const found = levels.find((one) => one === name) ?? 'P1';
    const { unit: of, count } = times[found].answerWithin;
    return `Within ${spanText(of, count)}`;
  });
}

export function History(props: { readonly model: RulesModel }): JSX.Element {
  const live = useLive();
  const newest = () => (props.model.state()?.changes ?? []).toReversed();
  return (
    <section class="rules__part" aria-labelledby="rules-history">
      <h2 id="rules-history">{t('history')}</h2>
      <ul class="rules__history" role="list">
        <For each={newest()} fallback={<li class="muted">{t('unchanged')}</li>}>
          {(one) => (
            <li>
              <b>
                {t('changed', { what: nameOfSetting(one.key), was: valueText(one.key, one.was), value: valueText(one.key, one.value) })}
              </b>
              <span class="sm muted">
                {t('setBy', { name: one.by.name, time: `${dayKey(one.at, live.me.zone)} ${clock(one.at, live.me.zone)}`, why: one.why })}
              </span>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
