// Whose track a file may be: a number of a case stands in its name as a whole, or nothing is proposed.
import { describe, expect, it } from 'vitest';
import { proposeCase } from './propose-case.ts';

const CASES = ['病例1', '病例12', '12', 'C-7', 'c70', '2022', '4'];

describe('proposeCase', () => {
  it.each([
    ['track-病例12.gpx', '病例12'], ['病例1 轨迹.kml', '病例1'], ['轨迹_12.csv', '12'], ['c-7（手机）.gpx', 'C-7'], ['C70.gpx', 'c70'], ['病例１２.gpx', '病例12'],
    // The longest: 12 and 病例1 stand in it as well, or a part of it.
    ['病例12.gpx', '病例12'],
    ['病例123.gpx', ''], ['P12.gpx', ''], ['track.gpx', ''], ['', ''],
    // A day is no case.
    ['2022-04-12.gpx', ''], ['20220412 轨迹.gpx', ''], ['2022年4月12日.gpx', ''], ['2022-04-05 病例1.gpx', '病例1'],
    // Two of one length: a person says which.
    ['病例1 C-7.gpx', ''],
  ])('%s: %j', (file, proposed) => {
    expect(proposeCase(file, CASES)).toBe(proposed);
  });

  it('has nothing to propose where no case is on file', () => {
    expect(proposeCase('病例1.gpx', [])).toBe('');
  });
});
