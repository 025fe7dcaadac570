import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Key } from '../../kit'
import overlay from '../parts/overlay.module.css'
import { RUNDOWN_KEYS, SHORTCUT_GROUPS, SHORTCUTS } from '../shortcuts'
import { closeDialog } from '../ui'
import classes from './drawers.module.css'

const GROUPS = Object.keys(SHORTCUT_GROUPS) as (keyof typeof SHORTCUT_GROUPS)[]
const RUNDOWN = Object.keys(RUNDOWN_KEYS) as (keyof typeof RUNDOWN_KEYS)[]

/** Every shortcut of the console at a glance. */
export function KeysDialog() {
  const { t } = useTranslation('console')
  return (
    <Modal
      opened
      onClose={closeDialog}
      title={t('keys.title')}
      classNames={{ content: overlay.content, header: overlay.header, title: overlay.title }}
      size={1100}
      centered
    >
      <div className={classes.keyGroups}>
        {GROUPS.map((group) => (
          <section key={group}>
            <h3 className={classes.keyGroup}>{t(`keys.group.${group}`)}</h3>
            {group === 'cue' && (
              <KeyLine what={t('keys.templates')}>
                <Key k="1" /> … <Key k="=" />
              </KeyLine>
            )}
            {SHORTCUT_GROUPS[group].map((id) => (
              <KeyLine key={id} what={t(`keys.what.${id}`)}>
                <Key k={SHORTCUTS[id] === 'shift+?' ? '?' : SHORTCUTS[id]} />
              </KeyLine>
            ))}
            {group === 'rundown' &&
              RUNDOWN.map((id) => (
                <KeyLine key={id} what={t(`keys.rundown.${id}`)}>
                  {RUNDOWN_KEYS[id].map((key) => (
                    <Key key={key} k={key.replace('ArrowUp', '↑').replace('ArrowDown', '↓')} />
                  ))}
                </KeyLine>
              ))}
          </section>
        ))}
      </div>
    </Modal>
  )
}

function KeyLine({ what, children }: { what: string; children: ReactNode }) {
  return (
    <div className={classes.keyLine}>
      <span>{what}</span>
      <span className={classes.keyCaps}>{children}</span>
    </div>
  )
}
