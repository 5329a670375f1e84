// Which packs a command names: an id, a file, or several that follow one another by day.
import { rulePackById, RULE_PACKS } from '../../data/rule-packs/index.ts';
import { isoDay, parseIsoDay, type EpidemicDay } from '../domain/day.ts';
import type { RulePack } from '../domain/zoning/packs/rule-pack.ts';
import type { PackTimeline } from '../domain/zoning/packs/timeline.ts';
import type { UsageProblem } from '../words/terminal.ts';

/** A pack as a command names it, with its first list where that is said. */
export interface PackRequest {
  readonly name: string;
  readonly from: EpidemicDay | null;
}

const isFile = (name: string): boolean => name.endsWith('.json');

/** The packs of `--pack`: `ID`, `FILE.json`, or `A@YYYY-MM-DD,B@YYYY-MM-DD` by ascending days, of which the first may have none. */
export function readTimeline(value: string): readonly PackRequest[] | UsageProblem {
  // A path of its own may hold a comma; a list of packs has a day at least from the second on.
  const texts = isFile(value) && !value.includes('@') ? [value] : value.split(',');
  const requests: PackRequest[] = [];
  for (const text of texts) {
    const at = isFile(text) ? -1 : text.lastIndexOf('@');
    const name = at < 0 ? text : text.slice(0, at);
    const from = at < 0 ? null : parseIsoDay(text.slice(at + 1));
    if (!isFile(name) && rulePackById(name) === undefined) return { kind: 'bad-value', flag: '--pack', value: name, accepted: [...RULE_PACKS.map(({ id }) => id), '*.json'].join(', ') };
    if (from === undefined) return { kind: 'bad-value', flag: '--pack', value: text, accepted: `${name}@YYYY-MM-DD` };
    const before = requests.at(-1);
    if (before !== undefined && from === null) return { kind: 'undated-pack', value: text };
    if (before !== undefined && from! <= (before.from ?? -Infinity)) return { kind: 'unordered-packs', value: text, before: isoDay(before.from!) };
    requests.push({ name, from });
  }
  return requests;
}

/** The packs named; null where a file of one cannot be used, which `openPack` tells. */
export async function openTimeline(requests: readonly PackRequest[], openPack: (file: string) => Promise<RulePack | null>): Promise<PackTimeline | null> {
  const parts: { pack: RulePack; from: EpidemicDay | null }[] = [];
  for (const { name, from } of requests) {
    const pack = isFile(name) ? await openPack(name) : rulePackById(name)!;
    if (pack === null) return null;
    parts.push({ pack, from });
  }
  const [first, ...others] = parts;
  return [first!, ...others];
}

/** A timeline as it can be typed, with the file of a pack that came from one. */
export function timelineText(timeline: PackTimeline, requests: readonly PackRequest[]): string {
  return timeline
    .map(({ pack, from }, i) => `${pack.id}${isFile(requests[i]!.name) ? ` (${requests[i]!.name})` : ''}${from === null ? '' : `@${isoDay(from)}`}`)
    .join(',');
}
