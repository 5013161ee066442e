import { headingText } from './heading-text.ts';

describe("a heading's words", () => {
  it.each([
    ['## 2 Definitions', '2 Definitions'],
    ['# **Index** rules #', 'Index rules'],
    ['Title\n=====', 'Title'],
    ['### See [the manual](https://a.example/b)', 'See the manual'],
    [String.raw`## 1\. Weights of \*all\*`, '1. Weights of *all*'],
    ['## The `floor` of index_level', 'The floor of index_level'],
    ['', ''],
  ])('of %s', (source, words) => expect(headingText(source)).toBe(words));
});
