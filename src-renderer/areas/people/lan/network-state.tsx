import { useTranslation } from 'react-i18next'
import type { Network } from '../../../../src-shared/records'
import { useLanguage } from '../../../i18n'
import { dateTime } from '../../../kit/date-time'
import panel from '../../../kit/desk/side-panel.module.css'

/** What the operator should know of the network: whether it is encrypted, and what does not work. */
export function NetworkState({ network: { certificate, announcing } }: { network: Network }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const isGood = certificate === null || certificate.state === 'good'
  return (
    <>
      <p className={isGood ? panel.help : panel.fault}>
        {certificate
          ? t(`lan.certificate.${certificate.state}`, {
              until: certificate.until === null ? '' : dateTime(certificate.until, language),
              addresses: certificate.missing.join(', '),
            })
          : t('lan.plain')}
      </p>
      {announcing === 'failed' && <p className={panel.help}>{t('lan.notAnnounced')}</p>}
    </>
  )
}
