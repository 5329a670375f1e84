// Province and city in front of the district's own name: 吉林省长春市 before 九台区, whether or not they were named to us.
import { CITY, COUNTY, PROVINCE, rankOfName } from './ranks.ts';

/** One name of a chain, with its rank. */
export interface ChainPart {
  readonly name: string;
  readonly rank: number;
}

const SIGN = '(?:(?![省市区县旗])\\p{Script=Han})';
const FULL_PROVINCE = `${SIGN}{2,7}?(?:省|自治区)`;
// A supermarket (超市) is no city.
const FULL_CITY = `${SIGN}{2,10}?(?:(?<![超菜夜闹])市|自治州|州|地区|盟)`;
const BARE_PROVINCE = '河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆';
const BARE_CITY = `${SIGN}{2,4}?`;
const CHAIN = new RegExp(`^(?<province>${FULL_PROVINCE})?(?<city>${FULL_CITY})?(?<last>.{2,})$`, 'u');
const LAST_ENDING = /[区县市旗州盟]$/;

/** 吉林省长春市九台区 → 吉林省, 长春市, 九台区; a name that is no chain comes back alone. A city (榆树市) below a city ranks as a district. */
export function splitChain(name: string): readonly ChainPart[] {
  const { province, city, last } = CHAIN.exec(name)?.groups ?? {};
  if (last === undefined || !LAST_ENDING.test(last)) return [{ name, rank: rankOfName(name) }];
  return [
    ...(province === undefined ? [] : [{ name: province, rank: PROVINCE }]),
    ...(city === undefined ? [] : [{ name: city, rank: CITY }]),
    { name: last, rank: city === undefined ? rankOfName(last) : COUNTY },
  ];
}

/** What stands in front of an own name at the start of a text: where it ends, and its parts that can be compared. */
export interface ChainFront {
  readonly at: number;
  readonly parts: readonly ChainPart[];
}

/**
 * Reads what stands directly in front of one of the district's own full names (`own`, normalised, with their ranks). `mayBeOwn`
 * tells whether a name of a rank can be one of ours: 北京市 before 朝阳区 cannot where our city is known to be 长春市.
 */
export function createChainReader(own: readonly ChainPart[], mayBeOwn: (part: ChainPart) => boolean): (text: string) => ChainFront | null {
  const rankOf = new Map(own.filter(({ name }) => /^\p{Script=Han}+$/u.test(name)).map(({ name, rank }) => [name, rank]));
  if (rankOf.size === 0) return () => null;
  const lowest = Math.max(...rankOf.values());
  const names = [...rankOf.keys()].sort((a, b) => b.length - a.length).join('|');
  // Without its ending a city counts only behind a province: 原住九台区 names none.
  const front = new RegExp(
    `^(?:(?<province>${FULL_PROVINCE}|${BARE_PROVINCE})(?<city>${FULL_CITY}|${BARE_CITY})?|(?<cityAlone>${FULL_CITY}))(?=(?<own>${names}))`,
    'u',
  );
  return (text) => {
    const match = front.exec(text);
    if (match === null) return null;
    const { province, city = match.groups!['cityAlone'], own: name } = match.groups!;
    const parts: ChainPart[] = [];
    if (province !== undefined) parts.push({ name: province, rank: PROVINCE });
    if (city !== undefined) parts.push({ name: city, rank: CITY });
    const ownRank = rankOf.get(name!)!;
    // What contains 敦化市 is no other city than ours, unless districts of ours lie below it.
    if (!parts.every((part) => mayBeOwn(part) || (part.rank >= ownRank && ownRank === lowest))) return null;
    // 延边州 and 延边朝鲜族自治州, 吉林 and 吉林省 are one: only plain full names are compared.
    return { at: match[0].length, parts: parts.filter((part) => /[省市]$/.test(part.name) && part.rank < ownRank) };
  };
}
