// Entry of the zoning worker: the zoning desk behind Comlink.
import { expose } from 'comlink';
import { handOver, ZoningDesk } from './zoning-desk.ts';

const desk = new ZoningDesk();

const service = {
  openDistrict: desk.openDistrict.bind(desk),
  judge: (...ask: Parameters<ZoningDesk['judge']>) => handOver(desk.judge(...ask)),
  why: desk.why.bind(desk),
  outlines: desk.outlines.bind(desk),
};

export type ZoningService = typeof service;
expose(service);
