import { expect, onTestFinished, test, vi } from 'vitest'
import { announce } from '../../src-main/net/discovery'
import { startStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

vi.mock('../../src-main/net/discovery', () => ({ announce: vi.fn() }))

test('G6: an announcement that fails, at its begin or its end, keeps neither the next one nor the end of the station', async () => {
  const room = await startStudio({ lanAddresses: () => ['127.0.0.1'] })
  const operator = await WireClient.join(room.url, room.token('operator'))
  onTestFinished(() => operator.close())
  const share = async (on: boolean, announcing: 'on' | 'off' | 'failed') => {
    await operator.send('lan.share', { on })
    await operator.until(() => operator.all('studio')[0]?.network.announcing === announcing, announcing)
  }
  const [atBegin, atEnd] = [new Error('at its begin'), new Error('at its end')]
  vi.mocked(announce).mockImplementation(() => () => Promise.reject(atEnd))
  vi.mocked(announce).mockImplementationOnce(() => {
    throw atBegin
  })
  await share(true, 'failed')
  await share(false, 'off')
  await share(true, 'on')
  await share(false, 'off')
  await share(true, 'on')
  await room.stop()
  expect(room.faults).toEqual([atBegin, atEnd, atEnd])
})
