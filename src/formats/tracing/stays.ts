// Stays of cases from a table: case, place as written or coordinates, what it is to the case, from when to when, and how it is known.
import type { Point } from 'geojson';
import { CERTAINTIES, PLACE_ROLES } from '../../domain/tracing/stays/stay-table.ts';
import { EVIDENCES, storedStaysOf, type StoredStay, type StoredStayTable } from '../../domain/tracing/stays/stored-stays.ts';
import { toWgs84, type CoordinateSystem } from '../geography/coordinate-system.ts';
import { readGeometry } from '../geography/geometry.ts';
import { RECORDED_HEADINGS, wordCodes, type FactOptions } from '../reports/fact-file.ts';
import { CONTACT_CODES, RISK_CODES } from '../reports/visits.ts';
import { entryMinute } from '../tables/column-reader.ts';
import { indexHeadings } from '../tables/headings.ts';
import type { TableSource } from '../tables/table.ts';
import { CASE_ID_HEADINGS } from './investigations.ts';
import { readTracing, type TracingColumns, type TracingReading } from './tracing-file.ts';

type Meaning = 'caseId' | 'place' | 'unit' | 'role' | 'from' | 'until' | 'lng' | 'lat' | 'certainty' | 'evidence' | 'risk' | 'contacts' | 'recorded';

export const STAY_HEADINGS = indexHeadings<Meaning>({
  caseId: CASE_ID_HEADINGS,
  place: ['place', 'address', '地点', '场所', '活动地点', '活动场所', '停留地点', '详细地址', '地址'],
  unit: ['unit', 'unit_id', '划定单元', '单元编号'],
  role: ['role', 'kind', '地点类型', '四地', '类型', '类别'],
  from: ['from', 'arrived_at', 'start', '到达时间', '开始时间', '起始时间', '到达', '进入时间'],
  until: ['until', 'to', 'left_at', 'end', '离开时间', '结束时间', '截止时间', '离开'],
  lng: ['lng', 'lon', 'longitude', '经度', '东经'],
  lat: ['lat', 'latitude', '纬度', '北纬'],
  certainty: ['certainty', '确定程度', '是否查实', '查实', '可信度'],
  evidence: ['evidence', 'source', '依据', '证据', '信息来源', '来源', '核实方式'],
  risk: ['risk', '传播风险', '风险', '风险程度', '传播可能性'],
  contacts: ['contacts', '密接能否确定', '密接是否明确', '密接', '接触者'],
  recorded: RECORDED_HEADINGS,
});

const ROLES = wordCodes([
  [PLACE_ROLES.indexOf('found'), ['found', '发现地', '发现']], [PLACE_ROLES.indexOf('residence'), ['residence', 'home', '居住地', '住址', '家', '居住']],
  [PLACE_ROLES.indexOf('workplace'), ['workplace', 'work', 'school', '工作地', '工作单位', '单位', '工作', '学校']], [PLACE_ROLES.indexOf('activity'), ['activity', 'visit', '活动地', '活动', '活动场所', '到访']],
]);
const KNOWN = wordCodes([
  [CERTAINTIES.indexOf('witnessed'), ['witnessed', '查实', '已查实', '核实', '已核实', '是']], [CERTAINTIES.indexOf('inferred'), ['inferred', '推断', '推测', '自述', '未核实', '否']],
]);
const SOURCES = wordCodes([
  [EVIDENCES.indexOf('interview'), ['interview', '询问', '电话询问', '流调询问', '自述', '面访']], [EVIDENCES.indexOf('payment'), ['payment', '支付', '支付记录', '消费记录', '小票']],
  [EVIDENCES.indexOf('vehicle'), ['vehicle', '车辆', '乘车记录', '停车记录', '车票', '公交']], [EVIDENCES.indexOf('video'), ['video', '视频', '监控', '监控视频']],
  [EVIDENCES.indexOf('roster'), ['roster', '名册', '考勤', '登记']], [EVIDENCES.indexOf('gps'), ['gps', '定位', '手机定位', '信令', '轨迹']],
]);

