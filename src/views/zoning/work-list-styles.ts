// How today's list looks: a unit on two lines, its name and how long it waits, what changes and where it is.
import { css } from 'lit';

export const workListStyles = css`
  :host { display: block; min-height: 0; overflow: hidden; container-type: inline-size; }
  .scroll { height: 100%; overflow: auto; overscroll-behavior: contain; position: relative; scrollbar-width: thin; }
  .scroll:focus-visible { outline-offset: -2px; }
  .whole { position: relative; }
  .line { position: absolute; inset-inline: 0; top: 0; padding: 0 12px; white-space: nowrap; }
  .head { display: flex; gap: 8px; font-weight: 600; align-items: end; padding-bottom: 4px; border-bottom: 1px solid var(--line); }
  .head .size { font-weight: 400; font-size: 12px; flex: none; }
  .head .soft { font-weight: 400; font-size: 12px; overflow: hidden; text-overflow: ellipsis; }
  .unit { display: grid; grid-template: 'badge name date' 20px 'badge why street' 18px / 20px minmax(0, 1fr) auto; align-content: center; column-gap: 8px; cursor: pointer; }
  .unit:hover { background: var(--panel-soft); }
  .unit.cursor { box-shadow: inset 2px 0 0 var(--accent); background: var(--panel-soft); }
  .unit.chosen { background: var(--selected); }
  level-badge { grid-area: badge; align-self: center; }
  .name { grid-area: name; overflow: hidden; text-overflow: ellipsis; }
  .mark { margin-inline-start: 8px; padding: 0 4px; border: 1px solid var(--line-strong); border-radius: 4px; font-size: 11px; line-height: 16px; color: var(--ink-soft); }
  .why { grid-area: why; display: flex; gap: 8px; min-width: 0; font-size: 12px; line-height: 18px; color: var(--ink-soft); }
  .change { flex: none; color: var(--ink); }
  .reason { overflow: hidden; text-overflow: ellipsis; }
  .street { grid-area: street; max-width: 96px; overflow: hidden; text-overflow: ellipsis; font-size: 12px; line-height: 18px; color: var(--ink-soft); }
  .date { grid-area: date; justify-self: end; font-size: 12px; color: var(--ink-soft); }
`;
