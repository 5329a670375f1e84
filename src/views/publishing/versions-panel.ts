// The desk of publishing: the list shown put forward, versions on their way, any two lists held against each other.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { MINUTES_PER_DAY, type EpidemicDay } from '../../domain/day.ts';
import type { Hash } from '../../domain/journal/canonical.ts';
import { isOnItsWay, publishedByDay, type Version } from '../../domain/publishing/versions.ts';
import type { ListsComparison } from '../../domain/publishing/zone-list.ts';
import { refuseDrafting, refuseRecording } from '../../store/refusals.ts';
import type { State } from '../../store/state.ts';
import type { Store } from '../../store/store.ts';
import { writeDay } from '../../words/dates.ts';
import { writeNumber } from '../../words/numbers.ts';
import { versionsWords } from '../../words/publishing/versions.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';
import { isProjection, writeBasis } from '../zoning/list-basis.ts';
import './lists-compared.ts';
import type { ListsCompared } from './lists-compared.ts';
import './faults-to-sign.ts';
import './published-bar.ts';
import './sign-form.ts';
import type { SignForm, Signing } from './sign-form.ts';
import './version-card.ts';
import { versionStyles } from './version-styles.ts';

/** A frozen list by its hash, or that of a day by the rules. */
type Listed = Hash | EpidemicDay;

/** Reads the store; `version-proposed`, `version-moved`, `lists-compared`, `signer-chosen`, `day-chosen`, `desk-chosen`, `unit-chosen` out. */
@customElement('versions-panel')
export class VersionsPanel extends LitElement {
  static override styles = [base, controls, versionStyles, css`
    :host { display: block; height: 100%; min-height: 0; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; }
    section { display: grid; gap: 8px; padding: 12px; border-bottom: 1px solid var(--line); }
    h3 { font-size: 13px; font-weight: 600; }
    .versions { padding-inline: 0; padding-bottom: 0; }
    .versions h3, .versions > p { padding-inline: 12px; }
    .last { padding-bottom: 12px; }
    .pair { display: grid; gap: 8px; }
    published-bar { margin-inline: -12px; }
    select { width: 100%; min-width: 0; min-height: 32px; }
    .warn { padding-inline-start: 8px; border-inline-start: 3px solid var(--line-strong); text-wrap: pretty; }
  `];

  @property({ attribute: false }) store: Store<State> | null = null;
  @state() private pair: { readonly before: Listed; readonly now: Listed } | null = null;
  @query('lists-compared') private compared!: ListsCompared | null;

  /** The answer for all days that the pair was last asked against. */
  private askedOf: State['history'] = null;
  private readonly watch = new StoreController(this);

  override willUpdate(): void {
    this.watch.follow(this.store);
    const now = this.store?.get();
    // An act may have changed what the rules say of a day: the same two lists are asked for again.
    if (this.pair !== null && now !== undefined && now.history !== this.askedOf) this.compare(this.pair.before, this.pair.now);
  }

  /** J and K. */
  move(by: 1 | -1): void {
    this.compared?.list?.move(by);
  }

  /** Enter. */
  openCursor(): void {
    this.compared?.list?.openCursor();
  }

  /** For the skip link. */
  focusList(): void {
    this.renderRoot.querySelector<SignForm>('sign-form')?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const now = this.store?.get();
    if (now === undefined || now.view === null || now.directory === null) return nothing;
    return html`${this.renderProposal(now)}${this.renderVersions(now)}${this.renderComparison(now)}`;
  }

  private renderProposal(now: State): TemplateResult {
    const { language, screen } = now;
    const words = versionsWords(language);
    const { propose } = words;
    const refusal = refuseDrafting(now);
    return html`<section>
      <h3>${words.of(writeDay(screen.day, language), writeBasis(screen.day, now))}</h3>
      <published-bar .now=${now}></published-bar>
      <p class="soft">${propose.hint}</p>
      ${refusal === null ? nothing : html`<p class="warn">${propose.blocked[refusal]}</p>`}
      ${refusal === null && isProjection(screen.day, now) ? html`<p class="warn">${propose.projection}</p>` : nothing}
      ${refusal === null && now.view!.published !== null ? html`<p class="warn">${propose.again}</p>` : nothing}
      ${refusal === null ? html`<faults-to-sign .now=${now} .day=${screen.day} .faults=${now.faultsToSign.get(screen.day)}></faults-to-sign><sign-form .signer=${now.signer} .button=${propose.button} asksTime .language=${language}
        .refuse=${(by: string) => (by === '' ? words.refusal['no-name'] : null)} @signed=${(event: CustomEvent<Signing>) => this.propose(screen.day, event.detail)}></sign-form>` : nothing}
    </section>`;
  }

