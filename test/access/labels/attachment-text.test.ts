import { readAttachment } from '../../../src/access/labels/attachment-text.js'
import { aResource } from '../../support/labels.js'

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const LETTER = 'Seen in clinic today.'
const TEXT = { contentType: 'text/plain', data: base64(LETTER) }
const ELSEWHERE = 'https://x.example/Binary/1'

function read(element: object): ReturnType<typeof readAttachment> {
  return readAttachment(aResource(element))
}

describe('readAttachment, of what came with the text', () => {
  it('gives the text as it is, once', () => {
    expect(read(TEXT)).toEqual({ text: LETTER, isWhole: true })
  })

  it.each([
    'text/plain',
    'text/html',
    'text/markdown',
    'text/xml',
    'text/csv',
    'application/xhtml+xml',
    'application/xml',
    'application/json',
    'application/fhir+json',
  ])('takes %s for a text, of which all is read', (contentType) => {
    expect(read({ ...TEXT, contentType })).toEqual({ text: LETTER, isWhole: true })
  })

  it.each([
    ['of which nobody said that it is one', { data: base64(LETTER) }],
    ['that says that it is a PDF', { ...TEXT, contentType: 'application/pdf' }],
    ['whose type is no text', { ...TEXT, contentType: 5 }],
    ['in an attachment that has more elements than those of R4', { data: base64(LETTER), pages: 1 }],
  ])('reads a text %s, and does not take it for all', (_case, element) => {
    expect(read(element)).toEqual({ text: LETTER, isWhole: false })
  })

  it('gives what is meant beside what is written where letters are escaped', () => {
    const written = String.raw`{"note":"\u0048IV"}`
    expect(read({ contentType: 'application/json', data: base64(written) })).toEqual({
      text: `${written}\n{"note":"HIV"}`,
      isWhole: true,
    })
    expect(read({ contentType: 'application/pdf', data: base64(written) })?.text).toContain('"HIV"')
  })

  it.each([
    ['a picture', base64('\u0089PNG HIV\0')],
    ['bytes that are no text in UTF-8', Buffer.from([0x48, 0x49, 0x56, 0x80]).toString('base64')],
  ])('reads nothing in %s, and does not take it for all', (_case, data) => {
    expect(read({ contentType: 'image/png', data })).toEqual({ text: '', isWhole: false })
  })

  it('reads HTML in the charset that it names itself, as a page shows it, and knows when it cannot', () => {
    const html = (charset: string): Buffer =>
      Buffer.concat([Buffer.from(`<meta charset="${charset}"><p>`), Buffer.from([0xbd]), Buffer.from('</p>')])
    const readAs = (charset: string, contentType = 'text/html') =>
      read({ contentType, data: html(charset).toString('base64') })

    expect(readAs('windows-1252')).toEqual({ text: '<meta charset="windows-1252"><p>½</p>', isWhole: true })
    expect(readAs('x-unheard-of')?.isWhole).toBe(false)
    expect(readAs('windows-1252', 'text/plain')?.text).toContain('\ufffd')
  })

  it('reads a text of no known type up to the last character that is whole', () => {
    const tooLong = `a${'é'.repeat(375_000)}`
    expect(read({ data: base64(tooLong) })?.text).toHaveLength(375_000)
  })

  it('takes a text of which the end is not read for less than all', () => {
    const read750 = read({ contentType: 'text/plain', data: base64('a'.repeat(750_000)) })
    const read751 = read({ contentType: 'text/plain', data: base64('a'.repeat(750_001)) })
    expect([read750?.isWhole, read751?.isWhole, read751?.text.length]).toEqual([true, false, 750_000])
  })
})

describe('readAttachment, of what did not come with its text', () => {
  it.each([
    ['what is kept elsewhere', { contentType: 'text/plain', url: ELSEWHERE }, false],
    ['what is kept elsewhere, of which nobody said what it is', { url: ELSEWHERE, title: 'Letter' }, false],
    [
      'one that has more elements than those of R4',
      { contentType: 'text/plain', url: ELSEWHERE, pages: 2 },
      false,
    ],
    ['an address that is no text', { contentType: 'text/plain', url: 5 }, false],
    ['a Binary of this record, which is judged there', { url: 'Binary/0-abc.1' }, true],
    ['an address that only begins like one of this record', { url: 'Binary/1?_elements=data' }, false],
    ['an address with one of this record in it', { url: `${ELSEWHERE}/Binary/1` }, false],
    ['an attachment of nothing', { contentType: 'text/plain' }, true],
  ])('says whether all of it is known: %s', (_case, element, isWhole) => {
    expect(read(element)).toEqual({ text: '', isWhole })
  })
})

describe('readAttachment, of what is no attachment', () => {
  it.each([
    ['a remark', { text: LETTER }],
    ['what has a title only', { title: 'Letter' }],
    ['a definition by its address', { url: 'https://x.example/Questionnaire/1', name: 'PHQ-9' }],
    ['measurements', { dimensions: 1, data: '1 2' }],
    ['a signature', { who: { reference: 'Practitioner/1' }, data: base64('x') }],
  ])('says nothing of %s', (_case, element) => {
    expect(read(element)).toBeUndefined()
  })

  it('takes what says its type for an attachment, whatever stands beside', () => {
    expect(read({ ...TEXT, who: { display: 'Dr Amin' } })).toEqual({ text: LETTER, isWhole: true })
  })
})
