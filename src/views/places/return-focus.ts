// Takes the focus back to where it was before a key moved it into a field.

/** The element in focus, inside whatever shadow roots; null where the page itself has it. */
export function elementInFocus(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : null;
}

/** Focuses `before` again if it still stands; otherwise the focus is let go, so that the keys of the page work at once. */
export function returnFocus(before: HTMLElement | null): void {
  if (before?.isConnected === true) before.focus();
  else elementInFocus()?.blur();
}
