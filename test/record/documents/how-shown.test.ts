import { decodeText, howShown, LARGEST_SHOWN } from '../../../src/record/documents/how-shown.js'

const PDF = Buffer.from('%PDF-1.7\n')
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d])
const HTML = Buffer.from('<script>alert(1)</script>')

describe('howShown', () => {
  it.each([
    ['plain text', 'text/plain; charset=iso-8859-1', HTML, { as: 'text', charset: 'iso-8859-1' }],
    ['HTML', 'Text/HTML', HTML, { as: 'html', charset: 'utf-8' }],
    ['XHTML', 'application/xhtml+xml', HTML, { as: 'html', charset: 'utf-8' }],
    ['a picture', 'image/png', PNG, { as: 'image', contentType: 'image/png' }],
    ['a PDF', 'application/pdf', PDF, { as: 'pdf', contentType: 'application/pdf' }],
    ['HTML that says it is a PDF', 'application/pdf', HTML, { as: 'file', why: 'not-what-it-says' }],
    ['HTML that says it is a picture', 'image/jpeg', HTML, { as: 'file', why: 'not-what-it-says' }],
    ['SVG, which can hold scripts', 'image/svg+xml', HTML, { as: 'file', why: 'unknown-type' }],
    ['XML', 'text/xml', HTML, { as: 'file', why: 'unknown-type' }],
    ['what says nothing', '', PDF, { as: 'file', why: 'unknown-type' }],
    ['a name of every object', 'constructor', PDF, { as: 'file', why: 'unknown-type' }],
    ['what is too large', 'text/plain', Buffer.alloc(LARGEST_SHOWN + 1), { as: 'file', why: 'too-large' }],
  ])('shows %s so', (_kind, contentType, bytes, how) => {
    expect(howShown(contentType, bytes)).toEqual(how)
  })
})

describe('decodeText', () => {
  it('reads text in its own character set, and in UTF-8 where that is not known', () => {
    expect(decodeText(Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'iso-8859-1')).toBe('café')
    expect(decodeText(Buffer.from('café'), 'x-unheard-of')).toBe('café')
  })
})
