import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../../kit'
import { useStudioState } from '../../../sync'
import { KeyLabel } from '../../parts/key-label'
import { useShortcuts } from '../../parts/use-shortcuts'
import { COPY_KEYS, SHORTCUTS } from '../../shortcuts'
import { CopyLine } from '../copy-line'
import classes from '../drawers.module.css'
import { SidePanel } from '../side-panel'
import { DeviceList } from './device-list'
import { NetworkState } from './network-state'
import { PairingSection } from './pairing-section'

/** Who may reach the studio from the network: sharing, pairing, devices. */
export function LanPanel() {
  const { t } = useTranslation('console')
  const { studio } = useStudioState()
  const sharing = studio?.lanSharing ?? false
  return (
    <SidePanel title={t('panel.lan')}>
      <section className={classes.section}>
        <Sharing on={sharing} />
        {sharing && studio && <NetworkState network={studio.network} />}
        {studio?.addresses.map((address, index) => (
          <CopyLine key={address} text={address} shortcut={COPY_KEYS[index]} />
        ))}
      </section>
      <PairingSection sharing={sharing} />
      <DeviceList />
    </SidePanel>
  )
}

function Sharing({ on }: { on: boolean }) {
  const { t } = useTranslation('console')
  const { act, pending } = useAct()
  const toggle = () => void act('lan.share', { on: !on })
  useShortcuts({ 'lan.share': pending ? undefined : toggle })
  return (
    <Switch
      size="md"
      label={<KeyLabel k={SHORTCUTS['lan.share']}>{t('lan.share')}</KeyLabel>}
      description={t(on ? 'lan.shareOn' : 'lan.shareOff')}
      checked={on}
      disabled={pending}
      onChange={toggle}
    />
  )
}
