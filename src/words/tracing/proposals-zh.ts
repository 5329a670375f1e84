// Texts of proposed zones in Chinese; proposals-en.ts has the same shape.
import type { LeftReason, Outcome, ProposalGround } from '../../domain/tracing/proposals/proposal.ts';

/** A unit is called by its level alone where it is to be a zone. */
export type PlainOutcome = Exclude<Outcome, 'zone'>;

export const proposalsZh = {
  label: '划区建议',
  basis: (pack: string) => `按“${pack}”，报告未满 14 天的病例`,
  nothing: '还没有可以提的建议。给病例补上居住地、工作地和活动地，再给去过的地方评定传播风险。',
  groups: { waiting: '待指挥部决定', ready: '可以提建议', grade: '待评定风险', other: '不划区', settled: '名单上已有', decided: '已决定', left: '没有用上的停留' },
  groupNotes: {
    waiting: '采纳后记入病例和到访，下一份名单起生效', ready: '选一处，看理由，送指挥部', grade: '传播风险评定以后才知道划不划区', other: '只管人和消毒，或规则没有这一级',
    settled: '病例表和到访记录已经使它在册', decided: '新的在前', left: '每一条都说明原因',
  },
  outcomes: { persons: '管人、消毒，不划区', 'to-be-graded': '风险待评定', 'not-in-pack': '规则没有这一级' } satisfies Record<PlainOutcome, string>,
  proposed: (level: string) => `建议${level}`,
  now: (level: string) => `现为${level}`,
  stays: (count: string) => `${count} 段停留`,
  cases: (count: string) => `${count} 例`,
  sentBy: (who: string, when: string) => `${who} ${when} 送`,
  accepted: (who: string, when: string) => `${who} ${when} 采纳`,
  rejected: (who: string, when: string) => `${who} ${when} 未采纳`,
  reason: (caseId: string, role: string, place: string) => `病例 ${caseId}：${role} ${place}`,
  grounds: {
    report: '阳性报告在这里', match: '报告的场所对应到这里以后', entry: '病例表里还没有这一例：采纳时登记在这里', visit: '记入到访以后', decision: '规则没有这一条，由指挥部决定',
  } satisfies Record<ProposalGround, string>,
  entered: (cases: string) => `采纳时病例表里还没有的病例一并登记：${cases}`,
  enteredAt: (caseId: string, home: string) => `${caseId}（${home}）`,
  byOrder: (level: string) => `采纳时记为指挥部决定：${level}`,
  byHand: (level: string, from: string, until: string) => `采纳时人工定为${level}，${from}至${until}的名单`,
  lefts: {
    'no-unit': '场所没有对应的单元', undated: '没有写时间', reversed: '离开早于到达', 'no-report': '病例表里没有这一例，居住地或报告时间又不清楚，没有地方登记',
    'not-infectious': '不在传染期内', 'not-counted': '报告按规则不计数',
  } satisfies Record<LeftReason, string>,
  openCase: '看这一例',
  send: '送指挥部',
  sendAll: (count: string) => `${count} 处全部送指挥部`,
  accept: '采纳',
  reject: '不采纳',
  sendTitle: '送指挥部研判',
  acceptTitle: '采纳这一建议',
  rejectTitle: '不采纳这一建议',
  changed: '送出以后情况变了：现在的建议是',
  gone: '送出以后情况变了：现在没有理由提这一建议。',
  signed: (name: string, duty: string) => `${name}（${duty}）`,
  unsigned: '请写姓名。',
  close: '收起',
  only: (caseId: string) => `只看病例 ${caseId}`,
  all: '看全部',
  waitingNote: (count: string) => `${count} 处划区建议待决定`,
  decide: '去决定',
  why: (caseIds: string) => `研判建议：病例 ${caseIds}`,
};

export type ProposalsWords = typeof proposalsZh;
