import { expect, test } from 'vitest'
import { Guards } from '../../../src-main/net/guards'
import { cutBytes, hostNames, localName, serviceName } from '../../../src-main/net/machine-name'

test.each([
  ['直播间-A', 'xn---a-f26dl28d0n9a'],
  ['büro-mac.local', 'xn--bro-mac-n2a.local'],
  ['DESKTOP-AB12CD', 'desktop-ab12cd'],
  ['studio.example.com', 'studio.local'],
  ['studio.example.com', 'studio.example.com'],
])('G2: a machine called %s is reached as %s', (machine, host) => {
  expect(hostNames(machine)).toContain(host)
})

test('G2: a name that merely begins or ends like the machine is none of its names', () => {
  const guards = new Guards(
    () => ['192.168.1.20'],
    () => 4310,
  )
  expect(guards.answersTo('192.168.1.20:4310')).toBe(true)
  for (const host of ['xn---a-f26dl28d0n9a.example:4310', '192.168.1.20.example:4310', 'localhost.example:4310'])
    expect(guards.answersTo(host), host).toBe(false)
})

test.each([
  'maximilian-mustermanns-macbook-pro-16-studio-a-regie.local',
  '上海徐汇区直播基地三号直播间一号工作站',
  'x'.repeat(200),
  '',
])('G6: the names of a machine called %j fit into a label and are whole', (machine) => {
  const name = serviceName(4310, machine)
  expect(name).toMatch(/^CueRoom.* 4310$/u)
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(63)
  expect(name).not.toContain('\ufffd')
  const local = localName(machine)
  expect(local).toMatch(/^[^.]+\.local$/)
  expect(Buffer.byteLength(local.slice(0, -'.local'.length))).toBeLessThanOrEqual(63)
})

test('a text is cut where a character ends', () => {
  expect(cutBytes('直播间', 8)).toBe('直播')
  expect(cutBytes('a📺', 4)).toBe('a')
})
