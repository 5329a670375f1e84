// Questions of the desk of redrawing: what a list costs, what a gesture would come to, what bounds a plot, what a notice says.
import type { Position } from 'geojson';
import type { CostAnswer } from '../../src/domain/assigning/assign-cost.ts';
import { civilFromDay, type EpidemicDay } from '../../src/domain/day.ts';
import type { Extent } from '../../src/domain/district/place-column.ts';
import type { BoundNames, PlotReading } from '../../src/domain/publishing/bounds-to-polygon.ts';
import type { NamedLines } from '../../src/domain/publishing/named-lines.ts';
import type { ReadNotice } from '../../src/domain/publishing/reading/reading.ts';
import type { CountedColumns } from '../../src/domain/publishing/zone-list.ts';
import type { RedrawGesture } from '../../src/domain/redraw/gestures/gesture.ts';
import type { OpenBorder } from '../../src/domain/redraw/gestures/open-border.ts';
import type { SnapTargets } from '../../src/domain/redraw/snap/snapper.ts';
import type { JudgedDistrict } from '../../src/domain/zoning/judge/judge-district.ts';
import type { AssignCost, CostAsk, CostLayers } from './assign-cost.ts';
import type { DrawnBounds } from './bounds.ts';
import type { AskNow, OpenDistrict } from './judged-now.ts';
import { KeptFor } from './kept-for.ts';
import type { RedrawAnswer, RedrawDesk, RedrawTold } from './redraw-desk.ts';

export class RedrawingQuestions {
  private readonly assignCost = new KeptFor<JudgedDistrict, Promise<AssignCost>>();
  /** What of the layers costs hang on. */
  private readonly costLayers = new KeptFor<OpenDistrict, Promise<CostLayers>>();
  /** Roads, waters and compounds that have a name. */
  private readonly namedLines = new KeptFor<JudgedDistrict, Promise<NamedLines>>();
  private readonly redrawDesk = new KeptFor<CountedColumns, Promise<RedrawDesk>>();

  constructor(private readonly now: AskNow) {}

  /** What a list costs, and would cost with some units at another level. */
  async costOf(ask: CostAsk): Promise<CostAnswer> {
    const cost = await this.openCost();
    return cost.compare(ask, this.now().statusOf(ask.day, ask.showsPublished));
  }

  private openCost(): Promise<AssignCost> {
    const { open: { facts }, judged, counted, farmLines } = this.now();
    return this.assignCost.get(judged, async () => {
      const [{ AssignCost, costedDistrict }, layers, lines] = await Promise.all([import('./assign-cost.ts'), this.layers(), farmLines()]);
      return new AssignCost(costedDistrict(judged, facts.units, counted), layers, lines ?? []);
    });
  }

  private layers(): Promise<CostLayers> {
    const { open } = this.now();
    return this.costLayers.get(open, () => import('./assign-cost.ts').then(({ readCostLayers }) => readCostLayers(open.plan)));
  }

  /** The plot between named lines, near a place where several fit. */
  async plotFromBounds(bounds: BoundNames, near: Position | null): Promise<{ readonly reading: PlotReading }> {
    const { findPlot } = await import('./bounds.ts');
    return { reading: findPlot(bounds, await this.net(), near) };
  }

  /** What bounds each unit that was drawn by hand. */
  async boundsOfDrawn(): Promise<DrawnBounds[]> {
    const { plan, facts } = this.now().open;
    if (plan.redrawings.length === 0) return [];
    const { describeDrawn } = await import('./bounds.ts');
    return describeDrawn(plan, facts.units, await this.net());
  }

  private net(): Promise<NamedLines> {
    const { open: { plan, facts }, judged } = this.now();
    return this.namedLines.get(judged, () => import('./bounds.ts').then(({ openNamedLines }) => openNamedLines(plan, facts.units, judged.zoned)));
  }

  /** A notice read back with the names of the district; the year of a list is taken where it says none. */
  async readNotice(text: string, day: EpidemicDay): Promise<ReadNotice> {
    const { areasOf, readNotice } = await import('../../src/domain/publishing/read-notice.ts');
    const { facts, prepared } = this.now().open;
    return readNotice(text, prepared.matcher, { year: civilFromDay(day).year, isArea: areasOf(facts.units) });
  }

  /** What becomes of the units by a gesture on the map; nothing is changed yet. */
  async planRedrawing(gesture: RedrawGesture): Promise<RedrawAnswer> {
    return (await this.redrawing()).answer(gesture);
  }

  /** The same, and what it would do to the list of a day as it is computed. */
  async tellRedrawing(gesture: RedrawGesture, day: EpidemicDay): Promise<RedrawTold> {
    const asked = this.now();
    const { open, judged, counted } = asked;
    const answer = (await this.redrawing()).answer(gesture);
    const { redrawing, carried } = answer;
    if (redrawing === null) return { ...answer, list: null };
    const [{ supposeRedrawn }, cost, layers, lines] = await Promise.all([import('./suppose-redrawn.ts'), this.openCost(), this.layers(), asked.farmLines()]);
    // Another district meanwhile: what is told is of the one that was asked about.
    if (this.now().open !== open) return { ...answer, list: null };
    if (this.now().judged !== judged) return this.tellRedrawing(gesture, day);
    const now = { ...open, overrides: open.plan.overrides, judged, counted, day, status: asked.statusOf(day, false), cost, layers, lines: lines ?? [] };
    return { ...answer, list: supposeRedrawn(redrawing, carried, now) };
  }

  /** The border of a unit, to be moved; null for one without an outline. */
  async openBorder(row: number): Promise<OpenBorder | null> {
    return (await this.redrawing()).openBorder(row);
  }

  /** What a pointer may snap to in some view: west, south, east, north in degrees. */
  async snapTargets(view: Extent): Promise<SnapTargets> {
    return (await this.redrawing()).snapTargets(view);
  }

  private redrawing(): Promise<RedrawDesk> {
    const { open: { plan, facts }, counted } = this.now();
    return this.redrawDesk.get(counted, () => import('./redraw-desk.ts').then(({ RedrawDesk }) => new RedrawDesk(plan, facts.units, counted, (area) => facts.matcher!.match(area).unit)));
  }
}
