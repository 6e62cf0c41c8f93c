/** "09:03", "1:02:07": a second of a session, as its clock shows it. */
export function secondWords(second: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const hours = Math.floor(second / 3600);
  const rest = `${two(Math.floor((second % 3600) / 60))}:${two(second % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
