import { LARGEST_TEXT } from '../../../src/fhir/read-content-type.js'
import { labelResource } from '../../../src/access/labels/label-resource.js'
import { aResource, confidentiality, CODE_SETS, HOSPITAL, PLAIN_RULES, snomed } from '../../support/labels.js'

const ACT_CODE = 'http://terminology.hl7.org/CodeSystem/v3-ActCode'
const OWN = 'https://neighbourhood-record.example/CodeSystem/label'
const INLINE = 'http://hl7.org/fhir/uv/security-label-ds4p/StructureDefinition/extension-inline-sec-label'
const RESTRICTED_BY_DEFAULT = {
  codeSets: CODE_SETS,
  byDefault: { level: 'R', sensitivities: ['PSY'] },
} as const

function labelOf(resource: object, rules: typeof PLAIN_RULES = PLAIN_RULES): string {
  const label = labelResource(aResource(resource), { controller: HOSPITAL, ...rules })
  expect(label.controller).toBe(HOSPITAL)
  return `${label.level} ${label.sensitivities.join(',')}`.trim()
}

function base64(text: string, encoding: BufferEncoding = 'utf8'): string {
  return Buffer.from(text, encoding).toString('base64')
}

function aLetter(attachment: object): object {
  return { resourceType: 'DocumentReference', content: [{ attachment }] }
}

