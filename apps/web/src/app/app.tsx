import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { listenToKeys } from '../keyboard/key-dispatcher.ts';
import { queries, router } from './router.ts';
import { readableVariables, theme } from './theme.ts';

const colourScheme = localStorageColorSchemeManager({ key: 'docsense.colour-scheme' });

export const App = () => {
  useEffect(listenToKeys, []);
  return (
    <MantineProvider
      theme={theme}
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
