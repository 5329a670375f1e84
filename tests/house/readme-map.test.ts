// The README's map of the rooms is the folders as they are: nothing listed is missing, no room is left out.
// The map is the first fenced block after the line that holds `<!-- rooms -->`: one `path/  what it is for` a line,
// two spaces of indent for each level; a name without the slash is a file. A folder whose contents follow may stand alone.
// Folders of tools (.ci) may be left out.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './tracked-files.ts';

interface MapLine {
  readonly path: string;
  readonly isFolder: boolean;
}

/** Indent, name, slash of a folder, what it is for. */
const LINE = /^((?: {2})*)([^\s/]+(?:\/[^\s/]+)*)(\/?)(?: {2,}(\S.*))?$/;

/** Reads the map out of a README. Throws when there is none, or a line is not in its form. */
function readRoomsMap(readme: string): MapLine[] {
  const block = /<!-- rooms -->[^\n]*\n(?:(?!```)[^\n]*\n)*```[^\n]*\n([\s\S]*?)\n```/.exec(readme)?.[1];
  if (block === undefined) throw new Error('README.md has no fenced block after a line with <!-- rooms -->.');
  const parents: string[] = [];
  const lines = block.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    const [, indent, name, slash, purpose] = LINE.exec(line) ?? [];
    const isParent = slash === '/' && (lines[index + 1] ?? '').startsWith(`${indent}  `);
    if (indent === undefined || name === undefined || (purpose === undefined && !isParent)) {
      throw new Error(`Not of the form "path/  what it is for": ${line}`);
    }
    parents.length = Math.min(parents.length, indent.length / 2);
    const path = [...parents, name].join('/');
    parents.push(name);
    return { path, isFolder: slash === '/' };
  });
}

/** Folders git ignores, from .gitignore. */
function readIgnored(): Set<string> {
  const lines = readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n');
  return new Set(lines.map((line) => line.replace(/\/$/, '')));
}

function listFolders(path: string): string[] {
  const ignored = readIgnored();
  return readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !ignored.has(entry.name))
    .map((entry) => (path === '' ? entry.name : `${path}/${entry.name}`));
}

const readReadme = () => readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('the map of rooms in the README', () => {
  it('lists only what exists, folders as folders', () => {
    const wrong = readRoomsMap(readReadme()).filter(({ path, isFolder }) => {
      const file = join(ROOT, path);
      return !existsSync(file) || statSync(file).isDirectory() !== isFolder;
    });
    expect(wrong).toEqual([]);
  });

  it('lists every folder of the top and every folder of src', () => {
    const listed = readRoomsMap(readReadme()).map(({ path }) => path);
    expect([...listFolders(''), ...listFolders('src')].filter((path) => !listed.includes(path))).toEqual([]);
  });

  it('lists each path once', () => {
    const listed = readRoomsMap(readReadme()).map(({ path }) => path);
    expect(listed.filter((path, index) => listed.indexOf(path) !== index)).toEqual([]);
  });
});

describe('reading the map', () => {
  it('joins indented names to their folder, and comes back out again', () => {
    const readme = '## Rooms <!-- rooms -->\n\nWords.\n\n```\nsrc/\n  domain/  rules\n    day.ts  days\n  io/  saving\nworkers/  thin\n```\n';
    expect(readRoomsMap(readme).map(({ path }) => path)).toEqual(['src', 'src/domain', 'src/domain/day.ts', 'src/io', 'workers']);
  });

  it.each(['# No map\n', '<!-- rooms -->\n```\nsrc/\n```\n', '<!-- rooms -->\n```\nsrc/ one space\n```\n'])('refuses %j', (readme) => {
    expect(() => readRoomsMap(readme)).toThrow();
  });
});
