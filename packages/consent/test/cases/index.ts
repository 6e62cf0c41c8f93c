import type { Case } from './case.ts';
import { beyond } from './beyond.ts';
import { duties } from './duties.ts';
import { elements } from './elements.ts';
import { grants } from './grants.ts';
import { people } from './people.ts';
import { scope } from './scope.ts';

/** Every case of consent, by its rule in `domain/regulations.md` §2. */
export const cases: readonly Case[] = [...elements, ...scope, ...beyond, ...grants, ...people, ...duties];

export const rules: readonly string[] = Array.from({ length: 19 }, (_, i) => `P2-${i + 1}`);
