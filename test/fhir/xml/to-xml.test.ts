import type { JsonObject } from '../../../src/fhir/json-value.js'
import { parseJson } from '../../../src/fhir/parse-json.js'
import { toXml } from '../../../src/fhir/xml/to-xml.js'

/** What stands within the root. */
function xmlOf(type: string, members: string): string {
  const parsed = parseJson(`{"resourceType":"${type}",${members}}`)
  if (parsed.outcome !== 'parsed') throw new Error(parsed.diagnostics)
  const xml = toXml(parsed.value as JsonObject)
  const opening = `<?xml version="1.0" encoding="UTF-8"?><${type} xmlns="http://hl7.org/fhir">`
  expect(xml.startsWith(opening)).toBe(true)
  expect(xml.endsWith(`</${type}>`)).toBe(true)
  return xml.slice(opening.length, -`</${type}>`.length)
}

describe('FHIR XML of a resource', () => {
  it.each(['1.50', '0.0000001', '1e400', '123456789012345678901234567890.10', '-0.0', '1E-22'])(
    'keeps a number as it was sent: %s',
    (number) => {
      expect(xmlOf('Observation', `"valueQuantity":{"value":${number}}`)).toBe(
        `<valueQuantity><value value="${number}"/></valueQuantity>`,
      )
    },
  )

  it('has elements in the order of R4, in whichever order they came', () => {
    expect(
      xmlOf(
        'Patient',
        '"birthDate":"1941","name":[{"given":["A","B"],"family":"Holland"}],"active":true,"meta":{"tag":[{"code":"t","system":"s"}]},"id":"p"',
      ),
    ).toBe(
      '<id value="p"/><meta><tag><system value="s"/><code value="t"/></tag></meta><active value="true"/>' +
        '<name><family value="Holland"/><given value="A"/><given value="B"/></name><birthDate value="1941"/>',
    )
  })

  it('knows the order within what is said by reference to another element, and within a choice of types', () => {
    expect(
      xmlOf(
        'Observation',
        '"component":[{"referenceRange":[{"text":"t","low":{"unit":"mg","value":3}}],"valueRange":{"high":{"value":9},"low":{"value":1}},"code":{"text":"c"}}]',
      ),
    ).toBe(
      '<component><code><text value="c"/></code>' +
        '<valueRange><low><value value="1"/></low><high><value value="9"/></high></valueRange>' +
        '<referenceRange><low><value value="3"/><unit value="mg"/></low><text value="t"/></referenceRange></component>',
    )
  })

  it('writes the id of an element and the url of an extension as attributes, and no other id or url', () => {
    expect(
      xmlOf(
        'Patient',
        '"id":"p","photo":[{"id":"f","url":"https://x.example"}],"extension":[{"id":"e","extension":[{"valueInteger":0,"url":"inner"}],"url":"https://u.example"}]',
      ),
    ).toBe(
      '<id value="p"/><extension id="e" url="https://u.example"><extension url="inner"><valueInteger value="0"/></extension></extension>' +
        '<photo id="f"><url value="https://x.example"/></photo>',
    )
  })

  it('writes what stands beside a primitive within it, and in a list at its place', () => {
    const unknown = '"extension":[{"url":"https://u.example","valueCode":"unknown"}]'
    expect(
      xmlOf(
        'Patient',
        `"_birthDate":{${unknown}},"name":[{"given":["A",null,"C"],"_given":[null,{${unknown}},{"id":"c"}]}]`,
      ),
    ).toBe(
      '<name><given value="A"/><given><extension url="https://u.example"><valueCode value="unknown"/></extension></given>' +
        '<given id="c" value="C"/></name>' +
        '<birthDate><extension url="https://u.example"><valueCode value="unknown"/></extension></birthDate>',
    )
  })

  it('writes a resource within a resource under its own name', () => {
    expect(
      xmlOf(
        'Bundle',
        '"entry":[{"resource":{"active":false,"id":"1","resourceType":"Patient"},"fullUrl":"urn:x"}]',
      ),
    ).toBe(
      '<entry><fullUrl value="urn:x"/><resource><Patient><id value="1"/><active value="false"/></Patient></resource></entry>',
    )
    expect(
      xmlOf('Condition', '"contained":[{"resourceType":"Group","id":"g"}],"subject":{"reference":"#g"}'),
    ).toBe('<contained><Group><id value="g"/></Group></contained><subject><reference value="#g"/></subject>')
  })

  it('keeps every letter of a text: signs of XML, line ends and tabs, bidirectional and invisible ones', () => {
    expect(xmlOf('Patient', '"name":[{"text":"a<b>&\\"\'\\t\\r\\n\\u202e\\u200b\\u00a0é😀]]>"}]')).toBe(
      '<name><text value="a&lt;b&gt;&amp;&quot;\'&#9;&#13;&#10;\u202e\u200b\u00a0é😀]]&gt;"/></name>',
    )
  })

  it('shows that something stood where a character stood that XML does not have', () => {
    expect(xmlOf('Patient', '"name":[{"text":"a\\ufffeb"}]')).toBe('<name><text value="a\ufffdb"/></name>')
  })

  it('leaves nothing out that R4 does not know: it stands behind the rest', () => {
    expect(
      xmlOf(
        'Patient',
        '"nickname":{"z":1.0,"extension":[{"url":"https://u.example"}],"a":"x"},"active":true',
      ),
    ).toBe(
      '<active value="true"/><nickname><extension url="https://u.example"/><z value="1.0"/><a value="x"/></nickname>',
    )
  })

  it('writes nothing for what is empty', () => {
    expect(xmlOf('Patient', '"active":null,"name":[],"contact":[{}],"link":{}')).toBe('')
  })

  it.each([
    ['a key that is no name', '"a><b":1'],
    ['a resource of no type', '"contained":[{"resourceType":"x><y"}]'],
    ['a resource that does not say its type', '"contained":[{"id":"a"}]'],
  ])('does not write %s: ingest takes none', (_what, members) => {
    expect(() => xmlOf('Patient', members)).toThrow(/This is no/)
  })
})
