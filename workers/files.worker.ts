// Entry of the files worker: reading a district's files, importing one, and the case file as a whole, behind Comlink.
import { expose } from 'comlink';
import { readCaseFile, saveCaseFile } from './case-file-desk.ts';
import { FilesDesk } from './files-desk.ts';
import { ImportDesk } from './import-desk.ts';

const files = new FilesDesk();
const imports = new ImportDesk();
const service = {
  readDistrict: files.readDistrict.bind(files),
  inspect: imports.inspect.bind(imports),
  recordImport: imports.record.bind(imports),
  refusedRows: imports.refusedRows.bind(imports),
  saveCaseFile,
  readCaseFile,
};

export type FilesService = typeof service;
expose(service);
