/**
 * One path per icon on a 24 by 24 grid, so that a page carries only the icons it names.
 * Drawn by Lucide (ISC licence, public/licenses/lucide.txt); circles and rectangles are written as arcs.
 */
export type IconPath = string;
