import { Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { Formula } from '../documents/text/formula.tsx';
import { TextLink } from '../documents/text/text-link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { KindBadge } from './graph-kind.tsx';
import classes from './graph-view.module.css';
import { impactQuery, lineageQuery } from './model-ir.ts';
import { SymbolName } from './symbol-name.tsx';

interface Props {
  readonly documentId: string;
  readonly version: number;
  readonly id: string;
  readonly onChoose: (id: string) => void;
}

/** The chosen node: where it stands, what it rests on, and what a change of it reaches. */
export const NodePanel = ({ documentId, version, id, onChoose }: Props) => {
  const { t } = useTranslation('model');
  const impact = useQuery(impactQuery(documentId, version, id));
  return (
    <div className={classes['panel']} role="group" aria-label={t('graph.chosen')} tabIndex={0} data-panel>
      <Loaded query={useQuery(lineageQuery(documentId, version, id))}>
        {({ node, back }) => (
          <Stack gap="xs">
            <Group justify="space-between" gap="xs">
              <KindBadge kind={node.kind} />
              <TextLink
                documentId={documentId}
                at={node.start}
                end={node.end}
                label={t('inTextOf', { name: node.label })}
              >
                {t('inText')}
              </TextLink>
            </Group>
            <Title order={4} size="h6" style={{ overflowX: 'auto' }}>
              {node.kind === 'formula' ? <Formula latex={node.label} /> : <SymbolName name={node.label} />}
            </Title>
            <Reached title={t('graph.backTo')} nodes={back} onChoose={onChoose} />
            <Loaded query={impact} lines={2}>
              {({ affected, sections }) => (
                <>
                  <Reached title={t('graph.reaches')} nodes={affected} onChoose={onChoose} />
                  {sections.length > 0 && (
                    <div>
                      <Text size="sm" fw={600}>
                        {t('graph.sectionsReached')}
                      </Text>
                      {sections.map((section) => (
                        <div key={section.id}>
                          <TextLink documentId={documentId} at={section.start}>
                            {section.label}
                          </TextLink>
                        </div>
                      ))}
                    </div>
                  )}
                </>
              )}
            </Loaded>
          </Stack>
        )}
      </Loaded>
    </div>
  );
};

/** So many are listed; the graph and its table have the rest. */
const LISTED = 60;

interface ReachedProps {
  readonly title: string;
  readonly nodes: readonly Schemas['ReachedNodeView'][];
  readonly onChoose: (id: string) => void;
}

const Reached = ({ title, nodes, onChoose }: ReachedProps) => {
  const { t } = useTranslation('model');
  const shown = nodes.filter(({ kind }) => kind !== 'section');
  return (
    <div>
      <Text size="sm" fw={600}>
        {title} {shown.length > 0 && `(${shown.length})`}
      </Text>
      {shown.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('graph.nothing')}
        </Text>
      )}
      {shown.slice(0, LISTED).map(({ id, label, kind, distance }) => (
        <UnstyledButton key={id} className={classes['step'] ?? ''} onClick={() => onChoose(id)}>
          {kind === 'formula' ? label : <SymbolName name={label} />}{' '}
          <Text span size="xs" c="dimmed">
            {t('graph.steps', { count: distance })}
          </Text>
        </UnstyledButton>
      ))}
    </div>
  );
};
