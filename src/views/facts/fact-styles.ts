// Styles of the forms and the list of facts: narrow columns, days side by side, choices as buttons in a row.
import { css } from 'lit';

export const formStyles = css`
  form { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 12px; padding: 12px; background: var(--panel-soft); border-radius: 6px; }
  h4 { grid-column: 1 / -1; margin: 0; font-size: 13px; line-height: 20px; font-weight: 600; }
  .field { display: grid; gap: 2px; min-width: 0; align-content: end; }
  .wide { grid-column: 1 / -1; }
  label.field > span, legend { color: var(--ink-soft); font-size: 12px; line-height: 16px; padding: 0; }
  .optional { font-weight: 400; }
  input[type='date'], input[type='text'] { width: 100%; min-width: 0; min-height: 32px; padding: 0 8px; background: var(--panel); border: 1px solid var(--line-strong); border-radius: 6px; }
  input[aria-invalid='true'] { border-color: var(--ink); border-width: 2px; }
  fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
  .choices { display: flex; flex-wrap: wrap; gap: 4px; margin-top: 2px; }
  .choices label { display: inline-flex; align-items: center; gap: 6px; min-height: 28px; padding: 0 10px 0 8px; background: var(--panel); border: 1px solid var(--line-strong); border-radius: 6px; cursor: pointer; }
  .choices label:has(:checked) { background: var(--selected); border-color: var(--accent); font-weight: 600; }
  .choices label:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: 1px; }
  .choices input { margin: 0; accent-color: var(--accent); }
  .choices input:focus-visible { outline: none; }
  .effects, .problem { text-wrap: pretty; font-size: 12px; line-height: 18px; }
  .effects:empty { display: none; }
  .effects p + p { margin-top: 4px; }
  .problem { padding-inline-start: 8px; border-inline-start: 3px solid var(--ink); font-weight: 600; }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
  .actions button.primary { min-height: 32px; padding: 0 12px; }
  kbd { display: inline-grid; place-items: center; min-width: 18px; height: 18px; padding: 0 4px; font: inherit; font-size: 11px; line-height: 1; border: 1px solid currentColor; border-radius: 4px; opacity: 0.8; }
  @media (pointer: coarse) { kbd { display: none; } .choices label, input[type='date'], input[type='text'] { min-height: 40px; } }
`;
