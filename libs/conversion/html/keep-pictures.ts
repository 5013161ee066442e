import { visit } from 'unist-util-visit';
import type { Pictures } from '../pictures/pictures.ts';

type Tree = Parameters<typeof visit>[0];
interface ImageElement {
  readonly tagName: string;
  readonly properties: Record<string, unknown>;
}

const EMBEDDED = /^data:image\/[^,]*;base64,/i;
const ATTACHED = /^cid:/i;

const unescaped = (id: string): string =>
  id.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Pictures that the page itself holds, or the e-mail around it, by their `Content-ID`. */
export const keepPictures = (tree: Tree, pictures: Pictures, attached: ReadonlyMap<string, string>): void => {
  visit(tree, 'element', (node) => {
    const { tagName, properties } = node as unknown as ImageElement;
    const source = properties['src'];
    if (tagName !== 'img' || typeof source !== 'string') return;
    const embedded = EMBEDDED.exec(source)?.[0];
    if (embedded !== undefined) {
      properties['src'] = pictures.keep(Buffer.from(source.slice(embedded.length), 'base64')) ?? '';
    } else if (ATTACHED.test(source)) {
      const id = source.slice('cid:'.length);
      properties['src'] = attached.get(id) ?? attached.get(unescaped(id)) ?? '';
    }
  });
};
