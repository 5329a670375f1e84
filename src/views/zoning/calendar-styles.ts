// How the calendar ahead looks: one table of figures, its head and its days on one-pixel lines.
import { css } from 'lit';

export const calendarStyles = css`
  .assumption { padding: 8px 12px 4px; font-size: 12px; line-height: 18px; color: var(--ink-soft); text-wrap: pretty; }
  .waiting, .nothing { padding: 24px 16px; color: var(--ink-soft); }
  .nothing strong { display: block; color: var(--ink); font-weight: 600; margin-bottom: 4px; }
  .scroll { min-height: 0; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; border-top: 1px solid var(--line); }
  .scroll:focus-visible { outline-offset: -2px; }
  table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
  thead th { position: sticky; top: 0; z-index: 1; background: var(--panel); font-size: 12px; font-weight: 400; color: var(--ink-soft); padding: 4px 0 4px 4px; text-align: end; box-shadow: inset 0 -1px 0 var(--line); }
  thead td { position: sticky; top: 0; z-index: 1; background: var(--panel); box-shadow: inset 0 -1px 0 var(--line); }
  thead th:first-child, tbody th { text-align: start; padding-inline-start: 12px; }
  tbody th { font-weight: 400; white-space: nowrap; }
  td { text-align: end; padding: 0 0 0 4px; height: 32px; white-space: nowrap; }
  tr.day > * { border-top: 1px solid var(--line); }
  tr.day td:nth-child(2) { font-weight: 600; }
  tr.day.empty td { color: var(--ink-soft); font-weight: 400; }
  tr.cursor { box-shadow: inset 2px 0 0 var(--accent); background: var(--panel-soft); }
  .week { margin-inline-start: 8px; color: var(--ink-soft); font-size: 12px; }
  .unknown { display: block; font-size: 11px; line-height: 12px; color: var(--ink-soft); }
  td.fold { width: 40px; padding-inline-end: 4px; }
  td.fold button.icon { min-height: 28px; width: 28px; }
  td.units { padding: 0; height: auto; text-align: start; white-space: normal; }
  tr.total > * { font-weight: 600; }
  .steps { padding: 0 12px 8px; font-size: 12px; line-height: 18px; color: var(--ink-soft); }
  @media (pointer: coarse) { td { height: 44px; } td.fold button.icon { min-height: 40px; width: 40px; } td.fold { width: 48px; } }
`;
