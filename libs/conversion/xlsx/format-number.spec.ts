import { formatNumber } from './format-number.ts';

describe('a number in a workbook', () => {
  it.each([
    [1234.5, 'General', '1234.5'],
    [0.1 + 0.2, 'General', '0.3'],
    [1e21, 'General', '1E+21'],
    [0.0000012, 'General', '0.0000012'],
    [1234.567, '0', '1235'],
    [1234.567, '#,##0.00', '1,234.57'],
    [0.0075, '0.00%', '0.75%'],
    [-1234, '#,##0;(#,##0)', '(1,234)'],
    [-5, '0.0', '-5.0'],
    [-0.001, '0.0', '0.0'],
    [0, '0;-0;"none"', 'none'],
    [0.5, '#.##', '.5'],
    [12.5, '0.0##', '12.5'],
    [7, '000', '007'],
    [1234567, '0.0,,"m"', '1.2m'],
    [12345, '0.00E+00', '1.23E+04'],
    [0.375, '# ?/?', '3/8'],
    [1.5, '# ?/?', '1 1/2'],
    [2.25, '?/4', '9/4'],
    [99.5, '[$€-407] #,##0.00', '€ 99.50'],
    [99.5, '"USD" 0.0_)', 'USD 99.5'],
    [150, '[>100]"high";"low"', 'high'],
    [50, '[>100]"high";"low"', 'low'],
    [-3, '[Red]-0', '--3'],
    [5, '"n/a"', 'n/a'],
    [5, '@', '5'],
  ])('%d as %s is %s', (value, format, shown) => expect(formatNumber(value, format)).toBe(shown));

  it.each([
    [45366, 'yyyy-mm-dd', '2024-03-15'],
    [45366, 'd mmmm yyyy', '15 March 2024'],
    [45366, 'ddd dd/mm/yy', 'Fri 15/03/24'],
    [45366.6875, 'h:mm AM/PM', '4:30 PM'],
    [45366.6875, 'yyyy-mm-dd hh:mm:ss', '2024-03-15 16:30:00'],
    [0.5 + 0.25 / 86400, 'mm:ss.00', '00:00.25'],
    [1.5, '[h]:mm', '36:00'],
    [1, 'yyyy-mm-dd', '1900-01-01'],
    [61, 'yyyy-mm-dd', '1900-03-01'],
    [-1, 'yyyy-mm-dd', '-1'],
  ])('%d as %s is the date %s', (value, format, shown) => expect(formatNumber(value, format)).toBe(shown));

  it('counts days from 1904 where the workbook does', () =>
    expect(formatNumber(0, 'yyyy-mm-dd', true)).toBe('1904-01-01'));
});
