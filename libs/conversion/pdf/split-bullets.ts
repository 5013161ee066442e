/** A typed or drawn bullet that begins an item; symbols of symbol fonts also in the middle of a text. */
const BULLET_START = /^[•◦▪‣●■□◆➢✓]\s*(?=\S)/u;
const SYMBOL_BULLETS = /[\uE000-\uF8FF]+/u;

export interface TextPart {
  readonly text: string;
  readonly bullet: boolean;
}

/** Cuts a text at the bullets that the parser took for letters. */
export const splitBullets = (text: string): TextPart[] =>
  text.split(SYMBOL_BULLETS).flatMap((part, i) => {
    const bullet = i > 0 || BULLET_START.test(part);
    const shown = part.replace(BULLET_START, '').trim();
    return shown === '' ? [] : [{ text: shown, bullet }];
  });
