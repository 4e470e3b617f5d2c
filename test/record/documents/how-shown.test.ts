import { LARGEST_TEXT } from '../../../src/fhir/read-content-type.js'
import { howShown, LARGEST_SHOWN } from '../../../src/record/documents/how-shown.js'

const PDF = Buffer.from('%PDF-1.7\n')
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d])
const HTML = Buffer.from('<script>alert(1)</script>')

describe('howShown', () => {
  it.each([
    ['plain text', 'text/plain; charset=iso-8859-1', HTML, { as: 'text', charset: 'iso-8859-1' }],
    ['text after a blank', ' text/plain', HTML, { as: 'text', charset: 'utf-8' }],
    ['a character set that nobody knows', 'text/plain; charset=x-1', HTML, { as: 'text', charset: 'utf-8' }],
    ['HTML', 'Text/HTML', HTML, { as: 'html', charset: 'utf-8' }],
    [
      'HTML that names its charset itself',
      'text/html',
      Buffer.from('<html><head><META http-equiv="Content-Type" content="text/html; charset=windows-1252">'),
      { as: 'html', charset: 'windows-1252' },
    ],
    [
      'HTML whose sender names another charset than it does itself',
      'text/html; charset=iso-8859-1',
      Buffer.from('<meta charset="utf-8">'),
      { as: 'html', charset: 'iso-8859-1' },
    ],
    [
      'XHTML with a declaration',
      'application/xhtml+xml',
      Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><html/>'),
      { as: 'html', charset: 'iso-8859-1' },
    ],
    [
      'HTML that is marked as UTF-8, whatever it says',
      'text/html',
      Buffer.from('\ufeff<meta charset="windows-1252">'),
      { as: 'html', charset: 'utf-8' },
    ],
    [
      'HTML that cannot be what it says',
      'text/html',
      Buffer.from('<meta charset="utf-16">'),
      { as: 'html', charset: 'utf-8' },
    ],
    [
      'HTML with a charset in a comment, or too far down to be looked for',
      'text/html',
      Buffer.from(`<!-- <meta charset="windows-1252"> -->${' '.repeat(1024)}<meta charset="windows-1252">`),
      { as: 'html', charset: 'utf-8' },
    ],
    [
      'plain text, in which markup is text',
      'text/plain',
      Buffer.from('<meta charset="windows-1252">'),
      { as: 'text', charset: 'utf-8' },
    ],
    ['XHTML', 'application/xhtml+xml', HTML, { as: 'html', charset: 'utf-8' }],
    ['a picture', 'image/png', PNG, { as: 'image', contentType: 'image/png' }],
    ['a PDF', 'application/pdf', PDF, { as: 'pdf', contentType: 'application/pdf' }],
    ['HTML that says it is a PDF', 'application/pdf', HTML, { as: 'file', why: 'not-what-it-says' }],
    ['HTML that says it is a picture', 'image/jpeg', HTML, { as: 'file', why: 'not-what-it-says' }],
    ['SVG, which can hold scripts', 'image/svg+xml', HTML, { as: 'file', why: 'unknown-type' }],
    ['XML', 'text/xml', HTML, { as: 'file', why: 'unknown-type' }],
    ['what says nothing', '', PDF, { as: 'file', why: 'unknown-type' }],
    ['a name of every object', 'constructor', PDF, { as: 'file', why: 'unknown-type' }],
    [
      'a text as far as it was judged',
      'text/plain',
      Buffer.alloc(LARGEST_TEXT),
      { as: 'text', charset: 'utf-8' },
    ],
    ['a longer text', 'text/plain', Buffer.alloc(LARGEST_TEXT + 1), { as: 'file', why: 'too-large' }],
    ['what is too large', 'image/png', Buffer.alloc(LARGEST_SHOWN + 1), { as: 'file', why: 'too-large' }],
  ])('shows %s so', (_kind, contentType, bytes, how) => {
    expect(howShown(contentType, bytes)).toEqual(how)
  })
})
