// A new unit's name from a place; expected values are what a street office calls the compound.
import { describe, expect, it } from 'vitest';
import { proposeKind, proposeName } from './propose-unit.ts';

const areas = ['九台区', '九台街道', '东河街道'];

describe('the name proposed', () => {
  it.each([
    ['九台街道安康家园3号楼2单元401', '安康家园'],
    ['九台区九台街道安康家园 3 号楼', '安康家园'],
    ['福临小区Ａ座１２０１室', '福临小区'],
    ['福临小区3-2-401', '福临小区'],
    ['福临小区12栋', '福临小区'],
    ['江阴路130弄12号', '江阴路130弄'],
    ['江阴路88号', '江阴路88号'],
    ['安康家园二期', '安康家园二期'],
    ['靠山屯', '靠山屯'],
  ])('of %s is %s', (place, name) => {
    expect(proposeName(place, areas)).toBe(name);
  });

  it('is never empty: a place that is all number or all street stays as it is', () => {
    expect(proposeName('3号楼', areas)).toBe('3号楼');
    expect(proposeName('东河街道', areas)).toBe('东河街道');
  });
});

describe('the kind proposed', () => {
  it('is a hamlet by its ending, a venue by its word, else a compound', () => {
    expect(['靠山屯', '孔集村', '农贸市场', '安康家园', '村前小区'].map(proposeKind)).toEqual(['hamlet', 'hamlet', 'venue', 'compound', 'compound']);
  });
});
