import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { blocksOf } from '../blocks-of.ts';
import { ConversionFailure } from '../conversion-failure.ts';
import type { ConversionContext } from '../conversion-context.ts';
import { MEDIA_TYPES } from '../detect-format.ts';
import type { Warning } from '../document.ts';
import type { Draft, Origin } from '../draft.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { pictureType } from '../pictures/picture-type.ts';
import type { Pictures } from '../pictures/pictures.ts';
import { convertHtml } from '../html/convert-html.ts';
import { convertText } from '../text/convert-text.ts';

const MAX_MARKDOWN = 20_000_000;
const MAX_NESTING = 50;

const oneLine = (text: string): string => escapeMarkdown(text.replace(/\s+/g, ' ').trim());

const nameOf = (address: Address): string => {
  if (address.group !== undefined) return `${address.name}: ${address.group.map(nameOf).join(', ')}`;
  return address.name === '' ? address.address : `${address.name} (${address.address})`;
};

/** Who, to whom, when: one line each. */
const headerOf = ({ from, to, cc, bcc, headers }: Email): string => {
  const people = (all: readonly Address[] | undefined): string => (all ?? []).map(nameOf).join(', ');
  const lines: [string, string][] = [
    ['From', from === undefined ? '' : nameOf(from)],
    ['To', people(to)],
    ['Cc', people(cc)],
    ['Bcc', people(bcc)],
    ['Date', headers.find(({ key }) => key === 'date')?.value ?? ''],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `**${label}:** ${oneLine(value)}`)
    .join('  \n');
};

/** Origins of a draft whose Markdown is its source are those of its blocks. */
const originsOf = ({ markdown, origins }: Draft): readonly Origin[] =>
  origins === 'same' ? blocksOf(markdown).map(({ start, end }) => ({ start, end, source: { start, end } })) : origins;

/** Puts texts one below the other and keeps what each says of its origins. */
class Stack {
  markdown = '';
  readonly origins: Origin[] = [];

  add(text: string, origins: readonly Origin[]): void {
    const trimmed = text.replace(/\s+$/, '');
    if (trimmed === '') return;
    if (this.markdown !== '') this.markdown += '\n\n';
    const shift = this.markdown.length;
    this.markdown += trimmed;
    if (this.markdown.length > MAX_MARKDOWN) {
      throw new ConversionFailure('too-complex', 'The e-mail and its attachments are too large to be read.');
    }
    for (const origin of origins)
      this.origins.push({ ...origin, start: origin.start + shift, end: origin.end + shift });
  }
}

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string'
    ? Buffer.from(content)
    : content instanceof Uint8Array
      ? content
      : new Uint8Array(content);

const EXTENSIONS: Readonly<Record<string, string>> = { markdown: 'md', text: 'txt', jpeg: 'jpg' };

/** Its name, or one made from its media type. */
const fileName = ({ filename, mimeType }: Attachment, index: number): string => {
  if (filename !== null && filename.trim() !== '') return filename.split(/[/\\]/).at(-1) ?? filename;
  const format = Object.entries(MEDIA_TYPES).find(([, type]) => type.startsWith(mimeType))?.[0] ?? 'bin';
  return `attachment-${index + 1}.${EXTENSIONS[format] ?? format}`;
};

/** A picture that the text shows, such as a logo, is no attachment to the reader. */
const isShown = ({ related, disposition, mimeType, contentId }: Attachment): boolean =>
  mimeType.startsWith('image/') && (related === true || (disposition === 'inline' && contentId !== undefined));

const bodyOf = ({ html, text = '', attachments }: Email, pictures: Pictures): Draft => {
  const attached = new Map<string, string>();
  for (const attachment of attachments) {
    const name = isShown(attachment) ? pictures.keep(bytesOf(attachment)) : undefined;
    if (name !== undefined) attached.set(attachment.contentId?.replace(/^<|>$/g, '') ?? '', name);
  }
  const draft = html === undefined ? undefined : convertHtml(Buffer.from(html), '', { pictures, attached });
  return draft === undefined || (draft.markdown.trim() === '' && text.trim() !== '')
    ? convertText(Buffer.from(text))
    : draft;
};

const parse = async (bytes: Uint8Array): Promise<Email> => {
  try {
    // Forwarded messages are attachments: they have headers of their own.
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: MAX_NESTING });
  } catch {
    throw new ConversionFailure('corrupt', 'The file is damaged and could not be read as an e-mail.');
  }
};

/** An e-mail: subject, a block of its headers, its text, then each attachment below a heading with its name. */
export const convertEml = async (
  bytes: Uint8Array,
  _filename: string,
  { convertPart, pictures }: ConversionContext,
): Promise<Draft> => {
  const email = await parse(bytes);
  const subject = oneLine(email.subject ?? '');
  const body = bodyOf(email, pictures);
  const stack = new Stack();
  const whole = (text: string, place: Omit<Origin, 'start' | 'end'>): void =>
    stack.add(text, [{ start: 0, end: text.length, ...place }]);
  if (subject !== '') whole(`# ${subject}`, { source: { part: 'headers' } });
  whole(headerOf(email), { source: { part: 'headers' } });
  stack.add(
    body.markdown,
    originsOf(body).map((origin) => ({ ...origin, source: { part: 'body', ...origin.source } })),
  );
  const warnings: Warning[] = [...body.warnings];
  for (const [index, attachment] of email.attachments.entries()) {
    if (isShown(attachment)) continue;
    const name = fileName(attachment, index);
    const picture = pictureType(bytesOf(attachment)) === undefined ? undefined : pictures.keep(bytesOf(attachment));
    if (picture !== undefined) {
      whole(`# ${oneLine(name)}`, { source: { attachment: name } });
      whole(`![${oneLine(name)}](${picture})`, { source: { attachment: name } });
      const message = `The attachment ${name} is a picture: it is shown, and text in it was not read.`;
      warnings.push({ code: 'attachment-not-read', message });
      continue;
    }
    try {
      const draft = await convertPart(bytesOf(attachment), name);
      whole(`# ${oneLine(name)}`, { source: { attachment: name } });
      const origins = originsOf(draft).map(({ start, end, source, page }) => {
        const path = source?.attachment === undefined ? name : `${name}/${source.attachment}`;
        return { start, end, ...(page === undefined ? {} : { page }), source: { ...source, attachment: path } };
      });
      stack.add(draft.markdown, origins);
      warnings.push(...draft.warnings.map(({ code, message }) => ({ code, message: `${name}: ${message}` })));
    } catch (error) {
      if (!(error instanceof ConversionFailure)) throw error;
      warnings.push({ code: 'attachment-left-out', message: `The attachment ${name} was left out: ${error.message}` });
    }
  }
  const { markdown, origins } = stack;
  return {
    markdown: markdown === '' ? '' : `${markdown}\n`,
    warnings,
    origins,
    title: email.subject ?? null,
    pageCount: null,
  };
};
