import type { Page } from 'playwright-core'
import type { Role } from '../../src-shared/roles'
import { WORDS } from './words'

const { common, console: words } = WORDS.en

/** An address in the 127 net that every machine of the test has beside 127.0.0.1: its place on the local network. */
export const LAN_ADDRESS = '127.0.0.2'

export interface ShownCode {
  code: string
  /** Where the screen for it is, as the console shows it. */
  address: string
}

/** The operator opens the drawer of devices and switches sharing on. */
export async function share(console: Page): Promise<void> {
  await console.getByRole('button', { name: words.panel.lan }).click()
  const drawer = console.getByRole('dialog')
  await drawer.getByRole('switch', { name: words.lan.share }).click()
  await drawer.getByText(words.lan.shareOn).waitFor()
  await drawer.getByText(LAN_ADDRESS).first().waitFor()
}

/** In the open drawer of devices: makes a code and reads what the drawer shows of it. */
export async function newCode(console: Page, role: Role): Promise<ShownCode> {
  const drawer = console.getByRole('dialog')
  const roles = drawer.getByRole('radiogroup', { name: words.lan.role })
  await roles.getByText(new RegExp(`^${common.role[role]}\\b`)).click()
  await drawer.getByRole('button', { name: words.lan.newCode }).click()
  const code = await drawer.getByText(/^\d{3} \d{3}$/).innerText()
  const addresses = drawer.getByRole('combobox', { name: words.lan.address })
  if (await addresses.isVisible()) {
    await addresses.click()
    await console.getByRole('option', { name: LAN_ADDRESS }).click()
  }
  const address = await drawer.getByText(new RegExp(`^http://${LAN_ADDRESS}:\\d+/\\w+$`)).innerText()
  return { code: code.replace(' ', ''), address }
}

/** On a screen that is not paired: someone names the device and types the code, digit by digit. */
export async function typeCode(screen: Page, code: string, name?: string): Promise<void> {
  const first = screen.locator('input[inputmode="numeric"]').first()
  if (name !== undefined) await screen.getByRole('textbox', { name: common.pair.device }).fill(name)
  await first.click()
  await screen.keyboard.type(code)
  await screen.keyboard.press('Enter')
}
