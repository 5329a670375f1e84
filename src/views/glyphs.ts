// The few line drawings on buttons, as SVG of the page's own: no icon font, no file to fetch.
import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

function glyph(content: SVGTemplateResult): TemplateResult {
  return html`<svg class="glyph" viewBox="0 0 20 20" aria-hidden="true">${content}</svg>`;
}

export const glyphs = {
  zones: glyph(svg`<path d="M3 4h8v7H3zM11 7h6v9H7v-5"/>`),
  trace: glyph(svg`<circle cx="5" cy="15" r="2"/><circle cx="15" cy="5" r="2"/><path d="M7 15h6a2.500 2.500 0 0 0 0-5H7a2.500 2.500 0 0 1 0-5h6"/>`),
  field: glyph(svg`<path d="M10 17V9M10 11c0-3-2-4.5-5-4.5C5 9.500 7 11 10 11zM10 9c0-3 2-5 5.500-5 0 3.500-2.500 5-5.500 5zM3 17h14"/>`),
  table: glyph(svg`<path d="M3 4h14v12H3zM3 8h14M3 12h14M8 8v8"/>`),
  files: glyph(svg`<path d="M3 5h5l2 2h7v9H3zM3 10h14"/>`),
  settings: glyph(svg`<path d="M3 6h8M15 6h2M3 14h2M9 14h8"/><circle cx="13" cy="6" r="2"/><circle cx="7" cy="14" r="2"/>`),
  help: glyph(svg`<circle cx="10" cy="10" r="7"/><path d="M8 8.2a2 2 0 1 1 2.6 1.9c-.5.2-.6.6-.6 1.2M10 13.6v.1"/>`),
  light: glyph(svg`<circle cx="10" cy="10" r="3.2"/><path d="M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M4.7 15.3l1.4-1.4M13.9 6.1l1.4-1.4"/>`),
  dark: glyph(svg`<path d="M16.5 11.8A6.8 6.8 0 0 1 8.2 3.5a6.8 6.8 0 1 0 8.3 8.3z"/>`),
  close: glyph(svg`<path d="M5 5l10 10M15 5L5 15"/>`),
  fold: glyph(svg`<path d="M12 5l-5 5 5 5"/>`),
  unfold: glyph(svg`<path d="M8 5l5 5-5 5"/>`),
  up: glyph(svg`<path d="M5 12l5-5 5 5"/>`),
  down: glyph(svg`<path d="M5 8l5 5 5-5"/>`),
  centre: glyph(svg`<circle cx="10" cy="10" r="5"/><path d="M10 2v4M10 14v4M2 10h4M14 10h4"/>`),
  search: glyph(svg`<circle cx="9" cy="9" r="5"/><path d="M12.8 12.8L17 17"/>`),
  undo: glyph(svg`<path d="M7 4L3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8"/>`),
  redo: glyph(svg`<path d="M13 4l3.5 3.5L13 11M16.5 7.5H8a4.5 4.5 0 0 0 0 9h4"/>`),
  add: glyph(svg`<path d="M10 4v12M4 10h12"/>`),
  pin: glyph(svg`<path d="M10 17.5c3.4-4 5-6.6 5-9a5 5 0 0 0-10 0c0 2.4 1.6 5 5 9z"/><circle cx="10" cy="8.5" r="1.6"/>`),
  outline: glyph(svg`<path d="M4.5 6.5L13 4l3 7-6.5 5z" stroke-dasharray="2.5 2"/><circle cx="4.5" cy="6.5" r="1"/><circle cx="13" cy="4" r="1"/><circle cx="16" cy="11" r="1"/><circle cx="9.5" cy="16" r="1"/>`),
  play: glyph(svg`<path d="M6.5 4.5l9 5.5-9 5.5z" fill="currentColor"/>`),
  pause: glyph(svg`<path d="M7 5v10M13 5v10" stroke-width="2.5"/>`),
  list: glyph(svg`<path d="M7 5h10M7 10h10M7 15h10M3 5h.01M3 10h.01M3 15h.01"/>`),
  raised: glyph(svg`<path d="M10 16V4M5 9l5-5 5 5"/>`),
  amended: glyph(svg`<path d="M4 10a6 6 0 1 1 2 4.5M4 15v-3.5h3.5M10 7v3.5l2.5 1.5"/>`),
  lowered: glyph(svg`<path d="M10 4v12M5 11l5 5 5-5"/>`),
  due: glyph(svg`<path d="M10 3v10M5.5 9l4.5 4.5L14.5 9M5 17h10" stroke-dasharray="2.2 2"/>`),
  held: glyph(svg`<path d="M7 5v10M13 5v10" stroke-width="2"/>`),
  overdue: glyph(svg`<path d="M10 4v8M10 15.5v.2" stroke-width="2.2"/>`),
  blocked: glyph(svg`<path d="M7 5v10M13 5v10" stroke-width="2"/>`),
  ready: glyph(svg`<path d="M10 3v10M5.5 9l4.5 4.5L14.5 9M5 17h10" stroke-dasharray="2.2 2"/>`),
  open: glyph(svg`<path d="M5 4.5h10v11H5zM8 8h4M8 11.5h1.5" stroke-dasharray="2.2 2"/>`),
  ungraded: glyph(svg`<circle cx="10" cy="10" r="6.5" stroke-dasharray="2.2 2"/><path d="M8.3 8.2a1.8 1.8 0 1 1 2.5 1.7c-.6.3-.8.6-.8 1.2M10 13.2v.1"/>`),
  live: glyph(svg`<circle cx="10" cy="10" r="5.5"/>`),
};
