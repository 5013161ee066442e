import { addTexts } from '../../i18n/i18n.ts';
import type { Translated } from '../../i18n/translated.ts';

export const en = {
  opening: 'The original is being opened',
  cannotDraw: 'The original cannot be drawn here',
  cannotDrawHint: 'The file may be damaged or protected. You can download it and open it in another program.',
  download: 'Download the original',
  page: 'Page {{number}}',
  goToPage: 'Go to page',
  ofPages: 'of {{total}}',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  tools: 'Pages and size',
  place: 'Marked place on page {{page}}',
  noView: 'This kind of file is not shown here',
  noViewHint: '{{name}} opens in its own program. What was read from it is in the view “Rendered”.',
};

const de: Translated<typeof en> = {
  opening: 'Das Original wird geöffnet',
  cannotDraw: 'Das Original lässt sich hier nicht darstellen',
  cannotDrawHint:
    'Die Datei ist vielleicht beschädigt oder geschützt. Sie können sie herunterladen und in einem anderen Programm öffnen.',
  download: 'Original herunterladen',
  page: 'Seite {{number}}',
  goToPage: 'Zur Seite',
  ofPages: 'von {{total}}',
  zoomIn: 'Größer',
  zoomOut: 'Kleiner',
  tools: 'Seiten und Größe',
  place: 'Markierte Stelle auf Seite {{page}}',
  noView: 'Diese Art von Datei wird hier nicht dargestellt',
  noViewHint:
    '{{name}} öffnet sich in seinem eigenen Programm. Was daraus gelesen wurde, steht in der Ansicht „Gelesen“.',
};

addTexts('source', { en, de });
