import { exportRequest, partsOf } from './export-formats.ts';

const ALL = ['findings', 'history', 'tracked-changes'] as const;

describe('the request for an export', () => {
  it.each([
    ['docx', 3, 1, { format: 'docx', version: 3, include: [...ALL], baseVersion: 1 }],
    ['docx', 3, 3, { format: 'docx', version: 3, include: [...ALL], baseVersion: 2 }],
    ['pdf', 1, 1, { format: 'pdf', version: 1, include: ['findings', 'history'] }],
    ['markdown', 3, 1, { format: 'markdown', version: 3, include: ['findings', 'history'] }],
    ['csv', 3, 1, { format: 'csv', version: 3, include: [] }],
  ] as const)('of %s of version %s since %s', (format, version, baseVersion, request) =>
    expect(exportRequest({ format, version, baseVersion, include: ALL })).toEqual(request),
  );

  it('offers no changes of the first version', () => expect(partsOf('docx', 1)).toEqual(['findings', 'history']));
});
