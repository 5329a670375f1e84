// Feeds each lint rule of the house a violation and sees it fail; feeds it what is allowed and sees it pass.
// Oracle: the table below, written from the README's table of who may import whom, not from the lint configuration.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Complaint, lintFiles, ROOT } from './lint-probe.ts';

interface Room {
  /** Rooms it may import. */
  readonly rooms: readonly string[];
  /** Rooms of which it may import types only. */
  readonly types: readonly string[];
  readonly packages: readonly string[];
}

const RULES = ['@turf/turf', 'clipper2-ts', 'flatbush', '@noble/hashes/sha2.js', 'valibot', 'geojson'];
const TABLE: Readonly<Record<string, Room>> = {
  domain: { rooms: [], types: [], packages: RULES },
  words: { rooms: [], types: ['domain'], packages: ['geojson'] },
  formats: {
    rooms: ['domain', 'words'],
    types: [],
    packages: ['papaparse', 'gcoord', 'valibot', 'fflate', 'uqr', 'saxen', 'pinyin-pro', 'read-excel-file/universal', 'geojson'],
  },
  store: { rooms: ['domain'], types: [], packages: ['geojson'] },
  io: {
    rooms: ['domain', 'formats'],
    types: ['workers'],
    packages: ['comlink', 'idb-keyval', 'idb', 'valibot', '@noble/hashes/sha2.js', 'geojson'],
  },
  map: { rooms: ['domain', 'store', 'words'], types: [], packages: ['maplibre-gl', 'terra-draw', 'terra-draw-maplibre-gl-adapter', 'geojson'] },
  views: {
    rooms: ['domain', 'store', 'words'],
    types: [],
    packages: ['lit', 'lit/decorators.js', '@tanstack/lit-virtual', 'geojson'],
  },
  workers: { rooms: ['domain', 'formats', 'io/row-sets.ts'], types: [], packages: ['comlink', 'geojson'] },
};
/** These join the rooms and may import all. */
const JOINERS = ['src/main.ts', 'src/cli.ts', 'src/cli/read-arguments.ts', 'src/effects/import.ts'];

const TARGETS = [
  ...Object.keys(TABLE),
  'io/row-sets.ts',
  'effects',
  'cli',
  'main.ts',
  'cli.ts',
  'data',
  'scripts',
  'tests',
];
const PACKAGES = [...new Set([...Object.values(TABLE).flatMap((room) => room.packages), 'node:fs', 'lit-html', 'd3'])];
const OUTSIDE_SRC = new Set(['workers', 'data', 'scripts', 'tests']);

const homeOf = (room: string) => (room === 'workers' ? 'workers' : `src/${room}/task`);
const slug = (name: string) => name.replaceAll(/[^a-z0-9]+/gi, '_');

/** The path from a file of `room` to a file of `target`. */
function pathTo(room: string, target: string): string {
  const file = target.endsWith('.ts') ? target : `${target}/thing.ts`;
  if (OUTSIDE_SRC.has(target)) return room === 'workers' ? `../${file}` : `../../../${file}`;
  return room === 'workers' ? `../src/${file}` : `../../${file}`;
}

/** Files each holding one import: path → code. */
const files: Record<string, string> = {};
const fileOf = (room: string, kind: 'value' | 'type' | 'package', target: string) =>
  `${homeOf(room)}/${kind}-${slug(target)}.ts`;
const othersOf = (room: string) => TARGETS.filter((target) => target.split('/')[0] !== room);
for (const room of Object.keys(TABLE)) {
  for (const target of othersOf(room)) {
    const path = pathTo(room, target);
    files[fileOf(room, 'value', target)] = `export { thing } from '${path}';\n`;
    files[fileOf(room, 'type', target)] = `import type { Thing } from '${path}';\nexport type Taken = Thing;\n`;
  }
  for (const name of PACKAGES) files[fileOf(room, 'package', name)] = `export * from '${name}';\n`;
}

const OTHER_WAYS: Readonly<Record<string, string>> = {
  'import for its effect': "import '../../views/panel.ts';\n",
  'import on demand': "export const panel = await import('../../views/panel.ts');\n",
  'import of a default': "import panel from '../../views/panel.ts';\nexport const copy = panel;\n",
  'import of all': "import * as panel from '../../views/panel.ts';\nexport const copy = panel.name;\n",
  'package on demand': "export const lit = await import('lit');\n",
};
for (const [way, code] of Object.entries(OTHER_WAYS)) files[`src/domain/task/other-${slug(way)}.ts`] = code;

const EVERYTHING = [
  "export * from '../views/panel.ts';",
  "export * from '../../workers/zoning.worker.ts';",
  "export * from 'maplibre-gl';",
  "export * from 'lit';",
  "export * from 'node:fs';",
  'export const now = Date.now() + Math.random();',
].join('\n');
for (const path of [...JOINERS, 'src/domain/task/a.test.ts', 'src/domain/task/a.bench.ts', 'workers/a.test.ts']) {
  files[path] = `${EVERYTHING}\n`;
}

