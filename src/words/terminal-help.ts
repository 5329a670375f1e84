// The help text of the terminal program.
import type { WordsLanguage } from './dates.ts';

/** A parameter of rule packs: values that can be set, and values that are known but refused. */
export interface ParameterHelp {
  readonly name: string;
  readonly values: readonly string[];
  readonly notYet: readonly string[];
}

/** One line a parameter, indented below its flag. */
function parameterLines(parameters: readonly ParameterHelp[], refusedWord: string): string {
  return parameters
    .map(({ name, values, notYet }) => {
      const refused = notYet.length === 0 ? '' : ` (${refusedWord}${notYet.join(', ')})`;
      return `                        ${name}${values.length === 0 ? '' : `=${values.join('|')}`}${refused}`;
    })
    .join('\n');
}

/** The names of packs in lines of five, indented below their flag. */
function wrap(names: readonly string[], separator: string): string {
  const lines = Array.from({ length: Math.ceil(names.length / 5) }, (_, i) => names.slice(5 * i, 5 * i + 5).join(separator));
  return lines.join(`${separator.trimEnd()}\n                      `);
}

/** The help text; `packs` are the ids of the rule packs at hand. */
export const terminalHelp: Readonly<
  Record<WordsLanguage, (packs: readonly string[], parameters: readonly ParameterHelp[]) => string>
