// What stands over the map while something is drawn on it: a word on how, buttons for those without keys, and the cross that keys aim with.
import type { Map as MapLibreMap } from 'maplibre-gl';

export interface AimButton {
  readonly name: string;
  /** The key that does the same, as it is written on keyboards. */
  readonly key: string;
  readonly act: () => void;
  /** Of a switch: whether it is on. */
  readonly isOn?: boolean;
}

const NUDGE_PIXELS = 10;
const STEPS: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

export class Aim {
  private readonly hint = document.createElement('div');
  private readonly text = document.createElement('p');
  private readonly keys = document.createElement('p');
  private readonly buttons = document.createElement('div');
  private readonly cross = document.createElement('div');
  private readonly container: HTMLElement;
  private ended: AbortController | null = null;
  private acts: readonly (() => void)[] = [];

  constructor(private readonly map: MapLibreMap) {
    this.container = map.getContainer();
    this.hint.className = 'zone-map-hint';
    this.text.setAttribute('role', 'status');
    this.cross.className = 'zone-map-cross';
    this.hint.hidden = this.cross.hidden = true;
    this.keys.className = 'keys';
    this.hint.append(this.text, this.keys, this.buttons);
    this.container.append(this.cross, this.hint);
  }

  /** Takes the focus to the map. `keyed`: keys pressed on the map; `escaped`: Esc anywhere. The signal ends with `end`. */
  begin(keyed: (event: KeyboardEvent, isAimed: boolean) => boolean, escaped: () => void): AbortSignal {
    this.end();
    this.ended = new AbortController();
    const { signal } = this.ended;
    const canvas = this.map.getCanvas();
    this.container.classList.add('placing');
    this.container.addEventListener('keydown', (event) => {
      if (event.target !== canvas || event.ctrlKey || event.altKey || event.metaKey) return;
      // What is put at the cross needs the cross to have been seen: the first key after the mouse only shows it.
      const isAimed = !this.cross.hidden;
      this.cross.hidden = false;
      if (!this.nudge(event) && !keyed(event, isAimed)) return;
      event.preventDefault();
      event.stopPropagation();
    }, { capture: true, signal });
    this.container.addEventListener('pointermove', () => { this.cross.hidden = true; }, { signal });
    // The second click of a double click closes an outline; it does not zoom.
    this.container.addEventListener('dblclick', (event) => event.stopPropagation(), { capture: true, signal });
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      escaped();
    }, { capture: true, signal });
    canvas.focus({ preventScroll: true });
    this.cross.hidden = !canvas.matches(':focus-visible');
    return signal;
  }

  /** With Shift the arrow keys move the map by little: a press without is 100 pixels. */
  private nudge({ key, shiftKey }: KeyboardEvent): boolean {
    const step = STEPS[key];
    if (!shiftKey || step === undefined) return false;
    this.map.panBy([step[0] * NUDGE_PIXELS, step[1] * NUDGE_PIXELS], { duration: 0 });
    return true;
  }

  end(): void {
    this.ended?.abort();
    this.ended = null;
    this.container.classList.remove('placing');
    this.map.getCanvas().style.removeProperty('cursor');
    this.hint.hidden = this.cross.hidden = true;
  }

  /** Says how to go on, and how by keys; null hides the hint. */
  say(text: string | null, keys: string | null, buttons: readonly AimButton[]): void {
    this.hint.hidden = text === null;
    if (text === null) return;
    // A status that says the same again is not read out again.
    if (this.text.textContent !== text) this.text.textContent = text;
    this.keys.textContent = keys;
    this.keys.hidden = keys === null;
    this.acts = buttons.map(({ act }) => act);
    while (this.buttons.children.length > buttons.length) this.buttons.lastElementChild!.remove();
    buttons.forEach(({ name, key, isOn }, i) => {
      const button = (this.buttons.children[i] as HTMLButtonElement | undefined) ?? this.addButton(i);
      // A button that is being clicked must not lose what was clicked.
      if (button.dataset['says'] !== name + key) button.replaceChildren(`${name} `, Object.assign(document.createElement('kbd'), { textContent: key }));
      button.dataset['says'] = name + key;
      if (isOn === undefined) button.removeAttribute('aria-pressed');
      else button.setAttribute('aria-pressed', String(isOn));
    });
  }

  private addButton(i: number): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    // A click must not take the focus of the keys from the map.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => this.acts[i]?.());
    this.buttons.append(button);
    return button;
  }
}
