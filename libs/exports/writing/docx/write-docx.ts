import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IParagraphOptions,
  type IPropertiesOptions,
} from 'docx';
import type { RecordedFinding } from '#analysis/messages';
import type { ExportRecord } from '../export-record.ts';
import { textOf, type Block } from '../text/block.ts';
import { documentOf } from '../text/document-of.ts';
import { commentPlaces } from './comment-places.ts';
import { ParagraphRuns } from './paragraph-runs.ts';
import { reproducible } from './reproducible.ts';

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;
/** Word has nine levels of lists. */
const LEVELS = Array.from({ length: 9 }, (_, level) => level);
const STEP = 360;
const HEAD_FILL = 'E7ECF2';
const MONOSPACED = 'Consolas';
const AUTHOR = 'DocSense';

/**
 * A Word document: headings, lists, tables, native equations, footnotes; what changed since the base version as tracked
 * changes with author and date, open findings as comments at their quotes.
 */
export const writeDocx = async (record: ExportRecord): Promise<Uint8Array> => {
  const { include, analysis, document, version, requestedAt } = record;
  // Findings are comments here, so that the appendix need not repeat them.
  const { blocks, appendix } = documentOf(
    record,
    include.filter((part) => part !== 'findings'),
  );
  const findings =
    include.includes('findings') && analysis
      ? analysis.findings.filter(({ status, mergedInto }) => status === 'open' && mergedInto === null)
      : [];
  const notes = blocks.filter(({ kind, deleted }) => kind === 'note' && deleted === undefined);
  const runs = new ParagraphRuns({
    comments: commentPlaces(blocks, findings),
    notes: new Map(notes.map(({ label }, n) => [label, n + 1])),
  });
  const body = blocks.filter(({ kind, deleted }) => kind !== 'note' || deleted !== undefined);
  const children = [
    ...body.flatMap((block) => write(block, runs)),
    ...(appendix.length === 0 ? [] : [new Paragraph({ children: [new PageBreak()] })]),
    ...appendix.flatMap((block) => write({ ...block, list: block.list && { ...block.list, list: 0 } }, runs)),
  ];
  const file = new Document({
    title: document.title,
    creator: document.createdBy,
    lastModifiedBy: record.requestedBy,
    styles: STYLES,
    numbering: numberingOf([...blocks, ...appendix]),
    comments: { children: findings.map((finding, id) => comment(finding, id, analysis?.endedAt ?? requestedAt)) },
    footnotes: Object.fromEntries(
      notes.map(({ cells }, n) => [
        n + 1,
        { children: cells.map((cell) => new Paragraph({ children: runs.of(cell) })) },
      ]),
    ),
    features: { trackRevisions: include.includes('tracked-changes') },
    sections: [
      {
        headers: { default: new Header({ children: [aside([`${document.title} · version ${version}`])] }) },
        footers: {
          default: new Footer({ children: [aside(['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES])] }),
        },
        children,
      },
    ],
  });
  return reproducible(await Packer.toBuffer(file), requestedAt);
};

const STYLES: NonNullable<IPropertiesOptions['styles']> = {
  default: { document: { run: { font: 'Calibri', size: 21 }, paragraph: { spacing: { after: 120 } } } },
  paragraphStyles: [
    {
      id: 'CodeBlock',
      name: 'Code Block',
      basedOn: 'Normal',
      run: { font: MONOSPACED, size: 18 },
      paragraph: { spacing: { before: 60, after: 60 } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      run: { italics: true, color: '444444' },
      paragraph: { indent: { left: STEP } },
    },
    // Bold by its style and not by its runs, so that it is the table's head and not emphasis.
    { id: 'TableHead', name: 'Table Head', basedOn: 'Normal', run: { bold: true } },
  ],
  characterStyles: [{ id: 'InlineCode', name: 'Inline Code', run: { font: MONOSPACED, size: 19 } }],
};

const aside = (children: readonly string[]): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [...children], size: 16, color: '666666' })],
  });

const comment = (finding: RecordedFinding, id: number, at: string) => {
  const { severity, ruleId, title, explanation, suggestion } = finding;
  const lines = [
    `${severity} · ${ruleId} · ${title}`,
    explanation,
    ...(suggestion ? [`→ ${suggestion.replacement}`] : []),
  ];
  return {
    id,
    author: AUTHOR,
    initials: 'DS',
    date: new Date(at),
    children: lines.map((text) => new Paragraph({ children: [new TextRun(text)] })),
  };
};

const referenceOf = ({ ordered, from }: NonNullable<Block['list']>): string => (ordered ? `ordered-${from}` : 'bullet');

const numberingOf = (blocks: readonly Block[]): NonNullable<IPropertiesOptions['numbering']> => {
  const lists = new Map(blocks.flatMap(({ list }) => (list ? [[referenceOf(list), list]] : [])));
  return {
    config: [...lists].map(([reference, { ordered, from }]) => ({
      reference,
      levels: LEVELS.map((level) => ({
        level,
        format: ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
        text: ordered ? `%${level + 1}.` : (['•', '–', '▪'][level % 3] ?? '•'),
        start: ordered ? from : 1,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: STEP * (level + 2), hanging: STEP } } },
      })),
    })),
  };
};

