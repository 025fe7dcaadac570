import { useTranslation } from 'react-i18next'
import { CopyLine } from '../../../kit/desk/copy-line'
import panel from '../../../kit/desk/side-panel.module.css'
import { useStudioState } from '../../../sync'
import { SHORTCUTS } from '../shortcuts'
import { addressToTell } from './pairing'

/** A body for `curl -d`, quoted as sh and the Windows command prompt take it; PowerShell does not. */
const quoted = (body: object) => `"${JSON.stringify(body).replaceAll('"', '\\"')}"`

const COMMENT = { event: 'chat', data: { comment: 'How much?', userId: '7001', uniqueId: 'ann', msgId: '7501' } }

/** How a program that posts comments takes up its code: it has no page to type it into. */
export function FeedPairCall({ url, code }: { url: string; code: string }) {
  const { t } = useTranslation('console')
  return (
    <>
      <p className={panel.help}>{t('lan.feedPair')}</p>
      <CopyLine
        text={`curl -d ${quoted({ code, name: 'Bridge' })} ${url}/api/pair`}
        shortcut={SHORTCUTS['lan.copyPage']}
      />
    </>
  )
}

/** How it posts then; also once it has joined, and the code is gone. */
export function FeedPostCall({ urls }: { urls: readonly string[] }) {
  const { t } = useTranslation('console')
  const { studio } = useStudioState()
  const url = addressToTell(studio?.addresses ?? urls, studio?.lanAddress) ?? ''
  return (
    <>
      <p className={panel.help}>{t('lan.feedPost')}</p>
      <CopyLine
        text={`curl -H "Authorization: Bearer TOKEN" -d ${quoted(COMMENT)} ${url}/api/feed`}
        shortcut={SHORTCUTS['lan.copyPost']}
      />
    </>
  )
}
