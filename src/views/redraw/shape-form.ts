// Borders changed: the units in hand split or merged, a new one drawn; what was drawn gets a name before it is recorded.
import type { Position } from 'geojson';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { UNIT_KINDS, type UnitKind } from '../../domain/district/unit-table.ts';
import { YIELDS } from '../../domain/redraw/edits/yields.ts';
import type { RedrawGesture } from '../../domain/redraw/gestures/gesture.ts';
import { standingRefusal } from '../../store/showing.ts';
import type { PlotRefusal, RedrawTool, State } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { readBounds } from '../../words/publishing/read-bounds.ts';
import { redrawWords } from '../../words/redraw/redraw.ts';
import { writeMu, writeRedrawRefusal } from '../../words/redraw/redraw-sentences.ts';
import { fireView } from '../events.ts';
import { formStyles } from '../facts/fact-styles.ts';
import { base, controls } from '../shared-styles.ts';
import './change-table.ts';

const TOOLS = ['split', 'merge', 'draw', 'border', 'hole'] as const satisfies readonly RedrawTool[];
/** What is done to the one unit in hand. */
const OF_ONE: readonly RedrawTool[] = ['split', 'border', 'hole'];
export const isPicking = (tool: RedrawTool): boolean => tool === 'pick' || tool === 'lasso' || tool === 'paint';
const KINDS = ['compound', 'hamlet', 'venue'] as const satisfies readonly UnitKind[];

