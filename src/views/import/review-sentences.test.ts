// What was understood is said in one sentence; nothing is said of what is not there.
import { describe, expect, it } from 'vitest';
import { GROUND_KINDS, isFactKind, REGISTER_KINDS, TRACING_KINDS, type ImportReview } from '../../domain/district/import-review.ts';
import { dayFromCivil } from '../../domain/day.ts';
import { CASE_HEADINGS } from '../../formats/reports/case-headings.ts';
import { FACT_FILES } from '../../formats/reports/fact-kinds.ts';
import { GROUND_HEADINGS } from '../../formats/register/ground.ts';
import { REGISTER_HEADINGS } from '../../formats/register/register-kinds.ts';
import { TRACING_HEADINGS } from '../../formats/tracing/tracing-kinds.ts';
import { TRACK_HEADINGS } from '../../formats/tracks/track-headings.ts';
import { UNIT_HEADINGS } from '../../formats/units/unit-headings.ts';
import { IMPORT_KINDS } from './kind-words.ts';
import { writeMeaning, writeReject, writeRemarks, writeUnderstood } from './review-sentences.ts';
import { writeCounts } from './write-counts.ts';

const review: ImportReview = {
  file: 'lab.xlsx', kind: 'cases', form: 'xlsx', encoding: null, headingRow: 1, head: [], columns: [], meanings: [], dates: null,
  system: 'wgs84', hasCoordinates: false, met: 312, taken: 310, fresh: 287, known: 20, changed: 3, changedRows: [], renumbered: 0, unnumbered: false, namesakes: 0, refused: 2, warned: 0, rejects: [],
  places: 45, unmatchedPlaces: 6, unknownAreas: [], unplaced: 0, notes: [], unknownCases: 0, track: null,
};

describe('writeUnderstood', () => {
  it('says how many rows of what, and what becomes of them', () => {
    expect(writeUnderstood(review, 'zh')).toBe('lab.xlsx 里有 312 行病例：新增 287，已有 20，有改动 3，未采用 2。');
    expect(writeUnderstood(review, 'en')).toBe('lab.xlsx has 312 rows of cases: 287 new, 20 already known, 3 changed, 2 not used.');
  });

  it('says new rows even when there are none, and leaves other noughts out', () => {
    expect(writeCounts({ fresh: 0, known: 0, changed: 0, refused: 0 }, 'zh')).toBe('新增 0');
  });

  it('says one row in the singular in English', () => {
    expect(writeUnderstood({ ...review, met: 1, fresh: 1, known: 0, changed: 0, refused: 0 }, 'en')).toBe('lab.xlsx has 1 row of cases: 1 new.');
  });

  it('says that a table without rows has none', () => {
    expect(writeUnderstood({ ...review, met: 0, fresh: 0, known: 0, changed: 0, refused: 1 }, 'zh')).toBe('lab.xlsx 里没有读到数据行：新增 0，未采用 1。');
  });
});

describe('writeRemarks', () => {
  const dates = { first: dayFromCivil(2022, 3, 1), last: dayFromCivil(2022, 4, 9), order: 'none', yearless: 0, years: [], lonely: null, lonelyBy: 0 } as const;

  it('says the span of dates and the places that wait for a unit', () => {
    expect(writeRemarks({ ...review, dates }, 'zh')).toEqual([
      '报告日期 2022年3月1日至2022年4月9日',
      '45 处新地址中有 6 处还没有对应的单元，导入后在“待对应地址”里逐个处理',
    ]);
  });

  it('says one day once, and that all places are known', () => {
    const remarks = writeRemarks({ ...review, dates: { ...dates, first: dates.last }, unmatchedPlaces: 0 }, 'en');
    expect(remarks).toEqual(['Reported 9 Apr 2022', '45 new places, each with its unit']);
  });

  it('says of a last day far from the rest by how much it is later', () => {
    const far = { ...review, places: 0, dates: { ...dates, lonely: dayFromCivil(2022, 4, 30), lonelyBy: 21 } };
    expect(writeRemarks(far, 'zh')[1]).toBe('最晚的报告日期 4月30日 比其余的晚 21 天：请核对');
    expect(writeRemarks(far, 'en')[1]).toBe('The last report day, 30 Apr, is 21 days after all others: check it');
    expect(writeRemarks({ ...far, dates }, 'zh')).toHaveLength(1);
  });

  it('says nothing of dates and places that are not there', () => {
    expect(writeRemarks({ ...review, dates: { ...dates, first: null, last: null }, places: 0, unmatchedPlaces: 0 }, 'zh')).toEqual([]);
  });

  it('says how many units are without a place, of units only', () => {
    expect(writeRemarks({ ...review, kind: 'units', unplaced: 12 }, 'zh')).toEqual(['12 个单元没有位置：照常划定和计入，导入后可在地图上定位']);
    expect(writeRemarks({ ...review, unplaced: 12, places: 0 }, 'zh')).toEqual([]);
  });
});

