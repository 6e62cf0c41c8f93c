import { onCleanup, onMount, type JSX } from 'solid-js';

/** Tells once when the end of the note is on the screen: nobody signs what they did not see. */
export function EndOfNote(props: { readonly onSeen: () => void }): JSX.Element {
  let end: HTMLDivElement | undefined;
  onMount(() => {
    if (!end) return;
    const watching = new IntersectionObserver((seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      watching.disconnect();
      props.onSeen();
    });
    watching.observe(end);
    onCleanup(() => watching.disconnect());
  });
  return <div class="visit-note__end" data-note="read" ref={(element) => (end = element)} />;
}
