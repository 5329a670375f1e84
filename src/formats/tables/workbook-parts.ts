// The parts of an xlsx file that its first sheet needs, as text; their sizes are counted before they are inflated.
import { strFromU8 } from 'fflate';
import { readZipDirectory, type ZipDirectory } from '../zip/zip-directory.ts';
import { readZipFile } from '../zip/zip-file.ts';

export const WORKBOOK = 'xl/workbook.xml';
export const RELATIONS = 'xl/_rels/workbook.xml.rels';
const MOST_PARTS = 10_000;

/** XML of the parts, '' for one that is not there. */
export interface WorkbookParts {
  readonly workbook: string;
  readonly styles: string;
  readonly strings: string;
  readonly sheet: string;
}

/**
 * The parts of the first sheet; null for a zip that is no workbook.
 * @throws ZipError, too-large where they inflate to more than `limitBytes` together
 */
export function readWorkbookParts(bytes: Uint8Array, limitBytes: number): WorkbookParts | null {
  // Pictures may stand beside the sheet in any size: only the parts that are read count.
  const directory = readZipDirectory(bytes, { files: MOST_PARTS, inflatedBytes: Infinity, takes: () => true });
  if (!directory.entries.has(WORKBOOK) || !directory.entries.has(RELATIONS)) return null;
  const parts = new PartReader(bytes, directory, limitBytes);
  const workbook = parts.text(WORKBOOK);
  const relations = parts.text(RELATIONS);
  const styles = parts.text(targetOf(relations, 'styles') ?? 'xl/styles.xml');
  const strings = parts.text(targetOf(relations, 'sharedStrings') ?? 'xl/sharedStrings.xml');
  const sheetName = firstSheetPart(workbook, relations);
  return { workbook, styles, strings, sheet: sheetName === null ? '' : parts.text(sheetName) };
}

/** Inflates parts until they take up more than the limit together. */
class PartReader {
  constructor(
    private readonly bytes: Uint8Array,
    private readonly directory: ZipDirectory,
    private bytesLeft: number,
  ) {}

  /**
   * '' for a part that is not there.
   * @throws ZipError
   */
  text(name: string): string {
    const entry = this.directory.entries.get(name);
    if (entry === undefined) return '';
    const part = readZipFile(this.bytes, this.directory, entry, this.bytesLeft);
    this.bytesLeft -= part.length;
    return strFromU8(part);
  }
}

function firstSheetPart(workbook: string, relations: string): string | null {
  const sheet = /<(?:[\w.-]+:)?sheet\s([^>]*)>/.exec(workbook)?.[1] ?? '';
  const id = /(?:^|\s)[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(sheet)?.[1];
  const relation = relationsOf(relations).find((attributes) => attributeOf(attributes, 'Id') === id);
  return relation === undefined ? null : pathOf(attributeOf(relation, 'Target'));
}

function targetOf(relations: string, kind: string): string | null {
  const relation = relationsOf(relations).find((attributes) => attributeOf(attributes, 'Type').endsWith(`/${kind}`));
  return relation === undefined ? null : pathOf(attributeOf(relation, 'Target'));
}

function relationsOf(relations: string): string[] {
  return [...relations.matchAll(/<(?:[\w.-]+:)?Relationship\s([^>]*)>/g)].map(([, attributes]) => attributes!);
}

function attributeOf(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
