import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueryResult } from '../../../../src-shared/queries'
import { useLanguage } from '../../../i18n'
import { ActionButton, useAct } from '../../../kit'
import { dateTime } from '../../../kit/date-time'
import { CopyLine } from '../../../kit/desk/copy-line'
import { intoView } from '../../../kit/desk/into-view'
import panel from '../../../kit/desk/side-panel.module.css'
import { inDesktop } from '../../../sync'
import { SHORTCUTS } from '../shortcuts'
import { megabytes } from './data-loss'
import { takeExport } from './take-export'

interface Props {
  readonly folder: string
  readonly exports: QueryResult<'data.list'>['exports']
  readonly isBusy: boolean
  readonly onBegun: () => void
}

/** Writes the whole studio into one file, and lists those that there are; another device's browser can save them. */
export function ExportSection({ folder, exports, isBusy, onBegun }: Props) {
  const { t } = useTranslation(['console', 'common'])
  const language = useLanguage()
  const { act, pending } = useAct()
  const [taking, setTaking] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const take = async (name: string) => {
    setTaking(name)
    setFailed(false)
    try {
      await takeExport(name)
    } catch {
      setFailed(true)
    }
    setTaking(null)
  }
  return (
    <section className={panel.section}>
      <div className={panel.sectionHead}>
        <h3>{t('data.export')}</h3>
      </div>
      <p className={panel.help}>{t('data.exportHelp')}</p>
      <ActionButton
        size="sm"
        label={t('data.exportNow')}
        shortcut={SHORTCUTS['data.export']}
        bound
        blocked={isBusy ? t('common:errors.reason.data_busy') : null}
        pending={pending}
        onPress={() => void act('data.export', {}).then((begun) => begun && onBegun())}
      />
      <CopyLine text={folder} shortcut={SHORTCUTS['data.copyFolder']} />
      {failed && (
        <p ref={intoView} className={panel.fault} role="alert">
          {t('data.notTaken')}
        </p>
      )}
      <ul className={panel.list}>
        {exports.map(({ name, bytes, at }, place) => (
          <li key={name} className={panel.item}>
            <span className={panel.words}>
              <span className={panel.name}>{name}</span>
              <span className={panel.dim}>
                {dateTime(at, language)} · {megabytes(bytes)} MB
              </span>
            </span>
            {!inDesktop() && (
              <ActionButton
                label={t('data.download')}
                // The newest one is the one that is wanted.
                shortcut={place === 0 ? SHORTCUTS['data.download'] : undefined}
                bound
                blocked={taking !== null && taking !== name ? t('data.oneAtATime') : null}
                pending={taking === name}
                onPress={() => void take(name)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
