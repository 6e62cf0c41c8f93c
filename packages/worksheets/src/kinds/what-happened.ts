import { defineKind, quote, quoteIfThen } from '../kind.ts';
import { ifThen, text } from '../question.ts';

/**
 * The functional analysis of one moment (clinical.md §C1, step 3): trigger, thought, feeling, behavior, what came right
 * after and what came later. The alternatives are the list of ideas for next time.
 */
export const whatHappened = defineKind({
  key: 'what-happened',
  alone: true,
  questions: [text('trigger'), text('thought'), text('feeling'), text('behavior'), text('right-after'), text('later-on'), ifThen('ideas')],
  quotes: [
    quote('trigger', 'What set it off'),
    quote('thought', 'What went through their mind'),
    quote('feeling', 'What they felt'),
    quote('behavior', 'What they did'),
    quote('right-after', 'Right after'),
    quote('later-on', 'Later on'),
    quoteIfThen('ideas', 'Idea for next time'),
  ],
});
