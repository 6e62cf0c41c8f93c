/** `4:12`, or `1 h 05` from an hour on; time past the end is shown without its sign. */
export function clockWords(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  if (seconds >= 3600) return `${Math.floor(seconds / 3600)} h ${two(Math.floor((seconds % 3600) / 60))}`;
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}
