// Drawing for farming, from the map to the case file: a map that hands over what a person would draw. Oracle: what the journal and its row sets hold after it, and what the map draws.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Position } from 'geojson';
import { beforeEach, describe, expect, it } from 'vitest';
import { makePage } from '../../../tests/desk/desk-page.ts';
import { drawLayers } from '../../../workers/zoning/drawn-layers.ts';
import { textsOf } from '../../domain/district/text-column.ts';
import type { Body } from '../../domain/journal/entry.ts';
import { fold } from '../../domain/journal/fold.ts';
import { decodeTable } from '../../formats/row-sets/row-set-tables.ts';
import { getRowSet } from '../../io/row-sets.ts';
import type { Placed, PlacingChoices } from '../../map/placing/placing.ts';
import type { ZoneMap } from '../../map/zone-map.ts';
import { chooseFarmDrawing } from '../../store/farming/farm-drawing.ts';
import type { FarmingState } from '../../store/farming/farming-state.ts';
import { partOf } from '../../store/part-of.ts';
import { createStore } from '../../store/store.ts';
import { followFarmDrawing, nameDrawn } from './draw-map.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** A map on which a person draws what the test says. */
class DrawingMap {
  readonly placed: PlacingChoices['kind'][] = [];
  stops = 0;
  marked: readonly Position[] | null = null;
  draw: (geometry: Placed) => void = () => { throw new Error('nothing is being drawn'); };
  cancel: () => void = () => {};
  readonly tools = {
    place: ({ kind }: PlacingChoices, onPlaced: (geometry: Placed) => void, onCancelled: () => void) => {
      this.placed.push(kind);
      this.draw = onPlaced;
      this.cancel = onCancelled;
    },
    stop: () => { this.stops++; },
  };
  markInHand = (_: readonly number[], drawn: readonly Position[] | null): void => { this.marked = drawn; };
}

const RING: Position[] = [[126, 44], [126.002, 44], [126.002, 44.001], [126, 44.001], [126, 44]];
const FIELD = { type: 'Polygon', coordinates: [RING] } as Placed;
const PLOT = { kind: 'plot', id: 'A-1', household: '0001', village: '安康家园', block: '北片', crop: 'rice', plotKind: 'field', mu: null } as const;

async function drawingPage() {
  const page = await makePage();
  const id = await page.start('own-a', '小区名称\n安康家园\n');
  const farming = partOf(createStore({ farming: { drawing: null, drawn: null } as unknown as FarmingState }), 'farming');
  const map = new DrawingMap();
  followFarmDrawing(farming, map as unknown as ZoneMap);
  const recorded = (): Body[] => page.desk.caseFile()!.entries.slice(-1).flatMap(({ body }) => (body === 'purged' ? [] : [body]));
  return { ...page, id, farming, map, recorded };
}

