import { deflateSync } from 'node:zlib';
import { LiteParse } from '@llamaindex/liteparse';
import { greysOf, type Greys } from './greys-of.ts';
import type { PageImage } from './scan.ts';
import { skewOf } from './skew-of.ts';
import type { Tilt } from './tilt.ts';
import { pngOfGreys, turnGreys } from './turn-greys.ts';

const POINTS_PER_INCH = 72;
/** Longest side of the small picture in which lines are looked for. */
const SMALL = 900;
const MAX_DOTS = 50_000_000;
/** Degrees up to which turning may harm more, by its blur, than the lean does. */
const SLIGHT = 3;

/** A picture as PDF holds it. */
interface Embedded {
  readonly width: number;
  readonly height: number;
  readonly colours: string;
  readonly filter: string;
  readonly data: Uint8Array;
}

/** Size and colours stand in the frame header of a JPEG. */
const jpegOf = (bytes: Buffer): Embedded | undefined => {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += bytes.readUInt16BE(at + 2) + 2) {
    const marker = bytes[at + 1] ?? 0;
    if (marker < 0xc0 || marker > 0xcf || [0xc4, 0xc8, 0xcc].includes(marker)) continue;
    const colours = { 1: '/DeviceGray', 3: '/DeviceRGB' }[bytes[at + 9] ?? 0];
    if (colours === undefined) return undefined;
    const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
    return { width, height, colours, filter: '/DCTDecode', data: bytes };
  }
  return undefined;
};

const pngOf = (bytes: Buffer): Embedded | undefined => {
  const greys = greysOf(bytes);
  if (greys === undefined) return undefined;
  const { width, height, values } = greys;
  return { width, height, colours: '/DeviceGray', filter: '/FlateDecode', data: deflateSync(values, { level: 1 }) };
};

/** A PDF of one page that is the picture. One dot is one point. */
const sheetOf = (picture: Embedded): Buffer => {
  const { width, height } = picture;
  const content = `q ${width} 0 0 ${height} 0 0 cm /I Do Q`;
  const head = `<< /Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /ColorSpace ${picture.colours} /BitsPerComponent 8 /Filter ${picture.filter} /Length ${picture.data.length} >>`;
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>`,
    ),
    Buffer.from(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`),
    Buffer.concat([Buffer.from(`${head}\nstream\n`), picture.data, Buffer.from('\nendstream')]),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [i, object] of objects.entries()) {
    offsets.push(length);
    const whole = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(whole);
    length += whole.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`)]);
};

const drawn = async (pdf: Buffer, dpi: number): Promise<Buffer | undefined> => {
  const [page] = await new LiteParse({ ocrEnabled: false, quiet: true, dpi }).screenshot(pdf, [1]);
  return page?.imageBuffer;
};

const isJpeg = (bytes: Buffer): boolean => bytes[0] === 0xff;

const smallOf = async (bytes: Buffer): Promise<Buffer | undefined> => {
  const picture = isJpeg(bytes) ? jpegOf(bytes) : pngOf(bytes);
  if (picture === undefined || picture.width * picture.height > MAX_DOTS) return undefined;
  return drawn(sheetOf(picture), (POINTS_PER_INCH * SMALL) / Math.max(SMALL, picture.width, picture.height));
};

const wholeOf = async (bytes: Buffer): Promise<Greys | undefined> => {
  const picture = isJpeg(bytes) ? jpegOf(bytes) : undefined;
  const png = picture === undefined ? bytes : await drawn(sheetOf(picture), POINTS_PER_INCH);
  return png && greysOf(png);
};

const straightened = async (image: PageImage, preview?: Buffer): Promise<PageImage> => {
  const bytes = Buffer.from(image.bytes.buffer, image.bytes.byteOffset, image.bytes.byteLength);
  const small = preview ?? (await smallOf(bytes));
  const greys = small && greysOf(small);
  const degrees = greys === undefined ? 0 : skewOf(greys);
  const whole = degrees === 0 ? undefined : await wholeOf(bytes);
  if (whole === undefined) return image;
  const tilt: Tilt = { degrees, width: whole.width, height: whole.height };
  const straight = { ...image, bytes: pngOfGreys(turnGreys(whole, tilt)), tilt };
  return Math.abs(degrees) < SLIGHT ? { ...straight, asItLay: image.bytes } : straight;
};

/**
 * The picture (PNG or JPEG) with its lines upright when they lean by 1 to 15 degrees. It is given back as it is when they
 * do not, and when it cannot be read. `preview` is the same as a small PNG, when there is one.
 */
export const straighten = (image: PageImage, preview?: Buffer): Promise<PageImage> =>
  straightened(image, preview).catch(() => image);
