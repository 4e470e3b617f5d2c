import { narrativeXml } from '../../../src/fhir/xml/narrative-xml.js'

const OPEN = '<div xmlns="http://www.w3.org/1999/xhtml">'

describe('a narrative in XML', () => {
  it.each([
    `${OPEN}<p>a &amp; b &lt; c &#160;&#xa0; <b title="x&quot;y > z">z</b><br/></p></div>`,
    `${OPEN}<table border='1'><tr ><td>1</td></tr ></table><!-- made - by hand --></div>`,
    '<div xml:lang="en-GB" lang="en-GB" xmlns="http://www.w3.org/1999/xhtml"><p xmlns="http://www.w3.org/1999/xhtml">a</p></div>',
    '<div xmlns="http://www.w3.org/1999/xhtml"/>',
  ])('stands as it is, where it is XHTML: %s', (div) => {
    expect(narrativeXml(` ${div}\n`)).toBe(div)
  })

  it('is given its namespace, and a hard space as a number', () => {
    expect(narrativeXml(`<div title="a>b xmlns=''">a&nbsp;b</div>`)).toBe(
      `<div xmlns="http://www.w3.org/1999/xhtml" title="a>b xmlns=''">a&#160;b</div>`,
    )
  })

  it.each([
    ['reaches beyond its place', `${OPEN}a</div></text><active value="false"/><text>`],
    ['is two divs', `${OPEN}a</div>${OPEN}b</div>`],
    ['does not end', `${OPEN}a<br></div>`],
    ['ends otherwise than it begins', `${OPEN}<p><b>a</p></b></div>`],
    ['is none', 'plain words'],
    ['begins with another element', '<p>a</p>'],
    ['names what XML does not', `${OPEN}caf&eacute;</div>`],
    ['has an ampersand alone', `${OPEN}a & b</div>`],
    ['has a character that there is not', `${OPEN}&#0;</div>`],
    ['has a character beyond the last', `${OPEN}&#x110000;</div>`],
    ['has half a character', `${OPEN}&#xD800;</div>`],
    ['has an instruction', `${OPEN}<?php a ?></div>`],
    ['declares entities', `<!DOCTYPE div [<!ENTITY a "b">]>${OPEN}&a;</div>`],
    ['has a section of letters', `${OPEN}<![CDATA[<b>]]></div>`],
    ['ends such a section', `${OPEN}a ]]> b</div>`],
    ['says an attribute twice', `${OPEN}<p a="1" a="2">b</p></div>`],
    ['is of another namespace', '<div xmlns="http://hl7.org/fhir"><active value="false"/></div>'],
    [
      'declares a namespace',
      `<div xmlns:f="http://hl7.org/fhir" xmlns="http://www.w3.org/1999/xhtml">a</div>`,
    ],
    ['has an attribute of no value', `${OPEN}<input checked/></div>`],
  ])('is shown as letters, where it %s', (_why, div) => {
    const xml = narrativeXml(div)

    expect(xml).toMatch(
      /^<div xmlns="[^"]+"><p>This narrative was sent as what is not XHTML[^<]+<\/p><pre>[^<]*<\/pre><\/div>$/,
    )
    expect(xml).toContain(
      `<pre>${div.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')}</pre>`,
    )
  })

  it('is read in time in proportion to its length, whatever it is', () => {
    const long = 200_000
    const began = performance.now()
    for (const piece of ['<p a="1"', ' ', '<', '&', '<!--', '-', '<p>', "<p a='", 'a=', '</p>'])
      narrativeXml(`${OPEN}${piece.repeat(long / piece.length)}`)

    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
