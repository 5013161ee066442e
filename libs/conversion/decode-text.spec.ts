import iconv from 'iconv-lite';
import { decodeText } from './decode-text.ts';

const text = 'Der Rücknahmepreis beträgt 5 % des Schlusskurses; für jeden Börsentag gilt der Preis von 16 Uhr. '.repeat(
  5,
);

describe('the encoding of a text', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be'])('%s is known by its byte order mark', (encoding) =>
    expect(decodeText(iconv.encode(text, encoding, { addBOM: true }))).toEqual({ text, encoding, certain: true }),
  );

  it('is UTF-8 whenever the bytes are valid UTF-8', () =>
    expect(decodeText(Buffer.from(text))).toEqual({ text, encoding: 'utf-8', certain: true }));

  it('is what the file declares, else a guess that is said to be one', () => {
    const bytes = iconv.encode('Журнал: цена закрытия', 'windows-1251');
    expect(decodeText(bytes, 'windows-1251')).toMatchObject({ text: 'Журнал: цена закрытия', certain: true });
    expect(decodeText(iconv.encode(text, 'windows-1252'))).toMatchObject({ text, certain: false });
  });

  it.each(['windows-1251', 'shift_jis', 'gb18030'])('%s is guessed from the text', (encoding) => {
    const sample = {
      'windows-1251': 'Индекс рассчитывается ежедневно по ценам закрытия биржи. ',
      shift_jis: '指数は取引所の終値に基づいて毎日計算されます。これはテストです。',
      gb18030: '指数每天根据交易所的收盘价计算。这是一个测试，用于编码检测。',
    }[encoding]!.repeat(20);
    expect(decodeText(iconv.encode(sample, encoding)).text).toBe(sample);
  });

  it('never throws', () =>
    expect(decodeText(Buffer.from([0xff, 0x80, 0x9d]), 'no-such-encoding').text).toHaveLength(3));
});
