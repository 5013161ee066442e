import { splitBullets } from './split-bullets.ts';
import { splitItem } from './split-item.ts';

const line = (text: string, x: number, y: number) => ({
  x,
  y,
  width: 200,
  height: 10,
  text,
  bold: false,
  italic: false,
});

describe('bullets in running text', () => {
  it('begin items', () =>
    expect(splitBullets('Choose: \uf0a8 Yes \uf0a8 No')).toEqual([
      { text: 'Choose:', bullet: false },
      { text: 'Yes', bullet: true },
      { text: 'No', bullet: true },
    ]));

  it('may be typed, but only at the start', () => {
    expect(splitBullets('• one • two')).toEqual([{ text: 'one • two', bullet: true }]);
    expect(splitBullets('price • weight')).toEqual([{ text: 'price • weight', bullet: false }]);
  });
});

describe('an item that holds the list below it', () => {
  const lines = [
    line('2. Rules to enforce:', 80, 0),
    line('- Human Resources', 95, 12),
    line('see all', 100, 24),
    line('- Others', 95, 36),
  ];

  it('is cut at its bullets', () =>
    expect(splitItem('2.', 'Rules to enforce: - Human Resources see all - Others', lines)).toMatchObject([
      { marker: '2.', text: 'Rules to enforce:', nested: false },
      { marker: '-', text: 'Human Resources see all', nested: true },
      { marker: '-', text: 'Others', nested: true },
    ]));

  it('stays whole when its lines say something else', () =>
    expect(splitItem('2.', 'Other text', lines)).toBeUndefined());

  it('stays whole when it is one', () =>
    expect(splitItem('2.', 'Rules to enforce:', lines.slice(0, 1))).toBeUndefined());
});
