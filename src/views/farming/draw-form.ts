// Drawing for farming: which tool is at work, what was drawn as measured, and what it is called before it is recorded.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { GATE_ONEWAYS, measureDrawnPlot, measureDrawnTrack } from '../../domain/farming/register/drawn.ts';
import { CROPS, PLOT_KINDS } from '../../domain/farming/register/farm-tables.ts';
import type { FarmDrawing, FarmingState } from '../../store/farming/farming-state.ts';
import type { State } from '../../store/state.ts';
import type { Store } from '../../store/store.ts';
import { farmingExportWords, type FarmingExportWords } from '../../words/farming/farming-exports.ts';
import { writeNumber } from '../../words/numbers.ts';
import { fireView } from '../events.ts';
import { formStyles } from '../facts/fact-styles.ts';
import { base, controls } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';
import { DRAWN_FIELDS, readDrawnFacts, type DrawnField, type DrawnProblem } from './drawn-facts.ts';

const TOOLS: readonly FarmDrawing[] = ['plot', 'track', 'gate'];
/** Others must be filled in. */
const OPTIONAL: readonly DrawnField[] = ['household', 'village', 'block', 'mu', 'name', 'unit'];

/** What of the page the form shows. */
type DrawFormState = State & { readonly farming: FarmingState };

/** Properties in; `farm-drawing-chosen`, `farm-drawn-named` out. */
@customElement('farm-draw-form')
export class FarmDrawForm extends LitElement {
  static override styles = [base, controls, formStyles, css`
    :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
    .tools { display: flex; flex-wrap: wrap; gap: 8px; }
    .tools button { flex: 1 1 auto; min-height: 32px; }
    .soft { font-size: 12px; line-height: 18px; text-wrap: pretty; }
    select { width: 100%; min-height: 32px; }
  `];

  @property({ attribute: false }) store: Store<DrawFormState> | null = null;
  @state() private problem: DrawnProblem | null = null;
  /** What is likely to be the same for the next plot of a row. */
  @state() private kept: Readonly<Partial<Record<DrawnField, string>>> = {};
  private readonly following = new StoreController<DrawFormState>(this, (now, before) => now.farming !== before.farming || now.language !== before.language || now.updates !== before.updates || now.hasMap !== before.hasMap || now.directory !== before.directory);
  /** The drawing whose first field has had the focus. */
  private named: FarmingState['drawn'] = null;

  override willUpdate(): void {
    this.following.follow(this.store);
  }

  override render(): TemplateResult | typeof nothing {
    const now = this.store?.get() ?? null;
    if (now === null || now.directory === null) return nothing;
    const { draw } = farmingExportWords(now.language);
    const { drawing, drawn } = now.farming;
    return html`
      <div class="tools" role="group">${TOOLS.map((tool) => html`<button class="framed" aria-pressed=${tool === drawing ? 'true' : 'false'} ?disabled=${!now.hasMap}
        @click=${() => this.choose(tool === drawing ? null : tool)}>${draw.tool[tool]}</button>`)}</div>
      ${!now.hasMap ? html`<p class="soft">${draw.needsMap}</p>` : drawing === null ? nothing : drawn === null ? html`<p class="soft" role="status">${draw.hint[drawing]}</p>` : this.renderForm(drawing, drawn, now.updates > 0, draw)}`;
  }

  private choose(drawing: FarmDrawing | null): void {
    this.problem = null;
    fireView(this, 'farm-drawing-chosen', { drawing });
  }

  private renderForm(drawing: FarmDrawing, drawn: NonNullable<FarmingState['drawn']>, isUpdating: boolean, draw: FarmingExportWords['draw']): TemplateResult {
    const { problem } = this;
    return html`<form novalidate @submit=${this.submitted} @input=${() => { this.problem = null; }}>
      <h4>${draw.title[drawing]}</h4><p class="soft wide">${writeSize(drawn, draw)}</p>
      ${DRAWN_FIELDS[drawing].map((field) => this.renderField(field, draw))}
      ${problem === null ? nothing : html`<p class="problem wide" role="alert" id="problem">${draw.problem[problem.problem]}</p>`}
      <div class="actions wide"><button class="primary" aria-disabled=${isUpdating ? 'true' : nothing}>${draw.record}</button>
        <button class="framed" type="button" @click=${() => fireView(this, 'farm-drawn-named', { facts: null })}>${draw.cancel}</button></div>
    </form>`;
  }

  private renderField(field: DrawnField, draw: FarmingExportWords['draw']): TemplateResult {
    const isWrong = this.problem?.field === field;
    const label = html`<span>${draw.field[field]}${OPTIONAL.includes(field) ? html` <span class="optional">${draw.optional}</span>` : nothing}</span>`;
    const choices = this.choicesOf(field, draw);
    if (choices !== null) {
      return html`<label class="field">${label}<select name=${field}>${Object.entries(choices).map(([value, name]) => html`<option value=${value} ?selected=${value === this.kept[field]}>${name}</option>`)}</select></label>`;
    }
    return html`<label class="field">${label}<input type="text" name=${field} autocomplete="off" maxlength="100" .value=${this.kept[field] ?? ''}
      aria-invalid=${isWrong ? 'true' : nothing} aria-describedby=${isWrong ? 'problem' : nothing}></label>`;
  }

  private choicesOf(field: DrawnField, draw: FarmingExportWords['draw']): Readonly<Record<string, string>> | null {
    const { crop } = farmingExportWords(this.store!.get().language);
    const pick = <Code extends string>(codes: readonly Code[], names: Readonly<Record<Code, string>>) => Object.fromEntries(codes.map((code) => [code, names[code]]));
    return field === 'crop' ? pick(CROPS, crop) : field === 'kind' ? pick(PLOT_KINDS, draw.kind) : field === 'oneway' ? pick(GATE_ONEWAYS, draw.oneway) : null;
  }

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const now = this.store?.get() ?? null;
    if (now === null || now.directory === null || now.farming.drawing === null || now.updates > 0) return;
    const typed = Object.fromEntries([...new FormData(event.target as HTMLFormElement)].map(([field, value]) => [field, value as string])) as Partial<Record<DrawnField, string>>;
    const read = readDrawnFacts(now.farming.drawing, typed, { register: now.farming.register, directory: now.directory });
    if ('problem' in read) {
      this.problem = read;
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    const { village = '', block = '', crop = '', kind = '' } = typed;
    this.kept = { village, block, crop, kind };
    fireView(this, 'farm-drawn-named', { facts: read });
  };

  override updated(): void {
    const drawn = this.store?.get().farming.drawn ?? null;
    if (drawn !== null && drawn !== this.named) this.renderRoot.querySelector<HTMLElement>('form input')?.focus();
    this.named = drawn;
  }
}

/** What was drawn as measured, or why nothing can be made of it. */
function writeSize(drawn: NonNullable<FarmingState['drawn']>, draw: FarmingExportWords['draw']): string {
  if (drawn.type === 'Point') return '';
  const measured = drawn.type === 'Polygon' ? measureDrawnPlot(drawn) : measureDrawnTrack(drawn);
  if ('refused' in measured) return draw.refused[measured.refused];
  return 'mu' in measured ? draw.area(measured.mu.toFixed(2)) : draw.length(writeNumber(Math.round(measured.meters)));
}

declare global {
  interface HTMLElementTagNameMap { 'farm-draw-form': FarmDrawForm }
}
