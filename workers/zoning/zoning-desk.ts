// The zoning desk: holds one copy of the district, judges it and answers for days, units, places and outlines; what is seldom asked is loaded when it is.
import type { CaseReport } from '../../src/domain/district/case-table.ts';
import { reportAt } from '../../src/domain/district/case-rows.ts';
import { collectReports } from '../../src/domain/district/collect-reports.ts';
import { labelPoints } from '../../src/domain/district/containment.ts';
import { collectDecidedPlaces, collectOpenPlaces } from '../../src/domain/district/match/collect-open-places.ts';
import type { Suggested } from '../../src/domain/district/match/open-places.ts';
import { describeUnits } from '../../src/domain/district/unit-directory.ts';
import { collectUnitFacts, type UnitFactRow } from '../../src/domain/district/unit-fact-rows.ts';
import type { UnitReport } from '../../src/domain/district/unit-reports.ts';
import { MINUTES_PER_DAY, type EpidemicDay } from '../../src/domain/day.ts';
import { changesShown } from '../../src/domain/publishing/changes-shown.ts';
import { holdPublished, statusShown, type PublishedDay } from '../../src/domain/publishing/published-days.ts';
import type { CountedColumns } from '../../src/domain/publishing/zone-list.ts';
import { drawFarmland, type FarmlandAnswer } from '../../src/domain/farmland/draw-lines.ts';
import type { TracedLine } from '../../src/domain/farmland/trace-lines.ts';
import { foldUpTo } from '../../src/domain/journal/up-to-version.ts';
import type { RowId } from '../../src/domain/journal/entry.ts';
import { fold, type Plan, type RowSetRef } from '../../src/domain/journal/fold.ts';
import { beforeLastImport } from '../../src/domain/journal/last-import.ts';
import { calendarAhead, type CalendarDay } from '../../src/domain/zoning/lists/calendar.ts';
import { createDayCursor, type DayCursor } from '../../src/domain/zoning/lists/day-cursor.ts';
import { levelSeries, type Amendment } from '../../src/domain/zoning/lists/day-view.ts';
import { drawCurve } from '../../src/domain/zoning/lists/epidemic-curve.ts';
import { judgeDistrict, judgePrepared, prepareDistrict, type JudgedDistrict } from '../../src/domain/zoning/judge/judge-district.ts';
import type { ListChange } from '../../src/domain/zoning/lists/list-changes.ts';
import { findListDays, reportSpan } from '../../src/domain/zoning/lists/list-days.ts';
import { latestPositives } from '../../src/domain/zoning/facts/latest-positives.ts';
import { levelOf } from '../../src/domain/zoning/level.ts';
import { Outlines, type OutlineAnswer } from '../../src/domain/zoning/outlines/outlines.ts';
import { readRulePack } from '../../src/domain/zoning/packs/read-rule-pack.ts';
import type { Standing } from '../../src/domain/zoning/judge/standing.ts';
import type { PackTimeline } from '../../src/domain/zoning/packs/timeline.ts';
import { findNeighbours, traceZones, type ZoneLife, type ZoneLives } from '../../src/domain/zoning/outlines/zone-lives.ts';
import { compareLists, suppose, type LevelDifference } from '../../src/domain/zoning/lists/what-if.ts';
import { openDistrict } from '../../src/formats/case-file/open-district.ts';
import { loadRecordedCases, withoutWithdrawn, type Missing } from '../../src/formats/case-file/stored-tables.ts';
import { getRowSet } from '../../src/io/row-sets.ts';
import { drawLayers } from './drawn-layers.ts';
import { traceFarmLines } from './farmland.ts';
import type { AskNow, OpenDistrict } from './judged-now.ts';
import { drawMapSources } from './map-sources.ts';
import { RedrawingQuestions } from './redrawing-questions.ts';
import { SigningQuestions } from './signing-questions.ts';
import { exportZones, type ExportAsk } from './zone-export.ts';
import type { DistrictAnswer, Drawn, HistoryAnswer, JudgeAsk, OpenAnswer, OpenAsk } from './zoning-answers.ts';

