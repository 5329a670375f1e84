// Entry of the tracing worker: its desk behind Comlink.
import { expose } from 'comlink';
import { TracingDesk } from './tracing/tracing-desk.ts';

const desk = new TracingDesk();

const service = {
  open: desk.open.bind(desk),
  cases: desk.cases.bind(desk),
  case: desk.case.bind(desk),
  track: desk.track.bind(desk),
  publicTrack: desk.publicTrack.bind(desk),
  contactCounts: desk.contactCounts.bind(desk),
  meetings: desk.meetings.bind(desk),
  relations: desk.relations.bind(desk),
  cluster: desk.cluster.bind(desk),
  riskPoints: desk.riskPoints.bind(desk),
  overlay: desk.overlay.bind(desk),
  lookUp: desk.lookUp.bind(desk),
  contacts: desk.contacts.bind(desk),
  exposures: desk.exposures.bind(desk),
  homes: desk.homes.bind(desk),
  companions: desk.companions.bind(desk),
  cancelCompanions: desk.cancelCompanions.bind(desk),
  proposals: desk.proposals.bind(desk),
  accepted: desk.accepted.bind(desk),
  stayOf: desk.stayOf.bind(desk),
};

export type TracingService = typeof service;
expose(service);
