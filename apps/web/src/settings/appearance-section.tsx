import { SegmentedControl, Stack, Text, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import i18next from 'i18next';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { oneOf } from '../api/search.ts';
import { DENSITIES, setDensity, useDensity } from '../app/density.ts';
import { writePreference } from '../app/preferences.ts';
import { LANGUAGES } from '../i18n/i18n.ts';

const COLOURS = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[];

/** Colours, language and density. */
export const AppearanceSection = () => {
  const { t, i18n } = useTranslation('settings');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const density = useDensity();
  return (
    <Stack gap="lg" align="flex-start">
      <Text size="sm" c="dimmed">
        {t('appearanceHint')}
      </Text>
      <Choice
        label={t('colours')}
        value={colorScheme}
        options={COLOURS.map((value) => ({ value, label: t(`colourNames.${value}`) }))}
        onChange={(value) => setColorScheme(oneOf(COLOURS, value) ?? 'auto')}
      />
      <Choice
        label={t('language')}
        value={i18n.language}
        options={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
        onChange={(value) => {
          writePreference('language', value);
          void i18next.changeLanguage(value);
        }}
      />
      <Choice
        label={t('density')}
        value={density}
        options={DENSITIES.map((value) => ({ value, label: t(`densities.${value}`) }))}
        onChange={(value) => setDensity(oneOf(DENSITIES, value) ?? 'comfortable')}
      />
    </Stack>
  );
};

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => {
  const id = useId();
  return (
    <Stack gap={6} align="flex-start">
      <Text size="sm" fw={600} id={id}>
        {label}
      </Text>
      <SegmentedControl value={value} onChange={onChange} data={options} aria-labelledby={id} />
    </Stack>
  );
};
