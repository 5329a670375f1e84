// Entry of the zoning worker: the zoning desk behind Comlink.
import { expose } from 'comlink';
import { ZoningDesk } from './zoning-desk.ts';

const desk = new ZoningDesk();

const service = {
  openDistrict: desk.openDistrict.bind(desk),
  // Copied, not handed over: the desk draws outlines from the same history.
  judge: desk.judge.bind(desk),
  why: desk.why.bind(desk),
  changes: desk.changes.bind(desk),
  latestPositives: desk.latestPositives.bind(desk),
  calendar: desk.calendar.bind(desk),
  listAsKnownThen: desk.listAsKnownThen.bind(desk),
  compareSupposed: desk.compareSupposed.bind(desk),
  factsOf: desk.factsOf.bind(desk),
  zoneOf: desk.zoneOf.bind(desk),
  reports: desk.reports.bind(desk),
  reportOf: desk.reportOf.bind(desk),
  suggest: desk.suggest.bind(desk),
  outlines: desk.outlines.bind(desk),
  farmland: desk.farmland.bind(desk),
  planRedrawing: desk.planRedrawing.bind(desk),
  tellRedrawing: desk.tellRedrawing.bind(desk),
  openBorder: desk.openBorder.bind(desk),
  snapTargets: desk.snapTargets.bind(desk),
  readNotice: desk.readNotice.bind(desk),
  faultsOn: desk.faultsOn.bind(desk),
  faultsToSign: desk.faultsToSign.bind(desk),
  plotFromBounds: desk.plotFromBounds.bind(desk),
  boundsOfDrawn: desk.boundsOfDrawn.bind(desk),
  costOf: desk.costOf.bind(desk),
  freezeList: desk.freezeList.bind(desk),
  compareVersions: desk.compareVersions.bind(desk),
  exportZones: desk.exportZones.bind(desk),
};

export type ZoningService = typeof service;
expose(service);
