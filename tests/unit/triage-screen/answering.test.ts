import { describe, expect, test } from 'vitest'
import { answerLanguages, offered, speaks } from '../../../src-renderer/areas/knowledge/answers'
import { articleChanges, articleInput, draftArticle } from '../../../src-renderer/areas/knowledge/article-draft'
import { EMPTY_DRAFT, insertAnswer } from '../../../src-renderer/areas/thread/open-thread/draft'
import { withHandles } from '../../../src-renderer/areas/thread/open-thread/handles'
import { whyNot } from '../../../src-renderer/areas/thread/rights'
import { withNewest } from '../../../src-renderer/areas/thread/stream/pages'
import { viewerName } from '../../../src-renderer/areas/thread/stream/viewer-name'
import { aComment, aThread, someComments } from '../../support/rows'

const me = { role: 'support', deviceId: 'me', live: true } as const

describe('what support may do to a thread, and why not', () => {
  test('everything but releasing, while nobody has it', () => {
    const open = aThread('t')
    expect(whyNot('thread.claim', open, me)).toBeNull()
    expect(whyNot('thread.answer', open, me)).toBeNull()
    expect(whyNot('thread.escalate', open, me)).toBeNull()
    expect(whyNot('thread.release', open, me)).toBe('notClaimed')
  })

  test("a colleague's thread can only be released", () => {
    const theirs = aThread('t', { state: 'claimed', claimedBy: 'other' })
    expect(whyNot('thread.answer', theirs, me)).toBe('claimedByOther')
    expect(whyNot('thread.claim', theirs, me)).toBe('claimedByOther')
    expect(whyNot('thread.release', theirs, me)).toBeNull()
  })

  test('an escalated thread is the operator’s', () => {
    const escalated = aThread('t', { state: 'escalated' })
    expect(whyNot('thread.answer', escalated, me)).toBe('withOperator')
    expect(whyNot('thread.dismiss', escalated, me)).toBe('withOperator')
  })

  test('one’s own is not claimed twice', () => {
    const mine = aThread('t', { state: 'claimed', claimedBy: 'me' })
    expect(whyNot('thread.claim', mine, me)).toBe('alreadyYours')
    expect(whyNot('thread.answer', mine, me)).toBeNull()
  })

  test('nothing without a link, nothing under another role', () => {
    expect(whyNot('thread.claim', aThread('t'), { ...me, live: false })).toBe('offline')
    expect(whyNot('thread.claim', aThread('t'), { ...me, role: 'observer' })).toBe('role')
  })
})

describe('putting an article’s answer in', () => {
  test('an empty field takes it', () => {
    expect(insertAnswer(EMPTY_DRAFT, '48 小时内发货').text).toBe('48 小时内发货')
  })

  test('an answer that was put in and not edited is replaced', () => {
    expect(insertAnswer(insertAnswer(EMPTY_DRAFT, 'one'), 'two').text).toBe('two')
  })

  test('what was written by hand stays above it', () => {
    const edited = { ...insertAnswer(EMPTY_DRAFT, 'one'), text: 'one, dear' }
    expect(insertAnswer(edited, 'two').text).toBe('one, dear\ntwo')
  })
})

describe('the language of an answer', () => {
  const article = { answers: { zh: '中', en: 'en', es: 'es' } }

  test('the viewers’ own first, then the screen’s, then English', () => {
    expect(answerLanguages(article, 'es', 'zh')).toEqual(['es', 'zh', 'en'])
    expect(answerLanguages(article, undefined, 'zh')).toEqual(['zh', 'en', 'es'])
  })

  test('the screen’s, where there is none in the viewers’ own or it is not known', () => {
    expect(answerLanguages(article, 'th', 'en')[0]).toBe('en')
    expect(answerLanguages(article, 'und', 'zh')[0]).toBe('zh')
  })

  test('none, where the article has no answer', () => {
    expect(answerLanguages({ answers: {} }, 'zh', 'zh')).toEqual([])
  })
})

describe('what is offered first', () => {
  const zh = { answers: { zh: '中' } }
  const th = { answers: { th: 'ไทย', zh: '中' } }

  test('an article with an answer in the language of who asks, though another one fits better', () => {
    expect(offered([zh, th], 'th')).toEqual([th, zh])
    expect(offered([zh, th], undefined)).toEqual([zh, th])
    expect(speaks(zh, 'th')).toBe(false)
    expect(speaks(zh, 'und')).toBe(true)
  })
})