/** The service behind `zoning.worker.ts`; one instance a worker. `signing`, `redrawing`: further questions, each with its own file. */
export class ZoningDesk {
  private readonly now: AskNow = () => {
    const [open, judged] = [this.opened(), this.judgement()];
    return { open, judged, onFile: this.onFile ?? judged, counted: this.counted ?? open.facts.units, statusOf: (day, showsPublished) => this.statusOf(day, showsPublished), farmLines: () => this.traceLines() };
  };
  readonly signing = new SigningQuestions(this.now);
  readonly redrawing = new RedrawingQuestions(this.now);
  private open: OpenDistrict | null = null;
  private judged: JudgedDistrict | null = null;
  /** By what is on file, also while something else is supposed. */
  private onFile: JudgedDistrict | null = null;
  private cursor: DayCursor | null = null;
  /** Followed when first asked for. */
  private lives: ZoneLives | null = null;
  private published: readonly PublishedDay[] = [];
  private unitsDrawn = '';
  private counted: CountedColumns | null = null;
  /** Of the units as they are zoned now; null until outlines are asked for. */
  private zoneOutlines: Outlines | null = null;
  /** Lines traced through the units as they are zoned now; null until they are asked for. */
  private farmLines: Promise<readonly TracedLine[] | null> | null = null;

  /** Reads what the journal names and judges it; until the answer is there the district before stays open. */
  async openDistrict(ask: OpenAsk): Promise<OpenAnswer> {
    const { entries, asPublished } = ask;
    const plan = foldUpTo(ask);
    if (plan.district === null) throw new Error('the case file names no district');
    const missing: Missing = new Set();
    const { facts, recorded, sources, frozen } = await openDistrict(plan, entries, getRowSet, missing);
    const drawn = nameDrawing(plan);
    const layers = drawn.layers === ask.drawn.layers ? null : await drawLayers(plan);
    const prepared = prepareDistrict(facts);
    const earlier = beforeLastImport(entries);
    // By today's units and decisions about places: what only they moved is no news of the list.
    const casesBefore = earlier === null ? [] : (await loadRecordedCases(fold(earlier), getRowSet, missing)).map((list) => withoutWithdrawn(list).table);
    const before = casesBefore.length === 0 ? null : prepareDistrict({ ...facts, cases: casesBefore });
    const days = findListDays(plan.district, reportSpan(prepared.caseTables), ask.today);
    this.open = { plan, entries, facts, recorded, prepared, sources, days, before, frozen, asPublished };
    this.farmLines = null;
    this.unitsDrawn = ask.drawn.units;
    const district: DistrictAnswer = {
      curve: drawCurve(prepared.cases, days.first, days.last),
      days,
      layers,
      drawn,
      openPlaces: collectOpenPlaces(prepared.caseTables, prepared.unknownPlaces, prepared.matcher),
      decidedPlaces: collectDecidedPlaces(prepared.caseTables, plan.matched),
      missing: [...missing],
    };
    const history = this.judgeNow(ask, true);
    return { district: { ...district, drawn: { ...drawn, units: this.unitsDrawn } }, history };
  }

  /** Judges the open district; the newest revision is the one that later questions are about. */
  judge(ask: JudgeAsk): HistoryAnswer {
    return this.judgeNow(ask, false);
  }

