import { tiers, type CaseloadRow, type Tier } from '@cairn/triage';
import { For, Show, type JSX } from 'solid-js';
import { SeverityMark } from '../look/severity.tsx';
import { caseloadWords } from '../words/triage.ts';
import { createWords } from '../words/words.ts';
import { Row } from './caseload-row.tsx';
import type { CaseloadModel, Group } from './create-caseload.ts';
import { groupHint } from './row-words.ts';

const t = createWords(caseloadWords);

type TableProps = { readonly model: CaseloadModel; readonly me: string; readonly zone: string; readonly now: number };

/** People in order of need, in groups, each with the reason in words (DESIGN §5 "Triage row"). */
export function CaseloadTable(props: TableProps): JSX.Element {
  const groupOf = (tier: Tier): Group | undefined => props.model.groups().find((group) => group.tier === tier);
  return (
    <table class="triage">
      <caption class="vh">{t('caption')}</caption>
      <thead class="cols">
        <tr>
          <th scope="col">
            <span class="vh">{t('howSoon')}</span>
          </th>
          <th scope="col">{t('person')}</th>
          <th scope="col">{t('why')}</th>
          <th scope="col" class="c-spark">
            {t('craving')}
          </th>
          <th scope="col" class="c-told">
            {t('checkIn')}
          </th>
          <th scope="col">{t('answer')}</th>
        </tr>
      </thead>
      <For each={tiers}>
        {(tier) => (
          <Show when={groupOf(tier)}>
            {(group) => (
              <tbody class={`grp grp--${tier}`} id={`tier-${tier}`}>
                <tr class="grp__head">
                  <th scope="rowgroup" colspan="6">
                    <span class="grp__in">
                      <SeverityMark of={tier} />
                      <span class="count">{group().count}</span>
                      <span class="faint">{groupHint(tier)}</span>
                    </span>
                  </th>
                </tr>
                <For each={group().rows}>{(row) => <Line {...props} row={row} />}</For>
              </tbody>
            )}
          </Show>
        )}
      </For>
    </table>
  );
}

function Line(props: TableProps & { readonly row: CaseloadRow }): JSX.Element {
  return (
    <Row
      row={props.row}
      selected={props.model.selected()?.chart === props.row.chart}
      onSelect={() => props.model.select(props.row.chart)}
      me={props.me}
      zone={props.zone}
      now={props.now}
    />
  );
}
