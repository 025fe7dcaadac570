/**
 * What a word or phrase of a comment stands for, whatever its language. The word lists of each language
 * (`zh.ts`, `en.ts`, …) say which words stand for which concept; `rules.ts` says which concepts make which intent.
 */

/** How a question is put. Alone they say little of what it is about. */
export const FRAMES = [
  'WHEN',
  'HOW',
  'WHERE',
  'HOWMUCH',
  'HOWMANY',
  'WHAT',
  'WHO',
  'CAN',
  'HAVE',
  'STILL',
  'MINE',
  'NOT',
  'TODAY',
  'FAST',
  'FREE',
] as const

/** What a comment is about: buying, getting it, the product itself, after the sale, the room. */
type Topic =
  // buying
  | 'ORDER'
  | 'CART'
  | 'LINK'
  | 'TAP'
  | 'PAY'
  | 'PAYWAY'
  | 'PRICE'
  | 'DISCOUNT'
  | 'COUPON'
  | 'DEAL'
  | 'BUNDLE'
  | 'GIFT'
  // getting it
  | 'SHIP'
  | 'ARRIVE'
  | 'DELIVERY'
  | 'COURIER'
  | 'SHIPFEE'
  | 'FREESHIP'
  | 'FEE'
  | 'SENDTO'
  | 'REGION'
  | 'CUSTOMS'
  | 'TAX'
  // the product
  | 'STOCK'
  | 'LEFT'
  | 'SOLDOUT'
  | 'RESTOCK'
  | 'SIZE'
  | 'MEASURE'
  | 'HOWBIG'
  | 'BIGSMALL'
  | 'FIT'
  | 'BODY'
  | 'ADJUST'
  | 'HUES'
  | 'MATERIAL'
  | 'NICKEL'
  | 'ALLERGY'
  | 'FADE'
  | 'WATER'
  | 'SWEAT'
  | 'LAST'
  | 'PLATING'
  | 'EASYBREAK'
  | 'REAL'
  | 'FAKE'
  | 'LEGIT'
  | 'CERT'
  | 'WEAR'
  | 'SLEEP'
  | 'SHOWER'
  | 'CARE'
  | 'FORWHOM'
  | 'OCCASION'
  // after the sale
  | 'RETURN'
  | 'REFUND'
  | 'EXCHANGE'
  | 'WARRANTY'
  | 'DISLIKE'
  | 'CHARGED'
  | 'TWICE'
  | 'FAIL'
  | 'CANCEL'
  | 'ADDRESS'
  | 'WRONGITEM'
  | 'MISSINGITEM'
  | 'UNPAID'
  | 'TRACK'
  | 'STATUS'
  | 'PARCEL'
  | 'MYORDER'
  | 'NOTARRIVED'
  | 'RECEIVED'
  // the room
  | 'GIVEAWAY'
  | 'WINNER'
  | 'NICE'
  | 'LOVE'
  | 'HOST'
  | 'BAD'
  | 'SCAM'
  | 'COMPLAIN'
  | 'BROKE'
  | 'MISMATCH'
  | 'NOREPLY'
  | 'EARN'
  | 'CONTACT'
  | 'URL'
  | 'FOLLOWME'
  | 'HI'
  | 'FROM'
  | 'BOUGHT'
  | 'HOSTASK'
  | 'SONG'
  | 'LAUGH'
  | 'THANKS'
  | 'YES'

/** What tells one question from another that is put alike: the necklace or the ring, silver or gold. */
export const SLOTS = ['PRODUCT', 'COLOUR', 'METAL', 'GEM', 'PLACE'] as const
export type Slot = (typeof SLOTS)[number]

/** A slot's name carries its value (`PRODUCT:ring`); with none (`PLACE`), the words themselves are the value. */
export type Term = (typeof FRAMES)[number] | Topic | Slot | `${Slot}:${string}`

/** The words of one language. Lists are separated by commas; a word ending in `*` stands for all that begin so. */
export interface Lexicon {
  /** Words that carry no meaning of their own here: function words, particles, forms of address. */
  readonly filler: string
  readonly terms: Readonly<Partial<Record<Term, string>>>
}
