import type { Stage } from './stage.ts';

/** Maya reads the answers that wait, those first that were promised first, but for the last `left`. */
export async function readAnswers(stage: Stage, left = 0): Promise<void> {
  const rows = await stage.cairn.store.read
    .selectFrom('check_ins_to_read')
    .select(['chart', 'check_in_id'])
    .orderBy('due_at')
    .orderBy('chart')
    .orderBy('check_in_id')
    .execute();
  for (const { chart, check_in_id: checkInId } of rows.slice(0, Math.max(0, rows.length - left)))
    await stage.as('maya').do('checkIns.review', { chart, checkInId });
}
