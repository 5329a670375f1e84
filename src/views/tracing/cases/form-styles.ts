// Styles of the forms of the tracing desk: those of facts, and fields with a day and a time of day.
import { css } from 'lit';
import { formStyles } from '../../facts/fact-styles.ts';

export const traceFormStyles = [formStyles, css`
  input[type='datetime-local'] { width: 100%; min-width: 0; min-height: 32px; padding: 0 4px 0 8px; font: inherit; background: var(--panel); border: 1px solid var(--line-strong); border-radius: 6px; }
  .field select { width: 100%; min-height: 32px; }
  .field small { color: var(--ink-soft); font-size: 12px; line-height: 16px; text-wrap: pretty; }
  @media (pointer: coarse) { input[type='datetime-local'], .field select { min-height: 40px; } }
`];
