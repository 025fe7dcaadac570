import { useTranslation } from 'react-i18next'
import { SidePanel } from '../../../kit/desk/side-panel'
import { useRecord } from '../../../sync'
import { HttpSection } from './http-section'
import { OwnAccountsSection } from './own-accounts-section'
import { PlaybackSection } from './playback-section'
import { RecordingSection } from './recording-section'
import { TikFinitySection } from './tikfinity-section'

/** Where events come from, and how each source fares. */
export function FeedsPanel() {
  const { t } = useTranslation('console')
  const tikfinity = useRecord('feed', 'tikfinity')
  const http = useRecord('feed', 'http')
  const playback = useRecord('feed', 'playback')
  const recording = useRecord('feed', 'recording')
  return (
    <SidePanel title={t('panel.feeds')}>
      {tikfinity && <TikFinitySection feed={tikfinity} />}
      {http && <HttpSection feed={http} />}
      {playback && <PlaybackSection feed={playback} />}
      {recording && <RecordingSection feed={recording} />}
      <OwnAccountsSection />
    </SidePanel>
  )
}
