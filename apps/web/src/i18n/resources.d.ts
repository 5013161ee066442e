import type * as model from '../analysis/model-texts.ts';
import type * as app from '../app/texts.ts';
import type * as documents from '../documents/texts.ts';
import type * as source from '../documents/source/texts.ts';
import type * as versions from '../documents/versions/texts.ts';
import type * as keyboard from '../keyboard/texts.ts';
import type * as ui from '../ui/texts.ts';

// Keys are checked against the English words. One line for each module that has words of its own.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: {
      app: typeof app.en;
      documents: typeof documents.en;
      keyboard: typeof keyboard.en;
      model: typeof model.en;
      source: typeof source.en;
      ui: typeof ui.en;
      versions: typeof versions.en;
    };
  }
}
