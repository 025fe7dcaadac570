import { describe, expect, it } from 'vitest'
import { type DisplayNow, inReadingOrder, place, type WantedDisplay } from '../../../src-main/windows/placement'

const size = { width: 1920, height: 1080 }
const laptop: DisplayNow = {
  id: 1,
  label: 'Laptop',
  size: { width: 1440, height: 900 },
  position: { x: 0, y: 0 },
  primary: true,
}
const tv: DisplayNow = { id: 2, label: 'TV', size, position: { x: 1440, y: 0 }, primary: false }
const side: DisplayNow = { id: 3, label: 'Side', size, position: { x: 3360, y: 0 }, primary: false }

/** Three displays that nobody can tell apart. */
const twins: DisplayNow[] = [0, 1, 2].map((at) => ({
  id: 10 + at,
  label: '',
  size,
  position: { x: 1920 * at, y: 0 },
  primary: at === 0,
}))
const [left, middle, right] = twins as [DisplayNow, DisplayNow, DisplayNow]

const unknown: WantedDisplay = { mark: null, confirmed: false, beside: null }
const first = { console: unknown, board: unknown, triage: unknown }

/** As it was kept from an earlier start. */
const kept = (mark: DisplayNow, changes: Partial<DisplayNow> = {}): WantedDisplay => ({
  mark: { ...mark, ...changes },
  confirmed: true,
  beside: null,
})
/** As it stands since this start, when `beside` were there. */
const standing = (mark: DisplayNow, beside: readonly DisplayNow[]): WantedDisplay => ({
  mark,
  confirmed: true,
  beside: new Set(beside.map(({ id }) => id)),
})
const allStanding = (console: DisplayNow, board: DisplayNow, triage: DisplayNow) => {
  const all = [console, board, triage]
  return { console: standing(console, all), board: standing(board, all), triage: standing(triage, all) }
}

describe('the first start', () => {
  it('puts the console on the primary display, the board on the second, triage on the third', () => {
    expect(place(first, [side, laptop, tv]).on).toEqual({ console: 1, board: 2, triage: 3 })
  })

  it('counts from left to right, then from top to bottom', () => {
    const below = { ...tv, position: { x: 1440, y: 1080 } }
    const above = { ...side, position: { x: 1440, y: 0 } }
    expect(inReadingOrder([below, above, laptop]).map(({ id }) => id)).toEqual([1, 3, 2])
  })

  it('opens the console alone where there is one display, and misses nothing', () => {
    expect(place(first, [laptop])).toMatchObject({ on: { console: 1, board: null, triage: null }, lost: [] })
  })

  it('gives the second of two displays to the board', () => {
    expect(place(first, [tv, laptop]).on).toEqual({ console: 1, board: 2, triage: null })
  })

  it('leaves closed screens out', () => {
    expect(place({ console: unknown, triage: unknown }, [laptop, tv]).on).toEqual({
      console: 1,
      board: null,
      triage: 2,
    })
  })
})

describe('a later start', () => {
  const marks = { console: kept(laptop), board: kept(side), triage: kept(tv) }

  it('puts each screen where it was', () => {
    expect(place(marks, [laptop, tv, side]).on).toEqual({ console: 1, board: 3, triage: 2 })
  })

  it('knows displays by label and size when the ids are others', () => {
    const now = [laptop, tv, side].map((display) => ({ ...display, id: display.id + 100 }))
    expect(place(marks, now).on).toEqual({ console: 101, board: 103, triage: 102 })
  })

  it('is not led by an id that now is another display', () => {
    const swapped = [laptop, { ...tv, id: 3 }, { ...side, id: 2 }]
    expect(place(marks, swapped).on).toEqual({ console: 1, board: 2, triage: 3 })
  })

  it('knows a display that was turned by id and label', () => {
    const upright = { ...side, size: { width: 1080, height: 1920 } }
    expect(place(marks, [laptop, tv, upright]).on.board).toBe(3)
  })

  it('borrows a free display for a screen whose own is not there', () => {
    const other = { ...side, id: 7, label: 'New' }
    expect(place(marks, [laptop, tv, other])).toMatchObject({
      on: { board: 7, triage: 2 },
      guests: ['board'],
      lost: [],
    })
  })

  it('says which screens have no display', () => {
    expect(place(marks, [laptop, tv])).toMatchObject({ on: { board: null, triage: 2 }, lost: ['board'] })
  })

  it('takes the primary display for the console when its own is not there', () => {
    const now = [{ ...tv, primary: true }, side]
    expect(place({ console: kept(laptop), board: kept(side) }, now).on).toMatchObject({ console: 2, board: 3 })
  })
})

