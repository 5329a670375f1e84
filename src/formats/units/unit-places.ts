// Units whose place cannot be right: outside every district that the files outline.
import type { UnitGeometry } from '../../domain/district/unit-table.ts';
import { positionsOf } from '../geography/geometry.ts';
import { isInside, prepareArea, type Area } from './inside.ts';
import type { KeyedDraft } from './unit-keys.ts';

/**
 * The geometry of each unit, null where it lies wholly outside its own district, or, when it names none, outside all
 * outlined districts. With latitude and longitude swapped it may lie inside: then the axis order is told instead.
 */
export function checkPlaces(units: readonly KeyedDraft[], parents: Int32Array): (UnitGeometry | null)[] {
  const areas = new Map<number, Area>();
  units.forEach(({ draft: { kind, geometry } }, i) => {
    if (kind === 'district' && geometry !== null && geometry.type !== 'Point') areas.set(i, prepareArea(geometry));
  });
  if (areas.size === 0) return units.map(({ draft }) => draft.geometry);
  return units.map(({ draft, rejects }, i) => {
    const { geometry } = draft;
    if (geometry === null || draft.kind === 'district') return geometry;
    const own = areas.get(districtAbove(parents, i, areas));
    const within = own === undefined ? [...areas.values()] : [own];
    const positions = positionsOf(geometry);
    if (positions.some(([lng, lat]) => within.some((area) => isInside(area, lng!, lat!)))) return geometry;
    const isSwapped = positions.some(([lat, lng]) => within.some((area) => isInside(area, lng!, lat!)));
    const [first] = positions;
    rejects.warn(isSwapped ? 'wrong-axis-order' : 'outside-district', {
      row: draft.row,
      column: 'geometry',
      value: first === undefined ? '' : first.join(','),
    });
    return null;
  });
}

function districtAbove(parents: Int32Array, unit: number, areas: ReadonlyMap<number, Area>): number {
  let at = unit;
  while (at >= 0 && !areas.has(at)) at = parents[at]!;
  return at;
}
