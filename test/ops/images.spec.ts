import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What a Dockerfile copies from the repository. */
const copiedBy = (dockerfile: string): string[] =>
  [...read(dockerfile).matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) => sources.split(' '));

const letThrough = read('.dockerignore')
  .split('\n')
  .filter((line) => line.startsWith('!'))
  .map((line) => line.slice(1));

const isUnder = (folders: readonly string[], path: string): boolean =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

/** Files outside of its folder that the web client is built from. */
const reachedByWebClient = (): string[] =>
  globSync('apps/web/src/**/*.{ts,tsx}', { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/from '(\.\.?\/[^'?]+)/g)]
      .map(([, path = '']) => normalize(join(file, '..', path)))
      .filter((path) => !path.startsWith('apps/web/')),
  );

describe.each(['Dockerfile', 'ops/nginx/Dockerfile'])('the image of %s', (dockerfile) => {
  it('copies what is there, and what .dockerignore lets through', () => {
    const sources = copiedBy(dockerfile);
    expect(sources.length).toBeGreaterThan(3);
    expect(sources.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(sources.filter((path) => !isUnder(letThrough, path))).toEqual([]);
  });

  it('has all that the web client is built from', () => {
    const reached = reachedByWebClient();
    expect(reached).toContain('samples/flawed-carry-index.docx');
    expect(reached.filter((path) => !isUnder(copiedBy(dockerfile), path))).toEqual([]);
  });
});
