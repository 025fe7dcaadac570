import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog, Key } from '../../kit'
import { RUNDOWN_KEYS, SHORTCUT_GROUPS, SHORTCUTS } from '../shortcuts'
import { closeDialog } from '../ui'
import classes from './drawers.module.css'

const GROUPS = Object.keys(SHORTCUT_GROUPS) as (keyof typeof SHORTCUT_GROUPS)[]
const RUNDOWN = Object.keys(RUNDOWN_KEYS) as (keyof typeof RUNDOWN_KEYS)[]

/** Every shortcut of the console at a glance. */
export function KeysDialog() {
  const { t } = useTranslation('console')
  return (
    <Dialog onClose={closeDialog} title={t('keys.title')} size={1100}>
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
                <Key k={SHORTCUTS[id]} />
              </KeyLine>
            ))}
            {group === 'rundown' &&
              RUNDOWN.map((id) => (
                <KeyLine key={id} what={t(`keys.rundown.${id}`)}>
                  {RUNDOWN_KEYS[id].map((key) => (
                    <Key key={key} k={key} />
                  ))}
                </KeyLine>
              ))}
          </section>
        ))}
      </div>
    </Dialog>
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
