// Acts at random for tests: what a person may record, take back by hand, redraw or publish, as the page writes it into the journal.
import { draftRows, type FactDraft } from '../../src/domain/district/fact-draft.ts';
import { labelPoints } from '../../src/domain/district/containment.ts';
import { caseTableOf, unitTableOf } from '../../src/domain/district/tables-of.ts';
import { describeUnits } from '../../src/domain/district/unit-directory.ts';
import type { UnitGeometry, UnitTable } from '../../src/domain/district/unit-table.ts';
import type { Hash } from '../../src/domain/journal/canonical.ts';
import { VERSION_MOVES, writeAct, type Body, type Entry, type RowId } from '../../src/domain/journal/entry.ts';
import { fold, type Plan, type RowSetRef } from '../../src/domain/journal/fold.ts';
import { findPlaceDecisions } from '../../src/domain/journal/place-decision.ts';
import { refuseMove } from '../../src/domain/publishing/versions.ts';
import type { RedrawGesture } from '../../src/domain/redraw/gestures/gesture.ts';
import { openShapes } from '../../src/domain/redraw/shapes/open-shapes.ts';
import { planRedrawing } from '../../src/domain/redraw/gestures/plan-redrawing.ts';
import { findZonedUnits } from '../../src/domain/zoning/facts/zoned-units.ts';
import { LEVELS } from '../../src/domain/zoning/level.ts';
import { openDistrict, type StoredDistrict } from '../../src/formats/case-file/open-district.ts';
import { encodeTable, type StoredTables } from '../../src/formats/row-sets/row-set-tables.ts';
import type { ReadRowSet } from '../../src/formats/row-sets/read-row-set.ts';