describe('labelResource, by what is in it', () => {
  it.each([
    ['nothing sensitive', { code: snomed('59621000', 'Essential hypertension') }, 'N'],
    ['meta that is none', { meta: 'HIV', code: snomed('59621000') }, 'N'],
    ['an unlabelled sensitive code', { code: snomed('86406008') }, 'R HIV,STD'],
    ['a sensitive code written as a number', { code: { coding: [{ code: 86406008 }] } }, 'R HIV,STD'],
    ['a code of the ICD in words', { code: { text: 'O04.9' } }, 'legal TERMINATION'],
    ['a class of the ICD in place of words', { code: { text: 'O04' } }, 'legal TERMINATION'],
    ['a code of the ICD as a display', { code: snomed('64572001', 'O049') }, 'legal TERMINATION'],
    [
      'a code of the ICD in an extension',
      { extension: [{ url: 'u', valueCode: 'O04.9' }] },
      'legal TERMINATION',
    ],
    ['a code of the ICD in a note', { note: [{ text: 'Coded as O04.9' }] }, 'legal TERMINATION'],
    ['a class of the ICD that is all the text of a problem', { code: { text: 'B20' } }, 'R HIV,STD'],
    ['the same with what some write behind it', { code: { text: ' b20.* ' } }, 'R HIV,STD'],
    ['the same among other codes, and no word', { code: { text: 'J45.9, B20; I10' } }, 'R HIV,STD'],
    ['the same after what says that it is one', { code: { text: 'Main diagnosis: B20' } }, 'R HIV,STD'],
    ['the same after what says so in short', { note: [{ text: 'Seen again, Dx B20, stable' }] }, 'R HIV,STD'],
    [
      'a bed or a road among the words of a problem',
      { code: { text: 'Fell out of bed B20 off the A52' } },
      'N',
    ],
    ['a vitamin, a muscle and a battery, of which none is a class', { code: { text: 'B12, T12' } }, 'N'],
    ['a ward and its bed, with a dash', { code: { text: 'Ward 4 - B20' } }, 'N'],
    ['a bed that is called like one', { location: [{ location: { display: 'B20' } }] }, 'N'],
    [
      'a display that lies about its code',
      { code: snomed('86406008', 'Essential hypertension') },
      'R HIV,STD',
    ],
    ['a code that lies about its display', { code: snomed('59621000', 'Gonorrhoea') }, 'R SEX,STD'],
    ['words beside another code', { code: { ...snomed('59621000'), text: 'HIV' } }, 'R HIV,STD'],
    [
      'a contained resource',
      { contained: [{ resourceType: 'Condition', id: 'c', code: snomed('240589008') }] },
      'R SEX,STD',
    ],
    ['the narrative', { text: { div: '<div><b>chl</b>amydia</div>' } }, 'R SEX,STD'],
    [
      'entities of the narrative',
      { text: { div: '<div>ch&#108;am&#x79;&shy;dia &copy;</div>' } },
      'R SEX,STD',
    ],
    ['the alternative text of a picture', { text: { div: '<img alt="chlamydia swab"/>' } }, 'R SEX,STD'],
    [
      'the display of a tag',
      { meta: { tag: [{ display: 'termination of pregnancy' }] } },
      'legal TERMINATION',
    ],
    ['letters with dots', { note: [{ text: 'after I.V.F. in May' }] }, 'legal HFEA'],
    [
      'words parted by what nobody sees',
      { note: [{ text: 'termination of\u200bpregnancy' }] },
      'legal TERMINATION',
    ],
    ['two cells of a table', { text: { div: '<td>chl</td><td>amydia</td>' } }, 'N'],
    ['a tag that never ends', { text: { div: '<div>fine <b syphilis' } }, 'R SEX,STD'],
    ['an entity beyond Unicode', { text: { div: '<div>HIV&#9999999;</div>' } }, 'R HIV,STD'],
    ['a note in bold', { note: [{ text: 'has **chl**amydia' }] }, 'R SEX,STD'],
    [
      'an attachment title',
      aLetter({ title: 'IVF clinic letter', contentType: 'text/plain', data: '' }),
      'legal HFEA',
    ],
    ['an identifier of a clinic', { code: { coding: [{ system: 'x', code: '', display: 'y' }] } }, 'N'],
    ['an id that is a word', { id: 'hiv', subject: { reference: 'Patient/hiv' } }, 'N'],
    [
      'the address of an extension',
      { extension: [{ url: 'https://x.example/hiv', valueString: 'no' }] },
      'N',
    ],
    [
      'a value of an extension',
      { extension: [{ url: 'https://x.example/a', valueString: 'HIV' }] },
      'R HIV,STD',
    ],
    ['the address of a document', aLetter({ url: 'https://x.example/hiv.pdf' }), 'R HIV,STD'],
  ])('finds %s', (_case, content, expected) => {
    expect(labelOf({ resourceType: 'Observation', ...content })).toBe(expected)
  })

  it.each([
    [
      'a clinic of an encounter',
      { resourceType: 'Encounter', serviceType: { text: 'GUM clinic' } },
      'R SEX,STD',
    ],
    [
      'a treatment function',
      {
        resourceType: 'Encounter',
        serviceType: {
          coding: [
            {
              system: 'https://fhir.nhs.uk/CodeSystem/NHSDataModelAndDictionary-treatment-function',
              code: '721',
            },
          ],
        },
      },
      'R ETH,SUD',
    ],
    ['an appointment', { resourceType: 'Appointment', description: 'Sexual health' }, 'R SEX,STD'],
    [
      'to whom a referral goes',
      { resourceType: 'ServiceRequest', performer: [{ display: 'Perinatal mental health team' }] },
      'R MH,PSY',
    ],
    [
      'a contained organisation',
      {
        resourceType: 'Observation',
        contained: [{ resourceType: 'Organization', name: 'Mental Health Trust' }],
      },
      'R MH,PSY',
    ],
    ['no clinic in a note', { resourceType: 'Observation', note: [{ text: 'mental health good' }] }, 'N'],
  ])('knows %s', (_case, resource, expected) => {
    expect(labelOf(resource)).toBe(expected)
  })

  it.each([
    ['plain text', { contentType: 'text/plain', data: base64('Safeguarding') }, 'V SAFEGUARDING'],
    [
      'HTML',
      { contentType: 'text/html; charset=utf-8', data: base64('<i>safe</i>guarding') },
      'V SAFEGUARDING',
    ],
    [
      'text in another encoding',
      { contentType: 'text/plain; charset="utf-16le"', data: base64('Safeguarding', 'utf16le') },
      'V SAFEGUARDING',
    ],
    ['text that says nothing', { contentType: 'text/plain', data: base64('All well') }, 'N'],
    [
      'an encoding that nobody knows',
      { contentType: 'text/plain; charset=x-none', data: base64('x') },
      'R PSY',
    ],
    ['a PDF', { contentType: 'application/pdf', data: base64('x') }, 'R PSY'],
    ['what is kept elsewhere', { contentType: 'text/plain', url: 'https://x.example/Binary/1' }, 'R PSY'],
    ['what stands in a Binary of the record', { contentType: 'text/plain', url: 'Binary/1' }, 'N'],
    ['a picture that is not there', { contentType: 'image/png' }, 'N'],
    [
      'a text that is too long',
      { contentType: 'text/plain', data: base64('a '.repeat(LARGEST_TEXT)) },
      'R PSY',
    ],
  ])('reads an attachment of %s, and takes the default where it cannot', (_case, attachment, expected) => {
    const letter = { ...aLetter(attachment), meta: confidentiality('N') }
    expect(labelOf(letter, RESTRICTED_BY_DEFAULT)).toBe(expected)
  })

  it.each([
    ['in a character set that nobody knows', { contentType: 'text/plain; charset=x-unknown' }],
    ['in HTML of a character set that nobody knows', { contentType: 'text/html; charset=utf-7' }],
    ['after a blank', { contentType: ' text/plain' }],
    ['in what says that it is a PDF', { contentType: 'application/pdf' }],
    ['in what says nothing of itself', {}],
    ['in what says nothing of itself but a title', { title: 'Letter', size: 1 }],
    ['in letters that are escaped', { contentType: 'application/json' }, '{"d":"\\u0053afeguardin\\u0067"}'],
    [
      'behind what a page had of it before',
      { contentType: 'text/plain' },
      `${'a '.repeat(370_000)}safeguarding`,
    ],
  ])('reads what is sensitive %s', (_case, attachment, text = 'Safeguarding') => {
    const data = base64(text)
    expect(labelOf({ ...aLetter({ ...attachment, data }), meta: confidentiality('N') })).toBe(
      'V SAFEGUARDING',
    )
  })

  it.each([
    ['a PDF', { contentType: 'application/pdf', data: base64('x') }, 'R'],
    ['a picture', { contentType: 'image/png', data: base64('\0x') }, 'R'],
    ['what is no text at all', { data: 'gICA' }, 'R'],
    ['a guess at a character set', { contentType: 'text/plain; charset=x-none', data: base64('x') }, 'R'],
    ['what is kept elsewhere, of no type', { url: 'https://x.example/1' }, 'R'],
    ['a text', { contentType: 'text/plain', data: base64('All well') }, 'N'],
    ['what stands in a Binary of the record', { url: 'Binary/1' }, 'N'],
    ['what has only a title', { title: 'Letter' }, 'N'],
  ])('counts %s of which nothing is said as restricted unless it was read', (_case, attachment, expected) => {
    expect(labelOf(aLetter(attachment))).toBe(expected)
  })

  it('takes neither a portrait, measurements, a signature nor an extension for a document', () => {
    const photo = [{ contentType: 'image/png', data: base64('\0x') }, { url: 'https://x.example/1' }]
    const valueSampledData = { dimensions: 1, data: '1 2' }
    const signature = [{ who: { reference: 'Practitioner/1' }, data: base64('x') }]
    const extension = [{ url: 'https://x.example/a', extension: [] }]
    expect(labelOf({ resourceType: 'Patient', photo, extension })).toBe('N')
    expect(labelOf({ resourceType: 'Observation', valueSampledData })).toBe('N')
    expect(labelOf({ resourceType: 'Provenance', signature })).toBe('N')
  })

  it('reads a Binary as a whole', () => {
    expect(labelOf({ resourceType: 'Binary', contentType: 'text/plain', data: base64('rape') })).toBe('V SDV')
  })
})

