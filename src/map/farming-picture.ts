// The farming desk's part of the map: what is shown of it, kept so that it comes back with a lost context.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { CoursesAnswer, OccupancyAnswer } from '../domain/farming/answers.ts';
import { courseBounds } from './bounds.ts';
import { courseFeatures } from './sources/course-features.ts';
import { giveData } from './sources/day-sources.ts';
import { NOTHING } from './sources/district-sources.ts';
import { fitToFree, moveTo } from './travel.ts';

const FARM_LAYERS = ['farm-casings', 'farm-open', 'farm-broken', 'farm-ends', 'farm-breaks'] as const;

export class FarmingPicture {
  private isFront = false;
  private courses: CoursesAnswer | null = null;
  private occupancy: OccupancyAnswer | null = null;

  constructor(private readonly map: MapLibreMap, private readonly usable: () => boolean, private readonly reducedMotion: boolean) {}

  /** With the desk in front the lines that the district brings are hidden: two networks of lines are none. */
  showDesk(isFront: boolean): void {
    this.isFront = isFront;
    if (!this.usable()) return;
    for (const layer of FARM_LAYERS) this.map.setLayoutProperty(layer, 'visibility', isFront ? 'none' : 'visible');
  }

  /** Lines of the households in hand, and their plots; null: none are. `fit` brings them into view. */
  showCourses(courses: CoursesAnswer | null, fit: boolean): void {
    this.courses = courses;
    this.giveCourses();
    const bounds = courses === null || !fit ? null : courseBounds(courses);
    if (bounds !== null) fitToFree(this.map, bounds);
  }

  /** People on roads and blocks at one minute; null: none are shown. */
  showOccupancy(occupancy: OccupancyAnswer | null): void {
    this.occupancy = occupancy;
    this.giveOccupancy();
  }

  goTo([lng, lat]: readonly [number, number]): void {
    moveTo(this.map, [lng, lat], this.reducedMotion);
  }

  /** Gives everything again to a style that has come back empty. */
  renew(): void {
    if (this.isFront) this.showDesk(true);
    this.giveCourses();
    this.giveOccupancy();
  }

  private giveCourses(): void {
    if (!this.usable()) return;
    const drawn = this.courses === null ? null : courseFeatures(this.courses);
    void giveData(this.map, 'farming-courses', drawn?.lines ?? NOTHING);
    void giveData(this.map, 'farming-points', drawn?.points ?? NOTHING);
    void giveData(this.map, 'farming-plots', drawn?.plots ?? NOTHING);
  }

  private giveOccupancy(): void {
    if (!this.usable()) return;
    void giveData(this.map, 'farming-load', this.occupancy?.roads ?? NOTHING);
    void giveData(this.map, 'farming-blocks', this.occupancy?.blocks ?? NOTHING);
  }
}
