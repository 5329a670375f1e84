// A file of households, plots, roads, farm tracks or gates as it was understood.
import type { GroundKind, ImportChoices, RegisterKind } from '../../domain/district/import-review.ts';
import { NO_PLACE } from '../../domain/district/place-column.ts';
import { GROUND_HEADINGS, readGround } from '../register/ground.ts';
import { REGISTER_HEADINGS, REGISTER_READERS } from '../register/register-kinds.ts';
import { mapHeadings } from '../tables/headings.ts';
import type { RowSource } from '../tables/row-source.ts';
import { describeProperties } from './collection-columns.ts';
import { counts, NOTHING_READ, type FileDescription, type FileForm, type Inspection, type InspectionContext, type RegisterInspection } from './inspection.ts';
import { columnsOf, headOf } from './sample-rows.ts';

/** `source`: rows of a table, or the bytes of a collection. */
export function inspectRegister(kind: RegisterKind, source: RowSource | Uint8Array, form: FileForm, choices: ImportChoices, context: InspectionContext): Inspection {
  const { headingRow, columns: mapping } = choices;
  const { table, rejects, met, layout } = REGISTER_READERS[kind](source, form.file, { headingRow, mapping, system: form.system });
  const index = mapHeadings(REGISTER_HEADINGS[kind], mapping, kind);
  const isTable = !(source instanceof Uint8Array) && layout !== null;
  const meanings: readonly string[] = [...(layout?.meanings.values() ?? [])];
  const description: FileDescription = {
    ...form, kind,
    headingRow: layout?.headingRow ?? 0,
    head: isTable ? headOf(source, layout, kind) : [],
    columns: isTable ? columnsOf(source, layout, kind) : describeProperties(source as Uint8Array, index, kind),
    meanings: REGISTER_HEADINGS[kind].meanings,
    dates: null,
    hasCoordinates: (meanings.includes('lng') && meanings.includes('lat')) || (table !== null && 'outline' in table && table.outline.kind.some((place) => place !== NO_PLACE)),
    ...counts(met, table?.count ?? 0, rejects),
  };
  return { description, ...NOTHING_READ, register: table === null ? null : ({ kind, table } as RegisterInspection), choices, context };
}

export function inspectGround(kind: GroundKind, utf8: Uint8Array, form: FileForm, choices: ImportChoices, context: InspectionContext): Inspection {
  const { layer, rejects, met } = readGround(kind, utf8, form.file, { mapping: choices.columns, system: form.system });
  const taken = layer?.features.length ?? 0;
  const description: FileDescription = {
    ...form, kind, headingRow: 0, head: [],
    columns: describeProperties(utf8, mapHeadings(GROUND_HEADINGS[kind], choices.columns, kind), kind),
    meanings: GROUND_HEADINGS[kind].meanings,
    dates: null, hasCoordinates: taken > 0,
    ...counts(met, taken, rejects),
  };
  return { description, ...NOTHING_READ, ground: layer === null || taken === 0 ? null : { kind, layer }, choices, context };
}
