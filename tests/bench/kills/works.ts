import type { Link } from '../lib/link.ts'
import type { bySocket, Carrier } from './carriers.ts'
import { lanes, together, type Work } from './desk.ts'

type SocketCarrier = Awaited<ReturnType<typeof bySocket>>

/** Sends cues and takes them off the boards again. */
export function sendCues(): Work<Carrier> {
  const shown: string[] = []
  let count = 0
  return {
    answered: (entry) => {
      if (entry.name === 'cue.send') shown.push((entry.answer!.result as { id: string }).id)
    },
    run: (desk, isLast) =>
      lanes(3, async () => {
        while (!isLast() || shown.length > 0) {
          const id = shown.shift()
          count += id === undefined ? 1 : 0
          if (id !== undefined) await desk.send('cue.withdraw', { id })
          else await desk.send('cue.send', { text: `#${count} 材质保真，过敏包退` })
        }
      }),
  }
}

/** Sells one piece after the other: a command that is done twice, or not at all, is seen in the stock. */
export function sellPieces(productId: string): Work<Carrier> {
  return {
    run: (desk, isLast) =>
      lanes(3, async () => {
        while (!isLast()) await desk.send('product.stock', { id: productId, change: -1 })
      }),
  }
}

/** How often the last of three quick prices won. */
export interface Triples {
  done: number
  /** Those with a kill between the first one sent and the last one answered. */
  cut: number
  wrong: string[]
  lastPrice: number
}

/**
 * Sets a price three times without waiting, looks whether the last one stands, here and on a board, and begins again.
 * Prices only rise, so that a row tells which command it was written by.
 */
export function setPrices(productId: string, board: () => Link, triples: Triples): Work<SocketCarrier> {
  let answeredPrice = 0
  let answeredSeq = 0
  let checked = 0
  const stands = (link: Link, where: string) => {
    const price = link.row('product', productId)?.livePrice
    if (price !== triples.lastPrice) triples.wrong.push(`${where}: ${price} instead of ${triples.lastPrice}`)
  }
  return {
    joined: ({ link }) => {
      const price = link.row('product', productId)?.livePrice ?? 0
      if (checked < triples.lastPrice) triples.cut += 1
      if (answeredPrice > 0 && (price < answeredPrice || price > triples.lastPrice))
        triples.wrong.push(`after a restart: ${price}, answered was ${answeredPrice}, sent ${triples.lastPrice}`)
    },
    answered: (entry) => {
      answeredPrice = Math.max(answeredPrice, entry.input.livePrice as number)
      answeredSeq = Math.max(answeredSeq, entry.answer!.seq)
    },
    run: async (desk, isLast) => {
      const { link } = desk.carrier
      const check = async () => {
        stands(link, 'operator')
        const screen = board()
        await screen.until(() => screen.seq >= answeredSeq, 'the last price')
        stands(screen, 'board')
        checked = triples.lastPrice
        triples.done += 1
      }
      if (checked < triples.lastPrice) await check()
      while (!isLast()) {
        const sent = [1, 2, 3].map((step) =>
          desk.send('product.price', { id: productId, livePrice: triples.lastPrice + step, confirmed: true }),
        )
        triples.lastPrice += 3
        await together(sent)
        await check()
      }
    },
  }
}
