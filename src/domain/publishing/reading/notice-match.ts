// The unit a name of a notice means, under the headings it stands below; where anything speaks against it a person decides.
import { NO_UNIT, type Matcher, type PlaceMatch } from '../../district/match/place-match.ts';
import type { NoticeMatch, SeveralWhy } from './reading.ts';

/** The headings above a name; '' for none. */
export interface Headings {
  readonly district: string;
  readonly street: string;
  /** A community, or a compound whose buildings are listed. */
  readonly place: string;
}

export interface MatchGround {
  readonly matcher: Matcher;
  /** Whether a row is a street, community or district: such a row has no level of its own. */
  readonly isArea: (row: number) => boolean;
}

export interface NameMatched {
  readonly match: NoticeMatch;
  readonly isPart: boolean;
  /** The text of the unit that was met, as the table has it; '' where none was. */
  readonly by: string;
}

const PART = /\s*[(（]?(?:局部|部分(?:区域|楼栋|楼宇|住户|居民)?)[)）]?$/;
const WHOLE = /(?:全域|全部|全村|全屯|整体|全小区)$/;
const IN_BRACKETS = /[(（][^()（）]*[)）]$/;
const REMAINDER = /除.+|其他|其它|其余|剩余/;
const BEFORE_REMAINDER = /^(.*?)[(（,，\s]*(?:除|其他|其它|其余|剩余)/;
const COMMUNITY_BEFORE = /^\p{Script=Han}{2,8}?(?:社区|居委会)(?=.{2,})/u;
const REMARK = /[（(][^（）()]*[）)]/g;

/** The match of a name as written. */
export function matchName(ground: MatchGround, headings: Headings, name: string): NameMatched {
  const whole = matchUnder(ground, headings, name);
  if (whole.match.found !== 'unknown' || whole.match.why !== 'unknown') return whole;
  return matchPart(ground, headings, name) ?? matchWithout(ground, headings, name) ?? whole;
}

function matchPart(ground: MatchGround, headings: Headings, name: string): NameMatched | null {
  for (const [pattern, isPart] of [[PART, true], [WHOLE, false]] as const) {
    const rest = name.replace(pattern, '');
    if (rest === name || rest.trim() === '') continue;
    const { isPart: already, ...found } = matchUnder(ground, headings, rest);
    return { ...found, isPart: isPart || already };
  }
  return null;
}

/** Known only without an exception, a remark or a community: for a person. */
function matchWithout(ground: MatchGround, headings: Headings, name: string): NameMatched | null {
  if (REMAINDER.test(name)) {
    const rest = BEFORE_REMAINDER.exec(name)?.[1]?.trim() ?? '';
    const offered = offer(ground, headings, rest, 'remainder');
    // What is left of a whole street is nobody's to choose.
    const isOpen = offered === null || (offered.found === 'several' && offered.why === 'area');
    return { match: isOpen ? { found: 'unknown', why: 'remainder' } : offered, isPart: true, by: '' };
  }
  const withoutRemark = name.replace(IN_BRACKETS, '');
  const offered = withoutRemark === name ? null : offer(ground, headings, withoutRemark, 'remark');
  if (offered !== null) return { match: offered, isPart: true, by: '' };
  const community = COMMUNITY_BEFORE.exec(name)?.[0];
  const inside = community === undefined ? null : offer(ground, headings, name.slice(community.length), 'unknown-heading');
  return inside === null ? null : { match: inside, isPart: false, by: '' };
}

function offer(ground: MatchGround, headings: Headings, name: string, why: SeveralWhy): NoticeMatch | null {
  if (name.length < 2) return null;
  const { match } = matchUnder(ground, headings, name);
  if (match.found === 'several') return match;
  return match.found === 'unit' ? { found: 'several', units: [match.unit], why } : null;
}

/** Asked with its headings first; a name that is only known without them is never taken. */
export function matchUnder({ matcher, isArea }: MatchGround, { district, street, place }: Headings, name: string): NameMatched {
  const front = (...parts: readonly string[]): string => [...parts.filter((part) => part !== '' && !name.startsWith(part)), name].join(' ');
  const asked = front(district, street, place);
  // A matcher that was told no name of the district knows none in front of a street either.
  for (const text of new Set([asked, street === '' ? asked : front(street, place)])) {
    const found = matcher.match(text);
    if (found.how !== 'unknown') return describe(found, isArea);
  }
  if (asked === name) return { match: { found: 'unknown', why: 'unknown' }, isPart: false, by: '' };
  const alone = matcher.match(name);
  const units = alone.unit === NO_UNIT ? alone.rivals : [alone.unit];
  if (alone.how === 'refused' || units.length === 0) return describe(alone, isArea);
  return { match: { found: 'several', units, why: 'unknown-heading' }, isPart: isPartOf(alone), by: '' };
}

function describe(found: PlaceMatch, isArea: (row: number) => boolean): NameMatched {
  const { unit, how, rivals } = found;
  if (unit !== NO_UNIT) {
    const match: NoticeMatch = isArea(unit) ? { found: 'several', units: [unit], why: 'area' } : { found: 'unit', unit };
    return { match, isPart: isPartOf(found), by: found.by };
  }
  if (how === 'refused' || rivals.length === 0) return { match: { found: 'unknown', why: how === 'refused' || how === 'other-district' ? how : 'unknown' }, isPart: false, by: '' };
  return { match: { found: 'several', units: rivals, why: how as SeveralWhy }, isPart: false, by: '' };
}

/** Whether more than a remark of where it lies was left out behind the unit's name. */
const isPartOf = ({ unit, rest }: PlaceMatch): boolean => unit !== NO_UNIT && rest.replace(REMARK, '').trim() !== '';