  private judgeNow({ revision, timeline, conditions, supposed }: JudgeAsk, isOpening: boolean): HistoryAnswer {
    const { plan, facts, prepared, days, before, frozen } = this.opened();
    const packs = readTimeline(timeline);
    const judged = judgePrepared(supposed === null ? prepared : prepareDistrict(suppose(facts, supposed, days.last)), packs, conditions);
    // What is supposed may be by other packs: it is held against the last judgement that supposed nothing.
    if (supposed === null) this.onFile = judged;
    this.judged = judged;
    this.lives = null;
    const history = judged.history(days.first, days.last);
    this.cursor = createDayCursor(history);
    const { sealed, controlled } = levelSeries(history, judged.zoned);
    const amendment = before === null || supposed !== null ? null : findAmendment(this.cursor, judgePrepared(before, packs, conditions), days.opening);
    this.published = holdPublished(frozen, this.cursor, { id: facts.units.id, parent: facts.units.parent, zoned: judged.zoned, zonedOf: judged.zonedOf });
    const drawing = `${nameDrawing(plan).units} ${nameGrain(judged)}`;
    const isDrawn = drawing === this.unitsDrawn;
    if (!isDrawn) this.farmLines = this.zoneOutlines = null;
    this.unitsDrawn = drawing;
    const directory = isDrawn && !isOpening ? null : describeUnits(facts.units, judged.zones, labelPoints(facts.units));
    if (directory !== null) {
      this.counted = directory;
    }
    const units = directory === null ? null : {
      directory,
      sources: isDrawn ? null : drawMapSources(facts.units, judged.zones),
    };
    return { revision, units, history, sealed, controlled, amendment, published: this.published };
  }

  /** Why a unit has its level on a list. */
  why(unit: number, day: EpidemicDay): Standing {
    return this.judgement().standing(unit, day);
  }

  /** What a list asks to be done, and who waits for a grade of the places visited; held against what was published last before it. */
  changes(day: EpidemicDay, showsPublished: boolean): ListChange[] {
    return changesShown(this.judgement(), this.cursor!, this.published, day, showsPublished);
  }

  /** Status words of a day, as published where that is asked for and there is such a list. */
  private statusOf(day: EpidemicDay, showsPublished: boolean): Uint16Array {
    return statusShown(this.cursor!, this.published, day, showsPublished);
  }

  /** Day of the latest positive of every unit that the list of a day knows of. */
  latestPositives(day: EpidemicDay): Int32Array {
    const { prepared, facts } = this.opened();
    return latestPositives(prepared.cases, facts.units, day);
  }

  /** Who may be lowered on the lists after a day, if all goes well. */
  calendar(day: EpidemicDay): CalendarDay[] {
    // As the page counts: a compound whose buildings alone give numbers has theirs.
    return calendarAhead(this.judgement(), this.counted ?? this.opened().facts.units, day);
  }

  /** What a list, judged by what was known when it was made, says otherwise than by what is known now. */
  listAsKnownThen(day: EpidemicDay): LevelDifference[] {
    const { facts } = this.opened();
    const now = this.onFile ?? this.judgement();
    const then = judgeDistrict(facts, now.timeline, { conditions: now.conditions, knownAt: day * MINUTES_PER_DAY });
    return compareLists(then, now, day);
  }

  /** What is supposed against what is on file, on one list. */
  compareSupposed(day: EpidemicDay): LevelDifference[] {
    return this.onFile === null ? [] : compareLists(this.onFile, this.judgement(), day);
  }

  /** The zone a unit is in on a list, as it is followed through all lists; null where it is neither sealed nor controlled. */
  zoneOf(unit: number, day: EpidemicDay): ZoneLife | null {
    const { facts, days } = this.opened();
    const judged = this.judgement();
    // Neighbours stand as near as outlines join: whatever gap the page shows, a zone keeps its number.
    this.lives ??= traceZones(judged.history(days.first, days.last), judged.zones.shown, findNeighbours(facts.units, judged.zones.shown, 0));
    return this.lives.zoneOf(judged.zonedOf[unit]!, day);
  }

  /** Rounds, contacts, disinfections, orders, visits and overrides that concern a unit, newest first. */
  factsOf(unit: number): UnitFactRow[] {
    const { facts, recorded, plan } = this.opened();
    return collectUnitFacts(unit, facts.units, recorded, plan.overrides, (place) => facts.matcher!.match(place).unit);
  }

  /** The reports of a unit, newest first. */
  reports(unit: number): UnitReport[] {
    const { prepared, sources } = this.opened();
    return collectReports(unit, this.judgement().zonedOf, prepared.cases, sources);
  }

  /** One recorded row whole, for correcting one fact of it; null where it is withdrawn. */
  reportOf(id: RowId): CaseReport | null {
    const { sources } = this.opened();
    for (const { table, idOf } of sources) {
      for (let row = 0; row < table.count; row++) if (idOf(row) === id) return reportAt(table, row);
    }
    return null;
  }

