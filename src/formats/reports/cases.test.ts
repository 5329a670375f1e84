// Case lists: headings in any order and language, what is refused, what is merely told.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, MINUTES_PER_DAY, NOT_RECORDED, parseIsoDay } from '../../domain/day.ts';
import {
  COUNTS, DOES_NOT_COUNT, FOUND_INSIDE, FOUND_OUTSIDE, WHERE_HOME, WHERE_ISOLATION, WHERE_UNKNOWN, type CaseTable,
} from '../../domain/district/case-table.ts';
import { readCases, type CaseOptions, type CaseReading } from './cases.ts';
import { textColumnOf, textsOf } from '../../domain/district/text-column.ts';

const read = (text: string, options?: CaseOptions): CaseReading => readCases(text, 'list.csv', options);
const told = ({ rejects }: CaseReading): string[] => rejects.map(({ severity, row, column, reason }) => `${severity} ${row} ${column} ${reason}`);
const keys = (cases: CaseTable | null): string[] => [...(cases?.place ?? [])].map((place) => cases!.places[place]!);
const days = (column: Int32Array | undefined): string[] => [...(column ?? [])].map((day) => (day === NOT_RECORDED ? '' : isoDay(day)));
const day = (iso: string): number => parseIsoDay(iso)!;

describe('headings', () => {
  it('reads the Chinese list of a district with every column, in any order', () => {
    const columns: Record<string, string> = {
      病例编号: 'YN0405-001', 人员编号: 'P7', 划定单元: '幸福家园', 报告日期: '2022-04-05', 发病日期: '2022年4月3日', 采样时间: '2022/4/4 07:30',
      转运时间: '2022-04-05 24:00', 隔离日期: '2022-04-05', '采样时所在（居家/集中隔离点）': '居家', 发现方式: '社会面', 是否转归: '否', 录入时间: '2022-04-05 20:15',
    };
    const names = Object.keys(columns);
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (order) => {
        const { cases, rejects } = read(`${order.join(',')}\n${order.map((name) => columns[name]).join(',')}\n`);
        expect(rejects).toEqual([]);
        expect(cases).toEqual({
          count: 1, places: ['幸福家园'], place: Uint32Array.of(0),
          reportedOn: Int32Array.of(day('2022-04-05')), onsetOn: Int32Array.of(day('2022-04-03')), positiveOn: Int32Array.of(NOT_RECORDED),
          sampledOn: Int32Array.of(day('2022-04-04')), sampledTime: Int16Array.of(450),
          movedOutOn: Int32Array.of(day('2022-04-06')), movedOutTime: Int16Array.of(0), isolatedOn: Int32Array.of(day('2022-04-05')),
          whereSampled: Uint8Array.of(WHERE_HOME), found: Uint8Array.of(FOUND_OUTSIDE), reclassified: Uint8Array.of(0), counts: Uint8Array.of(0),
          recordedAt: Int32Array.of(day('2022-04-05') * MINUTES_PER_DAY + 20 * 60 + 15), caseId: textColumnOf(['YN0405-001']), person: textColumnOf(['P7']), sourceRow: Uint32Array.of(2),
        } satisfies CaseTable);
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it.each(['Unit ', 'UNIT', 'ｕｎｉｔ', 'unit_id', '划定单元', ' 小 区 '])('takes %j for the unit', (heading) => {
    expect(keys(read(`${heading},date\nA,2022-04-05\n`).cases)).toEqual(['A']);
  });

  it('reads the day of isolation beside the time of moving out, and a person by number under "person"', () => {
    const reading = read('unit,date,person,isolated,isolated_at\nA,2022-04-05,P1,2022-04-04,2022-04-06 08:00\nB,2022-04-05,张三,soon,\n');
    expect([days(reading.cases?.isolatedOn), days(reading.cases?.movedOutOn), textsOf(reading.cases!.person)]).toEqual([['2022-04-04', ''], ['2022-04-06', ''], ['P1', '']]);
    expect(told(reading)).toEqual(['warning 3 isolated not-a-date', 'warning 3 person personal-value']);
    expect(JSON.stringify(reading.rejects)).not.toContain('张三');
  });

  it('says which columns are missing and that nothing was read', () => {
    const reading = read('name,when\nA,2022-04-05\n');
    expect(reading.cases).toBeNull();
    expect(told(reading)).toEqual(['refused 1 unit missing-column', 'refused 1 date missing-column']);
  });

  it('prefers an exact "reported" to a bare "date", in either order, and tells the other', () => {
    const first = read('date,reported_on,unit\n2022-04-01,2022-04-05,A\n');
    expect(days(first.cases?.reportedOn)).toEqual(['2022-04-05']);
    expect(told(first)).toEqual(['warning 1 date unknown-value']);
    const second = read('报告日期,日期,unit\n2022-04-05,2022-04-01,A\n');
    expect(days(second.cases?.reportedOn)).toEqual(['2022-04-05']);
    expect(told(second)).toEqual(['warning 1 日期 unknown-value']);
  });

  it('is a valid empty list with headings and no row, and unusable without headings', () => {
    expect(read('unit,date\n')).toMatchObject({ cases: { count: 0 }, met: 0, rejects: [] });
    expect(read('\n')).toMatchObject({ cases: null, rejects: [{ reason: 'empty-file' }] });
  });
});

describe('the key of a row', () => {
  it('is the unit, else district and place joined without a blank, else the place', () => {
    expect(keys(read('unit,district,place,date\nU,嘉定区,万镇路1弄,2022-04-05\n,嘉定区,万镇路1弄,2022-04-05\n,,万镇路1弄,2022-04-05\n').cases)).toEqual([
      'U', '嘉定区万镇路1弄', '万镇路1弄',
    ]);
  });

  it('is never the district alone', () => {
    expect(told(read('district,place,date\n嘉定区,,2022-04-05\n'))).toEqual(['refused 2 place missing-value']);
  });
});

describe('a place that only says "as above"', () => {
  it('is the place of the row above, also through a chain and of a row refused for its date, and is told', () => {
    const reading = read('区县,地址,date\n九台区,安康家园,soon\n,同上,2022-04-05\n同上,〃,2022-04-05\n同上,福林苑,2022-04-05\n');
    expect([keys(reading.cases), [...reading.cases!.sourceRow]]).toEqual([['九台区安康家园', '九台区安康家园', '九台区福林苑'], [3, 4, 5]]);
    expect(told(reading)).toEqual(['refused 2 date not-a-date', 'warning 3 地址 same-as-above', 'warning 4 地址 same-as-above']);
    expect(reading.rejects[1]!.value).toBe('九台区安康家园');
  });

  it('is the whole place of the row above, whether that stands as a unit or as an address', () => {
    expect(keys(read('unit,place,date\nU,x,2022-04-05\n,同上,2022-04-05\n,福林屯,2022-04-05\n同上,,2022-04-05\n').cases)).toEqual(['U', 'U', '福林屯', '福林屯']);
  });

  it('is refused and leads nowhere where no row stands above, that row has no place, or it could not be read', () => {
    const reading = read('地址,date\n同上,2022-04-05\n同上,2022-04-05\n甲,2022-04-05\n,2022-04-05\n同上,2022-04-05\n乙,2022-04-05\n丙,2022-04-05,x\n同上,2022-04-05\n丁,2022-04-05\n\nditto,2022-04-05\n');
    expect([keys(reading.cases), reading.cases!.places]).toEqual([['甲', '乙', '丁', '丁'], ['甲', '乙', '丁']]);
    expect(told(reading)).toEqual([
      'refused 2 地址 missing-value', 'refused 3 地址 missing-value', 'refused 5 地址 missing-value', 'refused 6 地址 missing-value',
      'refused 8 null too-many-cells', 'refused 9 地址 missing-value', 'warning 12 地址 same-as-above',
    ]);
  });
});

describe('dates', () => {
  it('refuses rows whose report date is missing, impossible or no date, and keeps the good ones', () => {
    const reading = read('unit,date\nA,2022-04-05\nB,\nC,2022-02-30\nD,soon\nE,2022-04-06\n');
    expect(keys(reading.cases)).toEqual(['A', 'E']);
    expect([...reading.cases!.sourceRow]).toEqual([2, 6]);
    expect(told(reading)).toEqual(['refused 3 date missing-value', 'refused 4 date impossible-date', 'refused 5 date not-a-date']);
    expect(reading.met).toBe(5);
  });

  it('refuses every undecided row of a day-month column and names the flag', () => {
    const reading = read('unit,date\nA,5/4/2022\nB,6/4/2022\nC,2022-04-07\n');
    expect(keys(reading.cases)).toEqual(['C']);
    expect(told(reading)).toEqual(['refused 2 date ambiguous-date', 'refused 3 date ambiguous-date']);
    expect(reading.rejects[0]!.hint).toBe('dmy|mdy');
  });

  it('lets one number above 12 settle the column', () => {
    expect(days(read('unit,date\nA,5/4/2022\nB,13/4/2022\n').cases?.reportedOn)).toEqual(['2022-04-05', '2022-04-13']);
    expect(days(read('unit,date\nA,5/4/2022\nB,4/13/2022\n').cases?.reportedOn)).toEqual(['2022-05-04', '2022-04-13']);
  });

  it('takes the flag at its word, and then refuses what it makes impossible', () => {
    const reading = read('unit,date\nA,5/4/2022\nB,4/13/2022\n', { dateOrder: 'dmy' });
    expect(days(reading.cases?.reportedOn)).toEqual(['2022-04-05']);
    expect(told(reading)).toEqual(['refused 3 date impossible-date']);
  });

  it('uses a row without an optional value it cannot read: the positive counts', () => {
    const reading = read('unit,date,onset,sampled,moved_out\nA,2022-04-05,2022-02-30,someday,5/4/2022\n');
    expect(reading.cases).toMatchObject({ count: 1 });
    expect(days(reading.cases!.onsetOn).concat(days(reading.cases!.sampledOn), days(reading.cases!.movedOutOn))).toEqual(['', '', '']);
    expect(told(reading)).toEqual(['warning 2 sampled not-a-date', 'warning 2 moved_out ambiguous-date', 'warning 2 onset impossible-date']);
  });

  it('knows a row entered on a day without an hour only at the end of that day (rules 7, vector 29)', () => {
    expect([...read('unit,date,recorded_at\nA,2022-04-08,2022-04-12\n').cases!.recordedAt]).toEqual([day('2022-04-12') * MINUTES_PER_DAY + 1439]);
  });
});

describe('coded columns', () => {
  it('reads where, how, reclassified and counts in both languages; a word nobody knows is told and left out', () => {
    const { cases, rejects } = read(
      'unit,date,where_sampled,found,reclassified,counts\n' +
        'A,2022-04-05,集中隔离点,管控中发现,是,计入\nB,2022-04-05,Home,outside,No,不计入\nC,2022-04-05,quarantine,,,\n',
    );
    expect([...cases!.whereSampled]).toEqual([WHERE_ISOLATION, WHERE_HOME, WHERE_UNKNOWN]);
    expect([...cases!.found]).toEqual([FOUND_INSIDE, FOUND_OUTSIDE, 0]);
    expect([...cases!.reclassified]).toEqual([1, 0, 0]);
    expect([...cases!.counts]).toEqual([COUNTS, DOES_NOT_COUNT, 0]);
    expect(rejects).toMatchObject([{ severity: 'warning', row: 4, column: 'where_sampled', reason: 'unknown-value', value: 'quarantine' }]);
  });
});

it('takes the good rows of a long list and tells each bad one (20,000 rejects)', () => {
  const lines = Array.from({ length: 40_000 }, (_, i) => (i % 2 === 0 ? `U${i},2022-04-05` : `U${i},never`));
  const reading = read(`unit,date\n${lines.join('\n')}\n`);
  expect(reading.cases!.count).toBe(20_000);
  expect(reading.rejects).toHaveLength(20_000);
});

describe('what may name a person', () => {
  it('is left out of case and person numbers with a warning that does not show it, and the row is taken', () => {
    const reading = read('unit,date,病例编号,人员编号\nA,2022-04-05,张三,220181199001011234\nB,2022-04-05,病例12,13800138000\nC,2022-04-05,无,-\n');
    expect([reading.cases!.count, textsOf(reading.cases!.caseId), textsOf(reading.cases!.person)]).toEqual([3, ['', '病例12', ''], ['', '', '']]);
    expect(told(reading)).toEqual(['warning 2 病例编号 personal-value', 'warning 2 人员编号 personal-value', 'warning 3 人员编号 personal-value']);
    expect(JSON.stringify(reading.rejects)).not.toMatch(/张三|220181|13800138000/);
  });

  it('is cut from an address: telephones and identity cards; an address of nothing else is missing', () => {
    const reading = read('district,地址,date\n九台区,安康家园3号楼 13800000000,2022-04-05\n,福林苑220181199001011234,2022-04-05\n,13800000000,2022-04-05\n');
    expect(keys(reading.cases)).toEqual(['九台区安康家园3号楼', '福林苑']);
    expect(told(reading)).toEqual(['warning 2 地址 personal-value', 'warning 3 地址 personal-value', 'warning 4 地址 personal-value', 'refused 4 地址 missing-value']);
    expect(JSON.stringify(reading)).not.toMatch(/138000|220181/);
  });

  it('is a whole column called by name, whatever meaning it is given', () => {
    expect(textsOf(read('unit,date,name\nA,2022-04-05,P7\n', { mapping: { name: 'person' } }).cases!.person)).toEqual(['']);
    expect(textsOf(read('unit,date,person\nA,2022-04-05,P7\n', { mapping: { person: 'person' } }).cases!.person)).toEqual(['P7']);
  });

  it('is no key of a unit, which may be a long number', () => {
    expect(keys(read('unit,date\n220181001001001,2022-04-05\n').cases)).toEqual(['220181001001001']);
  });

  it('is cut from a name of a unit as from an address', () => {
    const reading = read('小区,date\n安康家园3号楼401张三13800001234,2022-04-05\n');
    expect(keys(reading.cases)).toEqual(['安康家园3号楼401']);
    expect(told(reading)).toEqual(['warning 2 小区 personal-value']);
  });
});

describe('columns of areas, in lists that people write', () => {
  const keysOf = (text: string): string[] => keys(read(text, { namesAreas: true }).cases);

  it('go in front of a unit as of an address, the street between blanks', () => {
    expect(keysOf('区县,小区,date\n宽城区,安康家园,2022-04-05\n,安康家园,2022-04-05\n')).toEqual(['宽城区安康家园', '安康家园']);
    expect(keysOf('区县,所属街道,小区,date\n九台区,西营街道,安康家园,2022-04-05\n同上,同上,新华小区,2022-04-05\n')).toEqual(['九台区 西营街道 安康家园', '九台区 西营街道 新华小区']);
    expect(keysOf('街道,详细地址,date\n西营街道,安康家园3号楼,2022-04-05\n')).toEqual(['西营街道 安康家园3号楼']);
  });

  it('are not said twice, and nothing goes in front of a code', () => {
    expect(keysOf('区县,街道,地址,date\n九台区,西营街道,九台区西营街道安康家园,2022-04-05\n')).toEqual(['九台区西营街道安康家园']);
    expect(keysOf('区县,街道,单元名称,date\n九台区,西营街道,U-17,2022-04-05\n')).toEqual(['U-17']);
  });
});
