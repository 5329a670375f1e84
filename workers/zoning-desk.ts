// The zoning desk: holds one copy of the district, judges it and answers for days, units, places and outlines; what is seldom asked is loaded when it is.
import type { Position } from 'geojson';
import type { CaseReport } from '../src/domain/district/case-table.ts';
import { reportAt } from '../src/domain/district/case-rows.ts';
import { collectReports } from '../src/domain/district/collect-reports.ts';
import { labelPoints } from '../src/domain/district/containment.ts';
import type { Extent } from '../src/domain/district/place-column.ts';
import { collectDecidedPlaces, collectOpenPlaces } from '../src/domain/district/match/collect-open-places.ts';
import type { Suggested } from '../src/domain/district/match/open-places.ts';
import type { RedrawGesture } from '../src/domain/redraw/gestures/gesture.ts';
import type { OpenBorder } from '../src/domain/redraw/gestures/open-border.ts';
import type { SnapTargets } from '../src/domain/redraw/snap/snapper.ts';
import { describeUnits } from '../src/domain/district/unit-directory.ts';
import { collectUnitFacts, type UnitFactRow } from '../src/domain/district/unit-fact-rows.ts';
import type { UnitReport } from '../src/domain/district/unit-reports.ts';
import { civilFromDay, MINUTES_PER_DAY, type EpidemicDay } from '../src/domain/day.ts';
import type { Hash } from '../src/domain/journal/canonical.ts';
import type { BoundNames, PlotReading } from '../src/domain/publishing/bounds-to-polygon.ts';
import type { NamedLines } from '../src/domain/publishing/named-lines.ts';
import type { ReadNotice } from '../src/domain/publishing/reading/reading.ts';
import { changesShown } from '../src/domain/publishing/changes-shown.ts';
import { holdAgainst, holdPublished, statusAsPublished, statusShown, type FrozenDay, type PublishedDay } from '../src/domain/publishing/published-days.ts';
import type { Version } from '../src/domain/publishing/versions.ts';
import { compareZoneLists, countLevels, freezeList, type CountedColumns, type ListsComparison, type ZoneList } from '../src/domain/publishing/zone-list.ts';
import type { Fault } from '../src/domain/faults/faults.ts';
import { drawFarmland, type FarmlandAnswer } from '../src/domain/farmland/draw-lines.ts';
import { FARM_LINES } from '../src/domain/farmland/farm-line.ts';
import type { TracedLine } from '../src/domain/farmland/trace-lines.ts';
import { foldUpTo } from '../src/domain/journal/up-to-version.ts';
import type { Entry, RowId } from '../src/domain/journal/entry.ts';
import { unitsSince } from '../src/domain/journal/units-since.ts';
import { fold, type Plan, type RowSetRef } from '../src/domain/journal/fold.ts';
import { beforeLastImport } from '../src/domain/journal/last-import.ts';
import { calendarAhead, type CalendarDay } from '../src/domain/zoning/lists/calendar.ts';
import { createDayCursor, type DayCursor } from '../src/domain/zoning/lists/day-cursor.ts';
import { levelSeries, type Amendment } from '../src/domain/zoning/lists/day-view.ts';
import { drawCurve } from '../src/domain/zoning/lists/epidemic-curve.ts';
import { judgeDistrict, judgePrepared, prepareDistrict, type DistrictFacts, type JudgedDistrict, type PreparedDistrict } from '../src/domain/zoning/judge/judge-district.ts';
import type { ListChange } from '../src/domain/zoning/lists/list-changes.ts';
import { findListDays, reportSpan, type ListDays } from '../src/domain/zoning/lists/list-days.ts';
import { levelOf } from '../src/domain/zoning/level.ts';
import { Outlines, type OutlineAnswer } from '../src/domain/zoning/outlines/outlines.ts';
import { readRulePack } from '../src/domain/zoning/packs/read-rule-pack.ts';
import type { Standing } from '../src/domain/zoning/judge/standing.ts';
import type { PackTimeline } from '../src/domain/zoning/packs/timeline.ts';
import { findNeighbours, traceZones, type ZoneLife, type ZoneLives } from '../src/domain/zoning/outlines/zone-lives.ts';
import { compareLists, suppose, type LevelDifference } from '../src/domain/zoning/lists/what-if.ts';
import { openDistrict, type CaseSource } from '../src/formats/case-file/open-district.ts';
import { loadZoneList } from '../src/formats/case-file/published-lists.ts';
import { loadRecordedCases, withoutWithdrawn, type Missing, type RecordedFactTables } from '../src/formats/case-file/stored-tables.ts';
import { encodeTable } from '../src/formats/row-sets/row-set-tables.ts';
import { getRowSet } from '../src/io/row-sets.ts';
import type { CostAnswer } from '../src/domain/assigning/assign-cost.ts';
import type { AssignCost, CostAsk, CostLayers } from './assign-cost.ts';
import type { DrawnBounds } from './bounds.ts';
import type { FindFaults } from './faults.ts';
import { traceFarmLines } from './farmland.ts';
import { layerNames, loadLayer } from './layers.ts';
import type { RedrawAnswer, RedrawDesk, RedrawTold } from './redraw-desk.ts';
import { drawMapSources } from './map-sources.ts';
import { exportZones, type ExportAsk } from './zone-export.ts';
import type { DistrictAnswer, Drawn, FrozenList, HistoryAnswer, JudgeAsk, OpenAnswer, OpenAsk } from './zoning-answers.ts';

