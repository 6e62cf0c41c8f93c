import { DANGER_WORDS_VERSION, dangerTopics, dangerWords } from '@cairn/triage';
import { For, Match, Show, Switch, type JSX } from 'solid-js';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { Skeleton } from '../look/waiting.tsx';
import { createRules, type RulesModel } from '../triage/create-rules.ts';
import { History, Rules, Times } from '../triage/rules-list.tsx';
import '../triage/rules.css';
import { SettingDialog } from '../triage/setting-dialog.tsx';
import { rulesWords } from '../words/rules.ts';
import { createWords } from '../words/words.ts';

const t = createWords(rulesWords);

/** Every rule of the program in a clinician's words, with the numbers that stand, who set them, and the form to change one. */
export function RulesScreen(): JSX.Element {
  const model = createRules();
  return (
    <main id="main" class="st__main">
      <header class="st__head">
        <h1>{t('title')}</h1>
        <Show when={model.state()}>{(state) => <span class="sm muted">{t('version', { version: state().version })}</span>}</Show>
      </header>
      <div class="scroll grow" tabindex="0" role="region" aria-label={t('title')}>
        <div class="rules">
          <p>{t('intro')}</p>
          <Show when={!model.mayChange}>
            <p class="muted">{t('mayNot')}</p>
          </Show>
          <p class="sm" role="status">
            <Show when={model.saved()}>{t('saved')}</Show>
          </p>
          <Switch fallback={<Skeleton label={t('loading')} rows={6} />}>
            <Match when={model.failed()}>
              <ErrorBanner title={t('failed')} />
              <Button onClick={() => void model.load()}>{t('again')}</Button>
            </Match>
            <Match when={model.state()}>
              <Loaded model={model} />
            </Match>
          </Switch>
        </div>
      </div>
      <SettingDialog model={model} />
    </main>
  );
}

function Loaded(props: { readonly model: RulesModel }): JSX.Element {
  return (
    <>
      <Times model={props.model} />
      <Rules model={props.model} />
      <section class="rules__part" aria-labelledby="rules-words">
        <h2 id="rules-words">{t('words')}</h2>
        <p class="sm muted">{t('wordsMore', { version: DANGER_WORDS_VERSION })}</p>
        <For each={dangerTopics}>
          {(topic) => (
            <article class="rule">
              <h3>{topic}</h3>
              <p class="sm" lang="en">
                {dangerWords[topic].en.join(' · ')}
              </p>
              <p class="sm" lang="es">
                {dangerWords[topic].es.join(' · ')}
              </p>
            </article>
          )}
        </For>
      </section>
      <History model={props.model} />
    </>
  );
}
