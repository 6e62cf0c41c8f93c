import type { JSX } from 'solid-js';
import { SharingList } from '../charts/sharing-list.tsx';
import { DeskLimits } from '../consent/desk/desk-limits.tsx';
import { DeskReleases } from '../consent/desk/desk-releases.tsx';
import { RecordPaper } from '../consent/desk/record-paper.tsx';
import { StandIns } from '../consent/desk/stand-ins.tsx';
import { NameSupporter } from '../consent/name-supporter.tsx';
import { LeftList } from '../consent/releases/left-list.tsx';
import { ledgerMark } from '../consent/releases/reading.ts';
import { dayKey } from '../look/when.ts';
import { chartWords } from '../words/charts.ts';
import { releaseRefusalWords } from '../words/refusals-releases.ts';
import { knowRefusals } from '../words/refusals.ts';
import { releaseTeamWords } from '../words/releases-team.ts';
import { releaseWords } from '../words/releases.ts';
import { createWords } from '../words/words.ts';
import { useOpenChart } from './chart-screen.tsx';

const t = createWords(chartWords);
const tt = createWords(releaseTeamWords);
const tr = createWords(releaseWords);

/** All consents of one chart, what they let out and what was asked to stay, for the care team. */
export function ChartSharing(): JSX.Element {
  knowRefusals(releaseRefusalWords);
  const open = useOpenChart();
  const chart = (): string => open.view.chart;
  const releases = () => open.state().releases;
  const fresh = (): string => ledgerMark(releases(), open.state().consent);
  return (
    <section class="main-col scroll" aria-labelledby="section" tabindex="0">
      <h2 class="vh" id="section">
        {t('sharing')}
      </h2>
      <div class="consents">
        <section class="group" aria-labelledby="desk-supporters">
          <h3 id="desk-supporters">{tt('supporters')}</h3>
          <SharingList consent={open.state().consent} called={open.called()} zone={open.zone()} />
          <NameSupporter chart={chart()} called={open.called()} />
        </section>
        <DeskReleases chart={chart()} called={open.called()} releases={releases().releases} zone={open.zone()} now={open.now()} />
        <RecordPaper chart={chart()} people={releases().representatives} today={dayKey(open.now(), open.zone())} />
        <DeskLimits chart={chart()} restrictions={releases().restrictions} />
        <StandIns chart={chart()} called={open.called()} people={releases().representatives} zone={open.zone()} />
        <section class="group" aria-labelledby="desk-left">
          <h3 id="desk-left">{tr('left')}</h3>
          <LeftList chart={chart()} zone={open.zone()} fresh={fresh()} />
        </section>
      </div>
    </section>
  );
}
