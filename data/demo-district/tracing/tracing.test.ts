// The demo's investigations, stays, rosters and track must tell the outbreak that was, with its faults and no others.
import { beforeAll, describe, expect, it } from 'vitest';
import { withRoles } from '../../../scripts/bake-district.ts';
import { createMatcher } from '../../../src/domain/district/match/create-matcher.ts';
import { NO_UNIT } from '../../../src/domain/district/match/place-match.ts';
import { assignParents } from '../../../src/domain/district/containment.ts';
import { MINUTES_PER_DAY, NOT_RECORDED, parseIsoDay } from '../../../src/domain/day.ts';
import { tracingPackById } from '../../tracing-rules/index.ts';
import { readClock } from '../../../src/domain/tracing/cases/deadlines.ts';
import { CASE_TASKS, type Task } from '../../../src/domain/tracing/rules/tracing-pack.ts';
import { CONTRADICTIONS, findContradictions } from '../../../src/domain/tracing/cases/contradictions.ts';
import { sortIntoTrays, TRAY_REASONS } from '../../../src/domain/tracing/cases/trays.ts';
import { metersBetween } from '../../../src/domain/tracing/great-circle.ts';
import type { PlaceRole, StayTable } from '../../../src/domain/tracing/stays/stay-table.ts';
import { stayTableOf } from '../../../src/domain/tracing/stays/stay-table-of.ts';
import { cleanTrack, POINT_FAULTS } from '../../../src/domain/tracing/track/clean-track.ts';
import { findStays } from '../../../src/domain/tracing/track/find-stays.ts';
import { readUnits } from '../../../src/formats/units/units.ts';
import { makeGeography } from '../geography.ts';
import { makeDemoDistrict, type DemoFiles } from '../make.ts';
import { listCases, type CaseRow } from '../outbreak/case-file.ts';
import { PersonCodes, settle } from '../outbreak/people.ts';
import { runOutbreak } from '../outbreak/spread.ts';
import { contains } from '../rings.ts';
import { registerUnits, type District } from '../registry.ts';
import { SEEDS } from '../seeds.ts';
import { investigate } from './investigate.ts';
import { writeRosters } from './rosters.ts';
import { writeTasksDone } from './tasks.ts';
import { writeTrack } from './track.ts';
import { writeInvestigations, writeStays } from './write-tables.ts';

const NOW = minuteOf('2022-04-10 03:00');
const TABLES = ['investigations.csv', 'stays.csv', 'rosters.csv'] as const;
const ROLE_OF: Readonly<Record<string, PlaceRole>> = { 发现地: 'found', 居住地: 'residence', 工作地: 'workplace', 活动地: 'activity' };

let files: DemoFiles;
let again: Record<string, string>;
let otherwise: string;
let district: District;
let cases: readonly CaseRow[];
let stays: StayTable;
let placeOf: (text: string) => number;

function minuteOf(text: string): number {
  const [date, time] = text.split(' ');
  const [hours, minutes] = time!.split(':').map(Number);
  return parseIsoDay(date!)! * MINUTES_PER_DAY + hours! * 60 + minutes!;
}
const momentOf = (text: string): number | undefined => (text === '' ? undefined : minuteOf(text));
const tableOf = (name: string): string[][] => files[name]!.trimEnd().split('\n').slice(1).map((row) => row.split(','));
const investigations = () => tableOf('investigations.csv');
const rosters = () => tableOf('rosters.csv');
const trackName = () => Object.keys(files).find((name) => name.endsWith('.gpx'))!;
const numberOfCase = () => new Map(investigations().map(([caseId], k) => [caseId!, k]));

