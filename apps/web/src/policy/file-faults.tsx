import { Alert, List, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.ts';

interface Props {
  readonly error: unknown;
  /** Shows the line, where the file is on the page. */
  readonly onLine?: (line: number) => void;
}

/** What is wrong with a repository file, line by line. */
export const FileFaults = ({ error, onLine }: Props) => {
  const { t } = useTranslation('policy');
  const faults = error instanceof Problem ? (error.body.errors ?? []) : [];
  if (faults.length === 0) return null;
  return (
    <Alert color="red" icon={<IconAlertTriangle />} title={t('fileFaults', { count: faults.length })} role="alert">
      <List size="sm" listStyleType="none">
        {faults.map(({ line = 1, column = 1, field = '', message }, n) => (
          <List.Item key={n}>
            {onLine ? (
              <UnstyledButton td="underline" fz="sm" fw={600} onClick={() => onLine(line)}>
                {t('line', { line, column })}
              </UnstyledButton>
            ) : (
              <Text span size="sm" fw={600}>
                {t('line', { line, column })}
              </Text>
            )}
            : <code>{field}</code> {message}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
};