interface OpenDistrict {
  readonly plan: Plan;
  readonly entries: readonly Entry[];
  readonly facts: DistrictFacts;
  readonly recorded: RecordedFactTables;
  readonly prepared: PreparedDistrict;
  readonly sources: readonly CaseSource[];
  readonly days: ListDays;
  /** The district as it was known before the last import. */
  readonly before: PreparedDistrict | null;
  readonly frozen: readonly FrozenDay[];
  /** The version whose units and facts these are; null: those of now. */
  readonly asPublished: Version | null;
}

/** The service behind `zoning.worker.ts`; one instance a worker. */
export class ZoningDesk {
  private open: OpenDistrict | null = null;
  private judged: JudgedDistrict | null = null;
  /** By what is on file, also while something else is supposed. */
  private onFile: JudgedDistrict | null = null;
  private cursor: DayCursor | null = null;
  /** Followed when first asked for. */
  private lives: ZoneLives | null = null;
  /** Of the judgement of now; null until a cost is asked for. */
  private assignCost: Promise<AssignCost> | null = null;
  /** What of the layers costs hang on; null until one is asked for. */
  private costLayers: Promise<CostLayers> | null = null;
  /** With roads and gates of the district; null until its faults are asked for. */
  private finding: Promise<FindFaults> | null = null;
  /** Roads, waters and compounds that have a name; null until a plot is described or looked for. */
  private namedLines: Promise<NamedLines> | null = null;
  /** Of the units as they are; null until a border is touched. */
  private redrawDesk: Promise<RedrawDesk> | null = null;
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
    const layers = drawn.layers === ask.drawn.layers ? null : Object.fromEntries(await Promise.all(layerNames(plan).filter((name) => name !== FARM_LINES).map(async (name) => [name, await loadLayer(plan, name)] as const)));
    const prepared = prepareDistrict(facts);
    const earlier = beforeLastImport(entries);
    // By today's units and decisions about places: what only they moved is no news of the list.
    const casesBefore = earlier === null ? [] : (await loadRecordedCases(fold(earlier), getRowSet, missing)).map((list) => withoutWithdrawn(list).table);
    const before = casesBefore.length === 0 ? null : prepareDistrict({ ...facts, cases: casesBefore });
    const days = findListDays(plan.district, reportSpan(prepared.caseTables), ask.today);
    this.open = { plan, entries, facts, recorded, prepared, sources, days, before, frozen, asPublished };
    this.farmLines = this.costLayers = this.finding = this.redrawDesk = null;
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
    this.lives = this.assignCost = this.namedLines = null;
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
      this.redrawDesk = null;
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

  /** What a list costs, and would cost with some units at another level. */
  async costOf(ask: CostAsk): Promise<CostAnswer> {
    return (await this.openCost()).compare(ask, this.statusOf(ask.day, ask.showsPublished));
  }

  private openCost(): Promise<AssignCost> {
    const { plan, facts } = this.opened();
    const judged = this.judgement();
    const loaded = import('./assign-cost.ts');
    this.costLayers ??= loaded.then(({ readCostLayers }) => readCostLayers(plan));
    this.farmLines ??= traceFarmLines(plan, facts.units, judged.zones.shown);
    this.assignCost ??= Promise.all([loaded, this.costLayers, this.farmLines])
      .then(([{ AssignCost, costedDistrict }, layers, lines]) => new AssignCost(costedDistrict(judged, facts.units, this.counted ?? facts.units), layers, lines ?? []));
    return this.assignCost;
  }

  /** What the list of a day and the borders of redrawn units have wrong. */
  async faultsOn(day: EpidemicDay, showsPublished: boolean): Promise<Fault[]> {
    const [judged, status] = [this.judgement(), this.statusOf(day, showsPublished)];
    return (await this.openFaults())(judged, day, status);
  }

  /** The same of a list that waits for a signature, by what is on file: a frozen one by its hash, or (null) that of the day as it would be frozen. */
  async faultsToSign(day: EpidemicDay, list: Hash | null): Promise<Fault[]> {
    const { plan, entries, facts } = this.opened();
    const judged = this.onFile ?? this.judgement();
    const { base } = judged.history(day, day);
    const finding = this.openFaults();
    const version = plan.versions.find((one) => one.list === list);
    const frozen = version === undefined ? null : { list: await loadZoneList(version.list, getRowSet), since: unitsSince(entries)(version.basis.seen) };
    // A unit that is zoned since it was frozen has the level of today.
    const status = frozen === null ? base : statusAsPublished(base, holdAgainst(frozen, { ...facts.units, zoned: judged.zoned, zonedOf: judged.zonedOf }, base));
    return (await finding)(judged, day, status);
  }

