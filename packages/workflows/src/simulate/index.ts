export { dialogue, lineWords } from './dialogue.ts';
export { explore, exitsOf, type Coverage } from './explore.ts';
export { pick, type Persona } from './persona.ts';
export { replay, saved, type Replayed, type SavedWalk } from './saved.ts';
export { simulate, type Clock, type Line, type Walk } from './simulate.ts';
