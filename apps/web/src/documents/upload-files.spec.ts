import { sortOut, type FoundFile } from './upload-files.ts';

const file = (name: string, path?: string): FoundFile =>
  Object.assign(new File(['x'], name), { webkitRelativePath: '', ...(path === undefined ? {} : { path }) });

describe('files that are dropped', () => {
  it('are all meant when they come by themselves', () =>
    expect(sortOut([file('a.md', './a.md'), file('b.exe', 'b.exe')])).toMatchObject({
      chosen: [{ path: 'a.md' }, { path: 'b.exe' }],
      leftOut: 0,
    }));
  it('are only those that can be read when they come in a folder', () =>
    expect(
      sortOut([
        file('.DS_Store', '/specs/.DS_Store'),
        file('A.PDF', '/specs/old/A.PDF'),
        file('run.exe', './specs/run.exe'),
      ]),
    ).toMatchObject({ chosen: [{ path: 'specs/old/A.PDF' }], leftOut: 2 }));
});
