import fc from 'fast-check';
import { specify } from '#kernel/testing';
import type { DocumentEvent } from '../events.ts';
import { applyEdit } from './apply-edit.ts';
import {
  DocumentIsWithdrawn,
  DocumentNotFound,
  EditDoesNotFit,
  NotConverted,
  StaleVersion,
} from './document.errors.ts';
import {
  changeDetails,
  completeConversion,
  createVersion,
  documentDecider,
  failConversion,
  startConversion,
  upload,
  withdraw,
  type Uploaded,
} from './document.ts';

const given = specify(documentDecider);
const upload1: Uploaded = {
  documentId: 'd1',
  title: 'Carry index',
  description: null,
  tags: [],
  filename: 'carry.docx',
  mediaType: 'text/markdown',
  format: 'markdown',
  byteSize: 12,
  sha256: 'aa',
  analyse: true,
  policyRepositoryId: null,
};
const uploaded: DocumentEvent = { type: 'DocumentUploaded', data: upload1 };
const started: DocumentEvent = { type: 'ConversionStarted', data: { documentId: 'd1' } };
const converted: DocumentEvent = { type: 'DocumentConverted', data: { documentId: 'd1', pageCount: 3, warnings: [] } };
const content = { sha256: 'bb', blocksSha256: 'cc', wordsSha256: 'dd', apartSha256: null, wordCount: 7 };
const first: DocumentEvent = {
  type: 'VersionCreated',
  data: {
    documentId: 'd1',
    number: 1,
    cause: 'conversion',
    baseVersion: null,
    feedbackIds: [],
    edits: [],
    ...content,
    analyse: true,
  },
};
const failure = { code: 'corrupt', message: 'The file is damaged.', retryable: false };
const failed: DocumentEvent = { type: 'ConversionFailed', data: { documentId: 'd1', ...failure } };
const withdrawn: DocumentEvent = { type: 'DocumentWithdrawn', data: { documentId: 'd1' } };
const change = {
  baseVersion: 1,
  cause: 'feedback',
  feedbackIds: ['f1'],
  edits: [{ start: 0, end: 1, quote: 'a', replacement: 'b' }],
} as const;
const outcome = { pageCount: 3, warnings: [] };

describe('a document', () => {
  it('is uploaded', () =>
    given()
      .when((it) => upload(it, upload1))
      .then(uploaded));
  it('is uploaded once, however often the request is repeated', () =>
    given(uploaded, started)
      .when((it) => upload(it, upload1))
      .thenNothing());
  it('starts converting', () => given(uploaded).when(startConversion).then(started));
  it('starts converting once, whatever happens to its worker', () =>
    given(uploaded, started).when(startConversion).thenNothing());
  it('has its first version after conversion', () =>
    given(uploaded, started)
      .when((it) => completeConversion(it, outcome, content))
      .then(converted, first));
  it('takes a second result of the same conversion for the first', () =>
    given(uploaded, started, converted, first)
      .when((it) => completeConversion(it, outcome, content))
      .thenNothing());
  it('can fail to convert', () =>
    given(uploaded, started)
      .when((it) => failConversion(it, failure))
      .then(failed));
  it('does not fail after it was converted', () =>
    given(uploaded, started, converted, first)
      .when((it) => failConversion(it, failure))
      .thenNothing());
  it('gets version 2 from an edit of version 1', () =>
    given(uploaded, converted, first)
      .when((it) => createVersion(it, change, content))
      .then({ type: 'VersionCreated', data: { documentId: 'd1', number: 2, ...change, ...content, analyse: true } }));
  it('refuses an edit of a version that is not the latest', () =>
    given(uploaded, converted, first)
      .when((it) => createVersion(it, { ...change, baseVersion: 2 }, content))
      .thenFails(StaleVersion));
  it('has nothing to edit before it is converted', () =>
    given(uploaded, started)
      .when((it) => createVersion(it, change, content))
      .thenFails(NotConverted));
  it('changes its title', () =>
    given(uploaded)
      .when((it) => changeDetails(it, { title: 'B' }))
      .then({ type: 'DocumentDetailsChanged', data: { documentId: 'd1', title: 'B' } }));
  it('does not change without details', () =>
    given(uploaded)
      .when((it) => changeDetails(it, {}))
      .thenNothing());
  it('is withdrawn', () => given(uploaded).when(withdraw).then(withdrawn));
  it('stays withdrawn when asked again', () => given(uploaded, withdrawn).when(withdraw).thenNothing());
  it('cannot be withdrawn before it exists', () => given().when(withdraw).thenFails(DocumentNotFound));
  it('is not edited after it was withdrawn', () =>
    given(uploaded, converted, first, withdrawn)
      .when((it) => createVersion(it, change, content))
      .thenFails(DocumentIsWithdrawn));
});

describe('an edit', () => {
  it('replaces its span', () =>
    expect(applyEdit('last 20 days', { start: 5, end: 12, quote: '20 days', replacement: '20 trading days' })).toBe(
      'last 20 trading days',
    ));
  it('inserts at an empty span', () =>
    expect(applyEdit('ab', { start: 1, end: 1, quote: '', replacement: '-' })).toBe('a-b'));
  it('does not fit where the text is another', () =>
    expect(() => applyEdit('ab', { start: 0, end: 1, quote: 'b', replacement: '' })).toThrow(EditDoesNotFit));
  it('does not fit outside the text', () =>
    expect(() => applyEdit('ab', { start: 1, end: 9, quote: 'b', replacement: '' })).toThrow(EditDoesNotFit));
  it('can be reversed: replacing back gives the text before', () =>
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.string(), (text, a, b, replacement) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const quote = text.slice(start, end);
        const edited = applyEdit(text, { start, end, quote, replacement });
        const back = { start, end: start + replacement.length, quote: replacement, replacement: quote };
        expect(applyEdit(edited, back)).toBe(text);
      }),
    ));
});
