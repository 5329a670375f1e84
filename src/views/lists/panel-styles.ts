// What the panels of the desks with tabs have in common: tabs, the line that says by what is judged, a body that scrolls.
import { css } from 'lit';

export const panelStyles = css`
  :host { display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); height: 100%; min-height: 0; background: var(--panel); }
  .head { display: flex; align-items: center; gap: 4px; padding: 8px 8px 0 12px; }
  .head.bare { padding: 0 8px; }
  .tabs { display: flex; flex-wrap: wrap; min-width: 0; flex: 1; border-bottom: 1px solid var(--line); margin-inline-start: -4px; }
  .tabs button { flex: none; padding: 0 6px; border: 0; border-radius: 6px 6px 0 0; color: var(--ink-soft); box-shadow: inset 0 0 0 transparent; }
  .tabs button[aria-selected='true'] { color: var(--ink); font-weight: 600; box-shadow: inset 0 -2px 0 var(--accent); }
  .basis { padding: 6px 12px; border-bottom: 1px solid var(--line); }
  .basis p { font-size: 12px; line-height: 18px; color: var(--ink-soft); }
  .body { min-height: 0; display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); }
  .nothing { padding: 24px 16px; color: var(--ink-soft); text-wrap: pretty; }
  .nothing button { display: block; margin-top: 8px; }
`;
