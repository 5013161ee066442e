import { mathRun as r } from '../fixtures/docx-of.ts';
import { readXml } from '../xml/read-xml.ts';
import { ommlToLatex } from './omml-to-latex.ts';

const latex = (inner: string) => ommlToLatex(readXml(`<m:oMath>${inner}</m:oMath>`));
const e = (inner: string) => `<m:e>${inner}</m:e>`;
const sub = (inner: string) => `<m:sub>${inner}</m:sub>`;
const sup = (inner: string) => `<m:sup>${inner}</m:sup>`;
const of = (name: string, inner: string, ...properties: [string, string][]) =>
  `<m:${name}><m:${name}Pr>${properties.map(([key, value]) => `<m:${key} m:val="${value}"/>`).join('')}</m:${name}Pr>${inner}</m:${name}>`;
const styledRun = (text: string, properties: string) => `<m:r><m:rPr>${properties}</m:rPr><m:t>${text}</m:t></m:r>`;

describe('Office mathematics as LaTeX', () => {
  it.each([
    ['text and symbols', r('α+β≤γ×2−x'), '\\alpha + \\beta \\leq \\gamma \\times 2 - x'],
    ['letters of mathematical alphabets', r('𝑥𝛼𝐰ℝ'), 'x\\alpha\\mathbf{w}\\mathbb{R}'],
    ['fractions', of('f', `<m:num>${r('a')}</m:num><m:den>${r('b+1')}</m:den>`), '\\frac{a}{b + 1}'],
    ['fractions on a line', of('f', `<m:num>${r('a')}</m:num><m:den>${r('b')}</m:den>`, ['type', 'lin']), 'a/b'],
    ['indices', of('sSub', e(r('I')) + sub(r('t−1'))), 'I_{t-1}'],
    ['an index before a letter', of('sSub', e(r('w')) + sub(r('i'))) + r('P'), 'w_i P'],
    ['index and power', of('sSubSup', e(r('x')) + sub(r('i')) + sup(r('2'))), 'x_i^2'],
    [
      'powers of sums',
      of('sSup', e(of('f', `<m:num>${r('a')}</m:num><m:den>${r('b')}</m:den>`)) + sup(r('2'))),
      '{\\frac{a}{b}}^2',
    ],
    [
      'roots',
      of('rad', `<m:deg/>${e(r('x'))}`) + of('rad', `<m:deg>${r('3')}</m:deg>${e(r('x'))}`),
      '\\sqrt{x}\\sqrt[3]{x}',
    ],
    ['sums', of('nary', sub(r('i=1')) + sup(r('n')) + e(r('w')), ['chr', '∑']), '\\sum_{i=1}^n w'],
    ['integrals, which Word leaves unnamed', of('nary', sub(r('0')) + sup(r('∞')) + e(r('f'))), '\\int_0^\\infty f'],
    ['functions', of('func', `<m:fName>${styledRun('ln', '<m:sty m:val="p"/>')}</m:fName>${e(r('x'))}`), '\\ln x'],
    [
      'own functions',
      of('func', `<m:fName>${styledRun('stdev', '<m:sty m:val="p"/>')}</m:fName>${e(of('d', e(r('r'))))}`),
      '\\operatorname{stdev}(r)',
    ],
    [
      'limits',
      of(
        'func',
        `<m:fName>${of('limLow', e(styledRun('max', '<m:sty m:val="p"/>')) + `<m:lim>${r('i')}</m:lim>`)}</m:fName>${e(r('w'))}`,
      ),
      '\\max_i w',
    ],
    ['brackets', of('d', e(r('a')) + e(r('b')), ['begChr', '['], ['endChr', ')'], ['sepChr', ',']), '[a,b)'],
    [
      'tall brackets',
      of('d', e(of('f', `<m:num>${r('a')}</m:num><m:den>${r('b')}</m:den>`))),
      '\\left( \\frac{a}{b} \\right)',
    ],
    ['floors', of('d', e(r('x')), ['begChr', '⌊'], ['endChr', '⌋']), '\\lfloor x\\rfloor'],
    [
      'matrices',
      of('d', e(of('m', `<m:mr>${e(r('a'))}${e(r('b'))}</m:mr><m:mr>${e(r('c'))}${e(r('d'))}</m:mr>`))),
      '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}',
    ],
    [
      'cases',
      of('d', e(of('eqArr', e(r('1,&amp;x&gt;0')) + e(r('0,&amp;x≤0')))), ['begChr', '{'], ['endChr', '']),
      '\\begin{cases} 1, & x > 0 \\\\ 0, & x \\leq 0 \\end{cases}',
    ],
    ['accents', of('acc', e(r('x')), ['chr', '̂']) + of('bar', e(r('xy')), ['pos', 'top']), '\\hat{x}\\overline{xy}'],
    [
      'braces under a term',
      of('limLow', e(of('groupChr', e(r('a')), ['chr', '⏟'])) + `<m:lim>${r('c')}</m:lim>`),
      '\\underbrace{a}_c',
    ],
    [
      'words',
      styledRun('Price of', '<m:nor/>') + r('=') + styledRun('vol', '<m:sty m:val="p"/>'),
      '\\text{Price of} = \\mathrm{vol}',
    ],
    [
      'other alphabets',
      styledRun('R', '<m:scr m:val="double-struck"/>') + styledRun('w', '<m:sty m:val="b"/>'),
      '\\mathbb{R}\\mathbf{w}',
    ],
    [
      'binomials',
      of('d', e(of('f', `<m:num>${r('n')}</m:num><m:den>${r('k')}</m:den>`, ['type', 'noBar']))),
      '\\binom{n}{k}',
    ],
    ['no deletions', `${r('a')}<w:del>${r('b')}</w:del><w:ins>${r('c')}</w:ins>`, 'ac'],
  ])('%s', (_, omml, expected) => expect(latex(omml)).toBe(expected));
});
