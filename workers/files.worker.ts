// Entry of the files worker: the files desk behind Comlink.
import { expose } from 'comlink';
import { FilesDesk } from './files-desk.ts';

const desk = new FilesDesk();
const service = { readDistrict: desk.readDistrict.bind(desk) };

export type FilesService = typeof service;
expose(service);
