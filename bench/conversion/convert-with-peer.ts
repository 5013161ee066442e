/**
 * Converts the corpus with another converter: `convert-with-peer.ts <peer> <out>`, in a process of its own. Files that it
 * fails on are absent, which the scorer counts as 0.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LiteParse } from '@llamaindex/liteparse';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { filesOfCorpus } from './convert-corpus.ts';
import { load } from './peers/load.ts';

type Convert = (bytes: Buffer) => Promise<string>;

const fromHtml = async (html: string | Buffer): Promise<string> =>
  String(
    await unified()
      .use(rehypeParse)
      .use(rehypeRemark)
      .use(remarkGfm)
      .use(remarkStringify)
      .process(typeof html === 'string' ? html : html.toString('utf8')),
  );

const liteparse: Convert = async (bytes) => {
  const parser = new LiteParse({ ocrEnabled: false, quiet: true, outputFormat: 'markdown', imageMode: 'off' });
  return (await parser.parse(bytes)).text;
};

const mammoth: Convert = async (buffer) => {
  const { default: library } = (await load('mammoth')) as {
    default: { convertToHtml(input: { buffer: Buffer }): Promise<{ value: string }> };
  };
  return fromHtml((await library.convertToHtml({ buffer })).value);
};

const officeparser: Convert = async (bytes) => {
  const { OfficeParser } = (await load('officeparser')) as {
    OfficeParser: { parseOffice(bytes: Buffer): Promise<{ to(format: 'md'): Promise<{ value: string }> }> };
  };
  return (await (await OfficeParser.parseOffice(bytes)).to('md')).value;
};

const PEERS: Readonly<Record<string, { readonly extensions: readonly string[]; readonly convert: Convert }>> = {
  liteparse: { extensions: ['pdf'], convert: liteparse },
  rehype: { extensions: ['html'], convert: fromHtml },
  mammoth: { extensions: ['docx'], convert: mammoth },
  officeparser: { extensions: ['docx', 'pptx', 'xlsx', 'pdf', 'csv', 'html'], convert: officeparser },
};

const [name = '', out = ''] = process.argv.slice(2);
const peer = PEERS[name];
if (peer === undefined) throw new Error(`There is no peer ${name}.`);
const ownPackages = ['mammoth', 'officeparser'];
if (ownPackages.includes(name)) await load(name);
const files = (await filesOfCorpus()).filter(
  ({ file }) => peer.extensions.includes(file.split('.').at(-1) ?? '') && !/^(?:bad|scan)\//.test(file),
);
for (const { file, path } of files) {
  try {
    const markdown = await peer.convert(await readFile(path));
    await mkdir(dirname(join(out, file)), { recursive: true });
    await writeFile(join(out, `${file}.md`), markdown);
  } catch (error) {
    console.error(`${name}: ${file}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  }
}
process.exit(0);
