// The sheet of the rule packs: all there are to read and compare, the one chosen in full, and its adoption.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { readRulePack } from '../../domain/zoning/packs/read-rule-pack.ts';
import type { RulePack } from '../../domain/zoning/packs/rule-pack.ts';
import type { State } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { base } from '../shared-styles.ts';
import { writeNotice } from '../shell/write-notice.ts';
import './adopt-bar.ts';
import { FileDrop } from './file-drop.ts';
import './not-packs.ts';
import './pack-list.ts';
import { NOT_PACKS_KEY, type PackEntry } from './pack-list.ts';
import './pack-page.ts';
import './pack-timeline.ts';
import { fullPack, isShipped, listPacks, partOnDay } from './packs-of-page.ts';

/** A pack read from a file of the person, and not adopted so far. */
interface GivenPack {
  readonly file: File;
  readonly pack: RulePack;
}

const FILE_KEY = ':file';

/** Properties in; `pack-chosen`, `pack-file-given`, `what-if-chosen`, `undo-asked`, `notice-dismissed` out, by its parts too. */
@customElement('pack-sheet')
export class PackSheet extends LitElement {
  static override styles = [base, css`
    :host { display: grid; grid-template: auto minmax(0, 1fr) / 288px minmax(0, 1fr); height: 100%; border-top: 1px solid var(--line); }
    :host([dropping]) { outline: 2px dashed var(--accent); outline-offset: -4px; }
    .top { grid-column: 1 / -1; border-bottom: 1px solid var(--line); }
    .refused { margin: 0; padding: 8px 16px; border-inline-start: 4px solid var(--accent); background: var(--panel-soft); overflow-wrap: anywhere; }
    pack-list { min-height: 0; border-inline-end: 1px solid var(--line); }
    .shown { display: grid; grid-template-rows: minmax(0, 1fr) auto; min-height: 0; min-width: 0; }
    .page { overflow: auto; overscroll-behavior: contain; padding: 16px 24px 32px; }
    .page:focus-visible { outline-offset: -2px; }
    h3 { font-size: 18px; line-height: 28px; font-weight: 600; margin-bottom: 8px; }
    adopt-bar { border-top: 1px solid var(--line); }
    @media (max-width: 720px) {
      :host { grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr); }
      pack-list { border-inline-end: 0; border-bottom: 1px solid var(--line); }
      .page { padding: 12px 16px 24px; }
    }
  `];

  @property({ attribute: false }) now: State | null = null;
  /** Packs that come with the page. */
  @property({ attribute: false }) shipped: readonly RulePack[] = [];
  @property({ type: Boolean, reflect: true }) dropping = false;
  /** Id of a pack, or one of the two keys beside them; null: the one in force on the day shown. */
  @state() private chosen: string | null = null;
  @state() private given: GivenPack | null = null;
  @query('.page') private page!: HTMLElement | null;

  constructor() {
    super();
    new FileDrop(this, (file) => void this.read(file), (over) => { this.dropping = over; });
  }

  override willUpdate(_changed: PropertyValues): void {
    const { given, now } = this;
    // Once adopted it is one of the packs in force.
    if (given === null || now === null || !now.adopted.some((pack) => JSON.stringify(pack) === JSON.stringify(given.pack))) return;
    if (this.chosen === FILE_KEY) this.chosen = given.pack.id;
    this.given = null;
  }

  /** What is wrong with a file is told as when it is adopted: by file, member and reason. */
  private async read(file: File): Promise<void> {
    try {
      this.given = { file, pack: readRulePack(JSON.parse(await file.text())) };
      this.choose(FILE_KEY);
    } catch {
      fireView(this, 'pack-file-given', { file, from: null });
    }
  }

  private choose(key: string): void {
    this.chosen = key;
    void this.updateComplete.then(() => { this.page?.scrollTo({ top: 0 }); });
  }

  override render(): TemplateResult | typeof nothing {
    const { now, given, shipped } = this;
    if (now === null) return nothing;
    const words = wordsFor(now.language).rules.pack;
    const key = this.chosen ?? partOnDay(now.timeline, now.screen.day).id;
    const pack = key === FILE_KEY ? (given?.pack ?? null) : fullPack(key, now, shipped);
    const title = key === NOT_PACKS_KEY ? words.not : (pack?.title[now.language] ?? key);
    return html`
      <div class="top"><pack-timeline .now=${now} @part-chosen=${(event: CustomEvent<{ id: string }>) => this.choose(event.detail.id)}></pack-timeline>${this.renderRefused(now)}</div>
      <pack-list .entries=${this.listEntries(now)} .chosen=${key} .language=${now.language}
        @entry-chosen=${(event: CustomEvent<{ key: string }>) => this.choose(event.detail.key)}
        @pack-file=${(event: CustomEvent<{ file: File }>) => void this.read(event.detail.file)}></pack-list>
      <div class="shown">
        <div class="page" role="region" aria-labelledby="pack-title" tabindex="0"><h3 id="pack-title">${title}</h3>
          ${key === NOT_PACKS_KEY ? html`<not-packs .language=${now.language}></not-packs>`
            : pack === null ? html`<p class="soft">${words.notAtHand}</p>` : html`<pack-page .pack=${pack} .language=${now.language}></pack-page>`}
        </div>
        ${pack === null || key === NOT_PACKS_KEY ? nothing : html`<adopt-bar .now=${now} .pack=${pack} .file=${key === FILE_KEY ? (given?.file ?? null) : null}
          .isShipped=${isShipped(pack, shipped)}></adopt-bar>`}
      </div>
    `;
  }

  private listEntries(now: State): readonly PackEntry[] {
    const { pack: words, whatIf } = wordsFor(now.language).rules;
    const inForce = now.whatIf?.timeline != null ? whatIf.title : now.timeline.length > 1 ? words.partly : words.inForce;
    const entries = listPacks(now, this.shipped).map((pack): PackEntry => {
      const isInForce = now.adopted.includes(pack);
      return {
        key: pack.id, pack, isInForce,
        mark: isInForce ? inForce : isShipped(pack, this.shipped) ? '' : words.own,
      };
    });
    return this.given === null ? entries : [{ key: FILE_KEY, pack: this.given.pack, isInForce: false, mark: words.fromFile }, ...entries];
  }

  private renderRefused(now: State): TemplateResult | typeof nothing {
    const refused = now.notices.findLast(({ kind }) => kind === 'pack-refused');
    return refused === undefined ? nothing : html`<p class="refused" role="alert">${writeNotice(refused, now.language)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pack-sheet': PackSheet }
}
