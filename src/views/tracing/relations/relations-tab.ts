// 关系: clusters with their relations, and the merged list of risk points.
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { cache } from 'lit/directives/cache.js';
import type { RelationsPart } from '../../../store/tracing/relations-state.ts';
import type { State } from '../../../store/state.ts';
import { relationWords } from '../../../words/tracing/relations.ts';
import { fireView } from '../../events.ts';
import { KeyHost, type KeyBody } from '../../key-host.ts';
import { base, controls } from '../../shared-styles.ts';
import './cluster-view.ts';
import './clusters-part.ts';
import './points-part.ts';

const PARTS: readonly RelationsPart[] = ['clusters', 'points'];

/** Properties in; `relations-part-chosen` and what its parts fire out. */
@customElement('relations-tab')
export class RelationsTab extends KeyHost {
  static override styles = [base, controls, css`
    :host { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); height: 100%; min-height: 0; }
    .parts { display: flex; gap: 4px; padding: 6px 12px 2px; }
    .parts[hidden] { display: none; }
    /* Its own row, also where nothing stands above it. */
    .part { grid-row: 2; min-height: 0; display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); }
  `];

  @property({ attribute: false }) now: State | null = null;
  @query('.part > *') protected keyBody!: KeyBody | null;

  /** What is chosen, or the list gone back to, is at hand for the keys at once. */
  private readonly chosen = (): void => {
    requestAnimationFrame(() => this.focusList());
  };

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const words = relationWords(now.language);
    const { part, chosen } = now.tracing.relations;
    // A cluster in hand has a way back of its own, and needs the room.
    const isAlone = part === 'clusters' && chosen !== null;
    return html`
      <div class="parts" ?hidden=${isAlone} role="group" aria-label=${words.partsLabel}>${PARTS.map((one) => html`<button class="framed" aria-pressed=${one === part ? 'true' : 'false'}
        @click=${() => fireView(this, 'relations-part-chosen', { part: one })}>${words.parts[one]}</button>`)}</div>
      <div class="part" @cluster-chosen=${this.chosen}>${cache(this.renderPart(now))}</div>
    `;
  }

  private renderPart(now: State): TemplateResult {
    const { part, chosen } = now.tracing.relations;
    if (part === 'points') return html`<points-part .now=${now}></points-part>`;
    return chosen === null ? html`<clusters-part .now=${now}></clusters-part>` : html`<cluster-view .now=${now}></cluster-view>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'relations-tab': RelationsTab }
}
