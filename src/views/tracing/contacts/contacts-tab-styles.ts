// Styles of the contacts tab: its two views, counts and filters over the list, who decides.
import { css } from 'lit';

export const contactsTabStyles = css`
  .views { display: flex; align-items: center; gap: 4px; padding: 6px 12px; border-bottom: 1px solid var(--line); }
  .views button[aria-pressed='true'] { background: var(--selected); font-weight: 600; }
  .views select { flex: 1; min-width: 0; margin-inline-start: 4px; text-overflow: ellipsis; }
  .soft { color: var(--ink-soft); font-size: 12px; }
  .filters, .decide { display: flex; flex-wrap: wrap; gap: 4px; padding: 4px 12px; }
  .decide { padding-top: 0; padding-bottom: 6px; border-bottom: 1px solid var(--line); }
  .filters input, .decide input { flex: 1 1 120px; }
  .filters select { flex: 1 1 100px; }
  input, select { min-width: 0; min-height: 28px; padding: 0 8px; font: inherit; font-size: 13px; color: var(--ink); background: var(--panel); border: 1px solid var(--line-strong); border-radius: 6px; }
  .told { padding: 4px 12px; font-size: 12px; line-height: 18px; color: var(--ink-soft); text-wrap: pretty; }
  .problem { flex-basis: 100%; color: var(--fault); font-size: 12px; }
  @media (pointer: coarse) { input, select { min-height: 40px; } }
  /* Half a telephone: rows before all else; drawn up, the sheet has room for the rest. */
  @container (max-height: 420px) { .decide, .told { display: none; } .views { padding-block: 2px; } }
  @container (max-height: 280px) { .counts, .filters, contacts-foot { display: none; } }
`;