describe('a copied answer with handles', () => {
  const from = (handle: string, answeredAt: number | null = null) => ({ handle, answeredAt })

  test('names who asked last and still waits, each once, three at the most', () => {
    expect(withHandles('48h', [from('a'), from('@b'), from('a'), from('c', 5), from(''), from('d'), from('e')])).toBe(
      '@a @b @d 48h',
    )
    expect(withHandles('48h', [from('c', 5)])).toBe('48h')
  })
})

describe('writing an article', () => {
  test('what is left empty is not sent', () => {
    const draft = {
      ...draftArticle(null, 'returns'),
      title: { zh: ' 退货 ', en: '' },
      answers: { zh: '七天', en: '  ' },
    }
    expect(articleInput(draft)).toEqual({
      title: { zh: '退货' },
      answers: { zh: '七天' },
      intents: ['returns'],
      productId: null,
      keywords: [],
    })
  })

  test('it needs a title and an answer', () => {
    const draft = draftArticle(null, null)
    expect(articleInput(draft)).toBe('title')
    expect(articleInput({ ...draft, title: { zh: '退货', en: '' } })).toBe('answer')
  })

  test('an article comes back from its draft unchanged', () => {
    const article = {
      id: 'a',
      title: { en: 'Returns' },
      answers: { en: 'Within 7 days' },
      intents: ['returns' as const],
      productId: 'p',
      keywords: ['refund'],
    }
    const { id: _id, ...input } = article
    expect(articleInput(draftArticle(article, null))).toEqual(input)
    expect(articleChanges(article, draftArticle(article, null), article)).toBeNull()
  })

  test('C9: a keyword is saved beside the answer that a colleague corrected meanwhile', () => {
    const article = { id: 'a', title: { en: 'Returns' }, answers: { en: '7 days' }, intents: [], productId: null }
    const opened = { ...article, keywords: [] }
    const row = { ...opened, answers: { en: '14 days' } }
    const draft = draftArticle(opened, null)
    expect(articleChanges(opened, { ...draft, keywords: ['refund'] }, row)).toEqual({ keywords: ['refund'] })
    const translated = { ...draft, answers: { ...draft.answers, es: '14 días' } }
    expect(articleChanges(opened, translated, row)).toEqual({ answers: { en: '14 days', es: '14 días' } })
  })
})

describe('the comments of a thread, read again', () => {
  const newestFirst = (from: number, to: number) => someComments(from, to).reverse()
  const ids = (rows: readonly { id: string }[]) => rows.map((row) => Number(row.id))

  test('the newest page comes over what was read further down', () => {
    expect(ids(withNewest(newestFirst(1, 6), newestFirst(5, 8)))).toEqual([8, 7, 6, 5, 4, 3, 2, 1])
  })

  test('a page that no longer reaches what was read replaces it', () => {
    expect(ids(withNewest(newestFirst(1, 3), newestFirst(7, 9)))).toEqual([9, 8, 7])
  })
})

describe('the name of a viewer', () => {
  test('the handle, else the nickname, else the platform’s id', () => {
    expect(viewerName(aComment(1))).toBe('viewer1')
    expect(viewerName(aComment(1, { handle: '' }))).toBe('Viewer 1')
    expect(viewerName(aComment(1, { handle: '', nickname: '', userId: '7001' }))).toBe('#7001')
    expect(viewerName(aComment(1, { handle: '', nickname: '', userId: '' }))).toBe('—')
  })

  test('a name of characters that show nothing is none', () => {
    expect(viewerName(aComment(1, { handle: '\u200b\u2060\u3164', nickname: '小林' }))).toBe('小林')
    expect(viewerName(aComment(1, { handle: '\u202e \u034f' }))).toBe('Viewer 1')
  })

  test('emoji and right-to-left names are names', () => {
    expect(viewerName(aComment(1, { handle: '👩‍👩‍👧' }))).toBe('👩‍👩‍👧')
    expect(viewerName(aComment(1, { handle: 'نور' }))).toBe('نور')
  })
})

test('a keyword that is too long stands whole and keeps the article from being saved', () => {
  const draft = { ...draftArticle(null, null), title: { zh: '', en: 'Care' }, answers: { en: 'Wipe it dry.' } as const }
  expect(articleInput({ ...draft, keywords: ['金', 'a'.repeat(40)] })).toMatchObject({
    keywords: ['金', 'a'.repeat(40)],
  })
  expect(articleInput({ ...draft, keywords: ['金', 'a'.repeat(41)] })).toBe('keyword')
})
