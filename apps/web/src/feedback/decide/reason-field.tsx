import { Chip, Group, Stack, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';

const MAX_LENGTH = 2_000;

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly presets: readonly string[];
  readonly presetsLabel: string;
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly onCancel?: () => void;
}

/** A reason: one of those that are given often, or one's own words. */
export const ReasonField = ({ label, placeholder, presets, presetsLabel, value, onChange, onCancel }: Props) => {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <Stack gap="xs">
      <Textarea
        ref={field}
        label={label}
        placeholder={placeholder}
        required
        autosize
        minRows={1}
        maxRows={5}
        maxLength={MAX_LENGTH}
        value={value}
        onChange={({ currentTarget: { value: typed } }) => onChange(typed)}
        onKeyDown={({ key }) => key === 'Escape' && onCancel?.()}
      />
      <Chip.Group value={presets.includes(value) ? value : null} onChange={(chosen) => onChange(chosen ?? '')}>
        <Group gap={6} role="radiogroup" aria-label={presetsLabel}>
          {presets.map((preset) => (
            <Chip key={preset} value={preset} size="xs" variant="outline">
              {preset}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Stack>
  );
};
