import { Anchor, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../documents/text/text-link.tsx';

interface Props {
  readonly documentId: string;
  readonly name: string;
  readonly span: { readonly start: number; readonly end: number };
  /** Id in the graph; absent for what is not in it. */
  readonly node?: string;
}

/** From a part of the model to its place in the text, and to what depends on it. */
export const ModelLinks = ({ documentId, name, span, node }: Props) => {
  const { t } = useTranslation('model');
  return (
    <Group gap="xs" wrap="nowrap" style={{ whiteSpace: 'nowrap' }}>
      <TextLink documentId={documentId} at={span.start} end={span.end} label={t('inTextOf', { name })}>
        {t('inText')}
      </TextLink>
      {node !== undefined && (
        <Anchor
          size="sm"
          aria-label={t('inGraphOf', { name })}
          renderRoot={(props) => (
            <Link
              {...props}
              to="/documents/$documentId/model"
              params={{ documentId }}
              search={{ part: 'graph', node }}
              resetScroll={false}
            />
          )}
        >
          {t('inGraph')}
        </Anchor>
      )}
    </Group>
  );
};