/** Properties in; `redraw-tool-chosen`, `redraw-tried`, `redraw-asked`, `bounds-given` out. */
@customElement('shape-form')
export class ShapeForm extends LitElement {
  static override styles = [base, controls, formStyles, css`
    :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
    .tools { display: flex; flex-wrap: wrap; gap: 8px; }
    .tools button { flex: 1 1 auto; min-height: 32px; }
    h4 { margin: 0; font-size: 13px; line-height: 20px; font-weight: 600; }
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
    // What was asked for in the list of faults is answered there.
    const standing = redraw.sketch === null && isPicking(redraw.tool) ? null : standingRefusal(now);
    return html`
      <div class="tools" role="group" aria-label=${words.shape.title}>${TOOLS.map((tool) => html`<button class="framed" title=${words.toolTitle[tool]} aria-pressed=${tool === redraw.tool ? 'true' : 'false'}
        @click=${() => this.choose(tool, now)}>${words.tool[tool]}</button>`)}</div>
      ${this.problem === null ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
      ${standing !== null ? html`<p class="problem" role="alert" id="why">${writeRedrawRefusal(standing, now)}</p>` : now.updates > 0 ? html`<span class="visually-hidden" id="why">${words.updating}</span>` : nothing}
      ${redraw.sketch !== null ? this.renderNaming(now) : redraw.tool === 'merge' ? this.renderMerge(now) : redraw.tool === 'border' ? this.renderBorder(now)
        : html`<p class="soft">${redraw.tool === 'split' || redraw.tool === 'draw' || redraw.tool === 'hole' ? words.shape.drawing : words.shape.hint}</p>`}
      ${now.trial === null || now.trial.refusal !== null ? nothing : html`<h4>${words.change.title}</h4><change-table .now=${now}></change-table>`}
      ${redraw.sketch !== null || redraw.tool === 'border' || redraw.tool === 'hole' || redraw.tool === 'merge' ? nothing : this.renderBounds(now)}`;
  }

  /** What the handles on the map say, for who cannot see them; and the holes. */
  private renderBorder(now: State): TemplateResult {
    const { language, border, directory } = now;
    const { shape } = redrawWords(language);
    if (border === null) return html`<p class="soft">${shape.drawing}</p>`;
    const corners = border.rings.reduce((sum, ring) => sum + ring.corners.length, 0);
    const shared = border.rings.reduce((sum, { owners }) => sum + owners.filter((keys) => keys.length > 1).length, 0);
    const holes = border.rings.filter(({ isHole }) => isHole);
    const isUpdating = now.updates > 0;
    const fill = (at: Position): void => { if (!isUpdating) fireView(this, 'redraw-asked', { gesture: { kind: 'fill-hole', row: border.row, at } }); };
    return html`<p class="soft" role="status">${shape.border(directory!.name[border.row]!, writeNumber(corners), writeNumber(shared))}</p>
      ${holes.length === 0 ? nothing : html`<p class="soft">${shape.holes(writeNumber(holes.length))}</p>`}
      <div class="tools">${holes.map(({ corners: own, mu }) => html`<button class="framed" aria-disabled=${isUpdating ? 'true' : nothing} aria-describedby=${isUpdating ? 'why' : nothing} @click=${() => fill(own[0]!)}>${shape.fillHole(shape.mu(writeMu(mu)))}</button>`)}
        <button class="framed" @click=${() => fireView(this, 'redraw-tool-chosen', { tool: 'pick' })}>${shape.endBorder}</button></div>`;
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

  private choose(tool: (typeof TOOLS)[number], { language, screen, hasMap }: State): void {
    const { shape, tool: names } = redrawWords(language);
    const { rows, tool: chosen } = screen.redraw;
    this.problem = OF_ONE.includes(tool) && rows.length !== 1 ? shape.needsOne(names[tool]) : tool === 'merge' && rows.length < 2 ? shape.mergeNeedsTwo
      : tool !== 'merge' && !hasMap ? shape.needsMap : null;
    if (this.problem === null) fireView(this, 'redraw-tool-chosen', { tool: tool === chosen ? 'pick' : tool });
  }

  private renderMerge(now: State): TemplateResult {
    const { language, screen, directory } = now;
    const { shape } = redrawWords(language);
    const { rows } = screen.redraw;
    if (rows.length < 2) return html`<p class="soft">${shape.mergeNeedsTwo}</p>`;
    const button = (closeStreet: boolean): TemplateResult => {
      const isHeld = isHeldBack(now, closeStreet);
      return html`<button class=${closeStreet ? 'primary' : 'framed'} aria-disabled=${isHeld ? 'true' : nothing} aria-describedby=${isHeld ? 'why' : nothing}
        @click=${() => { if (!isHeld) fireView(this, 'redraw-asked', { gesture: { kind: 'merge', rows, closeStreet } }); }}>${closeStreet ? shape.closeStreet : shape.keepStreet}</button>`;
    };
    return html`<p>${shape.merge(writeNumber(rows.length), directory!.name[rows[0]!]!)}</p><p class="soft">${shape.mergeNote}</p>
      <div class="actions">${button(true)}${button(false)}</div>`;
  }

  private renderNaming(now: State): TemplateResult {
    const { language, screen, directory } = now;
    const isHeld = isHeldBack(now);
    const { shape } = redrawWords(language);
    const sketch = screen.redraw.sketch!;
    const words = wordsFor(language);
    const isSplit = sketch.kind === 'split';
    return html`<form novalidate @submit=${this.submit} @input=${() => { this.problem = null; this.try(); }}>
      <label class="field wide"><span>${isSplit ? shape.splitName : shape.drawName}</span><input type="text" name="name" autocomplete="off" .value=${isSplit ? freeName(shape.partName(directory!.name[sketch.row]!), directory!.name) : ''}></label>
      ${isSplit ? nothing : html`
        <label class="field"><span>${shape.kind}</span><select name="kind">${KINDS.map((kind) => html`<option value=${kind}>${words.kind[kind]}</option>`)}</select></label>
        <label class="field"><span>${shape.yields}</span><select name="yields">${YIELDS.map((one) => html`<option value=${one} ?selected=${one === sketch.yields}>${shape.yield[one]}</option>`)}</select></label>`}
      ${isSplit ? html`<p class="soft wide">${shape.splitNote}</p>` : nothing}
      <div class="actions wide"><button class="primary" aria-disabled=${isHeld ? 'true' : nothing} aria-describedby=${isHeld ? 'why' : nothing}>${shape.record}</button><button class="framed" type="button" @click=${() => fireView(this, 'redraw-asked', { gesture: null })}>${shape.cancel}</button></div>
    </form>`;
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { now } = this;
    const gesture = this.readGesture();
    if (now === null || gesture === null || isHeldBack(now)) return;
    if ('name' in gesture && gesture.name === '') this.problem = redrawWords(now.language).shape.nameMissing;
    else fireView(this, 'redraw-asked', { gesture });
  };

  /** What the form means as it stands; null where nothing waits. */
  private readGesture(): RedrawGesture | null {
    const { sketch, tool, rows } = this.now?.screen.redraw ?? { sketch: null, tool: 'pick' as const, rows: [] };
    if (sketch === null) return tool === 'merge' && rows.length > 1 ? { kind: 'merge', rows, closeStreet: false } : null;
    const typed = (field: string): string => this.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>(`form [name=${field}]`)?.value.trim() ?? '';
    const name = typed('name');
    return sketch.kind === 'split' ? { ...sketch, name }
      : { ...sketch, name, unitKind: UNIT_KINDS.find((kind) => kind === typed('kind')) ?? 'compound', yields: YIELDS.find((one) => one === typed('yields')) ?? sketch.yields };
  }

  /** Asks what would come of what waits for its name, once and whenever that, or the units it is drawn on, are others. */
  private try(): void {
    const { now } = this;
    if (now === null || now.screen.redraw.tool === 'border') return;
    const read = this.readGesture();
    const { shape } = redrawWords(now.language);
    const gesture = read !== null && 'name' in read && read.name === '' ? { ...read, name: read.kind === 'split' ? shape.newPart : shape.newUnit } : read;
    const { tried, refusal } = now.screen.redraw;
    const key = JSON.stringify(gesture);
    // Once something else is taken in hand nothing is tried any more: what waits is tried again.
    const isForgotten = gesture !== null && tried === null && refusal === null;
    if (key === this.lastTried.key && now.directory === this.lastTried.on && !isForgotten) return;
    this.lastTried = { key, on: now.directory };
    fireView(this, 'redraw-tried', { gesture });
  }

  private lastTried: { readonly key: string; readonly on: State['directory'] } = { key: 'null', on: null };

  override updated(): void {
    const field = this.renderRoot.querySelector<HTMLInputElement>('input[name="name"]');
    if (field !== null && this.now?.screen.redraw.sketch !== this.named) field.focus();
    this.named = this.now?.screen.redraw.sketch ?? null;
    // Not while it is being shown: what is tried changes what is shown.
    queueMicrotask(() => this.try());
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

/**
 * Whether what is drawn cannot be recorded now: it is refused, or the list is being made anew. What was changed since the
 * refusal may be tried; without the street what only blocks the street can be.
 */
function isHeldBack({ screen, trial, updates }: State, closeStreet = true): boolean {
  const { refusal, tried } = screen.redraw;
  const refused = (refusal ?? (trial?.of === tried ? trial?.refusal : null))?.refused;
  return updates > 0 || (refused !== undefined && (closeStreet || refused !== 'street-blocked'));
}

/** The name, numbered where a unit has it. */
function freeName(name: string, taken: readonly string[]): string {
  for (let turn = 2, free = name; ; turn++, free = `${name}${turn}`) if (!taken.includes(free)) return free;
}

declare global {
  interface HTMLElementTagNameMap { 'shape-form': ShapeForm }
}
