import type { OfficePackage } from '../office/open-office.ts';
import { childOf, findElement, findElements, type XmlElement } from '../xml/xml-element.ts';

/** A placeholder's kind and number; `body` when it says nothing, as Office has it. */
export interface Placeholder {
  readonly type: string;
  readonly index: string | undefined;
}

/** What the shapes of a slide inherit from its layout and master. */
export interface SlideLayout {
  /** List styles for a placeholder, nearest first; for other shapes those of plain text. */
  stylesFor(placeholder: Placeholder | undefined): readonly (XmlElement | undefined)[];
  /** Position of a placeholder that the slide leaves to the layout. */
  frameOf(placeholder: Placeholder | undefined): XmlElement | undefined;
}

export const placeholderOf = (shape: XmlElement): Placeholder | undefined => {
  const mark = findElement(shape, 'p:ph');
  return mark === undefined ? undefined : { type: mark.attributes['type'] ?? 'body', index: mark.attributes['idx'] };
};

const TITLES = new Set(['title', 'ctrTitle']);

/** Kinds of the same family inherit from each other's place in the master. */
const family = (type: string): string =>
  TITLES.has(type) ? 'title' : type === 'subTitle' || type === 'obj' ? 'body' : type;

const TEXT_STYLES: Readonly<Record<string, string>> = { title: 'p:titleStyle', body: 'p:bodyStyle' };

const follow = async (
  file: OfficePackage,
  part: string,
  type: string,
): Promise<{ part: string; root: XmlElement } | undefined> => {
  const target = (await file.relationshipsOf(part)).find((relationship) => relationship.type === type)?.target;
  const root = target === undefined ? undefined : await file.root(target);
  return target === undefined || root === undefined ? undefined : { part: target, root };
};

/** Reads layout and master of slides; slides of the same layout share the work. */
export const layoutReader = (file: OfficePackage): ((slide: string) => Promise<SlideLayout>) => {
  const known = new Map<string, Promise<SlideLayout>>();

  const read = async (part: string, root: XmlElement): Promise<SlideLayout> => {
    const master = await follow(file, part, 'slideMaster');
    const onLayout = findElements(root, 'p:sp');
    const onMaster = master === undefined ? [] : findElements(master.root, 'p:sp');
    const textStyles = childOf(master?.root, 'p:txStyles');

    const ancestors = ({ type, index }: Placeholder): XmlElement[] => {
      const near = onLayout.find((shape) => {
        const other = placeholderOf(shape);
        if (other === undefined) return false;
        return index === undefined ? family(other.type) === family(type) : other.index === index;
      });
      const kind = family((near && placeholderOf(near)?.type) ?? type);
      const far = onMaster.find((shape) => family(placeholderOf(shape)?.type ?? '') === kind);
      return [near, far].filter((shape) => shape !== undefined);
    };

    return {
      stylesFor: (placeholder) => {
        if (placeholder === undefined) return [childOf(textStyles, 'p:otherStyle')];
        const found = ancestors(placeholder);
        const styles = found.map((shape) => childOf(childOf(shape, 'p:txBody'), 'a:lstStyle'));
        return [...styles, childOf(textStyles, TEXT_STYLES[family(placeholder.type)] ?? 'p:otherStyle')];
      },
      frameOf: (placeholder) => {
        if (placeholder === undefined) return undefined;
        return ancestors(placeholder)
          .map((shape) => childOf(childOf(shape, 'p:spPr'), 'a:xfrm'))
          .find((frame) => frame !== undefined);
      },
    };
  };

  return async (slide) => {
    const target = (await file.relationshipsOf(slide)).find(({ type }) => type === 'slideLayout')?.target;
    const root = target === undefined || known.has(target) ? undefined : await file.root(target);
    if (target === undefined) return { stylesFor: () => [], frameOf: () => undefined };
    if (root !== undefined) known.set(target, read(target, root));
    return known.get(target) ?? { stylesFor: () => [], frameOf: () => undefined };
  };
};
