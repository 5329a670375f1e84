// Entry of the files worker: importing a file, and the case file as a whole, behind Comlink.
import { expose } from 'comlink';
import { readCaseFile, saveCaseFile } from './case-file-desk.ts';
import { ImportDesk } from './import-desk.ts';

const imports = new ImportDesk();
const service = {
  inspect: imports.inspect.bind(imports),
  recordImport: imports.record.bind(imports),
  refusedRows: imports.refusedRows.bind(imports),
  saveCaseFile,
  readCaseFile,
};

export type FilesService = typeof service;
expose(service);
