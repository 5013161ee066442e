import './texts.ts';
import { Box, NavLink, Stack, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.tsx';
import { SECTION_NAMES } from './section-names.ts';
import { SECTIONS } from './sections.tsx';
import classes from './settings-page.module.css';

const route = getRouteApi('/settings');

/** Settings: a list of sections, and the one that the address names. */
export const SettingsPage = () => {
  const { t } = useTranslation('settings');
  const { section = 'appearance' } = route.useSearch();
  const { content: Content } = SECTIONS[section];
  return (
    <Page title={t('title')}>
      <div className={classes['columns']}>
        <Box component="nav" aria-label={t('navigation')} className={classes['navigation'] ?? ''}>
          {SECTION_NAMES.map((name) => {
            const { icon: Icon } = SECTIONS[name];
            return (
              <NavLink
                key={name}
                renderRoot={(props) => <Link to="/settings" search={{ section: name }} {...props} />}
                label={t(`sections.${name}`)}
                leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
                active={name === section}
                aria-current={name === section ? 'page' : undefined}
                className={classes['section'] ?? ''}
              />
            );
          })}
        </Box>
        <Stack gap="md" component="section" miw={0}>
          <Title order={2} size="h4">
            {t(`sections.${section}`)}
          </Title>
          <Content />
        </Stack>
      </div>
    </Page>
  );
};
