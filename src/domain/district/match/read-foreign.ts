// The front of a place that names a district which is not ours, as 宽城区 in 宽城区安康家园.
import type { Containers } from './containers.ts';
import { CITY, COUNTY, PROVINCE } from './ranks.ts';

export interface ForeignFront {
  /** Where the rest begins. */
  readonly at: number;
  /** Several ranks in order (吉林市船营区): surely an administrative address, whatever follows. */
  readonly isChain: boolean;
}

const LEVELS: readonly (readonly [rank: number, pattern: RegExp])[] = [
  [PROVINCE, /^\p{Script=Han}{2,8}?(?:省|自治区)/u],
  [CITY, /^\p{Script=Han}{2,8}?(?:市|自治州|地区|盟)/u],
  [COUNTY, /^\p{Script=Han}{1,10}?(?:新区|区|县|旗)/u],
];
// Estates, markets and the like end alike: 安居小区, 梦想都市.
const NO_DISTRICT = /(?:[小社园校厂库街片景院]|生活|住宅|宿舍|家属|工业|别墅|居民|[一二三四五六七八九十])区$|[超门城都菜花夜闹集]市$/;
const STREET_NEXT = /^\p{Script=Han}{2,8}?(?:街道|镇|乡)/u;

/** Readings of the front as other districts, by how much they take; the district's own names may stand before them. */
export function listForeignFronts(text: string, containers: Containers): readonly ForeignFront[] {
  const fronts = containers.readFronts(text);
  // 内蒙古自治区呼和浩特市新城区 is 新城区, ours; the region before it is no district.
  if (fronts.some(({ named }) => named.some(({ isFull, rank }) => isFull && rank === COUNTY))) return [];
  return fronts
    .filter(({ named }) => named.every(({ isFull, rank }) => isFull && rank < COUNTY))
    .flatMap(({ at, named }) => readForeignFronts(text, at, named.at(-1)?.rank ?? -1, containers));
}

/** `from` is where the district's own names in front end, `lastRank` the rank of the last of them, −1 for none. */
function readForeignFronts(text: string, from: number, lastRank: number, containers: Containers): readonly ForeignFront[] {
  const fronts: ForeignFront[] = [];
  let at = from;
  let levels = lastRank < 0 ? 0 : 1;
  for (const [rank, pattern] of LEVELS) {
    const name = rank > lastRank ? pattern.exec(text.slice(at))?.[0] : undefined;
    if (name === undefined || NO_DISTRICT.test(name)) continue;
    // Another city cannot be told from ours while ours is not known; below a foreign one everything is foreign.
    if (at === from && (!containers.knows(rank) || endsWithOwn(name, containers))) continue;
    at += name.length;
    levels++;
    if (at >= text.length) break;
    const street = STREET_NEXT.exec(text.slice(at))?.[0].length ?? 0;
    // "长春市阳光新区…" may be an estate; a street behind it, or a third rank, leaves no doubt.
    const isChain = levels > 2 || (levels === 2 && (lastRank < 0 || street > 0));
    fronts.push({ at, isChain });
    if (street > 0 && at + street < text.length) fronts.push({ at: at + street, isChain });
  }
  return fronts;
}

/** 长春市九台区 is ours where only 九台区 is known; whether it is the same one stays open. */
const endsWithOwn = (name: string, containers: Containers): boolean =>
  Array.from({ length: name.length - 1 }, (_, start) => name.slice(start)).some((ending) => containers.isOwn(ending));
