// Texts of the versions of a list and of their way to publication in Chinese.
import type { MoveRefusal, VersionStage } from '../../domain/publishing/versions.ts';
import type { VersionMove } from '../../domain/journal/entry.ts';

export const versionsZh = {
  /** Of a day whose list was published. */
  publishedDay: {
    shown: (by: string) => (by === '' ? '按发布版显示。' : `按发布版显示，由${by}发布。`),
    computed: '按今天的计算显示，不是发布版。',
    same: '今天按规则计算，结果与发布版相同。',
    differs: (units: string) => `今天按规则计算，有 ${units} 个单元与发布版不同。`,
    /** Units that are not those of the list: how many, and what they show. */
    others: {
      parts: (units: string) => `${units} 个单元当时是别的单元的一部分，按那个单元的级别显示。`,
      joined: (units: string) => `${units} 个单元由当时的几个单元并成，按其中最严的级别显示。`,
      fresh: (units: string) => `${units} 个单元发布版没有，按今天的计算显示。`,
      gone: (units: string) => `发布版有 ${units} 个单元现在已不存在，未显示。`,
    },
    redrawn: '发布后有单元或边界改过。',
    countsThen: (counts: string) => `发布时的单元数：${counts}。`,
    showUnits: '按发布时的单元看',
    /** Of the case file as it stood when the list was drafted. */
    sameThen: '按当时在案的数据重算，结果与发布版相同。',
    differsThen: (units: string) => `按当时在案的数据重算，有 ${units} 个单元与发布版不同。`,
    showComputed: '看计算结果',
    showPublished: '看发布版',
    against: (day: string) => `升级、下调与${day}发布版相比。`,
  },
  /** 按发布时: the case file as it stood when a published list was drafted. */
  asPublished: {
    title: '按发布时',
    banner: (day: string) => `按发布时显示：${day}名单`,
    basis: (moment: string) => `单元、边界、数据和规则都是${moment}拟稿时在案的`,
    looking: (basis: string) => `${basis}；只看不改`,
    back: '回到现在',
  },
  title: (day: string) => `${day}名单`,
  of: (day: string, basis: string) => `${day}名单（${basis}）`,
  stage: { draft: '草稿', reviewed: '已审核', approved: '已批准', published: '已发布', returned: '已退回' } satisfies Record<VersionStage, string>,
  move: { reviewed: '审核通过', approved: '批准', published: '发布', returned: '退回' } satisfies Record<VersionMove, string>,
  moved: { reviewed: '审核', approved: '批准', published: '发布', returned: '退回' } satisfies Record<VersionMove, string>,
  proposed: '拟稿',
  /** Who and when: 拟稿 张某（值班长） 4月9日22:10. */
  step: (what: string, by: string, duty: string, at: string) => `${what} ${by}${duty === '' ? '' : `（${duty}）`} ${at}`,
  moment: (day: string, time: string) => `${day}${time}`,
  onTheHour: (day: string, hour: number) => `${day}${hour}时`,
  effective: (moment: string) => `${moment}起生效`,
  counts: (sealed: string, controlled: string, precaution: string) => `封控 ${sealed} · 管控 ${controlled} · 防范 ${precaution}`,

  propose: {
    title: '拟稿送审',
    hint: '把这份名单连同所依据的规则、数据冻结成一个版本，送审核、批准、发布；审核、批准由拟稿人以外的人做。',
    button: '拟稿',
    effective: '生效时间',
    projection: '这份名单的数据还没有到截止时间，是推演名单；拟稿前请确认。',
    blocked: { 'read-only': '本页只读，不能拟稿。', 'what-if': '现在显示的是推演，不能拟稿。先结束推演。', 'as-published': '现在按发布时显示，不能拟稿，也不能审批。先回到现在。' },
    again: '这一天已有发布版。要更正，拟出新的版本，走完审批后替换它；原版本仍留在案卷里。',
  },
  form: {
    name: '姓名',
    duty: '职务',
    note: '说明',
    optional: '（可不填）',
    reason: '退回理由',
    confirm: (move: string) => `确认${move}`,
    cancel: '取消',
    noReason: '请写明退回理由，拟稿人要据此改。',
    personal: '里面有证件号码或电话号码：请去掉，这里的文字会留在案卷里。',
    badTime: '请写明生效时间。',
  },
  refusal: {
    'no-name': '请填姓名：每一步都要记下是谁做的。',
    'own-version': '拟稿人不能审核或批准自己的稿子。请由另一人做这一步。',
    'not-reviewed': '还没有审核。先审核，再批准。',
    'not-approved': '还没有批准。批准后才能发布。',
    'done-already': '这一步已经做过了。',
    published: '这一版本已经发布，不能再改。要更正，请拟出新的版本。',
    returned: '这一版本已经退回。请按理由改好后重新拟稿。',
  } satisfies Record<MoveRefusal, string>,
  faults: {
    asking: '查错：正在查……',
    none: '查错：没有查到问题。',
    failed: '查错：这份名单没有查成。请重新打开页面再查；在此之前，请到“改划”看当天名单的查错。',
    found: (counts: readonly string[]) => `查错：${counts.join('，')}`,
    kind: (kind: string, count: string) => `${count} 处${kind}`,
    frozen: '这一稿已经冻结，不会跟着改：处理好后退回，重新拟稿。',
    mend: (day: string) => `到“改划”处理${day}名单`,
  },
  publishing: {
    preview: (before: string) => `与${before}发布版相比`,
    first: '本区第一份发布的名单',
    changed: (raised: string, lowered: string, same: string) => `升级 ${raised}，下调 ${lowered}，不变 ${same}`,
    warning: '发布后不能再改，只能用新版本更正。',
  },
  list: '版本',
  none: '还没有版本。',
  noneHint: '核对今日清单后，在上面拟稿。',
  show: (day: string) => `看${day}`,

  compare: {
    title: '比较两份名单',
    before: '前一份',
    now: '后一份',
    computed: (day: string) => `${day}（按规则计算）`,
    version: (day: string, stage: string, number: number) => `${day} · 第${number}版 · ${stage}`,
    table: '各级的变化',
    level: '级别',
    gained: '新增',
    lost: '退出',
    same: '不变',
    asking: '正在比较……',
    equal: '两份名单相同。',
    missing: (units: string) => `另有 ${units} 个单元只在其中一份名单里：`,
    more: (units: string) => `等 ${units} 个`,
    between: '、',
  },
};

export type VersionsWords = typeof versionsZh;
