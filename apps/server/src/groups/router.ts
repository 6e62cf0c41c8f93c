import { createHash } from 'node:crypto';
import {
  addFacilitatorInput,
  addMemberInput,
  agreeInput,
  decide,
  groupInput,
  groupNoteInput,
  groupSayInput,
  hideInput,
  memberInput,
  observeInput,
  planInput,
  takeAsideInput,
  type GroupCommand,
  type GroupDecision,
} from '@cairn/groups';
import { refuse } from '@cairn/kernel';
import { isStaff } from '@cairn/people';
import { standing } from '../cairn.ts';
import { patientOf } from '../charts/store.ts';
import type { Unit } from '../journal/unit.ts';
import { personById } from '../people/store.ts';
import { command, router } from '../trpc.ts';
import { readGroup } from './store.ts';

/** Everybody's commands about a group name the group where others name a chart. */
export const groupsRouter = router({
  plan: command('groups.plan', planInput, ({ unit, input }) => {
    const { chart, topic, startsAt, minutes, cap } = input;
    return about(unit, { type: 'plan', groupId: chart, topic, startsAt, minutes, cap });
  }),
  addFacilitator: command('groups.lead', addFacilitatorInput, async ({ unit, input }) => {
    const person = await personById(unit.tx, input.personId);
    if (!person?.active || !isStaff(person.role)) return refuse('group-member-unknown');
    const { personId, name, role } = person;
    return about(unit, { type: 'add-facilitator', facilitator: { personId, name, role } });
  }),
  /** Only somebody whom the facilitator cares for: a list of members is a list of patients. */
  addMember: command('groups.lead', addMemberInput, async ({ unit, input }) => {
    const { relation } = await standing(unit.tx, unit.viewer, input.member, unit.context.now);
    const patient = relation === 'care' ? await patientOf(unit.tx, input.member) : undefined;
    if (!patient) return refuse('group-member-unknown');
    return about(unit, { type: 'add-member', chart: input.member, ...patient });
  }),
  removeMember: command('groups.lead', memberInput, ({ unit, input }) => about(unit, { type: 'remove-member', memberId: input.memberId })),
  open: command('groups.lead', groupInput, ({ unit }) => about(unit, { type: 'open' })),
  admit: command('groups.lead', memberInput, ({ unit, input }) => about(unit, { type: 'admit', memberId: input.memberId })),
  hide: command('groups.lead', hideInput, ({ unit, input }) => about(unit, { type: 'hide', lineId: input.lineId, why: input.why })),
  /** The session alone is opened on the member's own chart first; this says that they are in it. */
  takeAside: command('groups.lead', takeAsideInput, ({ unit, input }) =>
    about(unit, { type: 'take-aside', memberId: input.memberId, sessionId: input.sessionId }),
  ),
  bringBack: command('groups.lead', memberInput, ({ unit, input }) => about(unit, { type: 'bring-back', memberId: input.memberId })),
  observe: command('groups.lead', observeInput, ({ unit, input }) => {
    const { memberId, field, base, text } = input;
    return about(unit, { type: 'observe', memberId, field, base, text });
  }),
  note: command('groups.lead', groupNoteInput, ({ unit, input }) =>
    about(unit, { type: 'note', text: input.text, hash: createHash('sha256').update(input.text.trim()).digest('hex') }),
  ),
  end: command('groups.lead', groupInput, ({ unit }) => about(unit, { type: 'end' })),
  cancel: command('groups.lead', groupInput, ({ unit }) => about(unit, { type: 'cancel' })),
  agree: command('groups.takePart', agreeInput, ({ unit, input }) => {
    const { version, alias, location, callback, alone } = input;
    return about(unit, { type: 'agree', agreement: { version, alias, location, callback, alone } });
  }),
  arrive: command('groups.takePart', groupInput, ({ unit }) => about(unit, { type: 'arrive' })),
  leave: command('groups.takePart', groupInput, ({ unit }) => about(unit, { type: 'leave' })),
  say: command('groups.say', groupSayInput, ({ unit, input }) => about(unit, { type: 'say', opId: input.opId, text: input.text })),
});

async function about(unit: Unit, asked: GroupCommand): Promise<GroupDecision> {
  return decide(await readGroup(unit.tx, unit.chart), asked, unit.context);
}
