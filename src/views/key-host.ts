// An element that hands the keys of the page on to what it shows: J, K, Enter and the skip link.
import { LitElement } from 'lit';

/** What the keys move in; before its code is there it takes none of them. */
export interface KeyBody extends LitElement {
  move?(by: 1 | -1): void;
  openCursor?(): void;
  focusList?(): void;
}

export abstract class KeyHost extends LitElement {
  /** What stands in front now; null: nothing that takes keys. */
  protected abstract readonly keyBody: KeyBody | null;

  /** J and K. */
  move(by: 1 | -1): void {
    this.keyBody?.move?.(by);
  }

  /** Enter. */
  openCursor(): void {
    this.keyBody?.openCursor?.();
  }

  /** For the skip link; without a list the first button. */
  focusList(): void {
    if (this.keyBody === null) this.renderRoot.querySelector<HTMLElement>('button')?.focus();
    else this.keyBody.focusList?.();
  }

  /** After a click on a tab the keys of the list are at hand at once; the keyboard stays on the tabs. */
  protected focusAfterClick({ detail }: MouseEvent): void {
    if (detail === 0) return;
    void this.updateComplete.then(async () => {
      await this.keyBody?.updateComplete;
      this.focusList();
    });
  }
}
