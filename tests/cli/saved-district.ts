// A district that grows as on the page, through the desks behind it, and is saved to a file as the page saves it.
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import { MINUTES_PER_DAY, parseIsoDay, type EpidemicDay } from '../../src/domain/day.ts';
import { ENGINE } from '../../src/domain/engine.ts';
import { foldUpTo, journalUpTo } from '../../src/domain/journal/up-to-version.ts';
import { frontierOf, writeAct, type Body, type Entry, type EntryId, type VersionMove } from '../../src/domain/journal/entry.ts';
import { fold, type Plan } from '../../src/domain/journal/fold.ts';
import type { Version } from '../../src/domain/publishing/versions.ts';
import type { RedrawGesture } from '../../src/domain/redraw/gestures/gesture.ts';
import { storePack } from '../../src/effects/case-file.ts';
import { adoptedPacks } from '../../src/formats/case-file/adopted-packs.ts';
import { getRowSet, putRowSet } from '../../src/io/row-sets.ts';
import { saveCaseFile } from '../../workers/case-file-desk.ts';
import { ImportDesk } from '../../workers/import-desk.ts';
import type { OpenAnswer } from '../../workers/zoning/zoning-answers.ts';
import { openZoningService } from '../../workers/zoning/zoning-service.ts';

export const dayOf = (iso: string): EpidemicDay => parseIsoDay(iso)!;
const TODAY = dayOf('2022-06-01');

/** Who takes a step, and in which office. */
interface Signature {
  readonly by: string;
  readonly duty?: string;
}

export class SavedDistrict {
  entries: Entry[] = [];
  readonly zoning = openZoningService();
  private readonly imports = new ImportDesk();
  private reading = 0;

  /** `startMs`: when the first act is written; every further one a minute later. */
  constructor(private readonly startMs: number) {
    this.write([{ kind: 'district-named', name: { zh: '九台区', en: 'Jiutai' } }]);
  }

  get plan(): Plan {
    return fold(this.entries);
  }

  write(bodies: readonly Body[]): EntryId {
    const act = writeAct(this.entries, 'd', this.startMs + this.entries.length * 60_000, bodies);
    this.entries = [...this.entries, ...act];
    return act[0]!.id;
  }

  /** `caseId`: whose track it is. */
  async bring(file: string, text: string, caseId = ''): Promise<void> {
    await this.imports.inspect({ file, reading: ++this.reading, blob: new Blob([text]), choices: {}, entries: this.entries, today: TODAY }, () => {});
    this.write((await this.imports.record(this.reading, caseId))!);
  }

  async adopt(pack: string, from: EpidemicDay | null = null): Promise<void> {
    this.write([await storePack(RULE_PACKS.find(({ id }) => id === pack)!, from)]);
  }

  /** Opens what is recorded, as the page does after every act; or what was when a version was drafted. */
  async open(asPublished: Version | null = null): Promise<OpenAnswer> {
    const journal = journalUpTo(this.entries, asPublished);
    const plan = foldUpTo(journal);
    const timeline = await adoptedPacks(plan, RULE_PACKS, getRowSet);
    return this.zoning.openDistrict({ ...journal, today: TODAY, drawn: { units: '', layers: '' }, revision: 1, timeline, conditions: plan.conditions, supposed: null });
  }

  async redraw(gesture: (rowOf: (unit: string) => number) => RedrawGesture): Promise<void> {
    const { id } = (await this.open()).history.units!.directory;
    const { redrawing, carried, refusal } = await this.zoning.planRedrawing(gesture((unit) => id.indexOf(unit)));
    if (redrawing === null) throw new Error(`refused: ${refusal!.refused}`);
    this.write([{ kind: 'units-redrawn', ...redrawing }, ...carried]);
  }

  /** Freezes the list of a day as a draft, effective at its 0 时. */
  async propose(day: EpidemicDay, { by, duty = '' }: Signature): Promise<EntryId> {
    await this.open();
    const { bytes, hash, levels } = this.zoning.freezeList(day);
    await putRowSet(hash, bytes);
    const { packs, conditions } = this.plan;
    const basis = { seen: frontierOf(this.entries), asOf: day, packs: packs.map((pack) => pack.hash), conditions, engine: ENGINE };
    return this.write([{ kind: 'version-proposed', list: hash, levels, basis, effectiveFrom: day * MINUTES_PER_DAY, by, duty, note: '' }]);
  }

  move(version: EntryId, to: VersionMove, { by, duty = '' }: Signature): void {
    this.write([{ kind: 'version-moved', version, to, by, duty, note: '' }]);
  }

  async publish(day: EpidemicDay): Promise<EntryId> {
    const version = await this.propose(day, { by: '张某', duty: '值班长' });
    this.move(version, 'reviewed', { by: '王某' });
    this.move(version, 'approved', { by: '李某', duty: '指挥长' });
    this.move(version, 'published', { by: '李某' });
    return version;
  }

  async save(): Promise<Uint8Array> {
    return new Uint8Array(await (await saveCaseFile({ id: 'own-1', entries: this.entries })).arrayBuffer());
  }
}
