// The shape of a journal entry in a file: known kinds are checked in full, unknown later kinds only for being a kind.
import * as v from 'valibot';
import { REDRAWING_KINDS } from '../../domain/district/redrawn-units.ts';
import { UNIT_KINDS } from '../../domain/district/unit-table.ts';
import { PASS_MOVES } from '../../domain/farming/passes/pass-entries.ts';
import { TRAVEL_MODES } from '../../domain/farming/register/farm-tables.ts';
import { CONTACT_STATUSES, MARKED_CLASSES, OUTCOMES } from '../../domain/tracing/proposals/tracing-entries.ts';
import { TASKS } from '../../domain/tracing/rules/tracing-pack.ts';
import { LEVELS } from '../../domain/zoning/level.ts';
import { VERSION_MOVES, type Body, type RowKind } from '../../domain/journal/entry.ts';

const HASH = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const COUNT = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const NUMBER_OR_UNKNOWN = v.pipe(v.number(), v.safeInteger(), v.minValue(-1));
const DAY = v.pipe(v.number(), v.safeInteger());
const ENTRY_ID = v.pipe(v.string(), v.regex(/^[^#]+:[1-9]\d*$/));
/** `device:seq`, or `device:seq#row`; a device has no `#`, which parts a row from its entry. */
const ENTRY_OR_ROW_ID = v.pipe(v.string(), v.regex(/^[^#]+:[1-9]\d*(#\d+)?$/));

const ROW_KINDS: Readonly<Record<RowKind, true>> = {
  units: true, cases: true, rounds: true, contacts: true, disinfections: true, orders: true, visits: true, households: true, plots: true, layer: true,
  investigations: true, stays: true, rosters: true, tracks: true,
};

/** `device:seq#row`. */
const ROW_ID = v.pipe(v.string(), v.regex(/^[^#]+:[1-9]\d*#\d+$/));
const MINUTE_OF_DAY = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1440));
const PASS_CONDITION = v.variant('kind', [
  v.looseObject({ kind: v.picklist(['not-contact', 'antigen-same-day']) }),
  v.looseObject({ kind: v.picklist(['home-days', 'pcr-all-negative']), days: COUNT }),
  v.looseObject({ kind: v.literal('pcr-within'), hours: COUNT }),
  v.looseObject({ kind: v.literal('pcr-negatives'), count: COUNT, days: COUNT }),
]);

const POSITION = v.tupleWithRest(
  [v.pipe(v.number(), v.minValue(-180), v.maxValue(180)), v.pipe(v.number(), v.minValue(-90), v.maxValue(90))],
  v.number(),
);
const POLYGON = v.array(v.array(POSITION));
const GEOMETRY = v.variant('type', [
  v.looseObject({ type: v.literal('Point'), coordinates: POSITION }),
  v.looseObject({ type: v.literal('Polygon'), coordinates: POLYGON }),
  v.looseObject({ type: v.literal('MultiPolygon'), coordinates: v.array(POLYGON) }),
]);

/** Members a later version adds are let through; a kind this build writes but this table lacks does not compile. */
const BODIES: Readonly<Record<Body['kind'], v.GenericSchema>> = {
  'rows-recorded': v.looseObject({
    of: v.picklist(Object.keys(ROW_KINDS)),
    rows: HASH,
    count: COUNT,
    layer: v.optional(v.string()),
    name: v.optional(v.string()),
    source: v.looseObject({ file: v.string(), crs: v.picklist(['wgs84', 'gcj02', 'bd09']), taken: COUNT, refused: COUNT }),
  }),
  'district-named': v.looseObject({
    name: v.looseObject({ zh: v.string(), en: v.string() }),
    first: v.optional(DAY),
    last: v.optional(DAY),
    opening: v.optional(DAY),
  }),
  'pack-adopted': v.looseObject({ pack: HASH, id: v.string(), from: v.optional(DAY) }),
  'conditions-chosen': v.looseObject({ mode: v.picklist(['hold', 'assume-met']) }),
  'place-matched': v.looseObject({ place: v.string(), unit: v.nullable(v.string()) }),
  'unit-placed': v.looseObject({ unit: v.string(), geometry: GEOMETRY }),
  'units-redrawn': v.looseObject({
    how: v.picklist(REDRAWING_KINDS),
    units: v.array(v.looseObject({
      unit: v.string(),
      made: v.optional(v.looseObject({ name: v.string(), kind: v.picklist(UNIT_KINDS), like: v.string() })),
      geometry: v.optional(GEOMETRY), parent: v.optional(v.string()), population: v.optional(NUMBER_OR_UNKNOWN), households: v.optional(NUMBER_OR_UNKNOWN), buildings: v.optional(NUMBER_OR_UNKNOWN),
    })),
    merged: v.array(v.looseObject({ unit: v.string(), into: v.string() })),
  }),
  'override-set': v.looseObject({
    unit: v.string(), level: v.picklist(['none', 'precaution', 'controlled', 'sealed']), from: DAY, until: DAY, reason: v.string(), by: v.string(),
  }),
  'version-proposed': v.looseObject({
    list: HASH, levels: v.tuple([COUNT, COUNT, COUNT, COUNT]), effectiveFrom: DAY, by: v.string(), duty: v.string(), note: v.string(),
    basis: v.looseObject({ seen: v.record(v.string(), COUNT), asOf: DAY, packs: v.array(HASH), conditions: v.picklist(['hold', 'assume-met']), engine: v.string() }),
  }),
  'version-moved': v.looseObject({ version: ENTRY_ID, to: v.picklist(VERSION_MOVES), by: v.string(), duty: v.string(), note: v.string() }),
  'passes-applied': v.looseObject({
    day: DAY, village: v.looseObject({ id: v.string(), name: v.string() }), by: v.string(), duty: v.string(),
    requests: v.array(v.looseObject({
      household: v.string(), plots: v.array(v.string()), home: v.string(), person: COUNT, people: COUNT, gate: v.string(), roads: v.array(v.string()), field: v.string(),
      from: MINUTE_OF_DAY, until: MINUTE_OF_DAY, vehicle: v.picklist(TRAVEL_MODES),
    })),
  }),
  'passes-moved': v.looseObject({
    passes: v.array(ROW_ID), to: v.picklist(PASS_MOVES), key: v.optional(v.string()), by: v.string(), duty: v.string(), note: v.string(),
    ground: v.optional(v.looseObject({ level: v.picklist([0, 1, 2, 3]), pack: v.string(), conditions: v.array(PASS_CONDITION) })),
  }),
  'pass-key-made': v.looseObject({ key: v.string(), publicKey: v.string(), by: v.string(), duty: v.string(), note: v.string() }),
  'proposal-sent': v.looseObject({
    pack: v.string(), by: v.string(),
    units: v.array(v.looseObject({ unit: v.string(), outcome: v.picklist(OUTCOMES), level: v.picklist(LEVELS), reasons: v.array(ROW_ID) })),
  }),
  'proposal-decided': v.looseObject({ proposal: ROW_ID, accepted: v.boolean(), by: v.string(), note: v.string() }),
  'contact-marked': v.looseObject({ person: v.string(), class: v.picklist(MARKED_CLASSES), status: v.picklist(CONTACT_STATUSES), at: DAY, by: v.string(), negativeOn: v.optional(DAY) }),
  'contacts-recorded': v.looseObject({ contacts: v.array(v.looseObject({ person: v.string(), area: v.string(), exposedOn: DAY })) }),
  'track-approved': v.looseObject({ case: v.string(), by: v.string(), cases: v.optional(v.array(v.string())), text: v.optional(v.string()), basis: v.optional(v.string()) }),
  'trace-task-done': v.looseObject({ case: v.string(), task: v.picklist(TASKS), at: DAY }),
  withdrawn: v.looseObject({ targets: v.array(ENTRY_OR_ROW_ID), as: v.optional(v.picklist(['undo', 'redo'])), what: v.optional(v.picklist(['override', 'fact', 'stay'])) }),
};

const BODY = v.pipe(
  v.looseObject({ kind: v.pipe(v.string(), v.nonEmpty()) }),
  v.check((body) => !Object.hasOwn(BODIES, body.kind) || v.is(BODIES[body.kind as Body['kind']], body)),
);

const ENTRY = v.pipe(
  v.looseObject({
    id: v.string(),
    device: v.pipe(v.string(), v.regex(/^[^#]+$/)),
    seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    act: v.string(),
    at: v.looseObject({ ms: v.pipe(v.number(), v.finite()), n: COUNT }),
    by: v.string(),
    seen: v.record(v.string(), COUNT),
    v: v.literal(1),
    bodyHash: HASH,
    body: v.union([v.literal('purged'), BODY]),
  }),
  v.check(({ id, device, seq }) => id === `${device}:${seq}`),
);

export function isEntry(value: unknown): boolean {
  return v.is(ENTRY, value);
}

const MANIFEST = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  entries: COUNT,
  rowSets: v.pipe(v.array(HASH), v.check((hashes) => new Set(hashes).size === hashes.length)),
});

/** What the manifest of version 1 says besides its format. */
export type Manifest = Readonly<v.InferOutput<typeof MANIFEST>>;

export function isManifest(value: unknown): value is Manifest {
  return v.is(MANIFEST, value);
}