describe('writeMeaning', () => {
  // Oracle: the meanings the readers of case lists and unit tables know.
  const known = [['cases', CASE_HEADINGS.meanings], ['units', UNIT_HEADINGS.meanings]] as const;

  it.each(known)('%s: every meaning that can be read has a word in both languages', (kind, meanings) => {
    for (const language of ['zh', 'en'] as const) {
      const words = meanings.map((meaning) => writeMeaning(kind, meaning, language));
      expect(words.filter((word, index) => word === meanings[index])).toEqual([]);
      expect(new Set(words).size).toBe(meanings.length);
    }
  });

  it('falls back to the key, also for one that every object has', () => {
    expect(writeMeaning('cases', 'toString', 'zh')).toBe('toString');
    expect(writeMeaning('units', 'street', 'zh')).toBe('街道（乡镇）');
  });
});

describe('a list of facts', () => {
  const facts: ImportReview = {
    ...review, file: 'c.csv', kind: 'contacts', met: 5, taken: 3, fresh: 1, known: 1, changed: 1, refused: 2, places: 4, unmatchedPlaces: 2, unknownAreas: ['幸福家园', '和平里'],
    dates: { first: dayFromCivil(2022, 4, 1), last: dayFromCivil(2022, 4, 3), order: 'none', yearless: 0, years: [], lonely: null, lonelyBy: 0 },
  };

  it('is called by its kind, in both languages', () => {
    expect(writeUnderstood(facts, 'zh')).toBe('c.csv 里有 5 行密接：新增 1，已有 1，有改动 1，未采用 2。');
    expect(writeUnderstood(facts, 'en')).toBe('c.csv has 5 rows of close contacts: 1 new, 1 already known, 1 changed, 2 not used.');
  });

  it('names the areas no unit is known for, and says what takes the place of what', () => {
    expect(writeRemarks(facts, 'zh')).toEqual([
      '日期 2022年4月1日至2022年4月3日', '2 处区域没有对应的单元，或不止一个，其行未采用：幸福家园、和平里', '1 行补全了案卷里的记录（转运、结果或评定），替换原来的',
    ]);
    expect(writeRemarks({ ...facts, unmatchedPlaces: 14 }, 'zh')[1]).toContain('幸福家园、和平里等 14 处');
    expect(writeRemarks({ ...facts, unmatchedPlaces: 0, unknownAreas: [], changed: 0 }, 'en')).toEqual(['Dated 1 Apr 2022 to 3 Apr 2022', '4 areas, each with its unit']);
  });

  it('names a column it lacks as it is offered', () => {
    const reject = { severity: 'refused', file: 'c.csv', row: 1, column: 'unit', reason: 'missing-column', value: '', hint: '' } as const;
    expect(writeReject(reject, 'contacts', 'zh')).toBe('没有认出哪一列是单元、区域：请在下面给一列选“单元、区域”');
    expect(writeReject({ ...reject, column: 'exposed' }, 'contacts', 'zh')).toContain('选“末次暴露日期”');
    expect(writeReject(reject, 'cases', 'zh')).toContain('单元（小区）');
  });

  it('has a word for every meaning of every kind', () => {
    for (const kind of IMPORT_KINDS.filter(isFactKind)) {
      for (const meaning of FACT_FILES[kind].headings.meanings) {
        for (const language of ['zh', 'en'] as const) expect([kind, meaning, writeMeaning(kind, meaning, language)]).not.toEqual([kind, meaning, meaning]);
      }
    }
  });
});

describe('of the farm register and the ground', () => {
  const homes = { ...review, kind: 'households', places: 30, unmatchedPlaces: 2, changed: 3 } as const;

  it('says the homes that no unit is known for, and what takes the place of what', () => {
    expect(writeRemarks(homes, 'zh')).toEqual(['30 处住址中有 2 处没有对应的单元：农户照常收下，导入后列在“春耕”的问题里', '3 行与案卷里的不同，以新表为准']);
    expect(writeRemarks({ ...homes, kind: 'plots', unmatchedPlaces: 0, changed: 0 }, 'en')).toEqual(['30 villages, each with its unit']);
    expect(writeRemarks({ ...homes, kind: 'roads', places: 0, unmatchedPlaces: 0, changed: 1 }, 'en')).toEqual(['1 row says something else than the case file: the new list holds']);
    expect(writeRemarks({ ...homes, kind: 'gates', places: 0, unmatchedPlaces: 0, changed: 0 }, 'zh')).toEqual([]);
  });

  it('names a column it lacks as it is offered, and has a word for every meaning', () => {
    const reject = { severity: 'refused', file: 'h.csv', row: 1, column: 'household', reason: 'missing-column', value: '', hint: '' } as const;
    expect(writeReject(reject, 'households', 'zh')).toBe('没有认出哪一列是户号：请在下面给一列选“户号”');
    const headings = [...REGISTER_KINDS.map((kind) => [kind, REGISTER_HEADINGS[kind]] as const), ...GROUND_KINDS.map((kind) => [kind, GROUND_HEADINGS[kind]] as const)];
    for (const [kind, { meanings }] of headings) {
      for (const meaning of meanings) for (const language of ['zh', 'en'] as const) expect([kind, meaning, writeMeaning(kind, meaning, language)]).not.toEqual([kind, meaning, meaning]);
    }
  });
});

