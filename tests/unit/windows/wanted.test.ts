import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readWanted, type Wanted, writeWanted } from '../../../src-main/windows/wanted'
import { testFolder } from '../../support/store'

let folder: string
let path: string
beforeEach(() => {
  folder = testFolder()
  path = join(folder, 'windows.json')
})

const moved: Wanted = {
  console: { open: true, fullScreen: true, bounds: null, display: null },
  board: {
    open: true,
    fullScreen: true,
    bounds: null,
    display: {
      mark: { id: 7, label: 'TV', size: { width: 3840, height: 2160 }, position: { x: -3840, y: 0 } },
      confirmed: true,
    },
  },
  triage: { open: false, fullScreen: false, bounds: { x: 20, y: 40, width: 900, height: 700 }, display: null },
}

describe('how the windows are wanted', () => {
  it('is on the first start: all of them open, the board full screen', () => {
    const wanted = readWanted(path)
    expect([wanted.console.open, wanted.board.open, wanted.triage.open]).toEqual([true, true, true])
    expect([wanted.console.fullScreen, wanted.board.fullScreen, wanted.triage.fullScreen]).toEqual([false, true, false])
  })

  it('is kept, in one whole file', () => {
    writeWanted(path, moved)
    expect(readWanted(path)).toEqual(moved)
    expect(readdirSync(folder)).toEqual(['windows.json'])
  })

  it('is as on the first start where the file cannot be read', () => {
    const first = readWanted(path)
    writeFileSync(path, '{"board":')
    expect(readWanted(path)).toEqual(first)
  })

  it('is as on the first start for the one screen whose entry cannot be read', () => {
    const first = readWanted(path)
    writeFileSync(path, JSON.stringify({ ...moved, board: { open: 'yes' } }))
    expect(readWanted(path)).toEqual({ ...moved, board: first.board })
  })

  it('never leaves the console closed', () => {
    writeWanted(path, { ...moved, console: { ...moved.console, open: false } })
    expect(readWanted(path).console.open).toBe(true)
  })
})
