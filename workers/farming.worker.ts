// Entry of the farming worker: its desk behind Comlink.
import { expose } from 'comlink';
import { FarmingDesk } from './farming/farming-desk.ts';

const desk = new FarmingDesk();

const service = {
  open: desk.open.bind(desk),
  lines: desk.lines.bind(desk),
  linesOn: desk.linesOn.bind(desk),
  giveUp: desk.giveUp.bind(desk),
  courses: desk.courses.bind(desk),
  roads: desk.roads.bind(desk),
  useLists: desk.useLists.bind(desk),
  season: desk.season.bind(desk),
  stagger: desk.stagger.bind(desk),
  replan: desk.replan.bind(desk),
  occupancy: desk.occupancy.bind(desk),
  cancel: desk.cancel.bind(desk),
};

export type FarmingService = typeof service;
expose(service);
