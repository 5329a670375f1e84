// Whether a place, as a list writes it, names another district in front: then a person must choose.

const NEAR_FRONT = 8;
/** A district's own name stands this near the front when what contains it is written before it. */
const OWN_WITHIN = 16;
const AREA_END = /[区县旗市]/u;
// Estates, wards, markets and flags end alike. 东区 of an estate is told from 河东区 by its length.
const NO_AREA = /(?:[小社园校厂院库街片景]|生活|住宅|宿舍|家属|工业|别墅|居民|[a-z\d一二三四五六七八九十])区$|^.{2,}[东西南北中]区$|[超门城都菜花夜闹集]市$|[红国彩]旗$/u;
/** 市场, 市医院 and 新区花园 are no city and no district. */
const GOES_ON = /^(?:市(?:[场政委民府]|医院)|区(?:花园|家园|小区|公寓|政府))/u;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s,，、]+/gu, '');

/**
 * True where a text ending in 区, 县, 旗 or 市 within the first eight signs is part of none of `areaNames`: the names of
 * the district and its streets. What stands before the district's own name contains it (长春市九台区) and is ours.
 */
export function namesElsewhere(place: string, areaNames: readonly string[]): boolean {
  const own = areaNames.map(fold).filter((name) => name !== '');
  const written = fold(place);
  const ends = own.filter((name) => AREA_END.test(name.at(-1)!)).map((name) => {
    const at = written.indexOf(name);
    return at < 0 || at + name.length > OWN_WITHIN ? 0 : at + name.length;
  });
  const rest = written.slice(Math.max(0, ...ends));
  for (let at = 1; at < Math.min(NEAR_FRONT, rest.length); at++) {
    if (!AREA_END.test(rest[at]!) || GOES_ON.test(rest.slice(at))) continue;
    const named = rest.slice(0, at + 1);
    if (!NO_AREA.test(named) && !own.some((name) => name.includes(named))) return true;
  }
  return false;
}
