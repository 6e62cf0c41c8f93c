import { memberOf, type GroupEntry } from '@cairn/groups';
import { accept } from '@cairn/kernel';
import type { Reaction } from '../journal/unit.ts';
import type { TimerHandler } from '../timers/timers.ts';
import { readGroup } from './store.ts';

export const GROUP_SOON = 'groups.soon';

const HOUR = 3_600_000;

/** [D] An hour before, in each member's own chart; whoever is named later than that is not reminded. */
export const remindOfGroup: Reaction = async (unit, entry) => {
  const { memberId, chart } = (entry as Extract<GroupEntry, { kind: 'group.member-added' }>).body;
  const { group } = await readGroup(unit.tx, unit.chart);
  const dueAt = (group?.startsAt ?? 0) - HOUR;
  if (dueAt <= unit.context.now) return;
  const payload = { groupId: unit.chart, memberId };
  await unit.setTimer({ id: `${GROUP_SOON}/${unit.chart}/${memberId}`, chart, kind: GROUP_SOON, dueAt, payload });
};

/** The neutral reminder, to whoever is still in a group that still takes place. */
export const groupSoon: TimerHandler = async (unit, timer) => {
  const { groupId, memberId } = timer.payload as { readonly groupId: string; readonly memberId: string };
  const { group } = await readGroup(unit.tx, groupId);
  const member = group && memberOf(group, memberId);
  if (member?.chart === unit.chart && (group?.status === 'planned' || group?.status === 'open'))
    await unit.deliver({ id: timer.id, channel: 'reach', to: member.personId, template: 'patient-reminder', params: {} });
  return accept([]);
};
