import { localStorageColorSchemeManager, MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listenToKeys } from '../keyboard/key-dispatcher.ts';
import { queries, router } from './router.ts';
import { readableVariables, theme } from './theme.ts';

const colourScheme = localStorageColorSchemeManager({ key: 'docsense.colour-scheme' });

/** The theme, with names for the signs that Mantine draws without words. */
const useNamedTheme = () => {
  const { t } = useTranslation('ui');
  return useMemo(() => {
    const closable = { defaultProps: { closeButtonProps: { 'aria-label': t('close') } } };
    return mergeThemeOverrides(theme, { components: { Modal: closable, Drawer: closable, Notification: closable } });
  }, [t]);
};

export const App = () => {
  useEffect(listenToKeys, []);
  return (
    <MantineProvider
      theme={useNamedTheme()}
      cssVariablesResolver={readableVariables}
      colorSchemeManager={colourScheme}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
        <Notifications position="bottom-right" />
      </QueryClientProvider>
    </MantineProvider>
  );
};
