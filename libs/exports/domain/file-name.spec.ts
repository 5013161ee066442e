import fc from 'fast-check';
import { attachment, safeStem } from './file-name.ts';

describe('a safe file name', () => {
  it.each([
    ['Carry Index – Rules', 'Carry Index – Rules'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\temp\\"x".exe', 'C temp x .exe'],
    ['a\u202Egpj.exe', 'a gpj.exe'],
    ['Version 1.5', 'Version 1.5'],
    ['...', 'document'],
    ['', 'document'],
    ['con', 'document'],
    ['指数規則', '指数規則'],
    ['x'.repeat(500), 'x'.repeat(120)],
  ])('of %j is %j', (name, stem) => expect(safeStem(name)).toBe(stem));

  it('never has what a system forbids', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const stem = safeStem(name);
        expect(stem).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]|^[\s.]|[\s.]$/u);
        expect(Array.from(stem).length).toBeGreaterThan(0);
        expect(Array.from(stem).length).toBeLessThanOrEqual(120);
        expect(stem.isWellFormed()).toBe(true);
      }),
    ));
});

describe('Content-Disposition', () => {
  it('has the name in ASCII and in full', () => {
    expect(attachment("Änderung (1)'s.pdf")).toBe(
      `attachment; filename="Anderung (1)'s.pdf"; filename*=UTF-8''%C3%84nderung%20%281%29%27s.pdf`,
    );
    expect(attachment('指数.pdf')).toBe(`attachment; filename=".pdf"; filename*=UTF-8''%E6%8C%87%E6%95%B0.pdf`);
  });

  it('is one header, whatever the name is', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const header = attachment(safeStem(name));
        expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/);
        expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(safeStem(name));
      }),
    ));
});
