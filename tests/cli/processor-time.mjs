// Preloaded into a program under test: writes the processor time it took, in seconds, to the file PROCESSOR_TIME_FILE names.

import { writeFileSync } from 'node:fs';

process.once('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.PROCESSOR_TIME_FILE, String((user + system) / 1_000_000));
});
