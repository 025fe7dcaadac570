import { useTranslation } from 'react-i18next'
import type { QueryResult } from '../../../../src-shared/queries'
import { useLanguage } from '../../../i18n'
import { ActionButton, useAct } from '../../../kit'
import { megabytes } from '../../model/data-loss'
import { dateTime } from '../../model/date-time'
import { SHORTCUTS } from '../../shortcuts'
import { CopyLine } from '../copy-line'
import classes from '../drawers.module.css'

interface Props {
  readonly folder: string
  readonly exports: QueryResult<'data.list'>['exports']
  readonly isBusy: boolean
  readonly onBegun: () => void
}

/** Writes the whole studio into one file, and lists those that there are. */
export function ExportSection({ folder, exports, isBusy, onBegun }: Props) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { act, pending } = useAct()
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <h3>{t('data.export')}</h3>
      </div>
      <p className={classes.help}>{t('data.exportHelp')}</p>
      <ActionButton
        size="sm"
        label={t('data.exportNow')}
        shortcut={SHORTCUTS['data.export']}
        bound
        disabled={isBusy}
        pending={pending}
        onPress={() => void act('data.export', {}).then((begun) => begun && onBegun())}
      />
      <CopyLine text={folder} shortcut={SHORTCUTS['data.copyFolder']} />
      <ul className={classes.list}>
        {exports.map(({ name, bytes, at }) => (
          <li key={name} className={classes.item}>
            <span className={classes.words}>
              <span className={classes.name}>{name}</span>
              <span className={classes.dim}>
                {dateTime(at, language)} · {megabytes(bytes)} MB
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
