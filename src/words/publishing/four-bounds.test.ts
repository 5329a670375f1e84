// 四至 as text and back; expected values are written by hand after notices of 2022 and land announcements.
import { describe, expect, it } from 'vitest';
import type { FourBounds, SideBounds } from '../../domain/publishing/four-bounds.ts';
import { writeFourBounds } from './four-bounds.ts';
import { readBounds } from './read-bounds.ts';

const road = (...names: string[]): SideBounds => ({ named: names.map((name) => ({ name, kind: 'road', coverage: 1 / names.length })), beyond: null });
const plain: FourBounds = { east: road('A路'), west: road('B河'), south: road('C小区'), north: road('D街') };
const several: FourBounds = { ...plain, east: road('长三线', '东靠线') };
const open: FourBounds = { ...plain, west: { named: [], beyond: { name: '西环路', kind: 'road', meters: 119.6 } }, north: { named: [], beyond: null } };

describe('written', () => {
  it('names east, west, south, north', () => {
    expect(writeFourBounds(plain, 'zh')).toBe('东至A路、西至B河、南至C小区、北至D街');
    expect(writeFourBounds(plain, 'en')).toBe('bounded on the east by A路; on the west by B河; on the south by C小区; on the north by D街');
  });

  it('parts the sides by commas where one names two', () => {
    expect(writeFourBounds(several, 'zh')).toBe('东至长三线、东靠线，西至B河，南至C小区，北至D街');
  });

  it('says so where nothing named runs along, and what is next out there', () => {
    expect(writeFourBounds(open, 'zh')).toBe('东至A路、西侧无名称可述（再向西约120米为西环路）、南至C小区、北侧无名称可述');
  });

  it.each(['zh', 'en'] as const)('is read back (%s)', (language) => {
    const names = { east: ['A路'], west: ['B河'], south: ['C小区'], north: ['D街'] };
    expect(readBounds(writeFourBounds(plain, language))).toEqual(names);
    expect(readBounds(writeFourBounds(several, language))).toEqual({ ...names, east: ['长三线', '东靠线'] });
    expect(readBounds(writeFourBounds(open, language))).toEqual({ east: ['A路'], south: ['C小区'] });
  });
});

describe('read', () => {
  const all = { east: ['人民路'], west: ['青沙河'], south: ['安康小区'], north: ['和平大街'] };

  it.each([
    '东至人民路、南至安康小区、西至青沙河、北至和平大街',
    '东至人民路，西至青沙河，南至安康小区，北至和平大街。',
    '东至人民路、西至青沙河，南至安康小区、北至和平大街',
    '南侧至安康小区；北侧至和平大街；东侧至人民路；西侧至青沙河',
    '东到人民路,西到青沙河,南到安康小区,北到和平大街',
    '东临人民路 西临青沙河　南临安康小区 北临和平大街',
    '东起人民路，西至青沙河，南起安康小区，北至和平大街',
    '四至范围：东：人民路；西：青沙河；南：安康小区；北：和平大街',
    '该地块东至人民路，西至青沙河，南至安康小区，北至和平大街，面积约3公顷。',
    '东以人民路为界，西以青沙河为界，南以安康小区为界，北以和平大街为界',
    '东至人民路西至青沙河南至安康小区北至和平大街',
    '东至人民路、西至青沙河、南至安康小区、北至和平大街所围合的区域',
    '东至人民路（不含）、西至青沙河以东、南至安康小区北侧、北至和平大街止',
    '人民路以西、青沙河以东、安康小区以北、和平大街以南区域',
    'bounded by 人民路 to the east, 青沙河 to the west, 安康小区 to the south and 和平大街 to the north.',
    'The plot is bounded on the north by 和平大街, on the east by 人民路, on the south by 安康小区 and on the west by 青沙河.',
  ])('all four: %s', (text) => {
    expect(readBounds(text)).toEqual(all);
  });

  it('names that begin or end like a side', () => {
    expect(readBounds('东至至善路、西至西环路、南至南到街、北至东临路')).toEqual({ east: ['至善路'], west: ['西环路'], south: ['南到街'], north: ['东临路'] });
    expect(readBounds('东至物流地块东路，西至南区域路')).toEqual({ east: ['物流地块东路'], west: ['南区域路'] });
  });

  it('several names of a side, each once, and only the sides that are named', () => {
    expect(readBounds('北至甲路、乙路、甲路，东至丙街')).toEqual({ north: ['甲路', '乙路'], east: ['丙街'] });
  });

  it.each(['', '请居民配合。', '东北方向的居民请配合', 'the east wind'])('nothing out of: %s', (text) => {
    expect(readBounds(text)).toEqual({});
  });
});
