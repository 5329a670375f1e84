// All that the zoning worker is asked, as one flat service.
import { ZoningDesk } from './zoning-desk.ts';

export function openZoningService() {
  const desk = new ZoningDesk();
  const { signing, redrawing } = desk;
  return {
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
    exportZones: desk.exportZones.bind(desk),
    planRedrawing: redrawing.planRedrawing.bind(redrawing),
    tellRedrawing: redrawing.tellRedrawing.bind(redrawing),
    openBorder: redrawing.openBorder.bind(redrawing),
    snapTargets: redrawing.snapTargets.bind(redrawing),
    readNotice: redrawing.readNotice.bind(redrawing),
    plotFromBounds: redrawing.plotFromBounds.bind(redrawing),
    boundsOfDrawn: redrawing.boundsOfDrawn.bind(redrawing),
    costOf: redrawing.costOf.bind(redrawing),
    faultsOn: signing.faultsOn.bind(signing),
    faultsToSign: signing.faultsToSign.bind(signing),
    freezeList: signing.freezeList.bind(signing),
    compareVersions: signing.compareVersions.bind(signing),
  };
}

export type ZoningService = ReturnType<typeof openZoningService>;