  private openFaults(): Promise<FindFaults> {
    const { plan, facts } = this.opened();
    this.finding ??= import('./faults.ts').then(({ openFaults }) => openFaults(plan, facts.units));
    return this.finding;
  }

  /** The plot between named lines, near a place where several fit. */
  async plotFromBounds(bounds: BoundNames, near: Position | null): Promise<{ readonly reading: PlotReading }> {
    const { findPlot } = await import('./bounds.ts');
    return { reading: findPlot(bounds, await this.net(), near) };
  }

  /** What bounds each unit that was drawn by hand. */
  async boundsOfDrawn(): Promise<DrawnBounds[]> {
    const { plan, facts } = this.opened();
    if (plan.redrawings.length === 0) return [];
    const { describeDrawn } = await import('./bounds.ts');
    return describeDrawn(plan, facts.units, await this.net());
  }

  private net(): Promise<NamedLines> {
    const { plan, facts } = this.opened();
    const { zoned } = this.judgement();
    this.namedLines ??= import('./bounds.ts').then(({ openNamedLines }) => openNamedLines(plan, facts.units, zoned));
    return this.namedLines;
  }

  /** A notice read back with the names of the district; the year of a list is taken where it says none. */
  async readNotice(text: string, day: EpidemicDay): Promise<ReadNotice> {
    const { areasOf, readNotice } = await import('../src/domain/publishing/read-notice.ts');
    const { facts, prepared } = this.opened();
    return readNotice(text, prepared.matcher, { year: civilFromDay(day).year, isArea: areasOf(facts.units) });
  }

  /** What becomes of the units by a gesture on the map; nothing is changed yet. */
  async planRedrawing(gesture: RedrawGesture): Promise<RedrawAnswer> {
    return (await this.redrawing()).answer(gesture);
  }

  /** The same, and what it would do to the list of a day as it is computed. */
  async tellRedrawing(gesture: RedrawGesture, day: EpidemicDay): Promise<RedrawTold> {
    const [desk, open] = [await this.redrawing(), this.opened()];
    const answer = desk.answer(gesture);
    const { redrawing, carried } = answer;
    if (redrawing === null) return { ...answer, list: null };
    const cost = await this.openCost();
    const [{ supposeRedrawn }, layers, lines] = await Promise.all([import('./suppose-redrawn.ts'), this.costLayers!, this.farmLines!]);
    // Another district meanwhile: what is told is of the one that was asked about.
    if (open !== this.open) return { ...answer, list: null };
    const now = { ...open, overrides: open.plan.overrides, judged: this.judgement(), counted: this.counted ?? open.facts.units, day, status: this.statusOf(day, false), cost, layers, lines: lines ?? [] };
    return { ...answer, list: supposeRedrawn(redrawing, carried, now) };
  }

  /** The border of a unit, to be moved; null for one without an outline. */
  async openBorder(row: number): Promise<OpenBorder | null> {
    return (await this.redrawing()).openBorder(row);
  }

  /** What a pointer may snap to in some view: west, south, east, north in degrees. */
  async snapTargets(view: Extent): Promise<SnapTargets> {
    return (await this.redrawing()).snapTargets(view);
  }

  private redrawing(): Promise<RedrawDesk> {
    const { plan, facts } = this.opened();
    this.redrawDesk ??= import('./redraw-desk.ts').then(({ RedrawDesk }) => new RedrawDesk(plan, facts.units, this.counted ?? facts.units, (area) => facts.matcher!.match(area).unit));
    return this.redrawDesk;
  }

  /** The list of a day by what is on file, to be frozen. */
  freezeList(day: EpidemicDay): FrozenList {
    const list = this.listOf(day);
    return { ...encodeTable('list', list), levels: countLevels(list) };
  }

  /** Two lists, each a frozen one or that of a day as the rules say it today. */
  async compareVersions(before: Hash | EpidemicDay, now: Hash | EpidemicDay): Promise<ListsComparison> {
    const load = (list: Hash | EpidemicDay): ZoneList | Promise<ZoneList> => (typeof list === 'number' ? this.listOf(list) : loadZoneList(list, getRowSet));
    return compareZoneLists(await load(before), await load(now));
  }

  private listOf(day: EpidemicDay): ZoneList {
    const { units } = this.opened().facts;
    const judged = this.onFile ?? this.judgement();
    return freezeList(units, this.counted ?? units, judged.zoned, judged.zones.streetOf, judged.history(day, day).base);
  }

  /** Status words of a day, as published where that is asked for and there is such a list. */
  private statusOf(day: EpidemicDay, showsPublished: boolean): Uint16Array {
    return statusShown(this.cursor!, this.published, day, showsPublished);
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
    const { plan, facts } = this.opened();
    const { zones } = this.judgement();
    this.farmLines ??= traceFarmLines(plan, facts.units, zones.shown);
    const asked = this.farmLines;
    const lines = await asked;
    // Other units meanwhile: the rows of the lines are theirs.
    if (asked !== this.farmLines) return this.farmland(day, showsPublished);
    if (lines === null) return null;
    return drawFarmland(lines, { status: this.statusOf(day, showsPublished), zonedOf: this.judgement().zonedOf, parent: facts.units.parent });
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
