import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './kit/base.css'
import { createRoot } from 'react-dom/client'
import { screenAt } from '../src-shared/screens'
import { App } from './app'
import { startI18n } from './i18n'
import { fetchLostLetters } from './kit/lost-letters'
import { loadOwnLetters } from './own-letters'
import { takePairingCode } from './screens/pair/code-in-address'
import { startSync } from './sync'

const screen = screenAt(location.pathname)
const pairingCode = takePairingCode()
fetchLostLetters()
await startI18n()
if (screen) startSync(screen.roles)
createRoot(document.getElementById('root')!).render(<App screen={screen} pairingCode={pairingCode} />)
loadOwnLetters()