describe('labelResource, by what is said of it', () => {
  it.each([
    ['unrestricted', confidentiality('U'), 'N'],
    ['low', confidentiality('L'), 'N'],
    ['moderate', confidentiality('M'), 'N'],
    ['normal', confidentiality('N'), 'N'],
    ['restricted', confidentiality('R'), 'R'],
    ['very restricted', confidentiality('V'), 'V'],
    ['an unknown confidentiality', confidentiality('S'), 'V'],
    ['very restricted as STU3 wrote it', security('http://hl7.org/fhir/v3/Confidentiality', 'V'), 'V'],
    ['very restricted by the OID', security('urn:oid:2.16.840.1.113883.5.25', 'V'), 'V'],
    ['very restricted in small letters', confidentiality('v'), 'V'],
    ['very restricted under a system that is not known', security('https://x.example', 'V'), 'V'],
    ['sealed and locked under another system', security('https://x.example', 'sealed-and-locked'), 'locked'],
    ['sealed and locked in capitals', security(OWN, 'SEALED_AND_LOCKED'), 'locked'],
    ['gender recognition under another system', security(ACT_CODE, 'gra'), 'legal GRA'],
    ['a sensitivity as STU3 wrote it', security('http://hl7.org/fhir/v3/ActCode', 'PSY'), 'R PSY'],
    ['a sensitivity', security(ACT_CODE, 'SDV'), 'V SDV'],
    ['a sensitivity of no code set', security(ACT_CODE, 'GDIS'), 'R GDIS'],
    ['an unknown ActCode', security(ACT_CODE, 'NEW'), 'R'],
    ['what is not for the patient', security(ACT_CODE, 'NOPAT'), 'R NOPAT'],
    ['the same as GP Connect sends it', security('http://hl7.org/fhir/v3/ActCode', 'NOPAT'), 'R NOPAT'],
    ['what is about somebody else', security(OWN, 'THIRD-PARTY'), 'R THIRD-PARTY'],
    ['sealed', security(OWN, 'sealed'), 'sealed'],
    ['sealed and locked', security(OWN, 'sealed-and-locked'), 'locked'],
    ['legally restricted', security(OWN, 'legally-restricted'), 'legal'],
    ['a sensitivity of this record', security(OWN, 'SAFEGUARDING'), 'V SAFEGUARDING'],
    ['an unknown code of this record', security(OWN, 'new'), 'R'],
    ['a system that is not known', security('https://x.example', 'open'), 'R'],
    ['V without a system', security(undefined, 'V'), 'V'],
    ['sealed without a system', security(undefined, 'sealed'), 'sealed'],
    ['a sensitivity without a system', security(undefined, 'SDV'), 'V SDV'],
    ['N without a system', security(undefined, 'N'), 'R'],
    ['what is no code', { security: ['V'] }, 'R'],
    ['a code alone in place of a list', { security: { system: OWN, code: 'sealed' } }, 'sealed'],
    ['a coding without a code', { security: [{ system: ACT_CODE }] }, 'R'],
    ['a purpose of use', security('http://terminology.hl7.org/CodeSystem/v3-ActReason', 'TREAT'), 'N'],
    ['that elements carry labels', security(ACT_CODE, 'PROCESSINLINELABEL'), 'N'],
    [
      'two labels',
      { security: [...list(confidentiality('V')), ...list(security(ACT_CODE, 'PSY'))] },
      'V PSY',
    ],
  ])('takes %s', (_case, meta, expected) => {
    expect(labelOf({ resourceType: 'Observation', meta })).toBe(expected)
  })

  it.each([
    [
      'the label of a document',
      { resourceType: 'DocumentReference', securityLabel: [{ coding: list(confidentiality('V')) }] },
      'V',
    ],
    [
      'a document label without coding',
      { resourceType: 'DocumentReference', securityLabel: [{ text: 'x' }] },
      'R',
    ],
    ['the confidentiality of a composition', { resourceType: 'Composition', confidentiality: 'R' }, 'R'],
    [
      'the label of a contained resource',
      { resourceType: 'Observation', contained: [{ resourceType: 'Basic', meta: confidentiality('V') }] },
      'V',
    ],
    [
      'the label of an element',
      {
        resourceType: 'Patient',
        name: [
          { extension: [{ url: INLINE, valueCoding: { system: ACT_CODE, code: 'SDV' } }, { url: 'x' }] },
        ],
      },
      'V SDV',
    ],
    [
      'the label of a date',
      {
        resourceType: 'Patient',
        birthDate: '1970',
        _birthDate: { extension: [{ url: INLINE, valueCoding: { system: ACT_CODE, code: 'DOB' } }] },
      },
      'R DOB',
    ],
    [
      'an element label without a code',
      { resourceType: 'Patient', name: { extension: [{ url: INLINE }] } },
      'V',
    ],
    [
      'an element label that is a concept',
      {
        resourceType: 'Patient',
        name: {
          extension: [
            { url: INLINE, valueCodeableConcept: { coding: [{ system: OWN, code: 'sealed-and-locked' }] } },
          ],
        },
      },
      'locked',
    ],
    [
      'an element label in words',
      {
        resourceType: 'Patient',
        name: { extension: [{ url: `${INLINE}/`, valueCodeableConcept: { text: 'secret' } }] },
      },
      'V',
    ],
  ])('takes %s', (_case, resource, expected) => {
    expect(labelOf(resource)).toBe(expected)
  })

  it('takes the default where nothing is said: unlabelled is not unrestricted', () => {
    expect(labelOf({ resourceType: 'Observation' }, RESTRICTED_BY_DEFAULT)).toBe('R PSY')
  })

  it('takes the word of the source in place of the default', () => {
    expect(labelOf({ resourceType: 'Observation', meta: confidentiality('N') }, RESTRICTED_BY_DEFAULT)).toBe(
      'N',
    )
  })

  it('does not take the word of the source that what the code sets know is normal', () => {
    expect(labelOf({ resourceType: 'Condition', meta: confidentiality('N'), code: snomed('86406008') })).toBe(
      'R HIV,STD',
    )
  })

  it('does not let what is found lower the default', () => {
    const rules = { codeSets: CODE_SETS, byDefault: { level: 'V', sensitivities: [] } } as const
    expect(labelOf({ resourceType: 'Condition', code: snomed('86406008') }, rules)).toBe('V HIV,STD')
  })

  function security(system: string | undefined, code: string): object {
    return { security: [{ system, code }] }
  }

  function list(meta: object): readonly object[] {
    return (meta as { security: readonly object[] }).security
  }
})

describe('labelResource, of a large resource', () => {
  it.each([
    ['tags that never end', '<'.repeat(1_000_000)],
    ['entities that never end', '&#'.repeat(500_000)],
    ['one word', 'a'.repeat(1_000_000)],
    ['beginnings of phrases', 'in vitro '.repeat(110_000)],
    ['beginnings of words', 'chlamydi '.repeat(110_000)],
    ['harmless phrases', 'ST depression '.repeat(70_000)],
  ])('reads a text of 1 MB to its end: %s', (_case, text) => {
    expect(labelOf({ resourceType: 'Observation', note: [{ text: `${text} HIV` }] })).toBe('R HIV,STD')
  })
})

describe('labelResource, of what speaks of labels and is none', () => {
  it('takes the labels that a consent is about for no label of the consent', () => {
    const provision = { type: 'deny', securityLabel: [confidentialityOf('V')], meta: confidentiality('V') }
    expect(labelOf({ resourceType: 'Consent', provision })).toBe('N')
  })

  it('takes the label of a resource without a type', () => {
    expect(labelOf({ meta: confidentiality('V') })).toBe('V')
  })

  function confidentialityOf(code: string): object {
    return { system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code }
  }
})