beforeAll(() => {
  files = makeDemoDistrict();
  const geography = makeGeography(SEEDS);
  district = registerUnits(SEEDS, geography);
  const society = settle(district);
  const outbreak = runOutbreak(SEEDS.outbreak, society);
  const persons = new PersonCodes(SEEDS.registry);
  cases = listCases(SEEDS.registry, society, outbreak, persons);
  const tracing = investigate(SEEDS.tracing, district, society, outbreak, cases);
  const track = writeTrack(SEEDS.tracing, tracing.cases, geography.roads);
  again = {
    'investigations.csv': writeInvestigations(tracing.cases, tracing.venues), 'stays.csv': writeStays(tracing.cases),
    'rosters.csv': writeRosters(SEEDS.tracing, tracing, society, persons), [track.name]: track.text, 'tasks-done.json': writeTasksDone(SEEDS.tracing, tracing.cases),
  };
  otherwise = writeStays(investigate(9, district, society, outbreak, cases).cases);
  const reading = readUnits(['units.geojson', 'buildings.geojson'].map((file) => ({ file, text: files[file]! })));
  const matcher = createMatcher({ ...reading.units, parent: assignParents(reading.units) }, { chosen: new Map(), districtNames: [] });
  const known = new Map<string, number>();
  placeOf = (text) => {
    if (!known.has(text)) known.set(text, matcher.match(text).unit);
    return known.get(text)!;
  };
  const numbers = numberOfCase();
  stays = stayTableOf(tableOf('stays.csv').map(([caseId, role, place, from, until, longitude, latitude]) => ({
    caseOf: numbers.get(caseId!)!, role: ROLE_OF[role!]!, place: placeOf(place!) === NO_UNIT ? -1 : placeOf(place!), from: momentOf(from!), until: momentOf(until!),
    longitude: longitude === '' ? undefined : Number(longitude), latitude: latitude === '' ? undefined : Number(latitude),
  })));
}, 120_000);

describe('the tracing files', () => {
  it('are the same when made again, and others from another seed', () => {
    for (const [name, text] of Object.entries(again)) expect([name, files[name] === text]).toEqual([name, true]);
    expect(otherwise === files['stays.csv']).toBe(false);
  });

  it('are modest in size and have a role each', () => {
    expect([...TABLES, trackName()].reduce((sum, name) => sum + Buffer.byteLength(files[name]!), 0)).toBeLessThan(1_200_000);
    const roles = Object.fromEntries(withRoles(files).map(({ name, role }) => [name, role]));
    expect([...TABLES, trackName(), 'tasks-done.json'].map((name) => roles[name])).toEqual(['investigations', 'stays', 'rosters', 'track', 'tasks-done']);
    expect(Object.values(roles).filter((role) => role === 'layer')).toHaveLength(6);
  });

  it('have rows of as many cells as headings, and no column for a name, number or telephone of a person', () => {
    for (const name of TABLES) {
      const [headings, ...rows] = files[name]!.trimEnd().split('\n').map((row) => row.split(','));
      expect(rows.filter((row) => row.length !== headings!.length)).toEqual([]);
      expect(headings!.filter((heading) => /姓名|电话|手机|身份证|证件/u.test(heading))).toEqual([]);
    }
    expect([...investigations().map((row) => row[1]!), ...rosters().map((row) => row[0]!)].filter((code) => !/^P\d{6}$/.test(code))).toEqual([]);
  });
});

describe('the investigations', () => {
  it('are of 200 persons, each once, with the numbers, pseudonyms and moments of the case list', () => {
    const listed = new Map(tableOf('cases.csv').map((row) => [row[0]!, row]));
    const rows = investigations();
    expect(rows).toHaveLength(200);
    expect(new Set(rows.map((row) => row[1])).size).toBe(200);
    const wrong = rows.filter(([caseId, person, reported, onset, sampled, isolated]) => {
      const row = listed.get(caseId!);
      return row === undefined || row[1] !== person || row[3] !== reported!.slice(0, 10) || row[4] !== onset || row[5] !== sampled || row[9] !== '否' || (isolated !== '' && row[6] !== isolated);
    });
    expect(wrong).toEqual([]);
  });

  it('are the newest on 10 April but a few that nobody has asked yet, as known at 3 a.m.', () => {
    const known = tableOf('cases.csv').filter((row) => row[9] === '否' && row[3]! <= '2022-04-10');
    const asked = new Set(investigations().map((row) => row[0]));
    const oldest = investigations().map((row) => row[2]!.slice(0, 10)).toSorted()[0]!;
    const newer = known.filter((row) => row[3]! > oldest);
    expect(newer.filter((row) => !asked.has(row[0])).map((row) => row[3])).toEqual(['2022-04-08', '2022-04-09', '2022-04-09']);
    const moments = [...investigations().flatMap((row) => [row[2]!, row[4]!, row[5]!]), ...tableOf('stays.csv').flatMap((row) => [row[3]!, row[4]!])];
    expect(moments.filter((moment) => moment !== '' && minuteOf(moment) > NOW)).toEqual([]);
    const withStays = new Set(tableOf('stays.csv').map((row) => row[0]));
    expect(investigations().filter((row) => !withStays.has(row[0])).map((row) => row[0])).toEqual(['YN0409-003']);
  });
});

