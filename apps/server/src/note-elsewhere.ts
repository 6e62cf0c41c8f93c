import { domains, goalsOf, type Plan } from '@cairn/aftercare';
import type { DraftFrom, Told } from '@cairn/notes';
import type { Code } from '@cairn/records';
import type { Sheet } from '@cairn/worksheets';
import { readPlan } from './aftercare/store.ts';
import type { Tx } from './db/open.ts';
import { activeConditions } from './records/store.ts';
import { rewardsIn } from './note-rewards.ts';
import { forDeciding as rewardsForDeciding } from './rewards/store.ts';
import { readAppointments } from './scheduling/store.ts';

type Of = { readonly sessionId: string; readonly sheets: readonly Sheet[]; readonly until: number };

/** What other parts of the chart say that belongs into the note of a visit. */
export async function elsewhere(
  tx: Tx,
  chart: string,
  { sessionId, sheets, until }: Of,
): Promise<Pick<DraftFrom, 'rewards' | 'next' | 'diagnoses' | 'goals'>> {
  const steps = new Set(sheets.flatMap((sheet) => Object.values(sheet.planned).map(({ stepId }) => stepId)));
  const { appointments } = await readAppointments(tx, chart);
  const next = appointments.find(({ startsAt, cancelledAt }) => startsAt > until && cancelledAt === undefined);
  return {
    rewards: rewardsIn((await rewardsForDeciding(tx, chart)).courses, sessionId),
    next: next && { ref: next.appointmentId, at: next.startsAt },
    diagnoses: (await activeConditions(tx, chart)).filter(isTreatedHere).map(({ recordId, text }) => ({ ref: recordId, text })),
    goals: steps.size === 0 ? [] : goalsWith(await readPlan(tx, chart), steps),
  };
}

/** What counseling here treats: substance use (ICD-10 F10–F19, or named so) and other mental disorders (F). Everything else stays in the record. */
function isTreatedHere({ code, text }: { readonly code: Code | undefined; readonly text: string }): boolean {
  const isMental = code !== undefined && /icd-10/i.test(code.system) && code.code.startsWith('F');
  return isMental || /\b(opioid|substance|drug|alcohol)\b.*\b(disorder|dependence|abuse)\b/i.test(text);
}

/** The goals under which these steps stand. */
function goalsWith(plan: Plan, steps: ReadonlySet<string>): readonly Told[] {
  return domains.flatMap((domain) =>
    goalsOf(plan, domain).flatMap((goal): Told[] => {
      const { title, steps: lines } = goal.fields;
      const words = title && 'value' in title && typeof title.value === 'string' ? title.value.trim() : '';
      const isWorkedOn = lines !== undefined && 'items' in lines && lines.items.some((step) => steps.has(step.id));
      return isWorkedOn && words !== '' ? [{ ref: goal.id, text: words }] : [];
    }),
  );
}