export interface StayOptions extends FactOptions {
  readonly system?: CoordinateSystem | undefined;
}

/** A row without place and coordinates says nothing and is refused; one that ends before it begins is taken, for the tray. */
export function readStays(source: TableSource, file: string, options: StayOptions = {}): TracingReading<StoredStayTable> {
  return readTracing<Meaning, StoredStay, StoredStayTable>({
    headings: STAY_HEADINGS, needed: [['caseId'], ['place', 'unit', 'lng']], table: storedStaysOf, times: ['from', 'until'], spans: ({ from, until }) => [from, until],
    reader(columns) {
      const [readCase, place, unit, point] = [columns.codeOf('caseId', 'needed'), columns.place('place'), columns.place('unit'), pointReader(columns, options.system ?? 'wgs84')];
      const [from, until, recorded] = [columns.moment('from', 'start'), columns.moment('until', 'end'), columns.date('recorded', 'optional')];
      const role = columns.codeOrNothing('role', ROLES, `${PLACE_ROLES.join('|')}, 发现地|居住地|工作地|活动地`);
      const certainty = columns.codeOrNothing('certainty', KNOWN, `${CERTAINTIES.join('|')}, 查实|推断`);
      const evidence = columns.codeOrNothing('evidence', SOURCES, `${EVIDENCES.slice(1).join('|')}, 询问|支付|车辆|视频|名册|定位`);
      const [risk, contacts] = [columns.codeOrNothing('risk', RISK_CODES, 'high|some, 高|一般'), columns.codeOrNothing('contacts', CONTACT_CODES, 'known|unknown, 明确|不明确')];
      return (index) => {
        const [caseId, at, start, end] = [readCase(index), point(index), from(index), until(index)];
        const codes = [role(index), certainty(index), evidence(index), risk(index), contacts(index)] as const;
        if (caseId === null || at === null || start === false || end === false || codes.includes(false)) return null;
        const written = { place: place(index), unit: unit(index) };
        if (written.place === '' && written.unit === '' && at.longitude === undefined) {
          columns.rejects.refuse('missing-value', { row: columns.rowNumber(index), column: columns.heading('place') });
          return null;
        }
        const [ofRole, ofCertainty, ofEvidence, ofRisk, ofContacts] = codes as readonly (number | null)[];
        return {
          caseId, ...written, ...at, from: start, until: end, role: named(PLACE_ROLES, ofRole!), certainty: named(CERTAINTIES, ofCertainty!), evidence: named(EVIDENCES, ofEvidence!),
          risk: ofRisk ?? undefined, contacts: ofContacts ?? undefined, recordedAt: entryMinute(recorded(index)), sourceRow: columns.rowNumber(index),
        };
      };
    },
  }, source, file, options);
}

const named = <Name extends string>(names: readonly Name[], code: number | null): Name | undefined => (code === null ? undefined : names[code]);

/** WGS-84; nothing where no coordinates stand there; null and told, which refuses the row, for what are none. */
function pointReader(columns: TracingColumns<Meaning>, system: CoordinateSystem): (index: number) => { longitude?: number | undefined; latitude?: number | undefined } | null {
  const convert = toWgs84(system);
  const [lng, lat] = [columns.text('lng', 'optional'), columns.text('lat', 'optional')];
  return (index) => {
    const written = [lng(index), lat(index)];
    if (written.every((text) => text === '')) return {};
    const coordinates = written.map((text) => (/^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : text));
    const reading = readGeometry({ type: 'Point', coordinates }, ['Point'], convert);
    if (reading.fault !== null) {
      columns.rejects.refuse(reading.fault, { row: columns.rowNumber(index), column: columns.heading('lng'), value: reading.value });
      return null;
    }
    const [longitude, latitude] = (reading.geometry as Point).coordinates;
    return { longitude, latitude };
  };
}
