import type { Act, Condition, Duration, Flow, Node, NodeId, Text, Value } from '@cairn/workflows';
import { flowFormWords } from '../words/flow-forms.ts';
import { createWords, language } from '../words/words.ts';
import { NOWHERE } from './model/ids.ts';
import { amountOf, unitOf } from './model/fresh.ts';
import { kindOf, partsOf, subjectOf } from './model/conditions.ts';
import type { Slot } from './model/ways.ts';

const t = createWords(flowFormWords);

/** `craving-access` as people read it: "Craving access". */
export function titleOf(id: NodeId): string {
  const words = id.replaceAll('/', ', ').replaceAll(/[-_]+/g, ' ').trim();
  return words === '' ? id : `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

export function placeOf(flow: Flow, id: NodeId | undefined): string {
  return id === undefined || id === NOWHERE || !Object.hasOwn(flow.nodes, id) ? t('nothingYet') : titleOf(id);
}

export function inLanguage(text: Text): string {
  return text[language()] || text.en;
}

/** What a node does, in one line under its name. */
export function subtitleOf(node: Node): string {
  switch (node.kind) {
    case 'ask': {
      const { question } = node;
      if (question.type === 'choice') return t('choiceOf', { count: question.options.length });
      return question.type === 'multi' ? t('anyOf', { count: question.options.length }) : t(question.type);
    }
    case 'say':
    case 'wait':
    case 'hand-over':
      return inLanguage(node.text) || t(node.kind);
    case 'branch':
      return [...new Set(node.arms.map(({ when }) => titleOf(subjectOf(when) ?? '')))].join(', ') || t('branch');
    case 'score':
      return node.instrument.toUpperCase();
    case 'include':
      return 'flow' in node.of ? `${titleOf(node.of.flow.id)} ${node.of.flow.version}` : node.of.instrument.toUpperCase();
    case 'act':
      return actWords(node.act);
    case 'again':
      return `${t('to')} ${titleOf(node.to)}`;
    case 'end':
      return `${t('end')}: ${titleOf(node.outcome)}`;
  }
}

export function actWords(act: Act): string {
  const owner = 'owner' in act && act.owner !== undefined ? `, ${titleOf(act.owner)}` : '';
  switch (act.type) {
    case 'alert':
      return `${t('alert')}${owner}: ${inLanguage(act.reason)}`;
    case 'task':
      return `${t('task')}${owner}: ${inLanguage(act.text)}`;
    case 'reward':
      return `${t('reward')}: ${titleOf(act.event)}`;
    case 'skill':
      return `${t('skill')}: ${inLanguage(act.text) || titleOf(act.skill)}`;
    case 'schedule':
      return `${t('schedule')}: ${titleOf(act.flow)}`;
    case 'notify':
      return `${t('notify')}: ${inLanguage(act.text)}`;
  }
}

export function durationWords(duration: Duration): string {
  const unit = unitOf(duration);
  return unit === 'until' ? `${t('until')} ${amountOf(duration)}` : `${amountOf(duration)} ${t(unit)}`;
}

/** An answer as the person gives it, in the words of its question. */
export function answerWords(flow: Flow, id: NodeId, value: Value): string {
  const node = flow.nodes[id];
  if (node?.kind !== 'ask') return String(value);
  const { question } = node;
  if (question.type === 'yes-no') return inLanguage(value === true ? question.yes : question.no);
  if (question.type !== 'choice' && question.type !== 'multi') return String(value);
  const option = question.options.find((one) => one.value === value);
  return option ? inLanguage(option.text) || String(value) : String(value);
}

/** A condition as staff read it beside a wire. Its subject is left out where the split's own question is meant. */
export function conditionWords(flow: Flow, condition: Condition, isShort = false): string {
  const parts = partsOf(condition);
  if ('all' in condition || 'any' in condition) {
    const said = parts.map((part) => conditionWords(flow, part, isShort));
    return said.join('all' in condition ? ' + ' : ', ');
  }
  if ('not' in condition) return `${t('not')}: ${conditionWords(flow, condition.not, isShort)}`;
  const kind = kindOf(condition);
  const value = comparedWith(flow, condition);
  const subject = titleOf(subjectOf(condition) ?? '');
  if (isShort && (kind === 'equals' || kind === 'includes')) return value;
  const said = value === '' ? t(kind) : `${t(kind)} ${value}`;
  return isShort ? said : `${subject} ${said}`;
}

function comparedWith(flow: Flow, condition: Condition): string {
  if ('equals' in condition) return answerWords(flow, condition.answer, condition.equals);
  if ('includes' in condition) return answerWords(flow, condition.answer, condition.includes);
  if ('band' in condition) return condition.band;
  if ('flag' in condition) return condition.flag;
  if ('atLeast' in condition) return numbered(flow, condition, condition.atLeast);
  return 'atMost' in condition ? numbered(flow, condition, condition.atMost) : '';
}

function numbered(flow: Flow, condition: Condition, value: number): string {
  return 'answer' in condition ? answerWords(flow, condition.answer, value) : String(value);
}

/** What a way out means: the condition of an arm, an event, an outcome, or its place. */
export function slotWords(flow: Flow, node: Node, slot: Slot): string {
  const [place, key] = [slot.split(':')[0], slot.slice(slot.indexOf(':') + 1)];
  if (place === 'arm' && node.kind === 'branch') {
    const arm = node.arms[Number(key)];
    return arm ? conditionWords(flow, arm.when, true) : '';
  }
  if (place === 'on' && node.kind === 'wait') return t('whenEvent', { event: node.on[Number(key)]?.event ?? '' });
  if (place === 'end') return t('whenOutcome', { outcome: key });
  return slot === 'next' || slot === 'otherwise' || slot === 'to' || slot === 'back' || slot === 'timeout' ? t(slot) : '';
}