  private renderVersions(now: State): TemplateResult {
    const { language, versions } = now;
    const words = versionsWords(language);
    return html`<section class="versions">
      <h3>${words.list}${versions.length === 0 ? nothing : ` ${writeNumber(versions.length)}`}</h3>
      ${versions.length === 0 ? html`<p><b>${words.none}</b></p><p class="soft last">${words.noneHint}</p>` : nothing}
      <div>${versions.toReversed().map((version) => html`<version-card .version=${version} ?canWrite=${refuseRecording(now) === null}
        .preview=${this.writePreview(version, now)} .language=${language} @publishing-asked=${() => this.previewPublishing(version, now)}>${isOnItsWay(version) ? html`<faults-to-sign isFrozen .now=${now} .day=${version.day} .faults=${now.faultsToSign.get(version.entry)}></faults-to-sign>` : nothing}</version-card>`)}</div>
    </section>`;
  }

  private renderComparison(now: State): TemplateResult {
    const { language, versions, screen } = now;
    const { compare } = versionsWords(language);
    const choices = this.listChoices(now);
    if (versions.length === 0) return html``;
    const pair = this.pair ?? { before: choices[0]!.list, now: screen.day };
    const select = (label: string, chosen: Listed, choose: (list: Listed) => void): TemplateResult => html`<label><span>${label}</span>
      <select @change=${(event: Event) => choose(choices[(event.target as HTMLSelectElement).selectedIndex]!.list)}>
        ${choices.map(({ list, text }) => html`<option ?selected=${list === chosen}>${text}</option>`)}</select></label>`;
    return html`<section><h3>${compare.title}</h3>
      <div class="pair">${select(compare.before, pair.before, (before) => this.compare(before, pair.now))}${select(compare.now, pair.now, (later) => this.compare(pair.before, later))}</div>
      ${this.pair === null ? html`<div class="actions"><button class="framed" @click=${() => this.compare(pair.before, pair.now)}>${compare.title}</button></div>`
        : html`<lists-compared .comparison=${this.foundOf(now)} .directory=${now.directory} .chosen=${screen.selected} .language=${language}></lists-compared>`}
    </section>`;
  }

  /** Versions, newest first, then the day shown and those of the versions by the rules. */
  private listChoices({ versions, screen, language }: State): { readonly list: Listed; readonly text: string }[] {
    const { compare, stage } = versionsWords(language);
    const frozen = versions.map((version, i) => ({ list: version.list, text: compare.version(writeDay(version.day, language), stage[version.stage], i + 1) })).toReversed();
    const days = [...new Set([screen.day, ...versions.map(({ day }) => day)])].toSorted((a, b) => b - a);
    return [...frozen, ...days.map((day) => ({ list: day, text: compare.computed(writeDay(day, language)) }))];
  }

  private compare(before: Listed, now: Listed): void {
    this.pair = { before, now };
    this.askedOf = this.store?.get().history ?? null;
    fireView(this, 'lists-compared', { before, now });
  }

  /** How the two lists asked for differ; null while only an answer about others is there. */
  private foundOf({ comparison }: State): ListsComparison | null {
    return comparison !== null && comparison.before === this.pair?.before && comparison.now === this.pair.now ? comparison.found : null;
  }

  private publishedBeforeVersion({ day, entry }: Version, { versions }: State): Version | null {
    return publishedByDay(versions).findLast((other) => other.day <= day && other.entry !== entry) ?? null;
  }

  private previewPublishing(version: Version, now: State): void {
    const before = this.publishedBeforeVersion(version, now);
    if (before !== null) this.compare(before.list, version.list);
  }

  /** What publishing a version changes; '' while that is being asked. */
  private writePreview(version: Version, now: State): string {
    const { publishing } = versionsWords(now.language);
    const before = this.publishedBeforeVersion(version, now);
    if (before === null) return publishing.first;
    const comparison = this.pair?.before === before.list && this.pair.now === version.list ? this.foundOf(now) : null;
    if (comparison === null) return '';
    const count = (isCounted: (step: number) => boolean): string => writeNumber(comparison.changed.filter((unit) => isCounted((unit.now ?? 0) - (unit.before ?? 0))).length);
    const same = writeNumber(comparison.same.reduce((sum, units) => sum + units, 0));
    return `${publishing.preview(writeDay(before.day, now.language))}: ${publishing.changed(count((step) => step > 0), count((step) => step < 0), same)}`;
  }

  private propose(day: EpidemicDay, { by, duty, note, minutes }: Signing): void {
    fireView(this, 'signer-chosen', { name: by, duty });
    fireView(this, 'version-proposed', { effectiveFrom: day * MINUTES_PER_DAY + minutes, by, duty, note });
  }
}

declare global {
  interface HTMLElementTagNameMap { 'versions-panel': VersionsPanel }
}
