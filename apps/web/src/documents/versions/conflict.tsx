import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../ui/loaded.tsx';
import { blocksQuery, versionTextQuery } from '../queries.ts';
import { changesBetween } from './changes-between.ts';
import { DiffText } from './diff-text.tsx';
import classes from './versions.module.css';

interface Props {
  readonly documentId: string;
  /** The version that was edited, and the one that somebody else has made since. */
  readonly base: number;
  readonly current: number;
  readonly block: string | undefined;
  readonly mine: string;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Both texts after somebody else was faster, and what can be done about it. */
const Conflict = ({ documentId, base, current, block, mine, onKeepMine, onTakeTheirs }: Props) => {
  const { t } = useTranslation('versions');
  const text = useQuery(versionTextQuery(documentId, current));
  const blocks = useQuery({ ...blocksQuery(documentId, current), enabled: block !== undefined });
  const found = blocks.data?.items.find(({ id }) => id === block);
  const gone = block !== undefined && blocks.data !== undefined && found === undefined;
  return (
    <Alert
      color="orange"
      icon={<IconGitMerge />}
      title={t('editor.conflictTitle', { number: current })}
      role="alert"
      data-conflict
    >
      <Stack gap="sm">
        <Text size="sm">{gone ? t('editor.blockGone') : t('editor.conflictText', { base, number: current })}</Text>
        {gone ? (
          <pre className={classes['mine']} aria-label={t('editor.mine')} tabIndex={0}>
            {mine}
          </pre>
        ) : (
          <Loaded query={text}>
            {(markdown) =>
              block === undefined ? (
                <Both theirs={markdown} mine={mine} />
              ) : (
                <Loaded query={blocks}>
                  {() => <Both theirs={markdown.slice(found?.start ?? 0, found?.end ?? 0)} mine={mine} />}
                </Loaded>
              )
            }
          </Loaded>
        )}
        <Group gap="xs">
          {!gone && (
            <Button size="xs" onClick={onKeepMine}>
              {t('editor.keepMine', { number: current })}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={onTakeTheirs}>
            {t('editor.takeTheirs', { number: current })}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
};

const Both = ({ theirs, mine }: { readonly theirs: string; readonly mine: string }) => (
  <DiffText from={theirs} changes={useMemo(() => changesBetween(theirs, mine), [theirs, mine])} side keys={false} />
);

export default Conflict;
