// Borders changed: the units in hand split or merged, a new one drawn; what was drawn gets a name before it is recorded.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { UNIT_KINDS, type UnitKind } from '../../domain/district/unit-table.ts';
import type { Yield } from '../../domain/redraw/edits/draw.ts';
import type { RedrawRefusal } from '../../domain/redraw/gestures/gesture.ts';
import type { PlotRefusal, RedrawTool, State } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { readBounds } from '../../words/read-bounds.ts';
import { redrawWords } from '../../words/redraw.ts';
import { fireView } from '../events.ts';
import { formStyles } from '../facts/fact-styles.ts';
import { base, controls } from '../shared-styles.ts';

const TOOLS = ['split', 'merge', 'draw'] as const satisfies readonly RedrawTool[];
const KINDS = ['compound', 'hamlet', 'venue'] as const satisfies readonly UnitKind[];
const YIELDS: readonly Yield[] = ['cut-neighbours', 'cut-new', 'overlap'];

/** Properties in; `redraw-tool-chosen`, `redraw-asked`, `bounds-given` out. */
@customElement('shape-form')
export class ShapeForm extends LitElement {
  static override styles = [base, controls, formStyles, css`
    :host { display: grid; gap: 8px; }
    .tools { display: flex; gap: 8px; }
    .tools button { flex: 1; min-height: 32px; }
    .soft { font-size: 12px; line-height: 18px; text-wrap: pretty; }
    select { width: 100%; min-height: 32px; }
  `];

