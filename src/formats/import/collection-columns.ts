// The properties of a collection as columns, in order of first appearance.
import type { ImportKind, ReviewColumn } from '../../domain/district/import-review.ts';
import { openFeatures } from '../geography/geojson.ts';
import { RejectList, shortenValue } from '../rejects.ts';
import { cleanCell } from '../tables/clean-cell.ts';
import type { TextSource } from '../tables/text.ts';
import { isPersonal } from '../tables/personal-headings.ts';
import type { HeadingIndex } from '../tables/headings.ts';
import { hideNumbers } from './personal-columns.ts';

const FEATURES_SEARCHED = 1000;
const MOST_COLUMNS = 200;
const MOST_SAMPLES = 3;

/** The properties of the first thousand features; each meaning stands at the property it would be read from. */
export function describeProperties(source: TextSource, index: HeadingIndex<string>, kind: ImportKind): ReviewColumn[] {
  const samples = new Map<string, string[]>();
  const features = openFeatures(source, new RejectList(''));
  for (let number = 1; number <= Math.min(features?.count ?? 0, FEATURES_SEARCHED); number++) {
    for (const [key, value] of features!.read(number)?.properties ?? []) {
      const name = cleanCell(key);
      if (!samples.has(name) && samples.size === MOST_COLUMNS) continue;
      const shown = samples.get(name) ?? [];
      samples.set(name, shown);
      const written = isPersonal(name, kind) ? '' : hideNumbers(sampleOf(value));
      if (written !== '' && shown.length < MOST_SAMPLES) shown.push(written);
    }
  }
  const best = new Map<string, number>();
  for (const name of samples.keys()) {
    const hit = index.find(name);
    if (hit !== undefined) best.set(hit.meaning, Math.min(best.get(hit.meaning) ?? Infinity, hit.rank));
  }
  return [...samples].map(([heading, shown]) => {
    const hit = index.find(heading);
    return { heading: hideNumbers(heading), meaning: hit !== undefined && best.get(hit.meaning) === hit.rank ? hit.meaning : '', personal: isPersonal(heading, kind), samples: shown };
  });
}

function sampleOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return shortenValue(typeof value === 'string' ? value : JSON.stringify(value));
}