> = {
  en: (packs, parameters) => `Sealed, controlled and precaution zones from lists of positives.

  npm run --silent zones -- --cases FILE … --pack PACK --as-of YYYY-MM-DD[..YYYY-MM-DD] [flags]
  npm run --silent zones -- --case-file FILE.zip --as-of YYYY-MM-DD[..YYYY-MM-DD] [--computed] [flags]

Needed, either a case file or lists
  --case-file FILE    case file that the page saved, with its units, facts, packs, decisions, redrawn units and published
                      lists; in the place of --cases, --units, --pack and every other flag of inputs and rules. A day that
                      has a published list shows it; list days are those of the page.
  --cases FILE        case list, CSV (UTF-8 or GBK, plain or .gz); may stand several times. Needs a report date
                      (date, reported_on, 报告日期 …) and a unit or place column. Key of a row: its unit; else
                      district and place joined without a blank; else its place.
  --pack PACK         rule pack: ${wrap(packs, ', ')},
                      or the FILE.json of one, or several that follow one another, each with its first list:
                      A@YYYY-MM-DD,B@YYYY-MM-DD (the first may have no day; then it holds from the beginning)
  --as-of DAY         list day, or two days D1..D2: then a leading column says the day. The list of a day rests on
                      complete days up to 24:00 of the day before.

Flags
  --units FILE        units, GeoJSON (keyed by unit, else name, else id, and by every string in addresses) or CSV
                      with a unit column; may stand several times. Without it the units are the places of the lists.
                      Also read: name, aliases, kind, parent, county (by whose name units of one county know each
                      other), residential (yes or no), population, households, buildings, lng, lat.
  --rounds FILE       screening rounds, CSV: unit, date, known (day the result is in; blank: the same day), clean (yes
                      or no) or result (negative, positive, incomplete, not held)
  --contacts FILE     close contacts, CSV: unit, exposed (blank: the unit has none), transferred, result (negative or
                      blank), result_on. Who turned positive is a case.
  --disinfection FILE evaluations of disinfection, CSV: unit, date, evaluated (pass or fail)
  --orders FILE       orders of the command, CSV: unit, date, level (controlled or sealed)
  --visits FILE       visits of infected persons, CSV: unit, person (the code of the case lists, never a name), from, to
                      (blank: the same day), risk (high, some; blank: not graded yet), contacts (known, unknown)
  --overrides FILE    decisions beside the rule, CSV: unit, level (sealed, controlled, precaution, none), from, until
                      (both included), reason, by
                      Each of these may stand several times, names units by key, name or address, takes headings in
                      Chinese too and may have a column recorded_at.
  --computed          of a case file: days with a published list as the rules say them today
  --known-at MOMENT   reads only rows entered by then (column recorded_at; rows without one are always known).
                      A bare day means 24:00 of that day. With --case-file it needs --computed.
  --conditions MODE   release conditions that are not recorded: assume-met (default here) or hold
  --param NAME=VALUE  sets a parameter in every pack that it means something to; may stand several times:
${parameterLines(parameters, 'refused: ')}
  --format FORMAT     csv (default), json (one object a day; an array for a range) or geojson (one day, WGS-84)
  --out FILE          writes there instead of to standard output
  --crs SYSTEM        coordinates of the unit files: wgs84 (default), gcj02, bd09
  --date-order ORDER  dmy or mdy, for dates such as 5/4/2022 that nothing else settles
  --explain UNIT      says why one unit has its level, in words, instead of the table; of a district, street or grid,
                      how many of its units have which level
  --changes           instead of the table what the list asks for, CSV: change (raised, lowered, live, ready, open,
                      blocked, overdue, ungraded: visited and not graded), unit, from, to, blocked_by, since_due
  --calendar          instead of the table the steps of the next 14 lists if nobody is positive and all goes well, CSV:
                      day, unit, from, to, held (its dates have passed already: the day is the earliest),
                      households, people (blank: unknown)
  --lang LANGUAGE     en (default) or zh: labels, explanations and messages
  --help              this text

CSV columns: unit, level, since, last_positive, next_level, next_change_on, blocked_by, clause, label, rule_level, pack,
live, override. One row a unit, in the order of the input; districts, streets and grids of --units get no row of their own,
unless the files hold nothing smaller. level is sealed, controlled, precaution or none; label is the pack's own word for
it; clause is the stage of the pack; blocked_by lists screening, contact, disinfection, part, decision with ; between.
rule_level is what the rule says where an override says otherwise, else the level; pack is the pack behind the level;
live is the level that the facts of the list day itself give at once, where it is another; override is the decision in
force as LEVEL FROM..UNTIL. json and geojson have the same members, but there live is true where a positive of the list
day is on file, and live_level is the level. A cell that a spreadsheet would run as a formula gets a leading apostrophe.
Of a case file one row a counted unit, and two further columns: list is published or computed, the list the row is of;
other_level is the level on the other of the two where it is another, or absent where that list lacks the unit. A unit
published at another level than today's has no since, next level, clause and pack. A day shown as published has the units
of its list, in geojson on their ground of then, whatever was split, merged or drawn since; --changes and --explain speak
of the units of today: a part has the level of the unit it was published in, a merged one the strictest of its own.
json and geojson say list and published (the version, who approved it, its times, how many units differ) of the day;
--changes has list and against, the day of the published list that raised and lowered are told against.
Rejects and warnings go to standard error, one line each: file, row (header = 1), column, reason; from the 1,001st of one
reason on they are only counted. Notes there say by which packs, day count, conditions and state of knowledge the answer
was judged, which lists are as published, by whom approved and how many units would differ today, and how many visits
and orders make no zone.

Ends with 0 when rows were used or the list is validly empty, 1 when a file cannot be read, lacks a needed column, yields
no row, is no whole case file or no rule pack (then no zones are written), 2 for wrong usage.
`,
  zh: (packs, parameters) => `由阳性名单划定封控区、管控区、防范区。

  npm run --silent zones -- --cases 文件 … --pack 标准 --as-of YYYY-MM-DD[..YYYY-MM-DD] [选项]
  npm run --silent zones -- --case-file 文件.zip --as-of YYYY-MM-DD[..YYYY-MM-DD] [--computed] [选项]

必需（案卷，或各份名单）
  --case-file 文件    页面保存的案卷，含单元、数据、划定标准、人工决定、改划和发布版；代替 --cases、--units、--pack 以及其他
                      输入和规则的选项。有发布版的日子显示发布版；名单日与页面相同。
  --cases 文件        病例名单，CSV（UTF-8 或 GBK，可为 .gz），可多次给出。要有报告日期（报告日期、date、reported_on
                      等）和划定单元或地址列。每行的键：划定单元；否则区县与地址直接相连；否则地址。
  --pack 标准         划定标准：${wrap(packs, '、')}，
                      或一份标准的文件 FILE.json，或先后施行的几个标准，各写首个名单日：
                      A@YYYY-MM-DD,B@YYYY-MM-DD（第一个可以不写日期，即从头施行）
  --as-of 日期        名单日，或 D1..D2：此时首列为日期。某日名单依据截至前一日 24 时的完整数据。

选项
  --units 文件        单元，GeoJSON（键为 unit，否则 name，否则 id，以及 addresses 中每一项）或有 unit 列的 CSV，可多次
                      给出。不给时以名单中的地点为单元。也读取 name、aliases、kind、parent、county（县名相同的单元属于
                      同一县）、residential（是、否）、population、households、buildings、lng、lat。
  --rounds 文件       核酸筛查轮次，CSV：单元、轮次日期、结果日期（空即当日）、是否全阴（是、否）或结果（全部阴性、检出阳性、
                      未完成、未开展）
  --contacts 文件     密接，CSV：单元、末次暴露日期（空：该单元没有密接）、转运日期、结果（阴性或空）、结果日期。转为阳性
                      的人是病例。
  --disinfection 文件 消毒效果评价，CSV：单元、评价日期、评价结果（合格、不合格）
  --orders 文件       指挥部决定，CSV：单元、决定日期、级别（管控、封控）
  --visits 文件       感染者活动轨迹，CSV：单元、人员编号（病例名单中的编号，不写姓名）、开始日期、结束日期（空即当日）、
                      风险（高、一般；空：尚未评定）、密接（明确、不明确）
  --overrides 文件    人工调整，CSV：单元、级别（封控、管控、防范、解除）、开始日期、结束日期（首尾都算）、理由、决定人
                      以上各项均可多次给出，单元可写键、名称或地址，表头中英文均可，可有录入时间列。
  --computed          用于案卷：有发布版的日子也按今天的规则计算显示
  --known-at 时刻     只读当时已录入的行（recorded_at、录入时间列；没有录入时间的行视为一直已知）。只写日期即该日 24 时。
                      与 --case-file 同用时要加 --computed。
  --conditions 方式   没有登记的解除条件：assume-met 视为已满足（此处默认）或 hold 从严等待
  --param 名=值       设定参数，对其有意义的每个标准都起作用；可多次给出：
${parameterLines(parameters, '不接受：')}
  --format 格式       csv（默认）、json（每日一个对象，多日为数组）、geojson（仅一日，WGS-84）
  --out 文件          写入文件而不是标准输出
  --crs 坐标系        单元文件的坐标系：wgs84（默认）、gcj02、bd09
  --date-order 次序   dmy 或 mdy，用于 5/4/2022 这类无法判断的日期
  --explain 单元      用文字说明一个单元为何处于该级别，代替表格；对区县、街道（乡镇）和网格，说明其内各级别有几个单元
  --changes           不写表格，写当日名单要办的事，CSV：change（raised 升级、lowered 降级、live 当日阳性、ready 可降、
                      open 到期而条件未齐、blocked 受阻、overdue 逾期未登记、ungraded 到访未定级）、unit、from、to、blocked_by、since_due
  --calendar          不写表格，写今后 14 日名单中的变化（无新增阳性且一切顺利），CSV：day、unit、from、to、held（早已到期，
                      所写为最早的日期）、households 户数、people 人数（空：不详）
  --lang 语言         en（默认）或 zh：标签、说明与提示
  --help              本说明

CSV 列：unit、level、since、last_positive、next_level、next_change_on、blocked_by、clause、label、rule_level、pack、live、
override。每个单元一行，按输入顺序；--units 中的区县、街道（乡镇）和网格自身不占行，除非文件中没有更小的单元。level 为
sealed、controlled、precaution 或 none；label 是该标准自己的用词；clause 是该标准的阶段；blocked_by 以 ; 列出 screening、
contact、disinfection、part、decision。rule_level 是人工调整之下规则所定的级别，没有调整时与 level 相同；pack 是所依据的
标准；live 是名单日当天的事实立即带来的级别，与 level 不同时才写；override 是生效的调整：级别 起..止。json 与 geojson 的
成员相同，但其中 live 表示名单日当天有阳性，级别写在 live_level。会被表格软件当成公式的单元格前加撇号。
案卷每个计数单元一行，另有两列：list 为 published（发布版）或 computed（计算），即该行属于哪份名单；other_level 是该单元在
另一份名单中的级别，相同则空，那份名单没有该单元则为 absent。发布级别与今天不同的单元不写 since、next_level、clause 和
pack。按发布版显示的一天，单元就是那份名单的单元（geojson 中连同当时的地块），不随后来的切分、合并、新画改变；--changes
和 --explain 说的是今天的单元：切分出的按原单元发布的级别，合并成的按其中最严的级别。json 与 geojson 写明当日的 list 和 published（版本、批准人、时间、不同的单元数）；--changes
另有 list 和 against（升级、下调所比的发布版的日期）。
未采用的行与提醒写在标准错误，每条一行：文件、行（表头为第 1 行）、列、原因；同一原因超过 1,000 条后只计数。标准错误中
还说明所依据的标准、计日方式、解除条件方式与数据截至时刻，哪些名单是发布版、由谁批准、今天会有几个单元不同，以及未形成区域
的活动轨迹和决定的条数。

退出码：有行可用或名单有效但为空时为 0；文件无法读取、缺少必需的列、没有一行可用、不是完整的案卷或不能用作划定标准时为 1（此时不写
三区）；用法有误时为 2。
`,
};
