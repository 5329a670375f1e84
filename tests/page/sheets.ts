// The sheets a duty officer of an invented district arrives with: units without coordinates, and the laboratory's list.
import writeXlsxFile from 'write-excel-file/node';
import { encodeGbk } from '../cli/encode-gbk.ts';

/** Units as a street office keeps them; nothing says where they lie. */
export function unitsSheet(): Uint8Array {
  const lines = [
    '九台区各街道小区、屯登记表',
    '填报单位：区指挥部,,,,',
    '街道（乡镇）,小区名称,户数,人口,楼栋数',
    '东岭街道,安康家园,420,1130,9',
    '东岭街道,新华小区,310,820,6',
    '东岭街道,东湖名苑,505,1370,11',
    '东岭街道,铁路住宅,96,240,3',
    '西营街道,安居小区,280,705,5',
    '西营街道,向阳花园,615,1602,14',
    '西营街道,教师新村,150,377,4',
    '龙家镇,福林屯,88,301,',
    '龙家镇,靠山屯,64,210,',
    '龙家镇,前进村,132,455,',
  ];
  return encodeGbk(lines.map((line) => `${line}\r\n`).join(''));
}

const EPOCH = 25_569;
/** Days since 1970-01-01, as the laboratory's Excel keeps them: a serial number that looks like a date. */
const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + EPOCH;

export interface LabRow {
  readonly place: string;
  readonly reported: string;
}

/** The laboratory's list: a title, a note, headings in row 3, names and numbers nobody needs, dates as Excel has them. */
export async function labSheet(rows: readonly LabRow[]): Promise<Uint8Array> {
  const text = (value: string) => ({ value, type: String });
  const date = (iso: string) => ({ value: serial(iso), type: Number, format: 'yyyy/m/d' });
  const table = [
    [text('核酸检测阳性人员名单')],
    [text('检测机构：（虚构）第一检测所')],
    ['序号', '姓名', '身份证号', '联系电话', '现住址', '采样时间', '报告日期', '备注'].map(text),
    ...rows.map(({ place, reported }, i) => [
      { value: i + 1, type: Number }, text(`张某${i + 1}`), text(`22018119900101${String(i).padStart(4, '0')}`), text(`1380000${String(i).padStart(4, '0')}`),
      text(place), date(reported), date(reported), text(i === 0 ? '=1+1' : ''),
    ]),
  ];
  return new Uint8Array(await writeXlsxFile(table as never).toBuffer());
}

/** The night of 8 April. */
export const FIRST_NIGHT: readonly LabRow[] = [
  { place: '东岭街道安康家园3号楼2单元401', reported: '2022-04-05' },
  { place: '九台区东岭街道安康家园３号楼', reported: '2022-04-08' },
  { place: '新华小区5栋', reported: '2022-04-02' },
  { place: '龙家镇福林屯', reported: '2022-04-07' },
  { place: '向阳花园十二号楼1单元', reported: '2022-04-06' },
  { place: '东湖名园2号楼', reported: '2022-04-08' },
  { place: '滨河里平房', reported: '2022-04-08' },
  { place: '长春市宽城区安居小区', reported: '2022-04-08' },
];

/** The next night's list holds the first once more, and what is new. */
export const SECOND_NIGHT: readonly LabRow[] = [
  ...FIRST_NIGHT,
  { place: '靠山屯', reported: '2022-04-09' },
  { place: '新华小区2号楼', reported: '2022-04-09' },
];
