// The text of a notice, against one written by hand after the skeleton of six real notices (users 5.4).
import { expect, it } from 'vitest';
import { dayFromCivil } from '../../domain/day.ts';
import { paragraphsOf, type PublicNotice } from '../../domain/publishing/public-notice.ts';
import { writePublicNotice } from './public-notice.ts';

const notice: PublicNotice = {
  district: '永宁区', number: '2022年第52号', basis: '《上海市2022年4月11日分区分类差异化防控》', effectiveOn: dayFromCivil(2022, 4, 12),
  sections: [
    { level: 'sealed', streets: [{ street: '东岭街道', units: ['安康家园', '新华小区'] }, { street: '', units: ['滨河里'] }] },
    { level: 'none', streets: [{ street: '龙家镇', units: ['福林屯'] }] },
  ],
  measures: [{ level: 'sealed', text: '区域封闭、足不出户、服务上门' }],
  phone: '0431-0000000', office: '永宁区疫情防控指挥部办公室', issuedOn: dayFromCivil(2022, 4, 11),
};

it('says number, basis, from when, areas by level and street, measures, office and day', () => {
  expect(writePublicNotice(notice, 'zh')).toBe(`关于调整永宁区疫情防控分区的通告
（2022年第52号）
根据《上海市2022年4月11日分区分类差异化防控》和当前疫情形势，经综合研判，自2022年4月12日0时起，对下列区域的管理等级作出调整。现通告如下：
一、划为封控区（3个）
（一）东岭街道：安康家园、新华小区。
（二）其他：滨河里。
二、解除管理（1个）
（一）龙家镇：福林屯。
三、管理措施
封控区：区域封闭、足不出户、服务上门。
四、其他事项
本通告未列出的区域，管理等级不变。上述分区将视疫情变化适时调整。
咨询电话：0431-0000000

永宁区疫情防控指挥部办公室
2022年4月11日
`);
});

it('says so where nothing changes, and leaves out what is not given', () => {
  const empty = { ...notice, number: '', sections: [], measures: [], phone: '', office: '' };
  expect(writePublicNotice(empty, 'zh')).toBe('关于调整永宁区疫情防控分区的通告\n经综合研判，自2022年4月12日0时起，各区域的管理等级维持不变。\n\n2022年4月11日\n');
});

it('counts twenty streets and more in Chinese', () => {
  const streets = Array.from({ length: 21 }, (_, i) => ({ street: `街道${i}`, units: ['甲'] }));
  const lines = writePublicNotice({ ...notice, sections: [{ level: 'sealed', streets }] }, 'zh').split('\n');
  expect([10, 11, 20, 21].map((count) => lines[3 + count]!.slice(0, 5))).toEqual(['（十）街道', '（十一）街', '（二十）街', '（二十一）']);
});

it.each(['zh', 'en'] as const)('is parted again into title, number, headings, text and signature (%s)', (language) => {
  const kinds = paragraphsOf(writePublicNotice(notice, language)).map(({ kind }) => kind);
  expect(kinds).toEqual(['title', 'number', 'body', 'heading', 'body', 'body', 'heading', 'body', 'heading', 'body', 'heading', 'body', 'body', 'signature', 'signature']);
});