/** Code no room may hold: what it is → where, the code, the rule that must name it. */
const BANNED: readonly (readonly [name: string, path: string, code: string, rule: string])[] = [
  ['domain: Date', 'src/domain/task/date.ts', 'export const day = Date.now();', 'no-restricted-globals'],
  ['domain: new Date', 'src/domain/task/new-date.ts', 'export const day = new Date(0);', 'no-restricted-globals'],
  ['domain: globalThis', 'src/domain/task/host.ts', 'export const host = globalThis;', 'no-restricted-globals'],
  ['domain: Math.random', 'src/domain/task/random.ts', 'export const x = Math.random();', 'no-restricted-properties'],
  ['demo data: Date', 'data/demo/date.ts', 'export const day = Date.now();', 'no-restricted-globals'],
  ['demo data: Math.random', 'data/demo/random.ts', 'export const x = Math.random();', 'no-restricted-properties'],
  ...['src/views/task', 'src/map', 'src/domain', 'src/effects'].flatMap((folder) => [
    [`${folder}: innerHTML`, `${folder}/inner.ts`, "document.body.innerHTML = 'x';", 'no-restricted-properties'] as const,
    [`${folder}: outerHTML`, `${folder}/outer.ts`, "document.body.outerHTML = 'x';", 'no-restricted-properties'] as const,
    [
      `${folder}: insertAdjacentHTML`,
      `${folder}/adjacent.ts`,
      "document.body.insertAdjacentHTML('beforeend', 'x');",
      'no-restricted-properties',
    ] as const,
    [
      `${folder}: setHTML`,
      `${folder}/popup.ts`,
      'export const show = (popup: { setHTML(text: string): void }) => popup.setHTML(String(1));',
      'no-restricted-properties',
    ] as const,
    [
      `${folder}: setHTMLUnsafe`,
      `${folder}/unsafe.ts`,
      'export const show = (node: Element & { setHTMLUnsafe(text: string): void }) => node.setHTMLUnsafe(String(1));',
      'no-restricted-properties',
    ] as const,
  ]),
  ['views: unsafeHTML', 'src/views/task/lit-a.ts', "export * from 'lit/directives/unsafe-html.js';", 'no-restricted-imports'],
  ['effects: unsafeSVG', 'src/effects/lit-b.ts', "export * from 'lit/directives/unsafe-svg.js';", 'no-restricted-imports'],
  ['any', 'src/store/any.ts', 'export const x = (y: any) => String(y);', 'no-explicit-any'],
  [
    'forgotten promise',
    'src/effects/promise.ts',
    'const save = async () => 1;\nexport function go() {\n  save();\n}',
    'no-floating-promises',
  ],
  ['eval', 'src/effects/eval.ts', "export const x = eval('1') as number;", 'no-eval'],
];
for (const [, path, code] of BANNED) files[path] = `${code}\n`;

const byFile = new Map<string, Complaint[]>();
beforeAll(() => {
  for (const complaint of lintFiles(files)) {
    byFile.set(complaint.file, [...(byFile.get(complaint.file) ?? []), complaint]);
  }
});
const complaintsOn = (path: string) => byFile.get(path) ?? [];
const isRefused = (path: string) =>
  complaintsOn(path).some(({ rule, text }) => rule.includes('no-restricted-imports') && /(Room|Lit's) /.test(text));

describe.each(Object.entries(TABLE))('room %s', (name, room) => {
  const others = othersOf(name);
  const refusedOf = (kind: 'value' | 'type') => others.filter((target) => isRefused(fileOf(name, kind, target)));
  /** A single file of a room comes with its room. */
  const isOpen = (list: readonly string[], target: string) => list.includes(target) || list.includes(target.split('/')[0] ?? '');

  it('may import the rooms of the table and no other', () => {
    expect(refusedOf('value')).toEqual(others.filter((target) => !isOpen(room.rooms, target)));
  });

  it('may import types of those rooms, and of the rooms open for types, and no other', () => {
    expect(refusedOf('type')).toEqual(others.filter((target) => !isOpen([...room.rooms, ...room.types], target)));
  });

  it('may import the packages of the table and no other', () => {
    const refused = PACKAGES.filter((target) => isRefused(fileOf(name, 'package', target)));
    expect(refused).toEqual(PACKAGES.filter((target) => !room.packages.includes(target)));
  });
});

it.each(Object.keys(OTHER_WAYS))('no way around the table by %s', (way) => {
  expect(isRefused(`src/domain/task/other-${slug(way)}.ts`)).toBe(true);
});

it.each(JOINERS)('%s may import every room and package', (path) => {
  expect(complaintsOn(path)).toEqual([]);
});

it.each(['src/domain/task/a.test.ts', 'src/domain/task/a.bench.ts', 'workers/a.test.ts'])('%s may import all', (path) => {
  expect(complaintsOn(path)).toEqual([]);
});

it.each(BANNED)('banned: %s', (_, path, __, rule) => {
  expect(complaintsOn(path).map((complaint) => complaint.rule)).toContainEqual(expect.stringContaining(rule));
});

it('every reason written in the lint configuration was seen in a complaint', () => {
  const config = readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8');
  const reasons = [...config.matchAll(/"message": ("(?:[^"\\]|\\.)*")/g)].map(([, text]) => JSON.parse(text ?? '') as string);
  const seen = [...byFile.values()].flat().map(({ text }) => text);
  expect(reasons.length).toBeGreaterThan(20);
  expect([...new Set(reasons)].filter((reason) => !seen.some((text) => text.includes(reason)))).toEqual([]);
});

it('every folder of src has a row in the table, or joins the rooms', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const known = [...Object.keys(TABLE), 'effects', 'cli'];
  expect(folders.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
});
