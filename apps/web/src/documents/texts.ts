import { addTexts } from '../i18n/i18n.ts';
import type { Translated } from '../i18n/translated.ts';

export const en = {
  tabs: {
    review: 'Review',
    text: 'Document',
    model: 'Model',
    versions: 'Versions',
    compliance: 'Compliance',
    exports: 'Exports',
    audit: 'Audit',
  },
  status: {
    uploaded: 'Uploaded',
    converting: 'Converting',
    conversion_failed: 'Conversion failed',
    converted: 'Converted',
    analysing: 'Analysing',
    analysed: 'Analysed',
    analysis_failed: 'Analysis failed',
    withdrawn: 'Withdrawn',
  },
  version: 'Version {{number}}',
};

const de: Translated<typeof en> = {
  tabs: {
    review: 'Prüfung',
    text: 'Dokument',
    model: 'Modell',
    versions: 'Versionen',
    compliance: 'Compliance',
    exports: 'Exporte',
    audit: 'Prüfpfad',
  },
  status: {
    uploaded: 'Hochgeladen',
    converting: 'Wird umgewandelt',
    conversion_failed: 'Umwandlung fehlgeschlagen',
    converted: 'Umgewandelt',
    analysing: 'Wird analysiert',
    analysed: 'Analysiert',
    analysis_failed: 'Analyse fehlgeschlagen',
    withdrawn: 'Zurückgezogen',
  },
  version: 'Version {{number}}',
};

addTexts('documents', { en, de });
