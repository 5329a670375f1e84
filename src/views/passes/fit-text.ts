// Texts of a pass in the room they have: smaller where they are long.

/** In points: as it is meant, and what can still be read at arm's length. */
const [LARGEST, SMALLEST] = [9, 5];
const STEP = 0.5;
/** Pixels by which browsers round. */
const TOLERANCE = 1;

/** Sets `--text-size` of an element that is laid out to the largest size in which its content fits its height. */
export function fitText(element: Pick<HTMLElement, 'scrollHeight' | 'clientHeight' | 'style'>): void {
  for (let size = LARGEST; size > SMALLEST && element.scrollHeight > element.clientHeight + TOLERANCE;) {
    size -= STEP;
    element.style.setProperty('--text-size', `${size}pt`);
  }
}
