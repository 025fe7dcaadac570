import { PORT, SOCKET } from '../support/carriers'
import { wireSuite } from './wire-suite'

wireSuite(SOCKET)
wireSuite(PORT)
