// Lints made-up files under the project's own rules, in a folder laid out like the project.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './tracked-files.ts';

export { ROOT };

/** One complaint of oxlint: the rule, its words and the reason our configuration gives. */
export interface Complaint {
  readonly file: string;
  readonly rule: string;
  readonly text: string;
}

interface Diagnostic {
  readonly filename: string;
  readonly code: string;
  readonly message: string;
  readonly help?: string;
}

/**
 * All complaints about `files` (path → code), in one run of oxlint.
 * @throws when oxlint gives no report
 */
export function lintFiles(files: Readonly<Record<string, string>>): Complaint[] {
  const folder = mkdtempSync(join(tmpdir(), 'lint-probe-'));
  try {
    copyFileSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    for (const [path, code] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), code);
    }
    const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint');
    const { stdout, stderr } = spawnSync(process.execPath, [oxlint, '--format', 'json', '.'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, OXLINT_TSGOLINT_PATH: join(ROOT, 'node_modules/.bin/tsgolint') },
    });
    if (!stdout.startsWith('{')) throw new Error(`oxlint gave no report: ${stdout}${stderr}`);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
    return diagnostics.map(({ filename, code, message, help }) => ({
      file: filename.replaceAll('\\', '/'),
      rule: code,
      text: `${message} ${help ?? ''}`,
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
