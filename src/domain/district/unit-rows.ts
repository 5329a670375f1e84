// Units one by one while a table is put together: what several files, or a person, say of each.
import { PlaceCollector, type PlaceColumn } from './place-column.ts';
import { USE_NOT_RECORDED, type UnitTable } from './unit-table.ts';

/** One unit; `parent` by key, '' for none. */
export interface UnitRow {
  name: string;
  aliases: readonly string[];
  kind: number;
  parent: string;
  population: number;
  households: number;
  buildings: number;
  county: string;
  residential: number;
  /** The row of a column that tells its place. */
  place: { readonly column: PlaceColumn; readonly row: number } | null;
}

/** The units as a table, in the order of the map; a parent that is not there, or stands on a circle, is none. */
export function tableOfRows(units: ReadonlyMap<string, UnitRow>): UnitTable {
  const ids = [...units.keys()];
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  const all = [...units.values()];
  const parent = Int32Array.from(all, (unit) => (unit.parent === '' ? -1 : (rowOf.get(unit.parent) ?? -1)));
  cutCircles(parent);
  return {
    count: ids.length,
    id: ids,
    name: all.map(({ name }) => name),
    aliases: all.map(({ aliases }) => aliases),
    kind: Uint8Array.from(all, ({ kind }) => kind),
    parent,
    population: Int32Array.from(all, ({ population }) => population),
    households: Int32Array.from(all, ({ households }) => households),
    buildings: Int32Array.from(all, ({ buildings }) => buildings),
    // As in every unit table: left out where no unit says anything.
    ...(all.some(({ county }) => county !== '') && { county: all.map(({ county }) => county) }),
    ...(all.some(({ residential }) => residential !== USE_NOT_RECORDED) && { residential: Uint8Array.from(all, ({ residential }) => residential) }),
    geometry: collectPlaces(all),
  };
}

function collectPlaces(units: readonly UnitRow[]): PlaceColumn {
  const collector = new PlaceCollector();
  for (const { place } of units) {
    if (place === null) collector.add(null);
    else collector.addRow(place.column, place.row);
  }
  return collector.finish();
}

/** Every unit on a circle loses its parent, so that climbing to the top always ends. */
function cutCircles(parent: Int32Array): void {
  const settled = new Uint8Array(parent.length);
  for (let start = 0; start < parent.length; start++) {
    const path: number[] = [];
    const onPath = new Set<number>();
    let at = start;
    while (at >= 0 && settled[at] === 0 && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = parent[at]!;
    }
    const from = at >= 0 && onPath.has(at) ? path.indexOf(at) : path.length;
    for (const [position, row] of path.entries()) {
      settled[row] = 1;
      if (position >= from) parent[row] = -1;
    }
  }
}
