// 名册: who was with whom, by codes: households, some whole houses, colleagues, classes, a bus, meals, a ward, a market.
import { personKey, type PersonCodes, type Society } from '../outbreak/people.ts';
import { Random } from '../random.ts';
import type { TimedStay } from './calendar.ts';
import { writeMinute } from './clock.ts';
import { flatOf } from './flats.ts';
import type { Tracing, TracedCase } from './investigate.ts';
import type { Investigated } from './investigated.ts';
import { csv } from './write-tables.ts';

export type Relation = '同住' | '同班' | '同工' | '同餐' | '同乘' | '娱乐' | '同场所' | '就诊';

const HEADINGS = ['人员编号', '病例编号', '关系', '场所', '楼栋', '单元', '楼层', '户', '开始时间', '结束时间', '防护', '厨卫'];

/** Houses of which everybody is listed: those of the newest cases in town. */
const WHOLE_HOUSES = 6;
const CLASSES = { count: 3, size: 26 };
const SHIFTS = 2;

export function writeRosters(seed: number, tracing: Tracing, society: Society, persons: PersonCodes): string {
  const rosters = new Rosters(new Random(seed).fork(1), tracing, society, persons);
  return csv([HEADINGS, ...rosters.list()]);
}

class Rosters {
  private readonly rows: string[][] = [];

  constructor(private readonly random: Random, private readonly tracing: Tracing, private readonly society: Society, private readonly persons: PersonCodes) {}

  list(): string[][] {
    const asked = this.tracing.cases.filter(({ stays }) => stays.length > 0);
    for (const { one } of asked) this.addHousehold(one);
    const inTown = [...new Set(asked.toReversed().filter(({ one }) => one.home.place.place.kind === 'compound').map(({ one }) => one.infection.home))];
    for (const home of inTown.slice(0, WHOLE_HOUSES)) this.addHouse(home);
    for (const { one, stays } of asked) this.addOutings(one, stays);
    this.addClasses(asked);
    this.addBus(asked);
    for (const { host, guest, from, until } of this.tracing.visits) {
      for (const person of [guest.person, ...this.strangers(guest, this.random.whole(1, 3))]) this.add(person, host, '同餐', host.home.text, from, until, '否');
    }
    return this.rows;
  }

  private addHousehold(one: Investigated): void {
    const { home, household } = one.infection;
    const size = this.society.homes[home]!.sizes[household] ?? 1;
    for (let member = 0; member < size; member++) this.addResident(home, household, member, one.caseId, one.home.text);
  }

  private addHouse(home: number): void {
    const { text } = this.tracing.venues.building(home);
    this.society.homes[home]!.sizes.forEach((size, household) => {
      for (let member = 0; member < size; member++) this.addResident(home, household, member, '', text);
    });
  }

  /** Lives there: no times. */
  private addResident(home: number, household: number, member: number, caseId: string, text: string): void {
    const { venues } = this.tracing;
    const { building } = venues.homeOf(home);
    const { stair, floor, flat } = flatOf(building, household);
    const kitchen = venues.isShared(home) ? '合用' : '独用';
    // A list of houses counts yards like any other house.
    const number = building.name.replace(/院$/u, '');
    this.rows.push([this.persons.codeOf(personKey(home, household, member)), caseId, '同住', text, number, stair, floor, flat, '', '', '否', kitchen]);
  }

  /** Colleagues of the last shifts, who was in the ward, who kept a stall, who sat at the table. */
  private addOutings(one: Investigated, stays: TracedCase['stays']): void {
    const { random } = this;
    const dated = stays.filter((stay): stay is TimedStay => stay.from !== null && stay.until !== null && !stay.isInferred);
    const shifts = one.age === 'adult' ? dated.filter(({ role }) => role === '工作地').slice(-SHIFTS) : [];
    const colleagues = shifts.length > 0 ? this.strangers(one, random.whole(2, 5)) : [];
    for (const { text, from, until } of shifts) for (const person of colleagues) this.add(person, one, '同工', text, from, until, random.chance(0.4) ? '是' : '否');
    for (const { text, from, until } of dated.filter(({ role }) => role === '活动地')) {
      const relation = relationAt(text);
      if (relation === null || (relation === '同场所' && !random.chance(0.3))) continue;
      for (const person of this.strangers(one, random.whole(3, 5))) {
        // The roster of a ward or a market holds for every case that was there.
        this.add(person, relation === '娱乐' ? one : null, relation, text, from - random.whole(0, 20), until + random.whole(0, 20), random.chance(relation === '就诊' ? 0.7 : 0.3) ? '是' : '否');
      }
    }
  }

  /** Classes of the newest school children, on their last day at school. */
  private addClasses(asked: readonly TracedCase[]): void {
    const atSchool = asked.toReversed().flatMap(({ one, stays }) => {
      const last = one.age === 'child' ? stays.findLast((stay): stay is TimedStay => stay.role === '工作地' && stay.until !== null) : undefined;
      return last === undefined ? [] : [{ one, last }];
    });
    for (const { one, last } of atSchool.slice(0, CLASSES.count)) {
      for (const person of [one.person, ...this.strangers(one, CLASSES.size)]) this.add(person, null, '同班', last.text, last.from, last.until, this.random.chance(0.2) ? '是' : '否');
    }
  }

  /** The bus to the last shift of the newest case that has one. */
  private addBus(asked: readonly TracedCase[]): void {
    for (const { one, stays } of asked.toReversed()) {
      const shift = stays.findLast((stay): stay is TimedStay => stay.role === '工作地' && stay.from !== null);
      if (shift === undefined || one.age !== 'adult') continue;
      for (const person of this.strangers(one, 14)) this.add(person, one, '同乘', '永宁7路公交', shift.from - this.random.whole(9, 16), shift.from - this.random.whole(3, 6), this.random.chance(0.6) ? '是' : '否');
      return;
    }
  }

  private add(person: string, one: Investigated | null, relation: Relation, text: string, from: number, until: number, isProtected: string): void {
    this.rows.push([person, one?.caseId ?? '', relation, text, '', '', '', '', writeMinute(from), writeMinute(until), isProtected, '']);
  }

  /** Others of the same street, each once. */
  private strangers({ infection }: Investigated, count: number): string[] {
    const { random, society } = this;
    const members = society.byStreet[society.settlements[infection.settlement]!.street]!.members;
    const codes = new Set<string>();
    while (codes.size < count) {
      const home = random.pick(society.settlements[random.pick(members)]!.homes);
      const { sizes } = society.homes[home]!;
      if (sizes.length === 0) continue;
      const household = random.whole(0, sizes.length - 1);
      codes.add(this.persons.codeOf(personKey(home, household, random.whole(0, sizes[household]! - 1))));
    }
    return [...codes];
  }
}

/** How those are related who are at a place at one time; null where nobody keeps a roster. */
function relationAt(text: string): Relation | null {
  if (/人民医院|卫生院/u.test(text)) return '就诊';
  if (text.includes('棋牌室')) return '娱乐';
  return text.includes('市场') ? '同场所' : null;
}
