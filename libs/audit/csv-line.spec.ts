import type { AuditEntryView } from './audit.view.ts';
import { csvHeader, csvLine } from './csv-line.ts';

const entry = {
  id: 'e1',
  type: 'FeedbackRejected',
  at: '2026-01-02T03:04:05.000Z',
  actor: { id: 'ada', name: 'Ada, "the" quant' },
  documentId: null,
  position: 42,
  correlationId: 'c-1',
  reason: '=1+1\nsecond line',
  source: null,
  data: {},
} satisfies AuditEntryView;

describe('a line of the audit export', () => {
  it('quotes what would part or end it, and disarms what a spreadsheet would calculate', () =>
    expect(csvLine(entry)).toBe(
      '42,2026-01-02T03:04:05.000Z,FeedbackRejected,ada,"Ada, ""the"" quant",,"\'=1+1\nsecond line",,,,,c-1,e1,{}\r\n',
    ));
  it('has a field for each name of the header', () =>
    expect(csvLine({ ...entry, actor: { id: 'a', name: 'b' }, reason: null }).split(',')).toHaveLength(
      csvHeader.split(',').length,
    ));
});
