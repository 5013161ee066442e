import type * as app from '../app/texts.ts';
import type * as dashboard from '../dashboard/texts.ts';
import type * as documents from '../documents/texts.ts';
import type * as exports from '../exports/texts.ts';
import type * as groups from '../groups/texts.ts';
import type * as library from '../documents/library-texts.ts';
import type * as keyboard from '../keyboard/texts.ts';
import type * as ui from '../ui/texts.ts';

// Keys are checked against the English words. One line for each module that has words of its own.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: {
      app: typeof app.en;
      dashboard: typeof dashboard.en;
      documents: typeof documents.en;
      exports: typeof exports.en;
      groups: typeof groups.en;
      keyboard: typeof keyboard.en;
      library: typeof library.en;
      ui: typeof ui.en;
    };
  }
}
