import type * as app from '../app/texts.ts';
import type * as documents from '../documents/texts.ts';
import type * as feedback from '../feedback/texts.ts';
import type * as keyboard from '../keyboard/texts.ts';
import type * as ui from '../ui/texts.ts';

// Keys are checked against the English words. One line for each module that has words of its own.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: {
      app: typeof app.en;
      documents: typeof documents.en;
      feedback: typeof feedback.en;
      keyboard: typeof keyboard.en;
      ui: typeof ui.en;
    };
  }
}
