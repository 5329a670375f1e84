// Texts of which no pack was made, as docs/packs.md lists them: what each is, why it gives no list, what a district can do.
import type { WordsLanguage } from './dates.ts';

export interface NotPack {
  /** As in docs/packs.md. */
  readonly id: string;
  readonly what: string;
  readonly why: string;
  readonly instead: string;
}

export const NOT_PACKS: Readonly<Record<WordsLanguage, readonly NotPack[]>> = {
  zh: [
    {
      id: 'SH-2022-0401',
      what: '上海，2022年3月31日、4月1日（B、C 级转载）',
      why: '没有自己的计日：天数从一个固定的日子（3月28日，浦西4月1日）数起，其后的阳性没有终点。网格怎样划、哪些相邻，文件里没有。解除看什么，也没有写。',
      instead: '用人工调整：病例所在楼栋14份名单封控，所在网格及相邻网格7份，之后管控。',
    },
    {
      id: 'CN-8-risk',
      what: '与三区并用的风险等级，上海2022年5月22日重述（A 级）',
      why: '是另一套等级，不是三区。“10例以上”为高、“不超过10例”为中，正好10例两头都算。怎样算一起聚集疫情、毗邻划到多远，没有写。',
      instead: '用人工调整。上海5月16日、22日两个标准的风险区已用它的14天，不分高、中。',
    },
    {
      id: 'XZ-2022-04',
      what: '徐州第54、56号通告，2022年4月（A、B 级）',
      why: '通告只列区域，和解除以后怎样（7天只进不出，第7天检测一次）。什么情形封控、封几天、看什么条件，要看另一份没有找到的程序。',
      instead: '用吉林2022年春的标准：同样是封控的楼栋在管控的小区里；解除后7份名单再人工调整为管控。',
    },
    {
      id: 'local-5day',
      what: '发布机关不明（C 级）',
      why: '住处、工作地回看5天，社区其余部分管控。没有天数，没有条件，也没有可以去问的机关。',
      instead: '用国家社区防控方案（回看2天）；社区其余部分用人工调整。',
    },
    {
      id: 'SH-2022-03-2+12',
      what: '上海2022年3月的做法，见于一份数据集的说明（C 级）',
      why: '从密接起算，不从病例起算：没有说从密接的哪一天起，也没有说单元怎样和密接对上；查出阳性、漏检怎样，都没有。没有官方文本。',
      instead: '用人工调整：2份名单封控，再12份管控。',
    },
    {
      id: 'CN-7-2020',
      what: '第七版防控方案，2020年9月15日（B 级）',
      why: '只写了最小划到哪里，并且要看县的风险等级，那在另一份文件里。没有天数，没有条件，没有等级。',
      instead: '用国家社区防控方案，单元按这份文件划到最小。',
    },
    {
      id: 'contacts: transfer 14, recounted',
      what: '三项条件的另一种写法：密接转运14天，转阳重算（一份转载）',
      why: '已转运的密接转为阳性、在区域内又有新的密接，就从他们转运之日重数。哪个密接引出哪个，没有登记；这样一环扣一环到哪里为止，也没有写。',
      instead: '人工调整，到新的密接转运满14天。',
    },
    {
      id: '14 days from isolation, two clean rounds',
      what: '另一种写法：末例隔离起14天，两轮全阴（杭州上城，2022年初，C 级）',
      why: '起算日可以算，密接照常。最后两轮都要全阴：两轮隔多久、离解除多近，没有写。',
      instead: '起算日选“最后一例隔离之日”；第二轮全阴之前用人工调整。',
    },
    {
      id: '14 days from transfer, expert judgement',
      what: '另一种写法：转运起14天，专家研判（一份转载，C 级）',
      why: '还要专家判定没有风险才解除：这是一个决定，不是有日期的事实。',
      instead: '起算日选“最后一例隔离之日”；研判之前用人工调整。',
    },
  ],
  en: [
    {
      id: 'SH-2022-0401',
      what: 'Shanghai, 31 March and 1 April 2022 (copies, grades B and C)',
      why: 'No clock of its own: the days run from one fixed date (28 March, or 1 April west of the river), so a positive after it has no end. Which grid cells there are, and which touch, is not in the text. No condition for release is named.',
      instead: 'Levels set by hand: sealed for 14 lists for the building of the case, for 7 for its cell and those beside it, then controlled.',
    },
    {
      id: 'CN-8-risk',
      what: 'Risk levels used beside the zones, as Shanghai restated them on 22 May 2022 (grade A)',
      why: 'A second scale, not the three zones. “10 or more” is high and “no more than 10” is medium: both hold at exactly 10. What one cluster is, is not said; nor how far adjacent areas reach.',
      instead: 'Levels set by hand. The risk area of Shanghai’s packs of 16 and 22 May uses its 14 days without telling medium from high.',
    },
    {
      id: 'XZ-2022-04',
      what: 'Xuzhou, notices 54 and 56, April 2022 (grades A and B)',
      why: 'The notices list areas and say what follows a release: 7 days inward only, one test on day 7. They do not say what seals, for how many days, or on which conditions; they point to a procedure that was not found.',
      instead: 'Jilin’s pack of spring 2022, which has the same shape (sealed building in a controlled compound), and a controlled level by hand for the 7 lists after a release.',
    },
    {
      id: 'local-5day',
      what: 'Issuer not identified (grade C)',
      why: 'A look-back of 5 days for home and workplace, the rest of the community controlled. No number of days, no condition, no issuer whom one could ask.',
      instead: 'The national community plan, whose look-back is 2 days; levels by hand for the rest of the community.',
    },
    {
      id: 'SH-2022-03-2+12',
      what: 'Shanghai practice of March 2022, from the notes of a data set (grade C)',
      why: 'Starts from a close contact, not from a case, and does not say from which day of the contact, nor how a unit is linked to one. What a positive or missing test does is not said. No official text.',
      instead: 'Levels by hand: sealed for 2 lists, then controlled for 12.',
    },
    {
      id: 'CN-7-2020',
      what: 'Protocol, seventh edition, 15 September 2020 (grade B)',
      why: 'Names the smallest areas only, and they depend on the risk level of the county, whose rule is elsewhere. No days, no conditions, no levels.',
      instead: 'The national community plan, with the units drawn as small as this text says.',
    },
    {
      id: 'contacts: transfer 14, recounted',
      what: 'Another wording of the three conditions: contacts 14 days past transfer, recounted (one copy)',
      why: 'A transferred contact who turns positive and has new contacts in the area starts the count again from their transfer. Which contact led to which is not on file, and how far such a chain goes is not said.',
      instead: 'A level by hand until the new contacts are 14 days past transfer.',
    },
    {
      id: '14 days from isolation, two clean rounds',
      what: 'Another wording: 14 days from isolation, two clean rounds (Hangzhou Shangcheng, early 2022, grade C)',
      why: 'The start is computable, the contacts are as usual. The last two tests in a row must be clean: how far apart, and how long before release, is not said.',
      instead: 'A count from the isolation of the last case; a level by hand until the second clean round.',
    },
    {
      id: '14 days from transfer, expert judgement',
      what: 'Another wording: 14 days from transfer, expert judgement (one copy, grade C)',
      why: 'Release also needs experts to judge that no risk is left: a decision, not a fact with a date.',
      instead: 'A count from the isolation of the last case; a level by hand until they have judged.',
    },
  ],
};
