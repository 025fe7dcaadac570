import { Fragment, useMemo } from 'react'
import { wordsOf } from './words-of'

/** Text whose lines end between words, in Chinese as well, where a browser would break anywhere. */
export function Words({ text }: { text: string }) {
  const words = useMemo(() => wordsOf(text), [text])
  const han = /\p{Script=Han}/u.test(text)
  return (
    <span dir="auto" lang={han ? 'zh-CN' : undefined}>
      {words.map((word, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity.
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {word}
        </Fragment>
      ))}
    </span>
  )
}