describe('a plot', () => {
  it('is drawn, stays marked until it is named, and is a row of the register on disk', async () => {
    const { desk, farming, map, recorded, store } = await drawingPage();
    farming.apply(chooseFarmDrawing('plot'));
    map.draw(FIELD);
    expect([map.placed, map.marked, farming.get().drawn]).toEqual([['polygon'], RING, FIELD]);
    await nameDrawn(desk, farming, PLOT);
    const [body] = recorded();
    expect(body).toMatchObject({ kind: 'rows-recorded', of: 'plots', count: 1, name: 'A-1', source: { taken: 1, refused: 0 } });
    const table = decodeTable('plots', await getRowSet((body as Extract<Body, { kind: 'rows-recorded' }>).rows));
    expect([textsOf(table.id), textsOf(table.household), table.places, table.mu[0], table.crop[0], [...table.outline.coordinates]]).toEqual([['A-1'], ['0001'], ['安康家园'], 26.74, 0, RING.flat()]);
    expect([farming.get().drawing, farming.get().drawn, map.marked]).toEqual([null, null, null]);
    expect(store.get().steps.undo).toEqual({ what: 'plot-drawn', name: 'A-1', count: 1 });
  });

  it('that cannot be one records nothing and stays drawn', async () => {
    const { desk, farming, map } = await drawingPage();
    const before = desk.caseFile()!.entries.length;
    farming.apply(chooseFarmDrawing('plot'));
    map.draw({ type: 'Polygon', coordinates: [[[126, 44], [126.004, 44.001], [126.004, 44], [126, 44.002], [126, 44]]] });
    await nameDrawn(desk, farming, PLOT);
    expect([desk.caseFile()!.entries.length, farming.get().drawing, farming.get().drawn === null]).toEqual([before, 'plot', false]);
  });

  it('recorded while the next one is drawn leaves that one alone', async () => {
    const { desk, farming, map } = await drawingPage();
    farming.apply(chooseFarmDrawing('plot'));
    map.draw(FIELD);
    const naming = nameDrawn(desk, farming, PLOT);
    farming.apply(chooseFarmDrawing('gate'));
    map.draw({ type: 'Point', coordinates: [126, 44] });
    await naming;
    expect([farming.get().drawing, farming.get().drawn]).toEqual(['gate', { type: 'Point', coordinates: [126, 44] }]);
  });

  it('given up leaves nothing; Esc on the map as well', async () => {
    const { desk, farming, map } = await drawingPage();
    const before = desk.caseFile()!.entries.length;
    farming.apply(chooseFarmDrawing('plot'));
    map.draw(FIELD);
    await nameDrawn(desk, farming, null);
    farming.apply(chooseFarmDrawing('plot'));
    map.cancel();
    expect([desk.caseFile()!.entries.length, farming.get().drawing, farming.get().drawn, map.marked, map.stops]).toEqual([before, null, null, null, 2]);
  });

  it('drawn anew takes the place of the one that was not named', async () => {
    const { farming, map } = await drawingPage();
    farming.apply(chooseFarmDrawing('plot'));
    map.draw(FIELD);
    farming.apply(chooseFarmDrawing('plot'));
    expect([map.placed, farming.get().drawn]).toEqual([['polygon', 'polygon'], null]);
  });
});

describe('tracks and gates', () => {
  it('are layers of one feature beside those of files: the map draws all of a name, and tracks with the roads', async () => {
    const { desk, farming, map, recorded } = await drawingPage();
    const track = { type: 'LineString', coordinates: [[126, 44], [126.01, 44]] } as Placed;
    farming.apply(chooseFarmDrawing('track'));
    map.draw(track);
    await nameDrawn(desk, farming, { kind: 'track', name: '' });
    expect(recorded()).toMatchObject([{ of: 'layer', layer: 'farm-tracks', count: 1 }]);
    for (const name of ['东门', '西门']) {
      farming.apply(chooseFarmDrawing('gate'));
      map.draw({ type: 'Point', coordinates: [126, 44] });
      await nameDrawn(desk, farming, { kind: 'gate', name, unit: 0, oneway: 'out' });
    }
    expect(map.placed).toEqual(['line', 'pin', 'pin']);
    const layers = await drawLayers(fold(desk.caseFile()!.entries));
    const features = async (name: string) => (JSON.parse(await layers[name]!.text()) as { features: { properties: unknown; geometry: unknown }[] }).features;
    expect(Object.keys(layers).toSorted()).toEqual(['facilities', 'roads']);
    expect(await features('roads')).toEqual([{ type: 'Feature', properties: { class: 'track', name: '' }, geometry: track }]);
    expect((await features('facilities')).map(({ properties }) => properties)).toEqual(['东门', '西门'].map((name) => ({ kind: 'gate', name, unit: desk.store.get().directory!.id[0], oneWay: 'out' })));
  });

  it('are not taken from a tab that may only read: what was drawn stays', async () => {
    const { desk, farming, map, store } = await drawingPage();
    const before = desk.caseFile()!.entries.length;
    farming.apply(chooseFarmDrawing('gate'));
    map.draw({ type: 'Point', coordinates: [126, 44] });
    store.apply((state) => ({ ...state, saved: 'read-only' }));
    await nameDrawn(desk, farming, { kind: 'gate', name: '', unit: null, oneway: 'both' });
    expect([desk.caseFile()!.entries.length, farming.get().drawn]).toEqual([before, { type: 'Point', coordinates: [126, 44] }]);
  });
});
