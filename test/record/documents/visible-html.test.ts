import { toVisibleHtml } from '../../../src/record/documents/visible-html.js'

function shown(html: string, charset = 'utf-8'): string | undefined {
  const bytes = toVisibleHtml(new TextEncoder().encode(html), charset)
  return bytes && new TextDecoder().decode(bytes)
}

describe('a letter in HTML', () => {
  it.each([
    ['<p>Take \u202egm 5\u202c of warfarin</p>', '<p>Take [U+202E]gm 5[U+202C] of warfarin</p>'],
    ['<p>no\u200bt 10 mg</p>', '<p>no[U+200B]t 10 mg</p>'],
    ['<p>Take &#8238;gm 5&#x202C; of warfarin</p>', '<p>Take [U+202E]gm 5[U+202C] of warfarin</p>'],
    ['<p>no&ZeroWidthSpace;t 10 mg</p>', '<p>no[U+200B]t 10 mg</p>'],
  ])('HZ33: makes visible what nobody would see: %j', (html, visible) => {
    expect(shown(html)).toBe(visible)
  })

  it.each(['<p>5 mg &lt; 10 mg &#60;b&#62; &#9999999; &amp;</p>', '<p>Zażółć gęślą jaźń</p>\n<p>\ttab</p>'])(
    'goes out as it came where there is nothing of that: %j',
    (html) => {
      expect(shown(html)).toBeUndefined()
    },
  )
})
