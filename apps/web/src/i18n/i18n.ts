import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import * as app from '../app/texts.ts';
import * as keyboard from '../keyboard/texts.ts';
import * as ui from '../ui/texts.ts';
import { readPreference } from '../app/preferences.ts';

export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof LANGUAGES;

const browserLanguage = (): Language => (navigator.language.startsWith('de') ? 'de' : 'en');

const isLanguage = (name: string): name is Language => Object.hasOwn(LANGUAGES, name);

export const initialLanguage = (): Language => {
  const remembered = readPreference('language');
  return remembered !== undefined && isLanguage(remembered) ? remembered : browserLanguage();
};

/** Starts with what every page needs; pages bring their own words with `addTexts`. */
export const startTranslation = async (): Promise<void> => {
  i18next.on('languageChanged', (language) => (document.documentElement.lang = language));
  await i18next.use(initReactI18next).init({
    lng: initialLanguage(),
    fallbackLng: 'en',
    ns: ['app', 'keyboard', 'ui'],
    defaultNS: 'app',
    resources: {
      en: { app: app.en, keyboard: keyboard.en, ui: ui.en },
      de: { app: app.de, keyboard: keyboard.de, ui: ui.de },
    },
    interpolation: { escapeValue: false },
  });
};

/** The words of a module, in every language; call it once at the top of its `texts.ts`. */
export const addTexts = (namespace: string, texts: Readonly<Record<Language, object>>): void => {
  for (const [language, words] of Object.entries(texts))
    i18next.addResourceBundle(language, namespace, words, true, true);
};
