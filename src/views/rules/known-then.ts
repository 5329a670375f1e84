// As known then: the list shown, judged by what was entered up to its cut-off, against what is known now.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { State } from '../../store/state.ts';
import type { Store } from '../../store/store.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { fireView } from '../events.ts';
import { glyphs } from '../glyphs.ts';
import { base, controls } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';
import { countedOnly, sumDifferences } from './count-differences.ts';
import './difference-list.ts';

/** Reads the store; `comparing-chosen`, `unit-chosen` out. Nothing is shown while something is supposed. */
@customElement('known-then')
export class KnownThen extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; min-height: 0; border-top: 1px solid var(--line); }
    .toggle { display: flex; justify-content: flex-start; gap: 8px; width: 100%; min-height: 36px; padding: 0 12px; border-radius: 0; text-align: start; }
    .toggle svg { width: 16px; height: 16px; color: var(--ink-soft); }
    .toggle[aria-pressed='true'] { font-weight: 600; }
    .toggle .soft { font-weight: 400; font-size: 12px; }
    .found { padding: 4px 12px 8px; text-wrap: pretty; }
    .found .soft { font-size: 12px; line-height: 18px; }
    difference-list { height: 192px; border-top: 1px solid var(--line); }
    difference-list.few { height: auto; max-height: 192px; }
  `];

  @property({ attribute: false }) store: Store<State> | null = null;

  private readonly watch = new StoreController(this, (now, before) =>
    now.differences !== before.differences || now.directory !== before.directory || now.whatIf !== before.whatIf || now.language !== before.language || now.screen !== before.screen);

  override willUpdate(): void {
    this.watch.follow(this.store);
  }

  override render(): TemplateResult | typeof nothing {
    const now = this.store?.get();
    if (now === undefined || now.directory === null || now.whatIf !== null) return nothing;
    const words = wordsFor(now.language).rules.knownThen;
    const isOn = now.screen.comparing === 'then';
    return html`<button class="toggle" aria-pressed=${isOn ? 'true' : 'false'} title=${words.title}
        @click=${() => fireView(this, 'comparing-chosen', { comparing: isOn ? null : 'then' })}>${glyphs.amended}${words.toggle}${isOn ? html`<span class="soft">${words.direction}</span>` : nothing}</button>
      ${isOn ? this.renderFound(now) : nothing}`;
  }

  private renderFound(now: State): TemplateResult {
    const { rules } = wordsFor(now.language);
    const { differences: found, directory } = now;
    if (found === null || found.with !== 'then' || directory === null) return html`<p class="found soft" role="status">${rules.knownThen.asking}</p>`;
    const differences = countedOnly(found.list, directory);
    if (differences.length === 0) return html`<div class="found" role="status"><b>${rules.knownThen.same}</b><p class="soft">${rules.knownThen.sameHint}</p></div>`;
    const { households, people } = sumDifferences(differences, directory);
    return html`<p class="found figures" role="status"><b>${rules.knownThen.differs(differences.length)}</b> <span class="soft">${rules.differences.people(writeNumber(households), writeNumber(people))}</span></p>
      <difference-list class=${differences.length <= 6 ? 'few' : ''} .differences=${differences} .directory=${directory} .chosen=${now.screen.selected} .language=${now.language}></difference-list>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'known-then': KnownThen }
}
