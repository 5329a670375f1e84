// Fields with a whole number above the lists of the tracing desk.
import { css } from 'lit';

export const settingStyles = css`
  .settings { display: grid; grid-template-columns: 1fr 1fr; gap: 4px 12px; padding: 8px 12px; border-bottom: 1px solid var(--line); }
  .settings label { display: grid; align-content: end; gap: 2px; font-size: 12px; line-height: 16px; color: var(--ink-soft); }
  .settings label.box { display: flex; align-items: center; gap: 8px; min-height: 28px; }
  .settings label:has([aria-invalid='true'])::after { content: '✗ ' attr(data-problem); color: var(--fault); }
  .settings [aria-invalid='true'] { border-color: var(--fault); }
  .settings .by { grid-column: 1 / -1; font-size: 12px; line-height: 18px; color: var(--ink-soft); text-wrap: pretty; }
  input[type='number'], select { width: 100%; min-height: 28px; padding: 0 8px; font: inherit; font-size: 13px; color: var(--ink); background: var(--panel); border: 1px solid var(--line-strong); border-radius: 6px; }
  .told { padding: 6px 12px; font-size: 12px; line-height: 18px; color: var(--ink-soft); border-bottom: 1px solid var(--line); text-wrap: pretty; }
  /* Half a telephone: rows before all else; drawn up, the sheet has room for the rest. */
  @container (max-height: 300px) { .settings, .told, .outward { display: none; } }
  @media (pointer: coarse) { input[type='number'], select { min-height: 40px; } }
`;

/** The number of a field that has changed; null where it is none between the two, which the field says. */
export function readLimit(event: Event, least: number, most: number, write: (least: string, most: string) => string): number | null {
  const problem = write(String(least), String(most));
  const input = event.target as HTMLInputElement;
  const value = Number(input.value);
  const isGood = input.value !== '' && Number.isInteger(value) && value >= least && value <= most;
  input.setCustomValidity(isGood ? '' : problem);
  // Said beside the field for as long as it holds: a bubble goes with the focus, and what is shown still follows the number before.
  input.setAttribute('aria-invalid', isGood ? 'false' : 'true');
  input.labels?.forEach((label) => label.setAttribute('data-problem', problem));
  return isGood ? value : null;
}
