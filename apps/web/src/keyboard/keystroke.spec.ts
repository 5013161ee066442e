import { keystroke } from './keystroke.ts';

const pressed = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('a key press', () => {
  it.each([
    ['j', { key: 'j' }],
    ['?', { key: '?', shiftKey: true }],
    ['mod+k', { key: 'k', ctrlKey: true }],
    ['mod+k', { key: 'K', metaKey: true }],
    ['shift+j', { key: 'J', shiftKey: true }],
    ['Escape', { key: 'Escape' }],
    ['shift+Enter', { key: 'Enter', shiftKey: true }],
    ['alt+1', { key: '1', altKey: true }],
  ])('is %s', (name, keys) => expect(keystroke({ ...pressed, ...keys })).toBe(name));
});
