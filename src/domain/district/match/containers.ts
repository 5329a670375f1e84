// What a place may name in front of its own name: province, city, district, street, community, as far as they are known.
import { UNIT_KINDS, type UnitTable } from '../unit-table.ts';
import { normalise } from './normal-form.ts';
import { createChainReader, splitChain } from './own-chain.ts';
import { COMMUNITY, COUNTY, DISTRICT_ENDING, STREET, stemOf } from './ranks.ts';

export interface Container {
  readonly rank: number;
  /** By which two names are compared: 九台 for 九台区; the whole name for streets and communities. */
  readonly stem: string;
  /** Rows of the units called so; empty for names that no unit has. */
  readonly rows: readonly number[];
  /** False for a name without its ending, such as 九台: it may just as well begin another name. */
  readonly isFull: boolean;
}

/** One reading of the front of a text: what it names, and where the rest begins. */
export interface Front {
  readonly at: number;
  readonly named: readonly Container[];
}

export interface Containers {
  /** All readings, by how much they leave out; the first leaves out nothing. */
  readFronts(text: string): readonly Front[];
  /** The container of exactly this normalised name. */
  find(name: string): Container | undefined;
  /** The container a unit is itself; null for compounds, buildings and the like. */
  describe(row: number): Container | null;
  /** Whether the district's own name of this rank is known: only then can another one be told. */
  knows(rank: number): boolean;
  /** Whether a normalised text is the full name of the district or of what contains it. */
  isOwn(name: string): boolean;
}

const STREET_ENDING = /(?:街道|镇|乡)$/;
const COMMUNITY_ENDING = /(?:社区|居委会|居民委员会)$/;
// 胡家回族乡 is also written 胡家乡.
const PEOPLE = /(?:回|满|蒙古|朝鲜|壮|苗|瑶|土家|维吾尔|藏|彝|侗|锡伯|畲|哈萨克|达斡尔)族(?=乡$)/;
const STREET_OFFICE = '办事处';
const OFFICE_ENDING = /(?:办事处|(?<=街道|镇|乡)办)$/;
const CITY_IN_FRONT = /^.{2,}?(?:市|州|盟|地区)(?=.{2,}[区县市旗]$)/;
const HAN = /\p{Script=Han}/u;
// An address names five ranks; names that begin alike multiply the readings, more than this is no address.
const MOST_FRONTS = 16;

/** How a normalised name may be written, each with whether that is a full name: 九台区 and 九台; 胡家回族乡, 胡家乡 and 胡家. */
function listSpellings(name: string, rank: number): readonly (readonly [spelling: string, isFull: boolean])[] {
  if (rank <= COUNTY) return [[name, DISTRICT_ENDING.test(name)], [stemOf(name), false]];
  if (rank === COMMUNITY) return [[name, COMMUNITY_ENDING.test(name)]];
  const plain = name.replace(PEOPLE, '');
  return [name, plain, plain.replace(STREET_ENDING, '')].map((spelling) => [spelling, STREET_ENDING.test(spelling)]);
}

/**
 * Whether two names may be one area's: 九台, 九台街道 and 九台街道办事处; 胡家乡 and 胡家回族乡; 九台区 and 长春市九台区. A town and a
 * township of one name (城关镇, 城关乡) are two.
 */
export function maySpellSameArea(one: string, other: string): boolean {
  const names = [one, other].map((written) => normalise(written).text.replace(OFFICE_ENDING, '').replace(CITY_IN_FRONT, ''));
  const [first, second] = names as [string, string];
  const spell = (name: string): readonly string[] =>
    listSpellings(name, STREET_ENDING.test(name) ? STREET : COUNTY).map(([spelling]) => spelling);
  return spell(first).includes(second) || spell(second).includes(first);
}

