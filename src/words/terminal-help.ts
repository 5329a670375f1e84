// The help text of the terminal program.
import type { WordsLanguage } from './dates.ts';

/** A parameter of rule packs: values that can be set, and values that are known but refused so far. */
export interface ParameterHelp {
  readonly name: string;
  readonly values: readonly string[];
  readonly notYet: readonly string[];
}

/** One line a parameter, indented below its flag. */
function parameterLines(parameters: readonly ParameterHelp[], notImplemented: string): string {
  return parameters
    .map(({ name, values, notYet }) => {
      const refused = notYet.length === 0 ? '' : ` (${notImplemented}${notYet.join(', ')})`;
      return `                        ${name}${values.length === 0 ? '' : `=${values.join('|')}`}${refused}`;
    })
    .join('\n');
}

/** The help text; `packs` are the ids of the rule packs at hand. */
export const terminalHelp: Readonly<
  Record<WordsLanguage, (packs: readonly string[], parameters: readonly ParameterHelp[]) => string>
> = {
  en: (packs, parameters) => `Sealed, controlled and precaution zones from lists of positives.

  npm run --silent zones -- --cases FILE … --pack ID --as-of YYYY-MM-DD[..YYYY-MM-DD] [flags]

Needed
  --cases FILE        case list, CSV (UTF-8 or GBK, plain or .gz); may stand several times. Needs a report date
                      (date, reported_on, 报告日期 …) and a unit or place column. Key of a row: its unit; else
                      district and place joined without a blank; else its place.
  --pack ID           rule pack: ${packs.join(', ')}
  --as-of DAY         list day, or two days D1..D2: then a leading column says the day. The list of a day rests on
                      complete days up to 24:00 of the day before.

Flags
  --units FILE        units, GeoJSON (keyed by unit, else name, else id, and by every string in addresses) or CSV
                      with a unit column; may stand several times. Without it the units are the places of the lists.
  --rounds FILE       screening rounds, CSV: area, date, result_on, result; may stand several times
  --known-at MOMENT   reads only rows entered by then (column recorded_at; rows without one are always known).
                      A bare day means 24:00 of that day.
  --conditions MODE   release conditions that are not recorded: assume-met (default here) or hold
  --param NAME=VALUE  sets a parameter of the rule pack; may stand several times:
${parameterLines(parameters, 'not implemented: ')}
  --format FORMAT     csv (default), json (one object a day; an array for a range) or geojson (one day, WGS-84)
  --out FILE          writes there instead of to standard output
  --crs SYSTEM        coordinates of the unit files: wgs84 (default), gcj02, bd09
  --date-order ORDER  dmy or mdy, for dates such as 5/4/2022 that nothing else settles
  --explain UNIT      says why one unit has its level, in words, instead of the table; of a district, street or grid,
                      how many of its units have which level
  --lang LANGUAGE     en (default) or zh: labels, explanations and messages
  --help              this text

CSV columns: unit, level, since, last_positive, next_level, next_change_on, blocked_by, clause, label. One row a unit, in
the order of the input; districts, streets and grids of --units get no row of their own, unless the files hold nothing
smaller. level is sealed, controlled, precaution or none; label is the pack's own word for it; clause is the stage of
the pack; blocked_by lists screening, contact, disinfection with ; between. A cell that a spreadsheet would run as a
formula gets a leading apostrophe. Rejects and warnings go to standard error, one line each: file, row (header = 1),
column, reason; from the 1,001st of one reason on they are only counted. A note there always says by which pack, day
count, conditions and state of knowledge the answer was judged.

Ends with 0 when rows were used or the list is validly empty, 1 when a file cannot be read, lacks a needed column or
yields no row (then no zones are written), 2 for wrong usage.
`,
  zh: (packs, parameters) => `由阳性名单划定封控区、管控区、防范区。

  npm run --silent zones -- --cases 文件 … --pack 标准 --as-of YYYY-MM-DD[..YYYY-MM-DD] [选项]

必需
  --cases 文件        病例名单，CSV（UTF-8 或 GBK，可为 .gz），可多次给出。要有报告日期（报告日期、date、reported_on
                      等）和划定单元或地址列。每行的键：划定单元；否则区县与地址直接相连；否则地址。
  --pack 标准         划定标准：${packs.join('、')}
  --as-of 日期        名单日，或 D1..D2：此时首列为日期。某日名单依据截至前一日 24 时的完整数据。

选项
  --units 文件        单元，GeoJSON（键为 unit，否则 name，否则 id，以及 addresses 中每一项）或有 unit 列的 CSV，可多次
                      给出。不给时以名单中的地点为单元。
  --rounds 文件       核酸筛查轮次，CSV：区域、轮次日期、结果日期、结果；可多次给出
  --known-at 时刻     只读当时已录入的行（recorded_at、录入时间列；没有录入时间的行视为一直已知）。只写日期即该日 24 时。
  --conditions 方式   没有登记的解除条件：assume-met 视为已满足（此处默认）或 hold 从严等待
  --param 名=值       设定划定标准的参数，可多次给出：
${parameterLines(parameters, '未实现：')}
  --format 格式       csv（默认）、json（每日一个对象，多日为数组）、geojson（仅一日，WGS-84）
  --out 文件          写入文件而不是标准输出
  --crs 坐标系        单元文件的坐标系：wgs84（默认）、gcj02、bd09
  --date-order 次序   dmy 或 mdy，用于 5/4/2022 这类无法判断的日期
  --explain 单元      用文字说明一个单元为何处于该级别，代替表格；对区县、街道（乡镇）和网格，说明其内各级别有几个单元
  --lang 语言         en（默认）或 zh：标签、说明与提示
  --help              本说明

CSV 列：unit、level、since、last_positive、next_level、next_change_on、blocked_by、clause、label。每个单元一行，按输入顺序；
--units 中的区县、街道（乡镇）和网格自身不占行，除非文件中没有更小的单元。level 为 sealed、controlled、precaution 或
none；label 是该标准自己的用词；clause 是该标准的阶段；blocked_by 以 ; 列出 screening、contact、disinfection。会被表格
软件当成公式的单元格前加撇号。未采用的行与提醒写在标准错误，每条一行：文件、行（表头为第 1 行）、列、原因；同一原因
超过 1,000 条后只计数。标准错误中总有一行说明所依据的标准、计日方式、解除条件方式与数据截至时刻。

退出码：有行可用或名单有效但为空时为 0；文件无法读取、缺少必需的列或没有一行可用时为 1（此时不写三区）；用法有误时为 2。
`,
};