  @property({ attribute: false }) now: State | null = null;
  /** What was asked for cannot be begun; null where it can. */
  @state() private problem: string | null = null;

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null || now.directory === null) return nothing;
    const { language, screen } = now;
    const words = redrawWords(language);
    const { redraw } = screen;
    const told = this.problem ?? (redraw.refusal === null ? null : writeRefusal(redraw.refusal, now));
    return html`
      <div class="tools" role="group" aria-label=${words.shape.title}>${TOOLS.map((tool) => html`<button class="framed" title=${words.toolTitle[tool]} aria-pressed=${tool === redraw.tool ? 'true' : 'false'}
        @click=${() => this.choose(tool, now)}>${words.tool[tool]}</button>`)}</div>
      ${told === null ? nothing : html`<p class="problem" role="alert">${told}</p>`}
      ${redraw.sketch !== null ? this.renderNaming(now) : redraw.tool === 'merge' ? this.renderMerge(now)
        : html`<p class="soft">${redraw.tool === 'split' || redraw.tool === 'draw' ? words.shape.drawing : words.shape.hint}</p>`}
      ${redraw.sketch !== null ? nothing : this.renderBounds(now)}`;
  }

  private renderBounds({ language, screen }: State): TemplateResult {
    const { shape } = redrawWords(language);
    const { plot } = screen.redraw;
    return html`<form novalidate @submit=${this.giveBounds}>
      <label class="field wide"><span>${shape.bounds}</span><input type="text" name="bounds" autocomplete="off" placeholder=${shape.boundsHint} aria-invalid=${plot === null ? nothing : 'true'}></label>
      ${plot === null ? nothing : html`<p class="problem wide" role="alert">${writePlotRefusal(plot, language)}</p>`}
      <div class="actions wide"><button class="framed">${shape.drawBounds}</button></div></form>`;
  }

  private readonly giveBounds = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('bounds') as HTMLInputElement;
    const { east = [], west = [], south = [], north = [] } = readBounds(field.value);
    fireView(this, 'bounds-given', { bounds: { east, west, south, north } });
  };

  private choose(tool: (typeof TOOLS)[number], { language, screen }: State): void {
    const { shape } = redrawWords(language);
    const { rows, tool: chosen } = screen.redraw;
    this.problem = tool === 'split' && rows.length !== 1 ? shape.splitNeedsOne : tool === 'merge' && rows.length < 2 ? shape.mergeNeedsTwo : null;
    if (this.problem === null) fireView(this, 'redraw-tool-chosen', { tool: tool === chosen ? 'pick' : tool });
  }

  private renderMerge({ language, screen, directory }: State): TemplateResult {
    const { shape } = redrawWords(language);
    const { rows } = screen.redraw;
    if (rows.length < 2) return html`<p class="soft">${shape.mergeNeedsTwo}</p>`;
    const merge = (closeStreet: boolean): void => fireView(this, 'redraw-asked', { gesture: { kind: 'merge', rows, closeStreet } });
    return html`<p>${shape.merge(writeNumber(rows.length), directory!.name[rows[0]!]!)}</p><p class="soft">${shape.mergeNote}</p>
      <div class="actions"><button class="primary" @click=${() => merge(true)}>${shape.closeStreet}</button><button class="framed" @click=${() => merge(false)}>${shape.keepStreet}</button></div>`;
  }

  private renderNaming({ language, screen, directory }: State): TemplateResult {
    const { shape } = redrawWords(language);
    const sketch = screen.redraw.sketch!;
    const words = wordsFor(language);
    const isSplit = sketch.kind === 'split';
    return html`<form novalidate @submit=${this.submit} @input=${() => { this.problem = null; }}>
      <label class="field wide"><span>${isSplit ? shape.splitName : shape.drawName}</span><input type="text" name="name" autocomplete="off" .value=${isSplit ? shape.partName(directory!.name[sketch.row]!) : ''}></label>
      ${isSplit ? nothing : html`
        <label class="field"><span>${shape.kind}</span><select name="kind">${KINDS.map((kind) => html`<option value=${kind}>${words.kind[kind]}</option>`)}</select></label>
        <label class="field"><span>${shape.yields}</span><select name="yields">${YIELDS.map((one) => html`<option value=${one}>${shape.yield[one]}</option>`)}</select></label>`}
      ${isSplit ? html`<p class="soft wide">${shape.splitNote}</p>` : nothing}
      <div class="actions wide"><button class="primary">${shape.record}</button><button class="framed" type="button" @click=${() => fireView(this, 'redraw-asked', { gesture: null })}>${shape.cancel}</button></div>
    </form>`;
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { now } = this;
    const sketch = now?.screen.redraw.sketch ?? null;
    if (now === null || sketch === null) return;
    const { elements } = event.target as HTMLFormElement;
    const typed = (field: string): string => (elements.namedItem(field) as HTMLInputElement | HTMLSelectElement | null)?.value ?? '';
    const name = typed('name').trim();
    if (name === '') {
      this.problem = redrawWords(now.language).shape.nameMissing;
      return;
    }
    if (sketch.kind === 'split') fireView(this, 'redraw-asked', { gesture: { ...sketch, name } });
    else fireView(this, 'redraw-asked', { gesture: { ...sketch, name, unitKind: UNIT_KINDS.find((kind) => kind === typed('kind')) ?? 'compound', yields: YIELDS.find((one) => one === typed('yields')) ?? 'cut-neighbours' } });
  };

  override updated(): void {
    const field = this.renderRoot.querySelector<HTMLInputElement>('input[name="name"]');
    if (field !== null && this.now?.screen.redraw.sketch !== this.named) field.focus();
    this.named = this.now?.screen.redraw.sketch ?? null;
  }

  /** The sketch whose field has had the focus. */
  private named: State['screen']['redraw']['sketch'] = null;
}

function writePlotRefusal(plot: PlotRefusal, language: State['language']): string {
  const { plot: words } = redrawWords(language);
  switch (plot.refused) {
    case 'unnamed-side': return words.unnamed(plot.sides.map((side) => words.sides[side]).join(words.between));
    case 'unknown-name': return words.unknown(plot.unknown.map(({ side, name }) => words.side(words.sides[side], name)).join(words.between));
    case 'open': return words.open(plot.corners.map(({ corner, meters }) => words.corner(words.corners[corner], writeNumber(Math.round(meters)))).join(words.between));
    case 'no-ground': return words.noGround;
    case 'several': return words.several(writeNumber(plot.candidates.length));
  }
}

function writeRefusal({ refused, unit, meters }: RedrawRefusal, { language, directory }: State): string {
  const { refusal } = redrawWords(language);
  const row = unit === null ? -1 : directory!.id.indexOf(unit);
  const name = row >= 0 ? directory!.name[row]! : (unit ?? '');
  const text = refusal[refused];
  if (typeof text === 'string') return text;
  return text(refused === 'far-apart' ? writeNumber(Math.round(meters ?? 0)) : name);
}

declare global {
  interface HTMLElementTagNameMap { 'shape-form': ShapeForm }
}
