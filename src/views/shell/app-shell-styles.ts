// The places of the page: rail, bar, desk, map, inspector, timeline; and the same places on a phone.
import { css } from 'lit';

export const appShellStyles = css`
  :host {
    position: fixed; inset: 0; display: grid; background: var(--line); color: var(--ink); overflow: hidden; gap: 1px;
    grid-template: 'rail top top top' 48px 'rail notice notice notice' auto 'rail desk map unit' minmax(0, 1fr) 'time time time time' 96px / 56px auto minmax(0, 1fr) auto;
  }
  side-rail { grid-area: rail; }
  header { grid-area: top; min-width: 0; }
  .bars { grid-area: notice; min-width: 0; margin-bottom: -1px; }
  .desk { grid-area: desk; width: 320px; min-height: 0; display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); background: var(--panel); }
  .desk:lang(en), .desk.farming, .desk.tracing { width: 360px; }
  main { grid-area: map; position: relative; min-width: 0; min-height: 0; background: var(--ground); overflow: hidden; }
  ::slotted([slot='map']) { position: absolute; inset: 0; }
  map-legend { position: absolute; left: 12px; bottom: 12px; z-index: 2; }
  /* What is not on file is framed, wherever on the map the eye is. */
  main.supposed::after, main.as-published::after { content: ''; position: absolute; inset: 0; z-index: 1; border: 3px dashed var(--accent); pointer-events: none; }
  main.as-published::after { border-style: double; }
  page-state { position: absolute; inset: 0; z-index: 2; }
  .unit { grid-area: unit; width: 360px; min-height: 0; background: var(--panel); }
  .time { grid-area: time; min-width: 0; }
  .busy { position: absolute; z-index: 2; top: 0; left: 0; right: 0; pointer-events: none; }
  .busy .meter { height: 3px; background: var(--accent); transform-origin: left; transition: transform 120ms linear; }
  .busy p { display: inline-block; margin: 8px 0 0 12px; padding: 0 8px; background: var(--panel); border: 1px solid var(--line); border-radius: 4px; font-size: 12px; }
  .skip { position: absolute; left: 64px; top: -48px; z-index: 9; padding: 8px 16px; background: var(--accent); color: var(--on-accent); border-radius: 0 0 6px 6px; }
  .skip:focus { top: 0; }

  :host([narrow]) {
    grid-template: 'top' 48px 'notice' auto 'map' minmax(0, 1fr) 'time' 76px 'rail' 52px / minmax(0, 1fr);
  }
  :host([narrow]) map-legend { left: 8px; bottom: 8px; }
  :host([narrow]) .skip { left: 8px; }
  @media (min-width: 721px) and (max-width: 1080px) { .desk, .desk:lang(en), .desk.farming, .desk.tracing { width: 296px; } .unit { width: 304px; } }
  @media print {
    :host { position: static; height: 100vh; grid-template: 'top top' 48px 'notice notice' auto 'desk map' 1fr / 320px 1fr; }
    side-rail, .time, notice-bar, .skip { display: none; }
    .unit { position: absolute; right: 0; top: 48px; bottom: 0; }
  }
  @media (prefers-reduced-motion: reduce) { .busy .meter { transition: none; } }
`;
