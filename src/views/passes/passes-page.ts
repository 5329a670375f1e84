// Passes on paper: A6, or four on A4, each with its QR code, code, hours, way, conditions and room for two stamps.
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { showCode, type PassCode } from '../../domain/farming/passes/pass-code.ts';
import type { PassContent } from '../../domain/farming/passes/pass-content.ts';
import type { Language } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { passesWords, writeAttested, writeClock } from '../../words/farming/passes.ts';
import { fitText } from './fit-text.ts';
import './passes-page.css';

export interface PrintedPass {
  readonly content: PassContent;
  readonly code: PassCode;
  /** A path in a box of `size` by `size`. */
  readonly qr: { readonly size: number; readonly path: string };
}

const ON_SHEET = { A6: 1, A4: 4 } as const;

/** Properties in, nothing out. In the document's own tree, for a page's size cannot be chosen from a shadow tree. */
@customElement('passes-page')
export class PassesPage extends LitElement {
  @property({ attribute: false }) passes: readonly PrintedPass[] = [];
  @property() paper: 'A6' | 'A4' = 'A6';
  @property() language: Language = 'zh';
  @property() district = '';

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override willUpdate(): void {
    this.className = this.paper;
  }

  /** Many roads and conditions are written smaller: nothing of what a checkpoint asks for is cut off. */
  override updated(): void {
    for (const texts of this.querySelectorAll('dl')) fitText(texts);
  }

  override render(): TemplateResult {
    const each = ON_SHEET[this.paper];
    const sheets = Array.from({ length: Math.ceil(this.passes.length / each) }, (_, i) => this.passes.slice(i * each, (i + 1) * each));
    return html`${sheets.map((sheet) => html`<div class="sheet">${sheet.map((pass) => this.renderPass(pass))}</div>`)}`;
  }

  private renderPass({ content, code, qr }: PrintedPass): TemplateResult {
    const { language } = this;
    const words = passesWords(language);
    const { paper } = words;
    const { number, household, person, people, village, gate, roads, field, day, from, until, conditions, vehicle } = content;
    const line = (name: string, text: string): TemplateResult => html`<dt>${name}</dt><dd>${text}</dd>`;
    return html`<section class="pass">
      <header><h1>${paper.title}</h1><span>${this.district}</span><p class="use">${paper.use}</p></header>
      <div class="top">
        <div><p class="day">${writeDay(day, language)}</p><p class="hours">${words.hours(writeClock(from), writeClock(until))}</p>
          <p class="code">${showCode(code)}</p><p class="small">${paper.code}</p><p class="small">${paper.number} ${number}</p></div>
        <svg viewBox="0 0 ${qr.size} ${qr.size}" shape-rendering="crispEdges" aria-hidden="true"><path d=${qr.path}></path></svg>
      </div>
      <dl>
        ${line(paper.household, `${household} · ${words.person(String(person), String(people))}`)}
        ${line(paper.village, village)}
        ${line(paper.gate, gate)}
        ${line(paper.corridor, [gate, ...roads, field].filter((name) => name !== '').join(words.arrow))}
        ${line(paper.vehicle, words.vehicle[vehicle])}
        ${line(paper.conditions, conditions.length === 0 ? paper.noConditions : conditions.map((condition) => writeAttested(condition, language)).join(words.between))}
      </dl>
      <div class="stamps"><div>${paper.verified}<span>${paper.stamp}</span></div><div>${paper.approved}<span>${paper.stamp}</span></div></div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'passes-page': PassesPage }
}