/** Collects what a table and a list of the district's own names know. */
export function collectContainers(units: UnitTable, districtNames: readonly string[]): Containers {
  const byName = new Map<string, Container>();
  const ownRanks = new Set<number>();

  const rankOf = (row: number): number => {
    const kind = UNIT_KINDS[units.kind[row]!]!;
    if (kind === 'district') return splitChain(normalise(units.name[row]!).text).at(-1)!.rank;
    if (kind === 'street') return STREET;
    return kind === 'grid' || COMMUNITY_ENDING.test(units.name[row]!) ? COMMUNITY : -1;
  };
  const addDistrict = (written: string, rows: readonly number[]): void => {
    const chain = splitChain(normalise(written).text);
    chain.forEach(({ name, rank }, i) => add(name, rank, i === chain.length - 1 ? rows : []));
  };
  const add = (name: string, rank: number, rows: readonly number[]): void => {
    if (!HAN.test(name)) return;
    if (rank <= COUNTY) ownRanks.add(rank);
    const stem = rank <= COUNTY ? stemOf(name) : name;
    for (const [spelling, isFull] of listSpellings(name, rank)) {
      const found = { rank, stem, isFull, rows };
      const known = byName.get(spelling);
      if (spelling.length < 2 || (known !== undefined && isSurer(known, found))) continue;
      const isSame = known !== undefined && !isSurer(found, known);
      byName.set(spelling, isSame ? { ...known, rows: [...new Set([...known.rows, ...rows])] } : found);
    }
  };
  for (const name of districtNames) addDistrict(name, []);
  for (let row = 0; row < units.count; row++) {
    const rank = rankOf(row);
    if (rank < 0) continue;
    for (const written of new Set([units.name[row]!, units.id[row]!, ...units.aliases[row]!])) {
      if (rank <= COUNTY) addDistrict(written, [row]);
      else add(normalise(written).text, rank, [row]);
    }
  }
  const own = [...byName].filter(([, { isFull, rank }]) => isFull && rank <= COUNTY).map(([name, { rank }]) => ({ name, rank }));
  const readChain = createChainReader(own, ({ name, rank }) => !ownRanks.has(rank) || byName.get(name)?.rank === rank);
  // Most texts begin with no known name: two signs tell.
  const namesByStart = new Map<string, string[]>();
  for (const name of byName.keys()) {
    const start = name.slice(0, 2);
    namesByStart.set(start, [...(namesByStart.get(start) ?? []), name].sort((a, b) => a.length - b.length));
  }

  /** Reads on behind the fronts from `from`, until no known name follows. */
  const readOn = (text: string, fronts: Front[], from: number): void => {
    for (let next = from; next < fronts.length && fronts.length < from + MOST_FRONTS; next++) {
      const { at, named } = fronts[next]!;
      for (const name of namesByStart.get(text.slice(at, at + 2)) ?? []) {
        const container = byName.get(name)!;
        if (!text.startsWith(name, at) || container.rank <= (named.at(-1)?.rank ?? -1)) continue;
        const hasOffice = container.rank === STREET && text.startsWith(STREET_OFFICE, at + name.length);
        const rest = at + name.length + (hasOffice ? STREET_OFFICE.length : 0);
        if (rest < text.length) fronts.push({ at: rest, named: [...named, container] });
      }
    }
  };
  const readFronts = (text: string): readonly Front[] => {
    const fronts: Front[] = [{ at: 0, named: [] }];
    readOn(text, fronts, 0);
    const chain = readChain(text);
    if (chain !== null && !fronts.some(({ at }) => at === chain.at)) {
      const named = chain.parts.map(({ name, rank }) => byName.get(name) ?? { rank, stem: stemOf(name), rows: [], isFull: true });
      fronts.push({ at: chain.at, named });
      readOn(text, fronts, fronts.length - 1);
    }
    return fronts.length === 1 ? fronts : fronts.sort((a, b) => a.at - b.at);
  };
  const describe = (row: number): Container | null => {
    const rank = rankOf(row);
    if (rank < 0) return null;
    const name = normalise(units.name[row]!).text;
    return { rank, stem: rank <= COUNTY ? stemOf(splitChain(name).at(-1)!.name) : name, rows: [row], isFull: true };
  };
  const isOwn = (name: string): boolean => {
    const container = byName.get(name);
    return container !== undefined && container.isFull && container.rank <= COUNTY;
  };
  return { readFronts, find: (name) => byName.get(name), describe, knows: (rank) => ownRanks.has(rank), isOwn };
}

/** A full name before a shortened one, the outer rank before the inner. */
const isSurer = (one: Container, other: Container): boolean =>
  one.isFull !== other.isFull ? one.isFull : one.rank < other.rank;
