import { serve } from '#isolation';
import type { ExportRecord } from './export-record.ts';
import { writeFile } from './write-file.ts';

serve((record: ExportRecord) => writeFile(record));
