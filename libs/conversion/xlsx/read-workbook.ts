import type { OfficePackage } from '../office/open-office.ts';
import { childOf, childrenOf, elementsOf, textOf, type XmlElement } from '../xml/xml-element.ts';
import { BUILT_IN_FORMATS } from './built-in-formats.ts';

export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

/** What the cells of all sheets refer to. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly sharedStrings: readonly string[];
  /** Number format by the style index of a cell. */
  readonly formats: readonly string[];
  /** Days are counted from 1904, as old Macs did. */
  readonly date1904: boolean;
}

/** Text of a shared or inline string: its runs, without the reading aids of Japanese. */
export const stringOf = (item: XmlElement | undefined): string =>
  item === undefined
    ? ''
    : elementsOf(item)
        .map((child) => (child.name === 'x:t' ? textOf(child) : child.name === 'x:r' ? stringOf(child) : ''))
        .join('')
        // How Excel writes characters that XML cannot hold.
        .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const formatsOf = (styles: XmlElement | undefined): string[] => {
  const own = new Map(
    childrenOf(childOf(styles, 'x:numFmts'), 'x:numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? '',
    ]),
  );
  return childrenOf(childOf(styles, 'x:cellXfs'), 'x:xf').map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    return own.get(id) ?? BUILT_IN_FORMATS[id] ?? 'General';
  });
};

/** Reads what stands around the sheets of a workbook. */
export const readWorkbook = async (file: OfficePackage): Promise<Workbook> => {
  const [root, [strings], [styles]] = await Promise.all([
    file.root(file.main),
    file.related('sharedStrings'),
    file.related('styles'),
  ]);
  const sheets = childrenOf(childOf(root, 'x:sheets'), 'x:sheet').flatMap(({ attributes }): SheetEntry[] => {
    const part = file.relationships.get(attributes['r:id'] ?? '')?.target;
    if (part === undefined) return [];
    const hidden = ['hidden', 'veryHidden'].includes(attributes['state'] ?? '');
    return [{ name: attributes['name'] ?? '', part, hidden }];
  });
  const date1904 = childOf(root, 'x:workbookPr')?.attributes['date1904'] ?? '0';
  return {
    sheets,
    sharedStrings: childrenOf(strings, 'x:si').map(stringOf),
    formats: formatsOf(styles),
    date1904: date1904 === '1' || date1904 === 'true',
  };
};
