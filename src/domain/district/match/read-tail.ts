// The building, stair, floor and room at the end of a place, and what stands before them.
import { readNumeral } from './normal-form.ts';

/** Building 号楼, stair 单元, floor 层, room 室: each lies in the one before. */
export type TailLevel = 'building' | 'stair' | 'floor' | 'room';

export interface TailPart {
  readonly level: TailLevel;
  /** Its number or letter, in digits where a numeral was written. */
  readonly value: string;
  /** Where it ends in the text. */
  readonly end: number;
}

export interface Tail {
  /** What stands before the tail: a name, or an address with its lane or house number. */
  readonly base: string;
  readonly parts: readonly TailPart[];
  /** False where leaving the tail out would shorten a name (东方一号) or leave a mere road (江阴路130号). */
  readonly canGo: boolean;
}

const NUMERAL = '[〇零一二两三四五六七八九十百]+';
const NUMBER = `(?:[a-z]?\\d+[a-z]?|[a-z甲乙丙丁]|${NUMERAL})`;
const BUILDING = '号楼|号栋|号幢|号座|栋楼?|幢楼?|座|#楼?|楼';
const TAIL = new RegExp(
  '^(?<base>.*?)(?<![\\d-])(?<![a-z](?=[a-z]))(?:'
    + `(?<building>第?(?<buildingNumber>${NUMBER}|\\d+-\\d+)(?:${BUILDING})|(?<houseNumber>\\d+|${NUMERAL})号)?`
    + `(?:(?<stair>-?(?<stairNumber>${NUMBER})(?<stairWord>单元|门|梯|单))?`
    + `(?<floor>-?(?<floorNumber>${NUMBER})(?:层|楼))?`
    + `(?<room>-?(?<roomNumber>[a-z]?\\d+(?: \\d+)*[a-z]?|${NUMERAL})(?<roomWord>室|房|户|号)?)?`
    + `|(?<bareStair>-?(?<bareStairNumber>\\d+))(?<bareRoom>-(?<bareRoomNumber>\\d+[a-z]?)室?)))$`,
  'u',
);
const DASHED = /^(?<base>.*\p{Script=Han})(?<building>\d+[a-z]?)(?<stair>-\d+)?(?<room>-\d+[a-z]?)室?$/u;
const LAST_SIGNS = /[\da-z#室房户号元门梯单层楼栋幢座]$/u;
const HAN = /\p{Script=Han}/u;
const ROAD = /(?:路|街|道|巷|胡同|线|段|(?<!\d)弄)$/u;
// What a further building cannot follow: "1栋3栋" are two, "安康家园5号7号楼" is nothing certain.
// 家属楼 is a name.
const CLOSED = /(?:(?:#|[\da-z甲乙丙丁〇零一二两三四五六七八九十百]号?)[栋幢座楼室层户]|#|元|(?<!(?:路|街|道|巷|胡同|线|段)\d*)\d号)$/u;

/** Whether a text ends as a road does: its house numbers are addresses of their own. */
export const isRoad = (text: string): boolean => ROAD.test(text);

/** A number that says nothing without the building or stair it is in. */
export const isBareNumber = (text: string): boolean => /^[a-z]?\d+[a-z]?$/.test(text);

/** Whether a normalised text names nothing by itself, as 3号楼 or 401. */
export const isTailOnly = (text: string): boolean => isBareNumber(text) || readTail(text)?.base === '';

// Behind 安康家园1 or 报春路5号 a further number may belong to the name, or be a second house.
const COUNTS_ON = /(?:[\da-z、-]|[\da-z〇零一二两三四五六七八九十百]号?)$/u;

/** Whether all of `text` behind a name that ends at `end` is a building, stair or room in it, as 5号楼 behind 书香门第. */
export function hasOnlyTail(text: string, end: number): boolean {
  const name = text.slice(0, end);
  return !COUNTS_ON.test(name) && !CLOSED.test(name) && canStandAlone(name) && readTail(text.slice(end))?.base === '';
}

/** The tail of a normalised text, null where it has none that is certain. */
export function readTail(text: string): Tail | null {
  if (!LAST_SIGNS.test(text) || text.length > 200) return null;
  return readWorded(text) ?? readDashed(text);
}

function readWorded(text: string): Tail | null {
  const groups = TAIL.exec(text)?.groups;
  if (groups === undefined) return null;
  const { base, building, stair, floor, room, bareRoom } = groups;
  const isHouse = groups['houseNumber'] !== undefined;
  if (building === undefined && bareRoom !== undefined) return null;
  if (building === undefined && stair !== undefined && groups['stairWord'] !== '单元') return null;
  if (room !== undefined && !isRoom(groups)) return null;
  if (building !== undefined && CLOSED.test(base!)) return null;
  if ([building, stair, floor, room].every((part) => part === undefined)) return null;
  const parts: TailPart[] = [];
  let end = base!.length;
  const add = (level: TailLevel, part: string | undefined, number: string | undefined): void => {
    if (part === undefined || number === undefined) return;
    parts.push({ level, value: foldNumber(level, number), end: (end += part.length) });
  };
  add('building', building, groups['buildingNumber'] ?? groups['houseNumber']);
  add('stair', stair ?? groups['bareStair'], groups['stairNumber'] ?? groups['bareStairNumber']);
  add('floor', floor, groups['floorNumber']);
  add('room', room ?? bareRoom, groups['roomNumber'] ?? groups['bareRoomNumber']);
  const isNamePart = isHouse && !/^\d/.test(building!);
  return { base: base!, parts, canGo: !isNamePart && canStandAlone(base!) };
}

/** A room says so (室), or follows what has rooms; 5号7号 are two houses. */
function isRoom({ building, stair, floor, houseNumber, roomNumber, roomWord }: Record<string, string | undefined>): boolean {
  const isInside = building !== undefined || stair !== undefined || floor !== undefined;
  if (roomWord === '室') return true;
  if (!/\d/.test(roomNumber!)) return false;
  if (roomWord === '号') return isInside && (houseNumber === undefined || stair !== undefined);
  return isInside || roomWord === '户';
}

/** 3-2-401, 3-401 and 3-2 after a name. */
function readDashed(text: string): Tail | null {
  const groups = DASHED.exec(text)?.groups;
  if (groups === undefined) return null;
  const { base, building, stair, room } = groups as { base: string; building: string; stair?: string; room: string };
  if (isRoad(base) || CLOSED.test(base)) return null;
  const afterBuilding = base.length + building.length;
  const isStair = stair === undefined && room.length <= 2;
  const parts: TailPart[] = [{ level: 'building', value: foldNumber('building', building), end: afterBuilding }];
  if (stair !== undefined) parts.push({ level: 'stair', value: foldNumber('stair', stair), end: afterBuilding + stair.length });
  parts.push({ level: isStair ? 'stair' : 'room', value: foldNumber(isStair ? 'stair' : 'room', room), end: text.length });
  return { base, parts, canGo: canStandAlone(base) };
}

const canStandAlone = (base: string): boolean => base.length >= 2 && HAN.test(base) && !/\d[a-z]?$|、$/.test(base) && !isRoad(base);

const foldNumber = (level: TailLevel, number: string): string => {
  const value = readNumeral(number.replace(/^-/, ''));
  return level === 'room' ? value : value.replace(/^0+(?=\d)/, '');
};
