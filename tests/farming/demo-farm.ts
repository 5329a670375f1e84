// The demo district opened as on the page: files read, lists judged, the farming desk on its register.
import { CROP_WINDOWS } from '../../data/crop-windows/index.ts';
import { FARM_PACKS } from '../../data/farm-rules/index.ts';
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import { makeDemoDistrict } from '../../data/demo-district/make.ts';
import { withRoles } from '../../scripts/bake-district.ts';
import type { EpidemicDay } from '../../src/domain/day.ts';
import type { FarmDay, FarmingOpened } from '../../src/domain/farming/answers.ts';
import { writeAct, type Entry } from '../../src/domain/journal/entry.ts';
import { createDayCursor } from '../../src/domain/zoning/lists/day-cursor.ts';
import { journalUpTo } from '../../src/domain/journal/up-to-version.ts';
import { timelineOf } from '../../src/domain/zoning/packs/timeline.ts';
import { FarmingDesk } from '../../workers/farming/farming-desk.ts';
import type { HistoryAnswer } from '../../workers/zoning/zoning-answers.ts';
import { openZoningService, type ZoningService } from '../../workers/zoning/zoning-service.ts';
import { readDistrict } from '../../src/formats/read-district.ts';
import { putRowSet } from '../../src/io/row-sets.ts';

export interface DemoFarm {
  readonly zoning: ZoningService;
  readonly farming: FarmingDesk;
  readonly opened: FarmingOpened;
  readonly history: HistoryAnswer;
  readonly entries: readonly Entry[];
  readonly opening: EpidemicDay;
  dayOf(day: EpidemicDay, pack?: string): FarmDay;
}

export async function openDemoFarm(): Promise<DemoFarm> {
  // Farms need no track, and its reader comes late: too late for a page test, whose module runner is closed by then.
  const { bodies, rows } = await readDistrict(withRoles(makeDemoDistrict()).filter(({ role }) => role !== 'track'));
  for (const [hash, bytes] of rows) await putRowSet(hash, bytes);
  const entries = writeAct([], 'demo', 0, bodies);
  const zoning = openZoningService();
  const journal = journalUpTo(entries, null);
  const { district, history } = await zoning.openDistrict({ ...journal, revision: 1, timeline: timelineOf(RULE_PACKS[0]!), conditions: 'hold', supposed: null, today: 0, drawn: { units: '', layers: '' } });
  const farming = new FarmingDesk();
  const { zonedOf, shown } = history.units!.directory;
  const opened = await farming.open({ ...journal, zonedOf, shown, packs: FARM_PACKS, windows: CROP_WINDOWS }, () => {});
  farming.useLists({ history: history.history, published: [], showsPublished: false });
  const cursor = createDayCursor(history.history);
  return {
    zoning, farming, opened, history, entries, opening: district.days.opening,
    dayOf(day, pack = 'CN-FARM-0422') {
      cursor.moveTo(day);
      return { day, status: cursor.status.slice(), latestPositive: zoning.latestPositives(day), pack };
    },
  };
}