  /** Units that may be meant by a place of the queue; only those that have a level. */
  suggest(place: string, most: number): Suggested {
    const { prepared } = this.opened();
    const units = prepared.matcher.suggest(place, 4 * most).filter(({ unit }) => prepared.zones.zonedOf[unit]! >= 0);
    return { place, units: units.slice(0, most) };
  }

  /** Outlines of a list day, merged across the gap. */
  outlines(day: EpidemicDay, mergeGapMeters: number, showsPublished: boolean): OutlineAnswer {
    const { facts } = this.opened();
    const judged = this.judgement();
    const status = this.statusOf(day, showsPublished);
    this.zoneOutlines ??= new Outlines(facts.units, judged.zones.shown);
    return this.zoneOutlines.draw({
      status,
      mergeGapMeters,
      precaution: judged.packOn(day).precaution,
    });
  }

  /** How far the holders of fields may go on a list; null where the case file brings no home–field lines. */
  async farmland(day: EpidemicDay, showsPublished: boolean): Promise<FarmlandAnswer | null> {
    const asked = this.traceLines();
    const lines = await asked;
    // Other units meanwhile: the rows of the lines are theirs.
    if (asked !== this.farmLines) return this.farmland(day, showsPublished);
    if (lines === null) return null;
    return drawFarmland(lines, { status: this.statusOf(day, showsPublished), zonedOf: this.judgement().zonedOf, parent: this.opened().facts.units.parent });
  }

  private traceLines(): Promise<readonly TracedLine[] | null> {
    const { plan, facts } = this.opened();
    this.farmLines ??= traceFarmLines(plan, facts.units, this.judgement().zones.shown);
    return this.farmLines;
  }

  /** The list of a day as a file. */
  exportZones(ask: ExportAsk): Promise<Blob> {
    const published = ask.showsPublished ? this.published.find(({ day }) => day === ask.day) : undefined;
    const { prepared, asPublished } = this.opened();
    return exportZones(ask, prepared, this.judgement(), published ?? null, asPublished?.entry ?? null);
  }

  private opened(): OpenDistrict {
    if (this.open === null) throw new Error('no district is open');
    return this.open;
  }

  private judgement(): JudgedDistrict {
    if (this.judged === null) throw new Error('the district is not judged yet');
    return this.judged;
  }
}

/** Packs from the page are read again: a pack that cannot be read never replaces one in use. */
function readTimeline([first, ...others]: PackTimeline): PackTimeline {
  return [{ ...first, pack: readRulePack(first.pack) }, ...others.map(({ pack, from }) => ({ pack: readRulePack(pack), from }))];
}

/** Names which rows show a level of their own. */
function nameGrain({ zones, timeline }: JudgedDistrict): string {
  const grains = new Set(timeline.map(({ pack }) => pack.grain));
  return grains.size === 1 && grains.has('compound') ? `compound ${zones.shown.length}` : `parts ${[...grains].sort().join(' ')}`;
}

/** Zoned units whose level on a list is another than by what was known before. Leaves the cursor on that day. */
function findAmendment(cursor: DayCursor, before: JudgedDistrict, day: EpidemicDay): Amendment {
  cursor.moveTo(day);
  const { base } = before.history(day, day);
  return { day, rows: before.zoned.filter((row) => levelOf(cursor.status[row]!) !== levelOf(base[row]!)) };
}

const layersOf = (plan: Plan): RowSetRef[] => plan.rowSets.filter(({ of }) => of === 'layer');

function nameDrawing(plan: Plan): Drawn {
  const name = (refs: readonly RowSetRef[]) => refs.map(({ rows, layer, withdrawnRows }) => [rows, layer ?? '', withdrawnRows]);
  const units = plan.rowSets.filter(({ of }) => of === 'units');
  return { units: JSON.stringify([name(units), plan.placed, plan.redrawings]), layers: JSON.stringify(name(layersOf(plan))) };
}
