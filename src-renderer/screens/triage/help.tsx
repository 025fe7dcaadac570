import { useTranslation } from 'react-i18next'
import { closeOverlay } from '../../areas/thread/state'
import { ARROWS } from '../../areas/thread/support-keys'
import { Dialog, Key } from '../../kit'
import { GROUPS, KEYS, type Shortcut } from './shortcuts'
import css from './top-bar.module.css'

const NAMES = Object.keys(GROUPS) as (keyof typeof GROUPS)[]

const keysOf = (id: Shortcut): string[] => [KEYS[id], ...(id in ARROWS ? [ARROWS[id as keyof typeof ARROWS]] : [])]

/** Every shortcut of the screen at a glance. */
export function Help() {
  const { t } = useTranslation('triage')
  return (
    <Dialog onClose={closeOverlay} title={t('help.title')} size={1100}>
      <div className={css.help}>
        {NAMES.map((group) => (
          <section key={group}>
            <h2>{t(`help.${group}`)}</h2>
            <dl>
              {GROUPS[group].map((id) => (
                <div key={id}>
                  <dd>{t(`shortcut.${id}`)}</dd>
                  <dt>
                    {keysOf(id).map((key) => (
                      <Key key={key} k={key} />
                    ))}
                  </dt>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
