// Arrow keys in a row of tabs: the next one has the focus and is chosen; after the last comes the first.

/** For `keydown` of a tablist in `root`; other keys are left alone. */
export function stepTabs(root: ParentNode, event: KeyboardEvent): void {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  event.stopPropagation();
  const tabs = [...root.querySelectorAll<HTMLElement>('[role="tab"]')];
  const next = tabs[(tabs.indexOf(event.target as HTMLElement) + by + tabs.length) % tabs.length];
  next?.focus();
  next?.click();
}
