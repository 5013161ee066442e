import { AlignmentType, Document, LevelFormat, Packer } from 'docx';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { LISTS, blocks } from './blocks.ts';
import { withFixedDates } from './fixed-dates.ts';
import { protectMath } from './protect-math.ts';

const indent = { paragraph: { indent: { left: 720, hanging: 360 } } };

/**
 * A Word document with real headings, numbered and bulleted lists, tables and OMML equations from GitHub Markdown
 * with `$…$` and `$$…$$`. Equal input gives equal bytes. Throws on Markdown or LaTeX outside the subset in use.
 */
export async function markdownToDocx(source: string, title: string): Promise<Uint8Array> {
  const { markdown, formulas } = protectMath(source);
  const root = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const document = new Document({
    title,
    creator: 'DocSense',
    lastModifiedBy: 'DocSense',
    styles: { default: { document: { run: { font: 'Calibri', size: 21 } } } },
    numbering: {
      config: [
        { reference: LISTS.ordered, levels: [level(LevelFormat.DECIMAL, '%1.')] },
        { reference: LISTS.bullet, levels: [level(LevelFormat.BULLET, '•')] },
      ],
    },
    sections: [{ children: blocks(root, formulas) }],
  });
  return withFixedDates(await Packer.toBuffer(document));
}

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return { level: 0, format, text, alignment: AlignmentType.LEFT, style: indent };
}
