import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../../kit'
import { CopyLine } from '../../../kit/desk/copy-line'
import { KeyLabel } from '../../../kit/desk/key-label'
import { SidePanel } from '../../../kit/desk/side-panel'
import panel from '../../../kit/desk/side-panel.module.css'
import { useShortcuts } from '../../../kit/desk/use-shortcuts'
import { useStudioState } from '../../../sync'
import { COPY_KEYS, SHORTCUTS } from '../shortcuts'
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
      <section className={panel.section}>
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
  useShortcuts(SHORTCUTS, { 'lan.share': pending ? undefined : toggle })
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
