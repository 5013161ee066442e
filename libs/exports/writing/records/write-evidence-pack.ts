import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';
import { safeStem } from '../../domain/file-name.ts';
import type { ExportRecord } from '../export-record.ts';
import { writeJson } from './write-json.ts';

/** The only time in the archive: the same record gives the same bytes (zip times have no zone, and none before 1980). */
const FIXED = new Date(1980, 0, 1);
const SCHEMA_VERSION = 1;

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

const EXTENSION = /\.[a-z0-9]{1,10}$/i;

/** What an auditor needs in one archive, with a manifest that has the SHA-256 of every other file in it. */
export const writeEvidencePack = (record: ExportRecord): Uint8Array => {
  const { document, version, markdown, analysis, decisions, compliance, audit, original } = record;
  const stem = safeStem(document.filename.replace(EXTENSION, ''));
  const extension = EXTENSION.exec(document.filename)?.[0].toLowerCase() ?? '';
  const files: [path: string, bytes: Uint8Array][] = [
    ...(original ? [[`original/${stem}${extension}`, original] as [string, Uint8Array]] : []),
    [`document/${stem}.v${version}.md`, new TextEncoder().encode(markdown)],
    ['record.json', new TextEncoder().encode(writeJson(record))],
    ['findings.json', json(analysis && analysis.findings)],
    ['decisions.json', json(decisions)],
    ['policy-verdicts.json', json(compliance)],
    ['audit.json', json(audit)],
  ];
  const manifest = json({
    schemaVersion: SCHEMA_VERSION,
    exportId: record.exportId,
    requestedAt: record.requestedAt,
    requestedBy: record.requestedBy,
    document: { id: document.id, title: document.title, filename: document.filename, sha256: document.sha256 },
    version,
    files: files.map(([path, bytes]) => ({
      path,
      byteSize: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  });
  const entries: Zippable = {};
  for (const [path, bytes] of [['manifest.json', manifest] as const, ...files])
    entries[path] = [bytes, { mtime: FIXED, level: path.startsWith('original/') ? 0 : 6 }];
  return zipSync(entries);
};
