// Whose names stand on the map annex, which first. Oracle: read off the table by hand.
import { describe, expect, it } from 'vitest';
import { labelPoints } from '../../domain/district/containment.ts';
import { unitTableOf } from '../../domain/district/tables-of.ts';
import { describeUnits } from '../../domain/district/unit-directory.ts';
import type { UnitGeometry } from '../../domain/district/unit-table.ts';
import { findZonedUnits } from '../../domain/zoning/facts/zoned-units.ts';
import { CONTROLLED, LIVE, PRECAUTION, SEALED } from '../../domain/zoning/level.ts';
import type { State } from '../../store/state.ts';
import { listAnnexNames } from './annex-names.ts';

const at = (lng: number): UnitGeometry => ({ type: 'Point', coordinates: [lng, 44] });
const units = unitTableOf([
  { id: 'S', name: '东岭街道', kind: 'street', geometry: at(126) },
  { id: 'A', name: '安康家园', parent: 'S', population: 100, geometry: at(126.1) },
  { id: 'B', name: '新华小区', parent: 'S', population: 900, geometry: at(126.2) },
  { id: 'C', name: '幸福里', parent: 'S', population: 500, geometry: at(126.3) },
  { id: 'D', name: '夜市', parent: 'S', kind: 'venue', geometry: at(126.4) },
  { id: 'E', name: '滨河里', parent: 'S', population: 5000 },
  { id: 'F', name: '和平里', parent: 'S', population: 9000, geometry: at(126.5) },
]);
const directory = describeUnits(units, findZonedUnits(units), labelPoints(units));
const names = (status: readonly number[], drawn: readonly string[] = [], language: 'zh' | 'en' = 'zh'): string[] => {
  const view = { status: Uint16Array.from(status) } as unknown as State['view'];
  const drawnBounds = drawn.map((id) => ({ row: units.id.indexOf(id), bounds: null as never }));
  return listAnnexNames({ view, directory, drawnBounds, language }).map(({ text }) => text);
};

describe('names on the map annex', () => {
  it('are those of sealed units, then of controlled ones, of one level the larger first, each with the letter of its level', () => {
    expect(names([0, SEALED, SEALED, CONTROLLED, PRECAUTION, PRECAUTION, PRECAUTION | LIVE])).toEqual(['封 新华小区', '封 安康家园', '管 幸福里']);
    expect(names([0, SEALED, PRECAUTION, PRECAUTION, PRECAUTION, PRECAUTION, PRECAUTION], [], 'en')).toEqual(['S 安康家园']);
  });

  it('are those of units drawn by hand too, whatever their level, each once', () => {
    expect(names([0, SEALED, PRECAUTION, PRECAUTION, PRECAUTION, PRECAUTION, PRECAUTION], ['D', 'A'])).toEqual(['封 安康家园', '防 夜市']);
  });

  it('are none of units without a place', () => {
    expect(names([0, PRECAUTION, PRECAUTION, PRECAUTION, PRECAUTION, SEALED, PRECAUTION])).toEqual([]);
  });

  it('are none before there is a list', () => {
    expect(listAnnexNames({ view: null, directory: null, drawnBounds: [], language: 'zh' })).toEqual([]);
  });
});
