// `Outlines`, one for all dates, against the plain way on every date.
import { describe, it } from 'vitest';
import { expectDrawnAlike, expectRandomDistrictsDrawnAlike, type Block } from './compare-outlines.ts';

const block = (x: number, y: number, width: number, height: number, shift = 0): Block => ({ x, y, width, height, shift, isPoint: false });
const point = (x: number, y: number): Block => ({ ...block(x, y, 1, 1), isPoint: true });

describe('one drawing for all dates gives the outlines that drawing each date from the beginning gives, corner for corner', () => {
  it('on 400 random districts', () => {
    expectRandomDistrictsDrawnAlike({ numRuns: 400 });
  });

  it('where a ring is taken apart in a corner that then lies straight between its neighbours', () => {
    expectDrawnAlike([[block(0, 2, 3, 4), block(0, 0, 3, 3, -0.01), point(0, 6), block(3, 1, 1, 1), block(0, 0, 1, 1)], [[2, 0, 2, 0, 0], [0, 0, 0, 0, 0]], [0]]);
  });

  it('where a cut moves one of two parts with a common border by a hair', () => {
    const lone = point(0, 0);
    const blocks = [lone, lone, block(10, 10, 1, 4, 0.01), lone, block(0, 0, 3, 5), point(11, 8), point(9, 8), lone, lone, lone];
    expectDrawnAlike([blocks, [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 1, 1, 1, 0, 0, 2]], [0]]);
  });

  it('where a unit stands with two corners a millimetre within the rim of a disc', () => {
    expectDrawnAlike([[point(2, 13), block(7, 11, 2, 1), block(5, 9, 2, 2, -0.01)], [[1, 0, 0], [0, 0, 0]], [0, 0, 0, 0]]);
  });

  it('where a corner of a unit stands in the middle of an edge of a disc, and the ground comes apart there', () => {
    const blocks = [block(1, 2, 3, 2), point(2, 1), point(1, 9), block(4, 3, 4, 1), point(14, 7), block(0, 3, 1, 2, 0.01), block(1, 13, 1, 2)];
    expectDrawnAlike([blocks, [[0, 3, 0, 0, 0, 0, 0]], [0]]);
  });

  it('where snapping leaves a sliver beside a unit', () => {
    expectDrawnAlike([[point(8, 0), block(10, 0, 5, 2, -0.01), block(10, 0, 3, 3), block(12, 2, 2, 1), block(1, 0, 1, 1), point(0, 0)], [[2, 0, 0, 0, 3, 2]], [0]]);
  });
});
