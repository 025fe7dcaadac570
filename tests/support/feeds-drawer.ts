import type { Locator, Page } from 'playwright-core'
import type { Feed } from '../../src-shared/records'
import { WORDS } from './words'

const { console: words } = WORDS.en

/** One source in the console's drawer of feeds, which is opened where it is not. */
export async function feedSection(console: Page, id: Feed['id']): Promise<Locator> {
  const drawer = console.getByRole('dialog', { name: words.panel.feeds })
  if (!(await drawer.isVisible())) await console.getByRole('button', { name: words.panel.feeds }).click()
  const heading = console.getByRole('heading', { name: words.feeds.name[id], exact: true })
  return drawer.locator('section').filter({ has: heading })
}

/** Waits until a section says that its source is in this state. */
export const feedIs = (section: Locator, state: Feed['state']): Promise<void> =>
  section.getByRole('status').getByText(words.feeds.state[state], { exact: true }).waitFor()

/** The operator switches TikFinity on, by the address of its socket. */
export async function connectTikfinity(console: Page, url: string): Promise<Locator> {
  const section = await feedSection(console, 'tikfinity')
  await section.getByRole('textbox', { name: words.feeds.address }).fill(url)
  await section.getByRole('button', { name: words.feeds.connect }).click()
  await feedIs(section, 'on')
  return section
}
