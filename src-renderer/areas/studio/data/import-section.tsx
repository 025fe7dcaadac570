import { Progress } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cutText } from '../../../../src-shared/plain-text'
import { LIMITS } from '../../../../src-shared/text'
import { ActionButton, refusalText } from '../../../kit'
import { intoView } from '../../../kit/desk/into-view'
import { openDialog } from '../../../kit/desk/over-desk'
import panel from '../../../kit/desk/side-panel.module.css'
import { CommandRefused, query } from '../../../sync'
import { SHORTCUTS } from '../shortcuts'
import { hundredths } from './data-loss'
import { handOver } from './hand-over'
import { ReplaceDialog } from './replace-dialog'

type State =
  | { at: 'rest' }
  | { at: 'sending'; bytes: number; of: number }
  | { at: 'reading' }
  | { at: 'failed'; why: string }

/** Takes an exported studio: the file is handed over and read whole; then the operator is asked, with what it holds. */
export function ImportSection({ isBusy }: { isBusy: boolean }) {
  const { t } = useTranslation(['console', 'common'])
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<State>({ at: 'rest' })
  const isUnderWay = state.at === 'sending' || state.at === 'reading'
  const take = async (file: File) => {
    if (file.size === 0) return setState({ at: 'failed', why: t('data.emptyFile') })
    try {
      setState({ at: 'sending', bytes: 0, of: file.size })
      const upload = await handOver(file, (bytes) => setState({ at: 'sending', bytes, of: file.size }))
      setState({ at: 'reading' })
      const { holds, now, newDevices } = await query('data.look', { upload })
      setState({ at: 'rest' })
      openDialog(
        <ReplaceDialog
          by={{ upload, file: cutText(file.name, LIMITS.name) }}
          madeAt={holds.at ?? file.lastModified}
          holds={holds}
          now={now}
          newDevices={newDevices}
        />,
      )
    } catch (error) {
      setState({ at: 'failed', why: error instanceof CommandRefused ? refusalText(error.error) : t('data.notRead') })
    }
  }
  return (
    <section className={panel.section}>
      <div className={panel.sectionHead}>
        <h3>{t('data.import')}</h3>
      </div>
      <p className={panel.help}>{t('data.importHelp')}</p>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('data.choose')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file) void take(file)
        }}
      />
      <ActionButton
        size="sm"
        label={t('data.choose')}
        shortcut={SHORTCUTS['data.choose']}
        bound
        blocked={isBusy ? t('common:errors.reason.data_busy') : null}
        pending={isUnderWay}
        onPress={() => input.current?.click()}
      />
      {state.at === 'sending' && <Progress mt="sm" value={hundredths(state.bytes, state.of) ?? 0} />}
      {isUnderWay && (
        <p className={panel.help} role="status">
          {t(`data.state.${state.at}`)}
        </p>
      )}
      {state.at === 'failed' && (
        <p key={state.why} ref={intoView} className={panel.fault} role="alert">
          {state.why}
        </p>
      )}
    </section>
  )
}
