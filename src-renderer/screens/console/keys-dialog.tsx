import { SegmentedControl } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton, Dialog, Key, useKeys } from '../../kit'
import { KeyLabel } from '../../kit/desk/key-label'
import { closeDialog, openDialog } from '../../kit/desk/over-desk'
import { useStudioState } from '../../sync'
import classes from './keys-dialog.module.css'
import { NoticesDialog } from './notices-dialog'
import { type Layer, SHORTCUT_GROUPS, SHORTCUTS, type ShortcutId } from './shortcuts'

const LAYERS = Object.keys(SHORTCUT_GROUPS) as Layer[]
const NOTICES_KEY = 'l'
const keyOfLayer = (layer: Layer) => String(LAYERS.indexOf(layer) + 1)

/** Every shortcut of the console at a glance: those of the desk, then those of its drawers and dialogs. */
export function KeysDialog() {
  const { t } = useTranslation('console')
  const wordsOf = useShortcutWords()
  const [layer, setLayer] = useState<Layer>('desk')
  useKeys(Object.fromEntries(LAYERS.map((other) => [keyOfLayer(other), () => setLayer(other)])))
  return (
    <Dialog onClose={closeDialog} title={t('keys.title')} size={1360}>
      <SegmentedControl
        mb="md"
        aria-label={t('keys.layers')}
        value={layer}
        onChange={(value) => setLayer(value as Layer)}
        data={LAYERS.map((value) => ({
          value,
          label: <KeyLabel k={keyOfLayer(value)}>{t(`keys.layer.${value}`)}</KeyLabel>,
        }))}
      />
      <div className={classes.groups}>
        {SHORTCUT_GROUPS[layer].map(({ name, lines }) => (
          <section key={name}>
            <h3 className={classes.group}>{t(`keys.group.${name}`)}</h3>
            {lines.map((line) =>
              typeof line === 'string' ? (
                <KeyLine key={line} what={wordsOf(line)}>
                  <Key k={SHORTCUTS[line]} />
                </KeyLine>
              ) : (
                <KeyLine key={line.what} what={t(`keys.together.${line.what}`)}>
                  {line.keys.map((key, index) => (
                    <span key={key}>
                      {index > 0 && line.upTo && '… '}
                      <Key k={key} />
                    </span>
                  ))}
                </KeyLine>
              ),
            )}
          </section>
        ))}
      </div>
      <ActionButton
        variant="subtle"
        label={t('notices.title')}
        shortcut={NOTICES_KEY}
        bound
        onPress={() => openDialog(<NoticesDialog />)}
      />
    </Dialog>
  )
}

/** What a shortcut does; of the show that is open, by the name that its button has. */
function useShortcutWords(): (id: ShortcutId) => string {
  const { t } = useTranslation('console')
  const { show } = useStudioState()
  return (id) => {
    if (show && id === 'show.end') return t(show.rehearsal ? 'top.endRehearsal' : 'top.end')
    return t(`keys.what.${id}`)
  }
}

function KeyLine({ what, children }: { what: string; children: ReactNode }) {
  return (
    <div className={classes.line}>
      <span>{what}</span>
      <span className={classes.caps}>{children}</span>
    </div>
  )
}
