import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../../kit'
import { useStudioState } from '../../../sync'
import { CopyLine } from '../copy-line'
import classes from '../drawers.module.css'
import { SidePanel } from '../side-panel'
import { DeviceList } from './device-list'
import { PairingSection } from './pairing-section'

/** Who may reach the studio from the network: sharing, pairing, devices. */
export function LanPanel() {
  const { t } = useTranslation('console')
  const { studio } = useStudioState()
  const { act, pending } = useAct()
  const sharing = studio?.lanSharing ?? false
  return (
    <SidePanel title={t('panel.lan')}>
      <section className={classes.section}>
        <Switch
          size="md"
          label={t('lan.share')}
          description={t(sharing ? 'lan.shareOn' : 'lan.shareOff')}
          checked={sharing}
          disabled={pending}
          onChange={(event) => void act('lan.share', { on: event.currentTarget.checked })}
        />
        {studio?.addresses.map((address) => (
          <CopyLine key={address} text={address} />
        ))}
      </section>
      <PairingSection sharing={sharing} />
      <DeviceList />
    </SidePanel>
  )
}