export const ACT_KINDS = [
  'override', 'override-withdrawn', 'split', 'merge', 'draw', 'placed', 'fact', 'fact-withdrawn', 'positive', 'positive-corrected', 'positive-withdrawn', 'list',
  'units', 'matched', 'reopened', 'pack', 'conditions', 'proposed', 'moved',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

export const DEVICE = 'd';
/** 8 April 2022 in UTC+8. */
const START_MS = Date.UTC(2022, 3, 8);
const DAY = 19090;
const [WEST, SOUTH, STEP] = [126, 44, 0.002];
const at = (x: number, y: number): [number, number] => [WEST + x * STEP, SOUTH + y * STEP];
const box = (x: number, y: number, size: number): UnitGeometry => ({ type: 'Polygon', coordinates: [[at(x, y), at(x + size, y), at(x + size, y + size), at(x, y + size), at(x, y)]] });

/** A street, four compounds in a square that share borders, two buildings in each. */
const UNITS = unitTableOf([
  { id: 'S', name: '东岭街道', kind: 'street' },
  ...([[0, 0], [1, 0], [0, 1], [1, 1]] as const).flatMap(([x, y], i) => [
    { id: `C${i}`, name: `小区${i}`, kind: 'compound' as const, parent: 'S', geometry: box(x, y, 1), ...(i === 3 && { population: 1001, households: 400 }) },
    ...[0, 1].map((j) => ({ id: `C${i}-${j}`, name: `${j + 1}号楼`, kind: 'building' as const, parent: `C${i}`, geometry: box(x + 0.1 + 0.5 * j, y + 0.2, 0.3), population: 100 + j, households: 40 })),
  ]),
]);

/** A case file in memory: its journal and the row sets it names. */
export class RecordedDistrict {
  entries: readonly Entry[] = [];
  private readonly rowSets = new Map<Hash, Uint8Array>();

  constructor() {
    this.write([{ kind: 'district-named', name: { zh: '九台区', en: 'Jiutai' } }, this.store('units', UNITS, '小区表.csv')], 0);
  }

  get plan(): Plan {
    return fold(this.entries);
  }

  /** `drift`: milliseconds by which the wall clock is beside its time; it may run back. */
  write(bodies: readonly Body[], drift: number): void {
    this.entries = [...this.entries, ...writeAct(this.entries, DEVICE, START_MS + this.entries.length * 1000 + drift, bodies)];
  }

  store<Kind extends keyof StoredTables>(of: Kind, table: Parameters<typeof encodeTable<Kind>>[1], file: string): Body {
    const { bytes, hash } = encodeTable(of, table);
    this.rowSets.set(hash, bytes);
    const count = (table as { readonly count: number }).count;
    return { kind: 'rows-recorded', of: of as Exclude<Kind, 'list'>, rows: hash, count, source: { file, crs: 'wgs84', taken: count, refused: 0 } };
  }

  /** The district as page and terminal read it. */
  open(): Promise<StoredDistrict> {
    const read: ReadRowSet = (hash) => Promise.resolve(this.rowSets.get(hash)! as Uint8Array<ArrayBuffer>);
    return openDistrict(this.plan, this.entries, read, new Set());
  }
}

/** The bodies of an act of some kind; null where there is nothing it could be about. */
export async function actAtRandom(district: RecordedDistrict, kind: ActKind, random: () => number): Promise<readonly Body[] | null> {
  const pick = <One>(list: readonly One[]): One | undefined => list[Math.floor(random() * list.length)];
  const whole = (below: number): number => Math.floor(random() * below);
  const { plan } = district;
  const { units } = (await district.open()).facts;
  const { zoned } = findZonedUnits(units);
  const unit = (): string => units.id[pick([...zoned])!]!;
  const somewhere = (): [number, number] => at(-0.3 + 2.6 * random(), -0.3 + 2.6 * random());
  const positive = (place: string): Parameters<typeof caseTableOf>[0][number] => ({ place, reportedOn: DAY + whole(10), caseId: `P${whole(1000)}` });
  const withdraw = (target: RowId | undefined, what?: 'fact'): Body[] | null => (target === undefined ? null : [{ kind: 'withdrawn', targets: [target], ...(what !== undefined && { what }) }]);
  switch (kind) {
    case 'override': {
      const from = DAY + whole(10);
      const decision = { level: pick(LEVELS)!, from, until: from + whole(8), reason: '集中隔离点', by: '值班员' };
      return Array.from({ length: 1 + whole(3) }, () => ({ kind: 'override-set', unit: unit(), ...decision }));
    }
    case 'override-withdrawn': {
      const override = pick(plan.overrides);
      return override === undefined ? null : [{ kind: 'withdrawn', targets: [override.entry], what: 'override' }];
    }
    case 'split': return redraw(splitAtRandom(units, pick([...zoned])!, random), units, zoned);
    case 'merge': return redraw({ kind: 'merge', rows: [pick([...zoned])!, pick([...zoned])!], closeStreet: random() < 0.5 }, units, zoned);
    case 'draw': {
      const [x, y, size] = [2 * random(), 2 * random(), 0.2 + 0.6 * random()];
      return redraw({ kind: 'draw', ring: [at(x, y), at(x + size, y), at(x + size, y + size), at(x, y + size)], name: '夜市', unitKind: 'venue', yields: 'cut-neighbours' }, units, zoned);
    }
    case 'placed': return [{ kind: 'unit-placed', unit: unit(), geometry: random() < 0.5 ? { type: 'Point', coordinates: somewhere() } : box(3 * random(), 3 + random(), 0.5) }];
    case 'fact': {
      const { of, table } = draftRows(unit(), draftAtRandom(random), (DAY + whole(10)) * 1440);
      return [district.store(of, table, '')];
    }
    case 'fact-withdrawn': return withdraw(pick(rowsOf(plan, (of) => of !== 'cases' && of !== 'units')), 'fact');
    case 'positive': return [district.store('cases', caseTableOf([positive(unit())]), '')];
    case 'positive-corrected': {
      const row = pick(rowsOf(plan, (of) => of === 'cases'));
      return row === undefined ? null : [district.store('cases', caseTableOf([positive(unit())]), ''), ...withdraw(row)!];
    }
    case 'positive-withdrawn': return withdraw(pick(rowsOf(plan, (of) => of === 'cases')));
    case 'list': {
      const known = rowsOf(plan, (of) => of === 'cases').filter(() => random() < 0.3);
      const list = district.store('cases', caseTableOf(Array.from({ length: 1 + whole(4) }, () => positive(random() < 0.8 ? unit() : '某处'))), `第${whole(100)}晚.csv`);
      return known.length === 0 ? [list] : [list, { kind: 'withdrawn', targets: known }];
    }
    case 'units': {
      const id = `新村${whole(3)}`;
      return [district.store('units', unitTableOf([{ id, kind: 'hamlet', parent: 'S', population: whole(500) }]), random() < 0.5 ? '' : '新村.csv'), { kind: 'place-matched', place: '某处', unit: id }];
    }
    case 'matched': return [{ kind: 'place-matched', place: pick(['某处', '别处'])!, unit: random() < 0.3 ? null : unit() }];
    case 'reopened': {
      const targets = findPlaceDecisions(district.entries, pick(['某处', '别处'])!);
      return targets.length === 0 ? null : [{ kind: 'withdrawn', targets }];
    }
    case 'pack': return [{ kind: 'pack-adopted', pack: '0'.repeat(64), id: `P${whole(4)}`, ...(random() < 0.6 && { from: DAY + whole(10) }) }];
    case 'conditions': return [{ kind: 'conditions-chosen', mode: pick(['hold', 'assume-met'] as const)! }];
    case 'proposed': return [proposal(district, DAY + whole(4))];
    case 'moved': {
      const moves = plan.versions.flatMap((version) => VERSION_MOVES.filter((to) => refuseMove(version, to, '李某') === null && (to !== 'returned' || random() < 0.1)).map((to) => ({ version: version.entry, to })));
      const move = pick(moves);
      return move === undefined ? null : [{ kind: 'version-moved', ...move, by: '李某', duty: '', note: '' }];
    }
  }
}

/** A straight stroke about the middle of a unit, sometimes too short to cut it. */
function splitAtRandom(units: UnitTable, row: number, random: () => number): RedrawGesture {
  const [x, y] = [0, 1].map((i) => labelPoints(units)[2 * row + i]!) as [number, number];
  const [angle, reach, aside] = [Math.PI * random(), 2 * STEP * random(), 0.4 * STEP * (random() - 0.5)];
  const [dx, dy] = [reach * Math.cos(angle), reach * Math.sin(angle)];
  return { kind: 'split', row, stroke: [[x - dx + aside, y - dy], [x + dx + aside, y + dy]], name: '局部' };
}

function redraw(gesture: RedrawGesture, units: UnitTable, zoned: Uint32Array): Body[] | null {
  const [zones, center] = [findZonedUnits(units), labelPoints(units)];
  const plan = planRedrawing(gesture, { units, zoned, zonedOf: zones.zonedOf, counted: describeUnits(units, zones, center), center, open: openShapes });
  return 'refused' in plan ? null : [{ kind: 'units-redrawn', ...plan }];
}

function draftAtRandom(random: () => number): FactDraft {
  const day = DAY + Math.floor(random() * 10);
  const drafts: FactDraft[] = [
    { kind: 'round', day, resultOn: day, outcome: 0 },
    { kind: 'contact', exposedOn: day, transferredOn: null, isNegative: random() < 0.5, resultOn: null, enteredOn: day },
    { kind: 'disinfection', day, passed: true },
    { kind: 'order', day, level: 'sealed' },
    { kind: 'visit', person: 'P1', from: day, to: day, risk: 2, contacts: 0 },
  ];
  return drafts[Math.floor(random() * drafts.length)]!;
}

/** Rows in force of some kinds. */
function rowsOf({ rowSets }: Plan, isWanted: (of: RowSetRef['of']) => boolean): RowId[] {
  return rowSets.filter(({ of }) => isWanted(of)).flatMap(({ entry, count, withdrawnRows }) =>
    Array.from({ length: count }, (_, row) => row).filter((row) => !withdrawnRows.includes(row)).map((row): RowId => `${entry}#${row}`));
}

/** A list of nobody: only its way is of interest here. */
function proposal(district: RecordedDistrict, asOf: number): Body {
  const none = new Int32Array();
  const list = district.store('list', { count: 0, unit: [], name: [], street: [], status: new Int16Array(), population: none, households: none, buildings: none }, '');
  const { rows } = list as Extract<Body, { kind: 'rows-recorded' }>;
  return { kind: 'version-proposed', list: rows, levels: [0, 0, 0, 0], basis: { seen: {}, asOf, packs: [], conditions: 'hold', engine: '0' }, effectiveFrom: asOf * 1440, by: '张某', duty: '', note: '' };
}
