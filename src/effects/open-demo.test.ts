// The demo as the build read it: what a server gives in the place of a row set is not kept.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import { bakeDistrict } from '../../scripts/bake-district.ts';
import { getRowSet } from '../io/row-sets.ts';
import { createStore } from '../store/store.ts';
import { DEFAULT_SETTINGS, initialState } from '../store/commands.ts';
import { openDemoFile, type DistrictOpening } from './open-district.ts';

const STAYS = '病例编号,场所,到达时间\n病例1,甲,2022-04-01\n';
const opening = { store: createStore(initialState(DEFAULT_SETTINGS, RULE_PACKS, RULE_PACKS[0]!.id)), packs: RULE_PACKS, mayWrite: () => true } as unknown as DistrictOpening;
let files: Record<string, string | Uint8Array>;

beforeEach(async () => {
  files = await bakeDistrict([{ name: 'stays.csv', role: 'stays', bytes: new TextEncoder().encode(STAYS) }]);
  vi.stubGlobal('document', { baseURI: 'http://page.test/' });
  vi.stubGlobal('fetch', (address: URL) => Promise.resolve(new Response(files[address.pathname.replace('/demo/', '')] as BodyInit)));
});
afterEach(() => vi.unstubAllGlobals());

const rowFile = (): string => Object.keys(files).find((name) => name.startsWith('rows/'))!;
const hashOf = (name: string): string => name.replace(/^rows\/|\.rows$/g, '');

it('refuses a page that a server gives for a row set, and keeps nothing of it', async () => {
  const name = rowFile();
  files[name] = '<!doctype html>';
  await expect(openDemoFile(opening)).rejects.toThrow(`demo/${name}: not what the build wrote`);
  await expect(getRowSet(hashOf(name))).rejects.toMatchObject({ name: 'MissingRowSet' });
});

it('opens with the row sets that its entries name', async () => {
  const file = await openDemoFile(opening);
  expect(file.plan.rowSets.map(({ of, rows }) => [of, rows])).toEqual([['stays', hashOf(rowFile())]]);
  expect((await getRowSet(hashOf(rowFile()))).length).toBeGreaterThan(0);
});
