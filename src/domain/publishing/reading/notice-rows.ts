// The rows of a pasted table as items: a level, a street, a name and its buildings; merged cells come as empty ones.
import type { Level } from '../../zoning/level.ts';
import { readItems } from './notice-items.ts';
import { levelOf } from './notice-levels.ts';
import type { MatchGround } from './notice-match.ts';
import type { Span } from './notice-pieces.ts';
import { LEVEL_MEANINGS, type ColumnMeaning } from './notice-tables.ts';
import type { NoticeLine } from './notice-text.ts';
import type { NoticeItem, NoticeRemark } from './reading.ts';

type Cells = ReadonlyMap<ColumnMeaning, Span>;

export interface RowRead {
  readonly found: readonly { readonly level: Level; readonly items: readonly NoticeItem[] }[];
  readonly remarks: readonly NoticeRemark[];
}

export interface RowReader {
  /** Begins another table: nothing is taken from the rows before. */
  restart(): void;
  /** `level` is that of the part the table stands in; null for none. */
  read(line: NoticeLine, cells: Cells, level: Level | null): RowRead;
}

const CARRIED = ['district', 'street', 'community', 'name', 'level'] as const;
const EMPTY_CELL = /^[-/\\—無无]*$/;
const ALL_BUILDINGS = /^(?:全部|所有|整个|全)(?:楼栋|小区|楼宇)?$/;

export function createRowReader(ground: MatchGround): RowReader {
  const above = new Map<ColumnMeaning, string>();

  /** The text of a cell, or of the last one above it that was not empty: a merged cell. */
  const take = (line: NoticeLine, cells: Cells, meaning: (typeof CARRIED)[number]): { text: string; isCarried: boolean } => {
    const span = cells.get(meaning);
    const own = span === undefined ? '' : line.text.slice(span.from, span.to);
    if (!EMPTY_CELL.test(own)) {
      above.set(meaning, own);
      return { text: own, isCarried: false };
    }
    const carried = span === undefined ? '' : (above.get(meaning) ?? '');
    return { text: carried, isCarried: carried !== '' };
  };

  const read = (line: NoticeLine, cells: Cells, ofPart: Level | null): RowRead => {
    const building = cells.get('building');
    const buildingText = building === undefined ? '' : line.text.slice(building.from, building.to);
    const hasBuilding = !EMPTY_CELL.test(buildingText) && !ALL_BUILDINGS.test(buildingText);
    const [district, street, community, level] = (['district', 'street', 'community', 'level'] as const).map((meaning) => take(line, cells, meaning)) as [Taken, Taken, Taken, Taken];
    // A row without name and building names nothing, whatever stood above it.
    const name = hasBuilding || !EMPTY_CELL.test(textOf(line, cells.get('name'))) ? take(line, cells, 'name') : { text: '', isCarried: false };
    const carried = [district, street, level, name].filter(({ isCarried }) => isCarried);
    const remark = (reason: NoticeRemark['reason'], text = line.written): NoticeRemark => ({ reason, line: line.line, text });
    const headings = { district: district.text, street: street.text, place: community.text };

    const matrix = LEVEL_MEANINGS.flatMap((of) => {
      const span = cells.get(of);
      return span === undefined || EMPTY_CELL.test(line.text.slice(span.from, span.to)) ? [] : [{ level: of, items: readItems(ground, line, span, headings).items }];
    });
    if (matrix.length > 0) return { found: matrix, remarks: [] };
    const comesTo = level.text === '' ? ofPart : levelOf(level.text);
    if (name.text === '') return { found: [], remarks: [remark('row-without-name')] };
    if (comesTo === null) return { found: [], remarks: [remark(cells.has('level') ? 'row-without-level' : 'table-without-level')] };
    const items = hasBuilding ? readBuildings(ground, line, buildingText, name.text, headings) : readItems(ground, line, cells.get('name')!, headings).items;
    return { found: [{ level: comesTo, items }], remarks: carried.length === 0 ? [] : [remark('cells-from-above', carried.map(({ text }) => text).join(' '))] };
  };
  return { restart: () => above.clear(), read };
}

interface Taken {
  readonly text: string;
  readonly isCarried: boolean;
}

const textOf = (line: NoticeLine, span: Span | undefined): string => (span === undefined ? '' : line.text.slice(span.from, span.to));

/** 3、5号楼 in the column of buildings; a bare 3 there is 3号楼. */
function readBuildings(ground: MatchGround, line: NoticeLine, buildings: string, name: string, headings: { district: string; street: string }): readonly NoticeItem[] {
  const worded = /^\d+$/.test(buildings.split(/[、,;]/).at(-1)!.trim()) ? `${buildings}号楼` : buildings;
  const cell: NoticeLine = { line: line.line, written: worded, text: worded };
  return readItems(ground, cell, { from: 0, to: worded.length }, { ...headings, place: name }).items;
}
