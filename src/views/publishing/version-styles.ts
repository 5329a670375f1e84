// Styles that the parts of the publishing desk share.
import { css } from 'lit';

export const versionStyles = css`
  .stage { flex: none; padding: 0 6px; border: 1px solid var(--line-strong); border-radius: 4px; font-size: 12px; line-height: 18px; }
  .stage.published { border-color: var(--ink); background: var(--ink); color: var(--panel); }
  .stage.returned { text-decoration: line-through; color: var(--ink-soft); }
  form { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 12px; }
  label { display: grid; gap: 2px; min-width: 0; }
  label > span { font-size: 12px; line-height: 16px; color: var(--ink-soft); }
  label.wide, .actions, .problem { grid-column: 1 / -1; }
  input { width: 100%; min-width: 0; min-height: 32px; padding: 0 8px; background: var(--panel); border: 1px solid var(--line-strong); border-radius: 6px; }
  input[aria-invalid='true'] { border-color: var(--ink); border-width: 2px; }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
  .actions .primary { min-height: 32px; padding: 0 12px; }
  .problem { padding-inline-start: 8px; border-inline-start: 3px solid var(--ink); font-weight: 600; text-wrap: pretty; }
  .soft { font-size: 12px; line-height: 18px; text-wrap: pretty; }
  button:disabled { opacity: 0.55; cursor: default; }
`;
