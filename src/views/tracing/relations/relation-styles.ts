// Styles of the relation diagram: what speaks for a line by its width, what dates say by its dashes; nothing by colour alone.
import { css } from 'lit';

export const markStyles = css`
  .line { fill: none; stroke: var(--trace); stroke-width: 1.4; }
  .line.long { stroke-width: 2.8; }
  .line.household { stroke-width: 5; }
  .line.inside { stroke: var(--ground); stroke-width: 2; }
  .line.inferred { stroke-dasharray: 9 5; }
  .line.unclear, .line.impossible { stroke-dasharray: 1 5; stroke-linecap: round; }
  .line.impossible { stroke: var(--ink-soft); }
  .hit { fill: none; stroke: transparent; stroke-width: 14; cursor: pointer; }
  .arrow { fill: var(--trace); stroke: var(--trace); stroke-width: 1.4; stroke-linejoin: round; }
  .arrow.several { fill: var(--ground); }
  .tag { font-size: 11px; fill: var(--ink); text-anchor: middle; dominant-baseline: central; paint-order: stroke; stroke: var(--ground); stroke-width: 4; stroke-linejoin: round; pointer-events: none; }
  .mark { cursor: pointer; }
  .mark .shape { fill: var(--panel); stroke: var(--trace); stroke-width: 2; }
  .mark.unknown .shape { stroke-dasharray: 3 2.5; }
  .mark .figure { font-size: 11px; font-weight: 600; fill: var(--ink); text-anchor: middle; dominant-baseline: central; }
  .mark .id { font-size: 11px; fill: var(--ink); text-anchor: middle; paint-order: stroke; stroke: var(--ground); stroke-width: 3; }
`;

export const diagramStyles = css`
  :host { display: grid; grid-template: minmax(100px, 1fr) auto / minmax(0, 1fr); min-height: 0; height: 100%; container-type: size; }
  :host([wide]) { grid-template: minmax(0, 1fr) / minmax(0, 1fr) 320px; }
  @media (max-width: 720px) { :host([wide]) { grid-template: minmax(0, 1fr) auto / minmax(0, 1fr); } }
  .canvas { position: relative; overflow: auto; scrollbar-width: thin; background: var(--ground); border-block: 1px solid var(--line); cursor: default; }
  .canvas:focus-visible { outline-offset: -2px; }
  svg.diagram { display: block; margin: 0 auto; font: inherit; }
  .head text { font-size: 12px; fill: var(--ink-soft); text-anchor: middle; }
  .head line { stroke: var(--line); }
  .head .skipped { stroke-dasharray: 2 4; stroke: var(--line-strong); }
  svg.dimmed .base { opacity: 0.4; }
  .hand .line, .hand .arrow { stroke: var(--accent); }
  .hand .arrow { fill: var(--accent); }
  .hand .arrow.several { fill: var(--ground); }
  .hand .line.inside { stroke: var(--ground); }
  .hand .only .line:not(.inside) { filter: drop-shadow(0 0 2px var(--accent)); }
  .hand .mark .shape { stroke: var(--accent); }
  .ring { fill: none; stroke: var(--accent); stroke-width: 3; }
  .detail { min-height: 0; max-height: min(240px, 30vh); overflow: auto; scrollbar-width: thin; padding: 8px 12px; }
  :host([wide]) .detail { max-height: none; border-inline-start: 1px solid var(--line); padding: 12px 16px; }
  .detail h4 { margin: 0; font-size: 13px; line-height: 20px; font-weight: 600; display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 8px; }
  .detail p, .detail li { text-wrap: pretty; }
  .detail li { padding: 2px 0; }
  .detail li + li { border-top: 1px solid var(--line); }
  .detail .soft { font-size: 12px; line-height: 18px; }
  @media (max-width: 720px) { :host([wide]) .detail { max-height: 40vh; border: 0; } }
  /* Half a telephone: the diagram before all else. */
  @container (max-height: 420px) { .detail { max-height: 120px; } }
  @container (max-height: 260px) { .detail { display: none; } }
`;

export const clusterStyles = css`
  :host { container-type: size; display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); height: 100%; min-height: 0; }
  header { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; padding: 6px 12px 4px 4px; }
  h3 { flex: 1 1 auto; font-size: 15px; line-height: 24px; font-weight: 600; white-space: nowrap; }
  .ways { display: flex; gap: 2px; }
  .note { padding: 0 12px 6px; font-size: 12px; line-height: 18px; color: var(--ink-soft); text-wrap: pretty; }
  details.note > summary { cursor: pointer; color: var(--ink-soft); }
  @container (max-height: 300px) { .note { display: none; } }
  .nothing { padding: 24px 16px; color: var(--ink-soft); text-wrap: pretty; }
  .sheet { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); height: 100%; min-height: 0; }
  /* In the panel the ways stand in its header, and what is shown has all the room. */
  .place.sheet { grid-template: minmax(0, 1fr) / minmax(0, 1fr); }
  .sheet .ways { padding: 0 16px 8px; }
`;

export const legendStyles = css`
  .legend { font-size: 12px; line-height: 16px; color: var(--ink-soft); display: grid; grid-template-columns: 44px minmax(0, 1fr); align-items: center; gap: 2px 8px; padding: 4px 0; }
  .legend svg { width: 44px; height: 20px; }
`;