describe('the tasks of the cases', () => {
  const done = () => JSON.parse(files['tasks-done.json']!) as { case: string; task: Task; at: string }[];
  /** States of all clocks under a pack, case by case, the oldest report first. */
  const standings = (pack: string, now: number): string[] => {
    const doneAt = new Map(done().map(({ case: id, task, at }) => [`${id} ${task}`, minuteOf(at)]));
    const deadlines = tracingPackById(pack)!.deadlines.filter(({ task }) => CASE_TASKS.includes(task));
    return investigations().map(([id, , reported]) => {
      const states = deadlines.map(({ task, minutes }) => readClock(minuteOf(reported!), minutes, doneAt.get(`${id} ${task}`) ?? NOT_RECORDED, now).state);
      return (['late', 'soon', 'running', 'met'] as const).find((state) => states.includes(state))!;
    });
  };

  it('are done after the report and before 3 a.m., each once', () => {
    const reportedAt = new Map(investigations().map(([id, , reported]) => [id!, minuteOf(reported!)]));
    expect(done().filter(({ case: id, at }) => !(minuteOf(at) > reportedAt.get(id)! && minuteOf(at) <= NOW))).toEqual([]);
    expect(new Set(done().map(({ case: id, task }) => `${id} ${task}`)).size).toBe(done().length);
  });

  it.each(['CN-TRACE-8', 'CN-TRACE-9', 'SH-TRACE-2022', 'COUNTY-TRACE'])('are met of older cases and open of the newest (%s)', (pack) => {
    for (const now of [NOW, minuteOf('2022-04-10 23:59')]) {
      const states = standings(pack, now);
      expect(states.slice(0, 180).filter((state) => state !== 'met')).toEqual([]);
      expect([states.slice(-8).filter((state) => state === 'met').length, states.filter((state) => state !== 'met').length < 20]).toEqual([0, true]);
    }
  });
});

