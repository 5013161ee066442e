import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import '@mantine/spotlight/styles.layer.css';
import { useDebouncedValue } from '@mantine/hooks';
import { useMantineColorScheme } from '@mantine/core';
import { IconFileText, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import i18next from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client.ts';
import { LANGUAGES } from '../i18n/i18n.ts';
import { PLACES } from './places.ts';
import { writePreference } from './preferences.ts';

const DOCUMENTS = 7;
const TYPING_MS = 150;

/** Ctrl-K: every place, every document by its title, and what can be done from anywhere. */
const CommandPalette = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const { setColorScheme, colorScheme } = useMantineColorScheme();
  const [asked, setAsked] = useState('');
  const [q] = useDebouncedValue(asked.trim(), TYPING_MS);
  const found = useQuery({
    queryKey: ['documents', 'palette', q],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/documents', { params: { query: { q, limit: DOCUMENTS } }, signal })),
    enabled: q !== '',
  });
  const matches = ({ label = '' }: SpotlightActionData) => label.toLowerCase().includes(asked.trim().toLowerCase());
  const documents = (q === '' ? [] : (found.data?.items ?? [])).map(({ id, title, filename }) => ({
    id,
    label: title,
    description: filename,
    leftSection: <IconFileText size={18} />,
    onClick: () => void navigate({ to: '/documents/$documentId', params: { documentId: id } }),
  }));
  const places = PLACES.map(({ to, name, icon: Icon }) => ({
    id: to,
    label: t(`places.${name}`),
    leftSection: <Icon size={18} />,
    onClick: () => void navigate({ to }),
  })).filter(matches);
  const commands = [
    {
      id: 'colours',
      label: t('toggleColours'),
      onClick: () => setColorScheme(colorScheme === 'dark' ? 'light' : 'dark'),
    },
    ...Object.entries(LANGUAGES).map(([language, label]) => ({
      id: language,
      label,
      onClick: () => {
        writePreference('language', language);
        void i18next.changeLanguage(language);
      },
    })),
    { id: 'api', label: t('apiDocs'), onClick: () => window.open('/api/docs', '_blank', 'noopener') },
  ].filter(matches);
  const groups: SpotlightActionGroupData[] = [
    { group: t('searchDocuments'), actions: documents },
    { group: t('searchPlaces'), actions: places },
    { group: t('searchCommands'), actions: commands },
  ].filter(({ actions }) => actions.length > 0);
  return (
    <Spotlight
      forceOpened
      shortcut={null}
      actions={groups}
      filter={(_query, actions) => actions}
      query={asked}
      onQueryChange={setAsked}
      onSpotlightClose={onClose}
      nothingFound={t('searchNothing')}
      searchProps={{ leftSection: <IconSearch size={18} />, placeholder: t('search'), 'aria-label': t('search') }}
    />
  );
};

export default CommandPalette;
