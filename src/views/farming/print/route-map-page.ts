// 两点一线路线图 on paper, A4: the lines of a village on the map with legend, north and scale, and the list of its households below.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Palette } from '../../../store/state.ts';
import { farmingExportWords, type FarmingExportWords } from '../../../words/farming/farming-exports.ts';
import { wordsFor } from '../../../words/index.ts';
import { renderLegend, renderMap, type PrintedMap } from '../../print/print-parts.ts';
import { renderHead, renderList, renderSigns, type PrintedList } from './printed-list.ts';
import './farm-page.css';

/** Room of the map on paper, in millimetres; farm-page.css gives it this room. */
export const ROUTE_MAP_MILLIMETERS = { width: 190, height: 150 } as const;

const COURSES = ['open', 'closed', 'home', 'gate', 'field', 'stop'] as const;

/** Properties in, nothing out. In the document's own tree, for a page's size cannot be chosen from a shadow tree. */
@customElement('route-map-page')
export class RouteMapPage extends LitElement {
  @property({ attribute: false }) list: PrintedList | null = null;
  /** Null where it could not be drawn, which the page says. */
  @property({ attribute: false }) map: PrintedMap | null = null;
  @property({ attribute: false }) palette: Palette = 'accessible';
  /** The village, or the district where the page is of all. */
  @property({ attribute: false }) place = '';

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult | typeof nothing {
    const { list } = this;
    if (list === null) return nothing;
    const words = farmingExportWords(list.language);
    const texts = wordsFor(list.language);
    const rows = list.villages.reduce((sum, village) => sum + village.rows.length, 0);
    return html`
      ${renderHead(list, this.place, rows)}
      ${renderMap(this.map, 'A4', texts)}
      <div class="legends">${renderLegend(texts, this.palette, 'levels')}${this.renderCourses(words)}</div>
      <p class="rule">${words.print.rule}</p>
      ${list.villages.length === 0 ? renderList(list, { rows: [] }, []) : list.villages.map((village) => html`<h2>${village.name === this.place ? words.print.list : village.name}</h2>${renderList(list, village, ['block'])}`)}
      ${renderSigns(list, words)}`;
  }

  private renderCourses({ print }: FarmingExportWords): TemplateResult {
    return html`<ul class="courses" aria-label=${print.legend}>${COURSES.map((course) => html`<li><span class="course ${course}"></span>${print.courses[course]}</li>`)}</ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'route-map-page': RouteMapPage }
}