describe('of tracing', () => {
  const day = dayFromCivil(2022, 4, 1);
  const dates = { first: day, last: day + 2, order: 'none', yearless: 0, years: [], lonely: null, lonelyBy: 0 } as const;
  const stays = { ...review, kind: 'stays', dates, places: 5, unmatchedPlaces: 2, unknownCases: 1, changed: 0, notes: [{ kind: 'in-future', rows: 1 }] } as const;

  it('says the span, places without a unit, cases nobody knows, times to come and what is replaced', () => {
    expect(writeRemarks(stays, 'zh')).toEqual([
      '时间 2022年4月1日至2022年4月3日', '5 处没有经纬度的场所中有 2 处没有对应的单元：照常收下，导入后在“溯源”里对应单元或在地图上点',
      '1 个病例编号既不在病例表里，也没有开流调：照常收下，请在“溯源”里开这一例，或在表里改正编号', '1 行有晚于现在的时间：请核对日期',
    ]);
    expect(writeRemarks({ ...stays, kind: 'investigations', places: 0, unmatchedPlaces: 0, unknownCases: 0, notes: [], changed: 2 }, 'en')).toEqual([
      'Dated 1 Apr 2022 to 3 Apr 2022', '2 cases say something else than the case file: the new list holds, what it leaves empty stays',
    ]);
  });

  it('says of a track how many points, from when to when, in which zone they were read, what they lack, and whose they are', () => {
    const track = { tracks: 2, undated: 3, unplaced: 1, first: day * 1440 + 485, last: day * 1440 + 1439, proposedCase: '', recordedFor: ['病例1', '病例2'], cases: [] };
    const seen: ImportReview = { ...review, file: 'a.gpx', kind: 'tracks', met: 1200, fresh: 0, known: 1200, changed: 0, refused: 0, notes: [{ kind: 'without-zone', points: 7, utcOffsetMinutes: 480 }, { kind: 'in-future', rows: 4 }], track };
    expect(writeUnderstood(seen, 'en')).toBe('a.gpx has 1,200 points of 2 tracks: 0 new, 1,200 already known.');
    expect(writeRemarks(seen, 'zh')).toEqual([
      '时间自2022年4月1日 08:05至2022年4月1日 23:59（北京时间）', '7 个点的时间没有写时区，按 北京时间（UTC+8） 读', '4 个点所在的轨迹全部晚于现在：请核对日期，或在下面改时区',
      '3 个点没有时间：只画出位置，不算停留', '1 个点没有位置：不画，也不算停留', '这些点已在案卷里，属于病例 病例1、病例2；填另一个病例的编号会为那一例再记一份',
    ]);
    expect(writeRemarks({ ...seen, notes: [{ kind: 'without-zone', points: 1, utcOffsetMinutes: -330 }] }, 'en')[1]).toBe('1 point has a time without a zone, read as UTC-05:30');
  });

  it('names a column it lacks as it is offered, and has a word for every meaning', () => {
    const reject = { severity: 'refused', file: 's.csv', row: 1, column: 'caseId', reason: 'missing-column', value: '', hint: '' } as const;
    expect(writeReject(reject, 'stays', 'zh')).toBe('没有认出哪一列是病例编号：请在下面给一列选“病例编号”');
    expect(writeReject({ ...reject, column: 'lng' }, 'tracks', 'en')).toContain('“Longitude”');
    for (const [kind, { meanings }] of [...TRACING_KINDS.map((list) => [list, TRACING_HEADINGS[list]] as const), ['tracks', TRACK_HEADINGS] as const]) {
      for (const meaning of meanings) for (const language of ['zh', 'en'] as const) expect([kind, meaning, writeMeaning(kind, meaning, language)]).not.toEqual([kind, meaning, meaning]);
    }
  });
});
