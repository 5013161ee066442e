import { TextTooComplex } from '../domain/document.errors.ts';
import { TextLimits, TextWork } from './text-work.ts';

describe('work on a text', () => {
  let work: TextWork | undefined;
  afterEach(() => work?.onApplicationShutdown());

  it('finds blocks, words and edits of a version that was written by hand', async () => {
    work = new TextWork();
    const base = {
      text: 'One.\n\nTwo.\n',
      blocks: [{ id: 'b1', kind: 'paragraph' as const, start: 0, end: 4, page: 7 }],
    };
    const revised = await work.run<'revise'>({ kind: 'revise', base, markdown: 'One.\n\nThree.\n', version: 2 });
    expect(revised).toEqual({
      blocks: [
        { id: 'b1', kind: 'paragraph', start: 0, end: 4, page: 7 },
        { id: 'v2b1', kind: 'paragraph', start: 6, end: 12 },
      ],
      wordCount: 2,
      edits: [{ start: 6, end: 9, quote: 'Two', replacement: 'Three' }],
    });
  });

  it('is stopped when it takes too long, and the next text is read all the same', async () => {
    work = new TextWork(new TextLimits(2_000));
    const html = (markdown: string) => work?.run<'html'>({ kind: 'html', markdown });
    await expect(html('![a]('.repeat(60_000))).rejects.toThrow(TextTooComplex);
    expect(await html('# One')).toBe('<h1>One</h1>');
  });
});
