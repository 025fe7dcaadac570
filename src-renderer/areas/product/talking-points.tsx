import { Group, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LIMITS } from '../../../src-shared/text'
import { ActionButton, Key } from '../../kit'
import { IconButton } from '../../kit/desk/icon-button'
import { LocalizedInput } from '../../kit/desk/localized-input'
import { useShortcuts } from '../../kit/desk/use-shortcuts'
import { type ProductFields, withPoint } from './product-form'
import { SHORTCUTS } from './shortcuts'
import classes from './talking-points.module.css'

/** Talking points at the most. */
const MOST_POINTS = 8

interface Props {
  readonly points: ProductFields['points']
  readonly onChange: (points: ProductFields['points']) => void
}

/** What the host is to say of a product, point by point; the one that is typed in can be deleted by its key. */
export function TalkingPoints({ points, onChange }: Props) {
  const { t } = useTranslation('console')
  const [typedIn, setTypedIn] = useState<number>()
  const [added, setAdded] = useState<number>()
  const add = () => {
    const more = withPoint(points)
    onChange(more)
    setAdded(more.at(-1)?.key)
  }
  const remove = (key: number | undefined) => onChange(points.filter((point) => point.key !== key))
  useShortcuts(SHORTCUTS, { 'productForm.deletePoint': () => remove(typedIn) })
  return (
    <Stack gap={6}>
      <Text size="sm" fw={500}>
        {t('products.points')}
      </Text>
      {points.map((point) => (
        <Group key={point.key} gap="xs" wrap="nowrap" align="flex-end" onFocus={() => setTypedIn(point.key)}>
          <div className={classes.point}>
            <LocalizedInput
              label={t('products.point')}
              value={point.text}
              max={LIMITS.name}
              takesFocus={point.key === added}
              onChange={(text) =>
                onChange(points.map((other) => (other.key === point.key ? { ...other, text } : other)))
              }
            />
          </div>
          <IconButton
            className={classes.deletePoint ?? ''}
            label={t('delete')}
            means={String(point.key)}
            onPress={() => remove(point.key)}
          >
            <IconTrash size={16} aria-hidden />
            {point.key === typedIn && <Key k={SHORTCUTS['productForm.deletePoint']} />}
          </IconButton>
        </Group>
      ))}
      {points.length < MOST_POINTS && (
        <div>
          <ActionButton
            label={t('products.addPoint')}
            shortcut={SHORTCUTS['productForm.addPoint']}
            bound
            onPress={add}
          />
        </div>
      )}
    </Stack>
  )
}
