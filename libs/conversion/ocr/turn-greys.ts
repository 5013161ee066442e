import { crc32, deflateSync } from 'node:zlib';
import type { Greys } from './greys-of.ts';
import { straightSize, type Tilt } from './tilt.ts';

const WHITE = 255;

/** The picture turned against its tilt, each dot blended from the four that it lies between. */
export const turnGreys = ({ width, height, values }: Greys, tilt: Tilt): Greys => {
  const sheet = straightSize(tilt);
  const angle = (tilt.degrees * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const turned = new Uint8Array(sheet.width * sheet.height).fill(WHITE);
  for (let row = 0; row < sheet.height; row++) {
    const down = row + 0.5 - sheet.height / 2;
    for (let column = 0; column < sheet.width; column++) {
      const right = column + 0.5 - sheet.width / 2;
      const x = right * cos - down * sin + width / 2 - 0.5;
      const y = right * sin + down * cos + height / 2 - 0.5;
      const left = Math.floor(x);
      const top = Math.floor(y);
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const at = top * width + left;
      const above = (values[at] ?? 0) + ((values[at + 1] ?? 0) - (values[at] ?? 0)) * (x - left);
      const next = at + width;
      const below = (values[next] ?? 0) + ((values[next + 1] ?? 0) - (values[next] ?? 0)) * (x - left);
      turned[row * sheet.width + column] = Math.round(above + (below - above) * (y - top));
    }
  }
  return { ...sheet, values: turned };
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** Greys as a PNG file. */
export const pngOfGreys = ({ width, height, values }: Greys): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  // Every row begins with its filter: none.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(values.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const packed = deflateSync(rows, { level: 1 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
};
