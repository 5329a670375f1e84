// What the tabs of the desks with tabs have in common.
import { css } from 'lit';

export const tabStyles = css`
  :host { display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); height: 100%; min-height: 0; container-type: size; }
  .counts { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); padding: 4px 8px; border-bottom: 1px solid var(--line); }
  .counts button { flex-direction: column; gap: 0; padding: 2px 0; min-height: 44px; line-height: 16px; }
  .counts b { font-size: 16px; line-height: 20px; font-weight: 600; font-variant-numeric: tabular-nums; }
  .counts span { font-size: 12px; color: var(--ink-soft); }
  .counts .mark { margin-inline-end: 4px; font-weight: 400; color: var(--ink-soft); }
  .counts button[aria-pressed='true'] span { color: var(--ink); }
  .banner { display: flex; align-items: flex-start; justify-content: space-between; gap: 8px; padding: 6px 12px; border-bottom: 1px solid var(--line); background: var(--panel-soft); text-wrap: pretty; }
  .banner p { min-width: 0; }
  .banner button { flex: none; }
  .nothing { padding: 24px 16px; color: var(--ink-soft); text-wrap: pretty; }
  .foot { display: flex; align-items: center; gap: 8px; padding: 6px 12px; border-top: 1px solid var(--line); }
  .exports { display: flex; flex: 1; align-items: center; gap: 4px; min-width: 0; }
  .exports span { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--ink-soft); }
  .exports button { flex: none; }
  .body { min-height: 0; display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); }
  /* Half a telephone: rows before all else; drawn up, the sheet has room for the rest. */
  @container (max-height: 240px) { .foot { display: none; } .banner { align-items: center; padding-block: 2px; } .banner p { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } }
  @container (max-height: 380px) { .counts button { flex-direction: row; gap: 4px; min-height: 32px; } .counts b { font-size: 13px; } .counts span { white-space: nowrap; } .counts .mark { margin-inline-end: 2px; } }
`;