describe('a display that goes away', () => {
  const wanted = allStanding(laptop, tv, side)

  it('leaves its screen without one, and the others where they are', () => {
    expect(place(wanted, [laptop, side])).toMatchObject({ on: { console: 1, board: null, triage: 3 }, lost: ['board'] })
  })

  it('gets its screen back', () => {
    expect(place(wanted, [laptop, side, tv])).toMatchObject({ on: { console: 1, board: 2, triage: 3 }, lost: [] })
  })

  it('does not hand its screen to the twin that moved to its place', () => {
    const wantedTwins = allStanding(left, middle, right)
    const now = [left, { ...right, position: middle.position }]
    expect(place(wantedTwins, now)).toMatchObject({ on: { console: 10, board: null, triage: 12 }, lost: ['board'] })
  })

  it('is known again on another connector, where its id is a new one', () => {
    const now = [left, right, { ...middle, id: 99 }]
    expect(place(allStanding(left, middle, right), now).on).toEqual({ console: 10, board: 99, triage: 12 })
  })

  it('makes the console move to support, and not on top of the board', () => {
    const now = [{ ...tv, primary: true }, side]
    expect(place(wanted, now)).toMatchObject({ on: { console: 3, board: 2, triage: null }, lost: ['triage'] })
  })

  it('makes the board give way to the console on the last display', () => {
    const now = [{ ...tv, primary: true }]
    expect(place(wanted, now)).toMatchObject({
      on: { console: 2, board: null, triage: null },
      lost: ['board', 'triage'],
    })
  })

  it("is not missed by a screen whose display is there and is the console's own", () => {
    const onSame = { console: standing(laptop, [laptop, tv]), board: standing(laptop, [laptop, tv]) }
    expect(place(onSame, [laptop])).toMatchObject({ on: { console: 1, board: null }, lost: [] })
    expect(place({ console: kept(laptop), board: kept(laptop) }, [laptop])).toMatchObject({ lost: [] })
  })

  it("is missed where only twins of it are there, as other screens' own", () => {
    const wantedTwins = { console: kept(left), board: kept(middle), triage: kept(right) }
    expect(place(wantedTwins, [left, middle])).toMatchObject({ on: { console: 10, board: 11 }, lost: ['triage'] })
  })
})

describe('displays that look the same', () => {
  it('are told apart by asking', () => {
    expect(place(first, twins)).toMatchObject({
      on: { console: 10, board: 11, triage: 12 },
      unsure: ['board', 'triage'],
      question: { screen: 'board', displays: [11, 12] },
    })
  })

  it('raise no question when there is only one for the board', () => {
    expect(place(first, [left, right])).toMatchObject({ on: { board: 12 }, unsure: [], question: null })
  })

  it('raise no question when another one is unlike them', () => {
    const unlike = { ...right, label: 'TV' }
    expect(place(first, [left, middle, unlike]).question).toBeNull()
  })

  it('leave one question fewer with each answer', () => {
    const answered = { ...first, board: standing(right, twins) }
    expect(place(answered, twins)).toMatchObject({ on: { board: 12, triage: 11 }, question: null })
    const four = [...twins, { ...right, id: 13, position: { x: 5760, y: 0 } }]
    expect(place(answered, four).question).toEqual({ screen: 'triage', displays: [11, 13] })
  })

  it('are known after an answer by where they are, when the ids are others', () => {
    const now = twins.map((display) => ({ ...display, id: display.id + 100 }))
    const wanted = { console: kept(left), board: kept(right), triage: kept(middle) }
    expect(place(wanted, now)).toMatchObject({ on: { console: 110, board: 112, triage: 111 }, question: null })
  })

  it('are asked about again when id and place contradict each other', () => {
    const now = [left, { ...middle, id: right.id }, { ...right, id: middle.id }]
    const wanted = { console: kept(left), board: kept(middle), triage: kept(right) }
    expect(place(wanted, now).question).toMatchObject({ screen: 'board' })
  })

  it('are asked about again as long as nobody answered', () => {
    const guessed = { ...kept(middle), confirmed: false }
    expect(place({ ...first, board: guessed }, twins).question).toMatchObject({ screen: 'board' })
  })
})
