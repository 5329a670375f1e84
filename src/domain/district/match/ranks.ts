// The ranks of an address from province to community, and what a name's ending tells of its own.

/** 省 0 · 市 1 · 区县 2 · 街道/乡镇 3 · 社区/网格 4: an address names them in this order. */
export const PROVINCE = 0;
export const CITY = 1;
export const COUNTY = 2;
export const STREET = 3;
export const COMMUNITY = 4;

export const DISTRICT_ENDING = /(?:新区|自治区|自治州|自治县|自治旗|地区|省|市|区|县|旗|盟)$/;

/** Rank by the ending of a normalised name; a district where the ending says nothing. */
export function rankOfName(name: string): number {
  if (/(?:省|自治区)$/.test(name)) return PROVINCE;
  return /(?:市|自治州|地区|盟)$/.test(name) ? CITY : COUNTY;
}

/** 九台区 → 九台; a name that would become a single sign stays. */
export function stemOf(name: string): string {
  const stem = name.replace(DISTRICT_ENDING, '');
  return stem.length >= 2 ? stem : name;
}