const levelOf = ({ level }: NonNullable<Block['list']>): number => Math.min(level, LEVELS.length) - 1;

/** Lists of deleted items have negative numbers; Word's instances are natural ones. */
const instanceOf = ({ list }: NonNullable<Block['list']>): number => (list < 0 ? 1_000_000 - list : list);

const placeOf = (block: Block, runs: ParagraphRuns): IParagraphOptions => {
  const { list, quote, inserted, deleted } = block;
  const indent = STEP * (quote + (list && !list.first ? levelOf(list) + 2 : 0));
  return {
    ...(list?.first
      ? { numbering: { reference: referenceOf(list), level: levelOf(list), instance: instanceOf(list) } }
      : indent > 0
        ? { indent: { left: indent } }
        : {}),
    ...(quote > 0 && list === null ? { style: 'Quote' } : {}),
    // The mark of the paragraph itself: rejecting the change takes the whole paragraph away.
    ...(deleted ? { run: { deletion: runs.mark(deleted) } } : {}),
    ...(inserted && !deleted ? { run: { insertion: runs.mark(inserted) } } : {}),
  };
};

const write = (block: Block, runs: ParagraphRuns): FileChild[] => {
  const [cell = []] = block.cells;
  const place = placeOf(block, runs);
  switch (block.kind) {
    case 'heading': {
      const heading = HEADINGS[block.depth - 1] ?? HeadingLevel.HEADING_6;
      const outlineLevel = block.depth - 1;
      return [new Paragraph({ ...place, heading, outlineLevel, keepNext: true, children: runs.of(cell) })];
    }
    case 'code':
      return [new Paragraph({ ...place, style: 'CodeBlock', shading: { fill: 'F4F4F4' }, children: runs.of(cell) })];
    case 'formula':
      return [new Paragraph({ ...place, children: runs.of(cell, { display: true }) })];
    case 'table':
      return [table(block, runs), new Paragraph({ spacing: { after: 0 } })];
    case 'rule':
      return [new Paragraph({ ...place, border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '999999' } } })];
    case 'paragraph':
    case 'note':
      return textOf(cell) === '' && block.list === null ? [] : [new Paragraph({ ...place, children: runs.of(cell) })];
  }
};

const ALIGNED = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

const table = (block: Block, runs: ParagraphRuns): Table => {
  const { columns, cells, aligned, inserted, deleted } = block;
  const rows = Array.from({ length: cells.length / columns }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  );
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          ...(deleted ? { deletion: runs.mark(deleted) } : inserted ? { insertion: runs.mark(inserted) } : {}),
          children: row.map((cell, column) => {
            const side = aligned[column];
            return new TableCell({
              ...(index === 0 ? { shading: { fill: HEAD_FILL } } : {}),
              margins: { top: 40, bottom: 40, left: 80, right: 80 },
              children: [
                new Paragraph({
                  spacing: { after: 0 },
                  ...(side ? { alignment: ALIGNED[side] } : {}),
                  ...(index === 0 ? { style: 'TableHead' } : {}),
                  children: runs.of(cell),
                }),
              ],
            });
          }),
        }),
    ),
  });
};
