/** Longest words around a plan, in UTF-16 units. */
export const COMMENT_MAX = 1000;
export const NOTE_MAX = 400;
export const WHY_MAX = 400;
export const TYPED_NAME_MAX = 120;
/** More than this without an answer are refused, so that the team can see each one. */
export const OPEN_COMMENTS_MAX = 60;
export const OPEN_SUGGESTIONS_MAX = 20;