describe('the stays', () => {
  it('fill at most fourteen days and a night before the report, in places of the district', () => {
    const reported = new Map(investigations().map((row) => [row[0]!, minuteOf(row[2]!)]));
    const early = tableOf('stays.csv').filter((row) => row[3] !== '' && minuteOf(row[3]!) < reported.get(row[0]!)! - 16 * MINUTES_PER_DAY);
    expect(early).toEqual([]);
    const unknown = tableOf('stays.csv').filter((row) => placeOf(row[2]!) === NO_UNIT);
    expect(unknown.length).toBeGreaterThan(10);
    expect(unknown.length).toBeLessThan(stays.count * 0.03);
    expect(new Set(tableOf('stays.csv').map((row) => row[1]))).toEqual(new Set(Object.keys(ROLE_OF)));
  });

  it('are graded by place, homes and finds aside; those of who was reported in the night wait for the experts', () => {
    const reported = new Map(investigations().map((row) => [row[0]!, minuteOf(row[2]!)]));
    const rows = tableOf('stays.csv');
    const graded = rows.filter((row) => row[9] !== '');
    expect(graded.filter((row) => row[1] === '居住地' || row[1] === '发现地' || row[10] === '' || reported.get(row[0]!)! > NOW - 9 * 60)).toEqual([]);
    const byPlace = new Map<string, Set<string>>();
    for (const row of graded) byPlace.set(row[2]!, (byPlace.get(row[2]!) ?? new Set()).add(`${row[1] === '工作地' ? '工作' : ''}${row[9]}${row[10]}`));
    expect([...byPlace.values()].filter((judged) => [...judged].filter((one) => !one.startsWith('工作')).length > 1)).toEqual([]);
    expect(new Set(graded.map((row) => `${row[9]}${row[10]}`))).toEqual(new Set(['高不明确', '高明确', '一般不明确', '一般明确']));
    const waiting = rows.filter((row) => row[9] === '' && (row[1] === '工作地' || row[1] === '活动地'));
    expect(waiting.length).toBeGreaterThan(10);
    expect(waiting.length).toBeLessThan(graded.length / 5);
  });

  it('contradict themselves three times and leave three stays in trays or outside, as the README says, and nowhere else', () => {
    const isolatedAt = Int32Array.from(investigations(), (row) => momentOf(row[5]!) ?? NOT_RECORDED);
    const found = findContradictions(stays, { count: 200, isolatedAt }, { now: NOW });
    expect(new Set([...found.kind].map((kind) => CONTRADICTIONS[kind]))).toEqual(new Set(['after-isolation', 'too-fast', 'two-places']));
    expect(found.count).toBe(3);
    const trays = sortIntoTrays(stays, 200, (longitude, latitude) => contains(district.ring, { x: (longitude - 126.1) * 80071, y: (latitude - 44.1) * 111114 }));
    expect(new Set([...trays.reason].map((reason) => TRAY_REASONS[reason]))).toEqual(new Set(['no-place', 'no-times']));
    expect(trays.count).toBe(2);
    expect(trays.outside.reduce((sum, outside) => sum + outside, 0)).toBe(1);
  });

  it('let most of who infected whom meet on the day of the infection: one pair of stays after the other', () => {
    const caseOfKey = new Map(cases.filter(({ cells }) => cells[9] === '否').map(({ infection, cells }) => [infection.key, cells[0]!]));
    const numbers = numberOfCase();
    const first = parseIsoDay('2022-03-01')! * MINUTES_PER_DAY;
    const rowsOf = (number: number): number[] => [...stays.caseOf.keys()].filter((row) => stays.caseOf[row] === number && stays.from[row] !== NOT_RECORDED);
    const isOnePlace = (a: number, b: number): boolean =>
      (stays.place[a]! >= 0 && stays.place[a] === stays.place[b]) || metersBetween(stays.longitude[a]!, stays.latitude[a]!, stays.longitude[b]!, stays.latitude[b]!) <= 100;
    const meetings = cases.flatMap(({ cells, infection }) => {
      const [infector, infected] = [numbers.get(caseOfKey.get(infection.source?.key ?? -1) ?? ''), numbers.get(cells[0]!)];
      if (infector === undefined || infected === undefined) return [];
      const day = first + infection.infectedOn * MINUTES_PER_DAY;
      const met = rowsOf(infector).some((a) => rowsOf(infected).some((b) => {
        const [from, until] = [Math.max(stays.from[a]!, stays.from[b]!, day), Math.min(stays.until[a]!, stays.until[b]!, day + MINUTES_PER_DAY)];
        return from < until && isOnePlace(a, b);
      }));
      return [met];
    });
    expect(meetings).toHaveLength(81);
    expect(meetings.filter((met) => met).length).toBeGreaterThanOrEqual(73);
  });
});

describe('the rosters', () => {
  it('name cases under investigation, places of the district but for a bus and a room, and every kind of relation', () => {
    const numbers = numberOfCase();
    expect(rosters().filter((row) => row[1] !== '' && !numbers.has(row[1]!))).toEqual([]);
    const unknown = new Set(rosters().filter((row) => placeOf(row[3]!) === NO_UNIT).map((row) => row[3]));
    expect(unknown).toEqual(new Set(['永宁7路公交', '桥头棋牌室']));
    expect(new Set(rosters().map((row) => row[2]))).toEqual(new Set(['同住', '同班', '同工', '同餐', '同乘', '娱乐', '同场所', '就诊']));
    expect(rosters().filter((row) => row[8] !== '' && minuteOf(row[8]!) > minuteOf(row[9]!))).toEqual([]);
  });

  it('have every asked case at home among its household, where its stays have it', () => {
    const homes = new Map(rosters().filter((row) => row[2] === '同住' && row[1] !== '').map((row) => [`${row[1]} ${row[0]}`, row]));
    const residences = new Set(tableOf('stays.csv').filter((row) => row[1] === '居住地').map((row) => `${row[0]} ${row[2]}`));
    const withStays = new Set(tableOf('stays.csv').map((row) => row[0]));
    const wrong = investigations().filter(([caseId, person]) => withStays.has(caseId) && !residences.has(`${caseId} ${homes.get(`${caseId} ${person}`)?.[3]}`));
    expect(wrong).toEqual([]);
  });

  it('list everybody of some houses, at most six to a flat', () => {
    const whole = rosters().filter((row) => row[1] === '' && row[2] === '同住');
    expect(new Set(whole.map((row) => row[3])).size).toBe(6);
    const flats = new Map<string, number>();
    for (const row of whole) flats.set(row.slice(3, 8).join(' '), (flats.get(row.slice(3, 8).join(' ')) ?? 0) + 1);
    expect(Math.max(...flats.values())).toBeLessThanOrEqual(6);
    expect(flats.size).toBeGreaterThan(60);
  });
});

