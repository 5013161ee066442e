import { specify } from '#kernel/testing';
import type { ExportEvent } from '../events.ts';
import { ExportNotFound } from './export.errors.ts';
import { complete, exportDecider, fail, isOpen, request, type RequestedExport } from './export.ts';

const given = specify(exportDecider);
const about = { exportId: 'e1', documentId: 'd1' };
const asked: RequestedExport = {
  ...about,
  version: 2,
  format: 'docx',
  include: ['tracked-changes'],
  baseVersion: 1,
  filename: 'Carry.v2.docx',
};
const file = { sha256: 'aa', byteSize: 7 };
const failure = { code: 'timed-out', message: 'Too long.', retryable: true };
const requested: ExportEvent = { type: 'ExportRequested', data: asked };
const completed: ExportEvent = { type: 'ExportCompleted', data: { ...about, ...file } };
const failed: ExportEvent = { type: 'ExportFailed', data: { ...about, ...failure } };

describe('an export', () => {
  it('is requested', () =>
    given()
      .when((it) => request(it, asked))
      .then(requested));
  it('is requested once', () =>
    given(requested)
      .when((it) => request(it, asked))
      .thenNothing());
  it('is completed', () =>
    given(requested)
      .when((it) => complete(it, file))
      .then(completed));
  it('is completed once, although its worker died late and another wrote the file again', () =>
    given(requested, completed)
      .when((it) => complete(it, { ...file, sha256: 'bb' }))
      .thenNothing());
  it('fails', () =>
    given(requested)
      .when((it) => fail(it, failure))
      .then(failed));
  it('does not fail after it was completed', () =>
    given(requested, completed)
      .when((it) => fail(it, failure))
      .thenNothing());
  it('is not completed after it failed', () =>
    given(requested, failed)
      .when((it) => complete(it, file))
      .thenNothing());
  it('cannot be completed before it exists', () =>
    given()
      .when((it) => complete(it, file))
      .thenFails(ExportNotFound));
  it('is open until it has ended', () => {
    const after = (...events: ExportEvent[]) => isOpen(events.reduce(exportDecider.evolve, exportDecider.initial));
    expect([after(requested), after(requested, completed), after(requested, failed)]).toEqual([true, false, false]);
  });
});
