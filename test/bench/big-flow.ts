import type { Ask, Branch, Condition, Flow, Node, NodeId, Question } from '@cairn/workflows';

/*
 * A large conversation as somebody might write one: topics one after the other, each with a message, questions of every kind, a fork
 * on what was answered here or long before, follow-ups, and now and then a score, an alert, a wait, a hand-over or a loop.
 */

const t = (text: string) => ({ en: text, es: text });

export function bigFlow(size: number, random: () => number): Flow {
  const write = new Writer(random);
  for (let topic = 0; write.count < size - 12; topic += 1) write.topic(topic, write.count >= size - 24);
  while (write.count < size - 1) write.say('More to come.');
  return write.done();
}

class Writer {
  readonly #random: () => number;
  readonly #nodes: [NodeId, Node][] = [];
  readonly #asked: { readonly id: NodeId; readonly question: Question }[] = [];
  readonly #scores: NodeId[] = [];
  constructor(random: () => number) {
    this.#random = random;
  }

  get count(): number {
    return this.#nodes.length;
  }

  topic(number: number, isLast: boolean): void {
    this.say(`Now some words on topic ${number}. Take your time.`);
    const first = this.ask(this.question());
    const here = this.count;
    this.fork(`n${here + 1}`, `n${here + 3}`, `n${here + 4}`);
    this.say('Thank you for telling us.');
    this.ask(this.question());
    this.say('That is good to hear.');
    this.ask({ type: 'multi', options: ['a', 'b', 'c', 'd'].map((value) => ({ value, text: t(`Option ${value}`) })) });
    if (isLast) return;
    if (number % 5 === 1) this.loop(first);
    if (number % 6 === 2) this.act();
    if (number % 7 === 3) this.wait();
    if (number % 8 === 4) this.instrument();
  }

  say(text: string): void {
    this.#add({ kind: 'say', text: t(text), next: '' });
  }

  ask(question: Question): NodeId {
    const id = `n${this.#nodes.length}`;
    const ask: Ask = { kind: 'ask', text: t('How was it for you this week?'), question, measure: `m-${id}`, step: 'all', next: '' };
    this.#asked.push({ id, question });
    return this.#add(ask);
  }

  /** Two ways, by what was answered just now or at any time. */
  fork(first: NodeId, second: NodeId, otherwise: NodeId): void {
    const arms: Branch['arms'] = [
      { when: this.#condition(2), to: first },
      { when: this.#condition(1), to: second },
    ];
    this.#add({ kind: 'branch', arms, otherwise });
  }

  loop(to: NodeId): void {
    this.#add({ kind: 'again', to, atMost: 2, while: this.#leaf(), next: '' });
  }

  act(): void {
    this.#add({ kind: 'act', act: { type: 'alert', level: 'P2', owner: 'nurse', reason: t('Please have a look.') }, next: '' });
  }

  wait(): void {
    const next = `n${this.count + 1}`;
    this.#add({ kind: 'wait', text: t('We wait.'), on: [{ event: 'wrote', to: next }], after: { hours: 4 }, timeout: next });
    this.#add({ kind: 'act', act: { type: 'notify', text: t('You have a message.') }, next: '' });
  }

  /** The two questions of a questionnaire with its score. */
  instrument(): void {
    const options = [0, 1, 2, 3].map((value) => ({ value, text: t(`Answer ${value}`) }));
    const items = Object.fromEntries(['1', '2'].map((item) => [item, this.ask({ type: 'choice', options })]));
    this.#scores.push(this.#add({ kind: 'score', instrument: 'phq-2', items, next: '' }));
  }

  question(): Question {
    const kinds: readonly Question[] = [
      { type: 'choice', options: ['good', 'fair', 'bad', 'none'].map((value) => ({ value, text: t(`It was ${value}`) })) },
      { type: 'scale', lowest: t('None'), highest: t('A lot') },
      { type: 'yes-no', yes: t('Yes'), no: t('No') },
      { type: 'number', one: t('hour'), unit: t('hours'), min: 0, max: 24, step: 0.5, start: 7 },
      { type: 'text', maxLength: 200 },
    ];
    return kinds[this.#below(kinds.length)] ?? { type: 'time' };
  }

  done(): Flow {
    this.#add({ kind: 'end', outcome: 'done' });
    const nodes = this.#nodes.map(([id, node], index) => [id, onto(node, `n${index + 1}`)] as const);
    const window = { from: '09:00', to: '12:00' };
    return {
      id: 'big',
      version: 1,
      title: t('A long talk'),
      start: 'n0',
      steps: ['all'],
      nodes: Object.fromEntries(nodes),
      window,
      budget: 60,
    };
  }

  #add(node: Node): NodeId {
    const id = `n${this.#nodes.length}`;
    this.#nodes.push([id, node]);
    return id;
  }

  #condition(depth: number): Condition {
    if (depth === 0 || this.#random() < 0.4) return this.#leaf();
    const parts = Array.from({ length: 2 + this.#below(3) }, () => this.#condition(depth - 1));
    if (this.#random() < 0.2) return { not: { all: parts } };
    return this.#random() < 0.5 ? { all: parts } : { any: parts };
  }

  /** Mostly about the last questions, sometimes about any. */
  #leaf(): Condition {
    const score = this.#scores.at(-1);
    if (score !== undefined && this.#random() < 0.15) return { score, atLeast: 1 + this.#below(5) };
    const recent = this.#random() < 0.7 ? this.#asked.slice(-3) : this.#asked;
    const { id, question } = recent[this.#below(recent.length)] ?? { id: 'n1', question: { type: 'time' } };
    switch (question.type) {
      case 'choice':
        return { answer: id, equals: question.options[this.#below(question.options.length)]?.value ?? '' };
      case 'multi':
        return { answer: id, includes: question.options[this.#below(question.options.length)]?.value ?? '' };
      case 'scale':
      case 'number':
        return this.#random() < 0.5 ? { answer: id, atLeast: 1 + this.#below(9) } : { answer: id, atMost: 1 + this.#below(9) };
      case 'yes-no':
        return { answer: id, equals: this.#random() < 0.5 };
      default:
        return { answered: id };
    }
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }
}

function onto(node: Node, next: NodeId): Node {
  return 'next' in node && node.next === '' ? { ...node, next } : node;
}
