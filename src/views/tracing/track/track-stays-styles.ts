// Styles of the stays offered from a track: rows by time; offered ones with a dashed letter as on the map, gaps dotted.
import { css } from 'lit';

export const trackStaysStyles = css`
  :host { display: block; padding: 12px 16px 0; }
  h3 { display: flex; justify-content: space-between; align-items: baseline; gap: 8px; font-size: 12px; line-height: 20px; font-weight: 600; color: var(--ink-soft); overflow-wrap: anywhere; }
  h3 button { flex: none; font-weight: 400; }
  .settings { display: grid; grid-template-columns: 1fr 1fr; gap: 4px 12px; padding: 8px 0; }
  label { display: grid; gap: 2px; font-size: 12px; line-height: 16px; color: var(--ink-soft); }
  input[type='number'] { width: 100%; min-height: 28px; padding: 0 8px; font: inherit; font-size: 13px; color: var(--ink); background: var(--panel); border: 1px solid var(--line-strong); border-radius: 6px; }
  .sum { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; padding-bottom: 8px; font-size: 12px; line-height: 18px; }
  .sum p { flex: 1 1 160px; }
  li { display: grid; grid-template-columns: 28px minmax(0, 1fr) auto; gap: 4px 8px; align-items: center; padding: 8px 0; border-top: 1px solid var(--line); }
  .letter { display: grid; place-items: center; min-width: 24px; height: 24px; padding: 0 2px; border: 2px dashed var(--trace); border-radius: 12px; font-size: 12px; font-weight: 600; line-height: 1; }
  .choices { grid-column: 2 / -1; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px; }
  select { width: 100%; min-width: 0; }
  .tools { grid-column: 2 / -1; display: flex; flex-wrap: wrap; gap: 4px; align-items: center; }
  .note { grid-column: 2 / -1; font-size: 12px; line-height: 18px; }
  .mark { text-align: center; }
  li.gap { background: var(--panel-soft); border-top-style: dotted; border-top-width: 2px; }
  kbd { margin-inline-start: 4px; padding: 0 4px; font: inherit; font-size: 11px; border: 1px solid currentColor; border-radius: 4px; opacity: 0.8; }
  details { padding-top: 8px; font-size: 12px; line-height: 18px; }
  details li { display: list-item; padding: 2px 0; border: 0; margin-inline-start: 16px; list-style: disc; }
  summary { cursor: pointer; }
  @media (pointer: coarse) { input[type='number'] { min-height: 40px; } kbd { display: none; } summary { min-height: 40px; align-content: center; } }
`;