describe('the track', () => {
  const points = () => [...files[trackName()]!.matchAll(/<trkpt lat="([\d.]+)" lon="([\d.]+)"><time>(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)Z<\/time>/g)].map((match) => {
    const [latitude, longitude, date, hours, minutes, seconds] = match.slice(1);
    // 08:00 in UTC+8 is 00:00 UTC.
    return { latitude: Number(latitude), longitude: Number(longitude), second: parseIsoDay(date!)! * 86400 + (Number(hours) + 8) * 3600 + Number(minutes) * 60 + Number(seconds) };
  });
  const run = <Result>(steps: Generator<unknown, Result>): Result => {
    for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
  };

  it('is of one case under investigation, over two days, with one jump and one silence of two hours', () => {
    const caseId = /^track-(.+)\.gpx$/.exec(trackName())![1]!;
    expect(numberOfCase().has(caseId)).toBe(true);
    expect(files[trackName()]).toContain(`<name>${caseId}</name>`);
    const all = points();
    expect(all.at(-1)!.second - all[0]!.second).toBeGreaterThan(47.5 * 3600);
    expect(all.filter(({ second }, k) => k > 0 && second - all[k - 1]!.second > 15 * 60).map(({ second }) => second)).toHaveLength(1);
    expect(refusals(all)).toEqual(['jump']);
  });

  it('rests where and when the stays of its case say', () => {
    const { points: clean } = run(cleanTrack(tableOfPoints(points())));
    const { stays: found } = run(findStays(clean));
    const of = numberOfCase().get(/^track-(.+)\.gpx$/.exec(trackName())![1]!)!;
    const [start, end] = [found.fromSecond[0]! / 60, found.untilSecond.at(-1)! / 60];
    const told = [...stays.caseOf.keys()].filter((row) => stays.caseOf[row] === of && stays.until[row]! - 30 > start && stays.from[row]! + 30 < end && stays.until[row]! - stays.from[row]! >= 30);
    expect(new Set(told.map((row) => stays.place[row])).size).toBeGreaterThan(2);
    // Two places less than 200 m apart are one to the finder; a stay without coordinates lies where another of its place does.
    const missing = told.filter((row) => {
      const at = [...stays.place.keys()].find((other) => stays.place[other] === stays.place[row] && !Number.isNaN(stays.longitude[other]!))!;
      return ![...found.fromSecond.keys()].some((k) => {
        const minutes = Math.min(found.untilSecond[k]! / 60, stays.until[row]!) - Math.max(found.fromSecond[k]! / 60, stays.from[row]!);
        return minutes > 20 && metersBetween(found.longitude[k]!, found.latitude[k]!, stays.longitude[at]!, stays.latitude[at]!) < 100;
      });
    });
    expect(missing).toEqual([]);
  });

  function tableOfPoints(all: ReturnType<typeof points>) {
    return {
      count: all.length, tracks: [''], track: new Uint32Array(all.length), second: Float64Array.from(all, ({ second }) => second),
      longitude: Float64Array.from(all, ({ longitude }) => longitude), latitude: Float64Array.from(all, ({ latitude }) => latitude), sourceRow: Uint32Array.from(all.keys()),
    };
  }
  function refusals(all: ReturnType<typeof points>): (string | undefined)[] {
    return [...run(cleanTrack(tableOfPoints(all))).refused.fault].map((fault) => POINT_FAULTS[fault]);
  }
});
