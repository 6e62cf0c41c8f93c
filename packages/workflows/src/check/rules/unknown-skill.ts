import type { Rule } from '../rule.ts';
import { sample, words } from '../sample.ts';

export const unknownSkill: Rule = {
  code: 'unknown-skill',
  severity: 'error',
  find: ({ own, library: { skills } }) =>
    own.flatMap(([node, of]) => {
      if (skills === undefined || of.kind !== 'act' || of.act.type !== 'skill' || skills.includes(of.act.skill)) return [];
      return [{ node, detail: { skill: of.act.skill, known: skills.join(', ') } }];
    }),
  example: { fails: offering('breething'), passes: offering('breathing') },
};

function offering(skill: string) {
  return sample({ offer: { kind: 'act', act: { type: 'skill', skill, text: words('Breathe with me.', 'Respire.') }, next: 'done' } });
}
