import { ActionIcon, AppShell, Burger, Group, NavLink, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKeyboard, IconMoon, IconPlugConnectedX, IconSearch, IconSun } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { followServer } from '../api/live-updates.ts';
import { useUploads } from '../documents/upload-store.ts';
import { ShortcutKeys } from '../keyboard/shortcut-keys.tsx';
import { ShortcutSheet } from '../keyboard/shortcut-sheet.tsx';
import { useShortcut } from '../keyboard/use-shortcut.ts';
import { PLACES } from './places.ts';
import classes from './shell.module.css';

const CommandPalette = lazy(() => import('./command-palette.tsx'));
const UploadTray = lazy(() => import('../documents/upload-tray.tsx'));

/** The frame around every page: navigation, search, the state of the connection. */
export const Shell = () => {
  const { t } = useTranslation('app');
  const [navigation, { toggle, close }] = useDisclosure(false);
  const [sheet, sheetControl] = useDisclosure(false);
  const [searching, search] = useDisclosure(false);
  const connected = useLiveUpdates();
  const uploading = useUploads().length > 0;
  const navigate = useNavigate();
  useShortcut('help', sheetControl.open);
  useShortcut('search', search.open);
  useShortcut('goHome', () => void navigate({ to: '/' }));
  useShortcut('goDocuments', () => void navigate({ to: '/documents' }));
  useShortcut('goCompliance', () => void navigate({ to: '/compliance' }));
  useShortcut('goAudit', () => void navigate({ to: '/audit' }));
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 208, breakpoint: 'md', collapsed: { mobile: !navigation } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <AppShell.Header px="sm">
        <Group h="100%" justify="space-between" wrap="nowrap" gap="xs">
          <Group gap="xs" wrap="nowrap">
            <Burger
              opened={navigation}
              onClick={toggle}
              hiddenFrom="md"
              size="sm"
              aria-label={navigation ? t('closeNavigation') : t('openNavigation')}
            />
            <Link to="/" className={classes['brand']} aria-label={t('name')}>
              <img src="/icon.svg" width={26} height={26} alt="" />
              <Text fw={700} visibleFrom="xs" component="span">
                {t('name')}
              </Text>
            </Link>
          </Group>
          <UnstyledButton className={classes['search']} onClick={search.open}>
            <IconSearch size={16} aria-hidden />
            <Text size="sm" className={classes['searchText']} component="span">
              {t('search')}
            </Text>
            <span className={classes['searchKeys']}>
              <ShortcutKeys id="search" />
            </span>
          </UnstyledButton>
          <Group gap={4} wrap="nowrap">
            {!connected && (
              <Tooltip label={t('notLive')}>
                <ActionIcon variant="subtle" color="red" aria-label={t('notLive')}>
                  <IconPlugConnectedX size={18} />
                </ActionIcon>
              </Tooltip>
            )}
            <Tooltip label={t('shortcuts')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                visibleFrom="xs"
                onClick={sheetControl.open}
                aria-label={t('shortcuts')}
              >
                <IconKeyboard size={18} />
              </ActionIcon>
            </Tooltip>
            <ColourToggle />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('navigation')}>
        <Navigation onNavigate={close} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={classes['main'] ?? ''}>
        <Outlet />
      </AppShell.Main>
      <ShortcutSheet opened={sheet} onClose={sheetControl.close} />
      {uploading && (
        <Suspense>
          <UploadTray />
        </Suspense>
      )}
      {searching && (
        <Suspense>
          <CommandPalette onClose={search.close} />
        </Suspense>
      )}
    </AppShell>
  );
};

const Navigation = ({ onNavigate }: { readonly onNavigate: () => void }) => {
  const { t } = useTranslation('app');
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return PLACES.map(({ to, name, icon: Icon }) => (
    <NavLink
      key={to}
      renderRoot={(props) => <Link to={to} {...props} />}
      label={t(`places.${name}`)}
      leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
      active={to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`)}
      aria-current={path === to ? 'page' : undefined}
      onClick={onNavigate}
      py={6}
      className={classes['place'] ?? ''}
    />
  ));
};

const ColourToggle = () => {
  const { t } = useTranslation('app');
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  return (
    <Tooltip label={t('toggleColours')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
        aria-label={t('toggleColours')}
      >
        {scheme === 'dark' ? <IconSun size={18} /> : <IconMoon size={18} />}
      </ActionIcon>
    </Tooltip>
  );
};

const useLiveUpdates = (): boolean => {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => followServer(queries, setConnected), [queries]);
  return connected;
};
