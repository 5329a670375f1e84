// Styles that the parts of the desk of passes share.
import { css } from 'lit';

export const passStyles = css`
  section { display: grid; gap: 8px; padding: 8px 12px; border-bottom: 1px solid var(--line); }
  h3 { font-size: 13px; line-height: 20px; font-weight: 600; }
  .fields { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 12px; }
  label { display: grid; gap: 2px; min-width: 0; }
  label > span { font-size: 12px; line-height: 16px; color: var(--ink-soft); }
  label.wide { grid-column: 1 / -1; }
  label.choice { grid-auto-flow: column; justify-content: start; align-items: center; gap: 8px; }
  input:not([type='radio'], [type='checkbox']), select { width: 100%; min-width: 0; min-height: 32px; padding: 0 8px; background: var(--panel); border: 1px solid var(--line-strong); border-radius: 6px; }
  details.part { border-bottom: 1px solid var(--line); }
  details.part > summary { display: flex; align-items: baseline; gap: 8px; padding: 8px 12px; cursor: pointer; }
  details.part > summary::before { content: '▸'; width: 12px; color: var(--ink-soft); }
  details.part[open] > summary::before { content: '▾'; }
  details.part > summary .soft { margin-inline-start: auto; }
  details.part > summary:focus-visible { outline-offset: -2px; }
  details.part section { padding-top: 0; border-bottom: 0; }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
  .actions select { width: auto; }
  .actions .primary { min-height: 32px; padding: 0 12px; }
  .problem { padding-inline-start: 8px; border-inline-start: 3px solid var(--ink); font-weight: 600; text-wrap: pretty; }
  .soft { font-size: 12px; line-height: 18px; text-wrap: pretty; }
  .told { padding: 8px 12px; border-bottom: 1px solid var(--line); background: var(--panel-soft); text-wrap: pretty; }
  .told ul { margin-top: 4px; }
`;
