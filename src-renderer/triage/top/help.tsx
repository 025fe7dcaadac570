import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Key, useKeys } from '../../kit'
import { closeDialog, openDialog, useTriage } from '../state'
import css from './top.module.css'

const SHORTCUTS = {
  queue: [
    ['move', 'j', 'k', '↓', '↑'],
    ['open', 'Enter'],
    ['claim', 'c'],
    ['release', 'r'],
    ['dismiss', 'x'],
    ['tabs', '1', '2', '3', '4'],
    ['sort', 's'],
  ],
  reply: [
    ['insert', 'i'],
    ['again', 'p'],
    ['copy', 'mod+shift+Enter'],
    ['answer', 'mod+Enter'],
    ['escalate', 'e'],
    ['back', 'Escape'],
  ],
  find: [
    ['searchComments', '/'],
    ['newest', 'End'],
    ['searchArticles', 'f'],
    ['newArticle', 'n'],
    ['seat', 'm'],
    ['help', '?'],
  ],
} as const

/** Every shortcut of the screen, under `?`. */
export function Help() {
  const { t } = useTranslation('triage')
  const dialog = useTriage((state) => state.dialog?.kind)
  const open = dialog === 'help'
  useKeys({ 'shift+?': () => (open ? closeDialog() : openDialog({ kind: 'help' })) }, { enabled: dialog !== 'article' })
  return (
    <Modal opened={open} onClose={closeDialog} title={t('help.title')} size="xl">
      <div className={css.help}>
        {(Object.keys(SHORTCUTS) as (keyof typeof SHORTCUTS)[]).map((group) => (
          <section key={group}>
            <h2>{t(`help.${group}`)}</h2>
            <dl>
              {SHORTCUTS[group].map(([what, ...keys]) => (
                <div key={what}>
                  <dt>
                    {keys.map((key) => (
                      <Key key={key} k={key} />
                    ))}
                  </dt>
                  <dd>{t(`shortcut.${what}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
