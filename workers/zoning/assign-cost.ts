// The cost of a list as the zoning desk knows it: gates and fields from the layers, tests from the stages, lines from their ways.
import { costOf, type CostAnswer, type CostColumns, type ListCost } from '../../src/domain/assigning/assign-cost.ts';
import type { UnitTable } from '../../src/domain/district/unit-table.ts';
import type { EpidemicDay } from '../../src/domain/day.ts';
import { judgeLine } from '../../src/domain/farmland/judge-line.ts';
import type { TracedLine } from '../../src/domain/farmland/trace-lines.ts';
import type { Plan } from '../../src/domain/journal/fold.ts';
import type { CountedColumns } from '../../src/domain/publishing/zone-list.ts';
import { CONTROLLED, LEVEL_MASK, LEVELS, levelOf, type LevelCode } from '../../src/domain/zoning/level.ts';
import type { StandingRow } from '../../src/domain/zoning/judge/standing.ts';
import type { RulePack } from '../../src/domain/zoning/packs/rule-pack.ts';
import type { JudgedDistrict } from '../../src/domain/zoning/judge/judge-district.ts';
import { readLayer } from '../layers.ts';

/** Units that would be given a level on a list, by row of the directory. */
export interface CostAsk {
  readonly day: EpidemicDay;
  readonly showsPublished: boolean;
  readonly rows: readonly number[];
  readonly level: LevelCode;
}

/** What of the layers a list's cost depends on. */
export interface CostLayers {
  /** Key of the unit each gate names. */
  readonly gates: readonly string[];
  /** Area of a field by its key. */
  readonly muOf: ReadonlyMap<string, number>;
}

/** Layers the district does not bring leave both empty. */
export async function readCostLayers(plan: Plan): Promise<CostLayers> {
  const [facilities, fields] = await Promise.all(['facilities', 'fields'].map((name) => readLayer(plan, name)));
  return {
    gates: facilities!.flatMap(({ properties }) => (properties?.['kind'] === 'gate' ? [keyOf(properties['unit'])] : [])),
    muOf: new Map(fields!.map(({ properties }) => [keyOf(properties?.['plot']), Number(properties?.['areaMu']) || 0])),
  };
}

const keyOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Units as they are judged. Columns by row; `parent` of every row, −1 for none. */
export interface CostedDistrict extends CountedColumns {
  readonly id: readonly string[];
  readonly zoned: Uint32Array;
  readonly zonedOf: Int32Array;
  readonly parent: Int32Array;
  packOn(day: EpidemicDay): RulePack;
  row(row: number, day: EpidemicDay): Pick<StandingRow, 'stage' | 'stageDay'>;
}

export function costedDistrict(judged: JudgedDistrict, { id, parent }: UnitTable, { population, households, buildings }: CountedColumns): CostedDistrict {
  const { zoned, zonedOf } = judged;
  return { id, zoned, zonedOf, parent, population, households, buildings, packOn: (day) => judged.packOn(day), row: (row, day) => judged.row(row, day) };
}

/** One judgement's costs; what a day asks for is looked up once. */
export class AssignCost {
  private testedOn: { readonly day: EpidemicDay; readonly showsPublished: boolean; readonly rows: ReadonlySet<number> | null } | null = null;
  /** Of the day asked for last: while a border is dragged it is asked for again and again. */
  private computed: { readonly day: EpidemicDay; readonly cost: ListCost } | null = null;
  private readonly columns: CostColumns;

  constructor(private readonly district: CostedDistrict, private readonly layers: CostLayers, private readonly lines: readonly TracedLine[]) {
    const { zoned, population, households, buildings } = district;
    this.columns = { zoned, population, households, buildings, gates: this.countGates() };
  }

  /** `status`: the list as it is shown. */
  compare({ day, showsPublished, rows, level }: CostAsk, status: Uint16Array): CostAnswer {
    const assigned = new Set(rows);
    const given = status.slice();
    for (const row of assigned) given[row] = (given[row]! & ~LEVEL_MASK) | level;
    const tested = this.testedRows(day, showsPublished, status);
    const startsTested = this.isTestedOnFirstDay(day, level);
    return {
      before: this.cost(status, tested === null ? null : (row) => tested.has(row)),
      now: this.cost(given, tested === null ? null : (row) => (assigned.has(row) && levelOf(status[row]!) !== level ? startsTested : tested.has(row))),
    };
  }

  /** A list as it is computed. */
  of(day: EpidemicDay, status: Uint16Array): ListCost {
    if (this.computed?.day !== day) {
      const tested = this.testedRows(day, false, status);
      this.computed = { day, cost: this.cost(status, tested === null ? null : (row) => tested.has(row)) };
    }
    return this.computed.cost;
  }

  private cost(status: Uint16Array, isTested: ((row: number) => boolean) | null): ListCost {
    const ground = { status, zonedOf: this.district.zonedOf, parent: this.district.parent };
    const broken = this.lines.filter((line) => judgeLine(line, ground).state === 'broken');
    return costOf(this.columns, { levelOf: (row) => levelOf(status[row]!), isTested, brokenMu: broken.map(({ field }) => this.layers.muOf.get(field) ?? 0) });
  }

  private countGates(): Int32Array {
    const rowById = new Map(this.district.id.map((id, row) => [id, row]));
    const gates = new Int32Array(this.district.id.length);
    for (const unit of this.layers.gates) {
      const zoned = this.district.zonedOf[rowById.get(unit) ?? -1] ?? -1;
      if (zoned >= 0) gates[zoned]!++;
    }
    return gates;
  }

  /** Rows whose stage is tested on a day; null where the pack of the day says no test days. */
  private testedRows(day: EpidemicDay, showsPublished: boolean, status: Uint16Array): ReadonlySet<number> | null {
    if (this.testedOn?.day !== day || this.testedOn.showsPublished !== showsPublished) {
      const { stages } = this.district.packOn(day);
      const rows = stages.every(({ testDays }) => testDays === undefined) ? null : [...this.district.zoned].filter((row) => {
        if (levelOf(status[row]!) < CONTROLLED) return false;
        const { stage, stageDay } = this.district.row(row, day);
        return stageDay !== null && (stages.find(({ id }) => id === stage)?.testDays?.days.includes(stageDay) ?? false);
      });
      this.testedOn = { day, showsPublished, rows: rows === null ? null : new Set(rows) };
    }
    return this.testedOn.rows;
  }

  private isTestedOnFirstDay(day: EpidemicDay, level: LevelCode): boolean {
    return this.district.packOn(day).stages.find((stage) => stage.level === LEVELS[level])?.testDays?.days.includes(1) ?? false;
  }
}
