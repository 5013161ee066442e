import type * as model from '../analysis/model-texts.ts';
import type * as analysis from '../analysis/rule-texts.ts';
import type * as app from '../app/texts.ts';
import type * as audit from '../audit/texts.ts';
import type * as dashboard from '../dashboard/texts.ts';
import type * as library from '../documents/library-texts.ts';
import type * as source from '../documents/source/texts.ts';
import type * as documents from '../documents/texts.ts';
import type * as exports from '../exports/texts.ts';
import type * as groups from '../groups/texts.ts';
import type * as feedback from '../feedback/texts.ts';
import type * as health from '../health/texts.ts';
import type * as keyboard from '../keyboard/texts.ts';
import type * as policy from '../policy/texts.ts';
import type * as settings from '../settings/texts.ts';
import type * as ui from '../ui/texts.ts';

// Keys are checked against the English words. One line for each module that has words of its own.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: {
      app: typeof app.en;
      audit: typeof audit.en;
      dashboard: typeof dashboard.en;
      documents: typeof documents.en;
      exports: typeof exports.en;
      groups: typeof groups.en;
      feedback: typeof feedback.en;
      health: typeof health.en;
      keyboard: typeof keyboard.en;
      library: typeof library.en;
      model: typeof model.en;
      policy: typeof policy.en;
      rules: typeof analysis.en;
      settings: typeof settings.en;
      source: typeof source.en;
      ui: typeof ui.en;
    };
  }
}
