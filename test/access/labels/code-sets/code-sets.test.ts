import { parseCodeSets } from '../../../../src/access/labels/code-sets/code-sets.js'
import { isJsonObject } from '../../../../src/fhir/json-value.js'
import { parseJson } from '../../../../src/fhir/parse-json.js'
import { readObjects, readText } from '../../../../src/fhir/read-element.js'
import { OWN_LABEL_CODES } from '../../../../src/access/labels/security-labels.js'
import { CODE_SETS, CODE_SETS_TEXT } from '../../../support/labels.js'

const SCT = 'http://snomed.info/sct'
const ICD = 'http://hl7.org/fhir/sid/icd-10'
const OPCS = 'https://fhir.hl7.org.uk/CodeSystem/OPCS-4'
const FUNCTION = 'https://fhir.nhs.uk/CodeSystem/NHSDataModelAndDictionary-treatment-function'

function ids(sets: Iterable<{ readonly id: string }>): readonly string[] {
  return [...new Set([...sets].map(({ id }) => id))]
}

describe('the published code sets', () => {
  it.each([
    ['a SNOMED CT code', SCT, '86406008', ['hiv']],
    ['a SNOMED CT code under no system', undefined, '86406008', ['hiv']],
    ['a SNOMED CT code under a system that it is not of', 'https://local.example/codes', '86406008', ['hiv']],
    ['a code within an expression', SCT, '243796009:246090004=86406008', ['hiv']],
    ['a class of the ICD by one of its members', ICD, 'B20.1', ['hiv']],
    ['a member without its dot, in small letters', ICD, 'b201', ['hiv']],
    ['a code of the ICD under no system', undefined, 'O04.9', ['termination-of-pregnancy']],
    [
      'a code of the ICD under a system that nobody knows',
      'https://x.example',
      'O04.9',
      ['termination-of-pregnancy'],
    ],
    ['the address of its system with a slash', `${ICD}/`, 'O04.9', ['termination-of-pregnancy']],
    ['the address of its system with a version', `${ICD}|2016`, 'O04.9', ['termination-of-pregnancy']],
    [
      'the address of its system with https, in capitals',
      'HTTPS://HL7.ORG/fhir/sid/ICD-10',
      'O04.9',
      ['termination-of-pregnancy'],
    ],
    ['a code with a space in it', ICD, 'O 04.9', ['termination-of-pregnancy']],
    ['a code with a letter of another alphabet', ICD, '\u041e04.9', ['termination-of-pregnancy']],
    ['a code with a letter of another alphabet that nobody takes for one', ICD, '\u042f04.9', []],
    ['a longer code that only begins like one', 'https://x.example', 'O0412345', []],
    ['a block of the ICD that a set has by two signs', ICD, 'F32.1', ['mental-health']],
    ['a member of such a block under no system', undefined, 'F32.1', ['mental-health']],
    ['what begins like such a block and is no code of the ICD', undefined, 'F3X', []],
    ['a procedure of OPCS-4', OPCS, 'Q14.1', ['termination-of-pregnancy']],
    ['a procedure under another address of OPCS', 'urn:x-opcs4', 'y961', ['assisted-fertility']],
    ['a disease of the eye with the code of such a procedure', ICD, 'Q14.1', []],
    ['the same code under no system', undefined, 'Q14.1', []],
    ['a procedure with the code of a disease in a set', OPCS, 'O04.9', []],
    ['a procedure that follows a miscarriage too', OPCS, 'Q11.3', []],
    ['a question of LOINC', 'http://loinc.org', '11613-7', ['termination-of-pregnancy']],
    ['a treatment function', FUNCTION, '360', ['sexual-health']],
    ['a number of another system that is a treatment function', 'http://loinc.org', '360', []],
    ['a short code under no system', undefined, '360', []],
    ['a code that is not sensitive', SCT, '59621000', []],
  ] as const)('know %s', (_case, system, code, expected) => {
    expect(ids(CODE_SETS.ofCode(system, code))).toEqual(expected)
  })

  it.each([
    ['a word', 'Treated for Chlamydia last year', ['sexual-health']],
    ['the beginning of a word', 'chlamydial infection', ['sexual-health']],
    ['a phrase over a line', 'in vitro\n  fertilisation', ['assisted-fertility']],
    ['a phrase with a hyphen', 'in-vitro fertilization', ['assisted-fertility']],
    ['a word with an accent and a soft hyphen', 'Sýphi\u00adlis', ['sexual-health']],
    ['a medicine', 'Dolutegravir 50mg tablets', ['hiv']],
    ['a code in words', 'see http://snomed.info/id/86406008', ['hiv']],
    ['a code of the ICD', 'Coded as O04.9 (see letter)', ['termination-of-pregnancy']],
    ['a code of the ICD in small letters', 'o04.9', ['termination-of-pregnancy']],
    ['a code of the ICD with a letter of another alphabet', '\u041e04.9', ['termination-of-pregnancy']],
    ['a code without its dot that is called one', 'ICD-10: O049', ['termination-of-pregnancy']],
    ['a class in brackets', 'Procedure [O04] done', ['termination-of-pregnancy']],
    ['a class that is called a code', 'code B20', ['hiv']],
    ['a code that is called one of OPCS', 'OPCS Q14.1', ['termination-of-pregnancy']],
    ['a code of the ICD that is called one of OPCS', 'OPCS O04.9', ['termination-of-pregnancy']],
    ['a code of OPCS that is called one of the ICD', 'ICD-10 Q14.1', []],
    ['a postcode', 'Post code B20 3QA, off the A52; bed B21, room F101', []],
    ['a code of the ICD that is not sensitive', 'J45.9 and vitamin B12', []],
    ['what only ends like a code', 'XO04.9 1.O04.9', []],
    ['the part of another word', 'Hivernal cough; sticky', []],
    ['a phrase that only sounds like one', 'ST depression in V4', []],
    ['both in one text', 'ST depression. Depression since 2019.', ['mental-health']],
    ['what is sensitive in two ways', 'heroin use, self-harm', ['substance-use', 'mental-health']],
    ['the name of a clinic outside the name of a service', 'Mental health', []],
  ] as const)('know %s in free text', (_case, text, expected) => {
    expect(ids(CODE_SETS.ofText(text)).toSorted()).toEqual([...expected].toSorted())
  })

  it('know a clinic by its name', () => {
    expect(ids(CODE_SETS.ofServiceName('Central Sexual Health'))).toEqual(['sexual-health'])
  })

  it('say each who publishes its codes and when they were read', () => {
    const parsed = parseJson(CODE_SETS_TEXT)
    const file = parsed.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : undefined
    const sources = readObjects(file, 'sets').map((set) => readText(set, 'source') ?? '')
    expect(sources).toHaveLength(11)
    expect(sources.filter((source) => !/\b20\d\d-\d\d-\d\d\b/.test(source))).toEqual([])
    expect(sources.filter((source) => !/[Rr]eplace by/.test(source))).toEqual([])
  })

  it('say how strictly a sensitivity is kept, and nothing of one that they do not have', () => {
    expect([CODE_SETS.levelOf('HFEA'), CODE_SETS.levelOf('HIV'), CODE_SETS.levelOf('GDIS')]).toEqual([
      'legal',
      'R',
      undefined,
    ])
  })

  it('hold only SNOMED CT codes whose check digit is right, and only sensitivities that are published', () => {
    const parsed = parseJson(CODE_SETS_TEXT)
    const file = parsed.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : undefined
    const sets = readObjects(file, 'sets')
    const codes = sets
      .flatMap((set) => [set, ...readObjects(set, 'clinics'), ...readObjects(set, 'medicines')])
      .flatMap((holder) => readObjects(holder, 'codes'))
      .filter((code) => readText(code, 'system') === 'snomed')
      .map((code) => readText(code, 'code') ?? '')

    expect(codes.length).toBeGreaterThan(40)
    expect(codes.filter((code) => !hasCheckDigit(code))).toEqual([])
    expect(OWN_LABEL_CODES).toEqual(
      expect.arrayContaining(['SAFEGUARDING', 'HFEA', 'GRA', 'TERMINATION', 'ADOPTION']),
    )
    expect(CODE_SETS.version).toContain('illustrative')
  })
})

describe('parseCodeSets', () => {
  const aSet = {
    id: 'one',
    name: 'One',
    level: 'R',
    sensitivities: ['PSY'],
    source: 'this test',
    codes: [{ system: 'local', code: 'AB', display: 'One' }],
    terms: ['one'],
    clinics: { codes: [], names: [] },
    medicines: { codes: [], names: [] },
  }
  const aFile = { version: '1', systems: { local: ['https://local.example'] }, harmless: [], sets: [aSet] }

  it('takes several sets with one code, and phrases of signs alone, which are never found', () => {
    const file = { ...aFile, sets: [aSet, { ...aSet, id: 'two', level: 'V', terms: ['…'] }] }
    const sets = parseCodeSets(JSON.stringify(file))
    expect(ids(sets.ofCode('https://local.example', 'ab'))).toEqual(['one', 'two'])
    expect(sets.levelOf('PSY')).toBe('V')
    expect(ids(sets.ofText('…'))).toEqual([])
  })

  it('finds a code of the system that it is of, however long, and under no other but a number or a code of the ICD', () => {
    const tooLong = '1234567890123456789'
    const codes = ['CLINIC-7', 'AAB20', 'B2011', '1234567', tooLong].map((code) => ({
      system: 'local',
      code,
      display: 'x',
    }))
    const sets = parseCodeSets(JSON.stringify({ ...aFile, sets: [{ ...aSet, codes }] }))
    const found = (system: string | undefined): readonly string[] =>
      codes.map(({ code }) => code).filter((code) => sets.ofCode(system, code).length > 0)
    expect(found('https://local.example')).toEqual(['CLINIC-7', 'AAB20', 'B2011', '1234567', tooLong])
    expect(found('https://other.example')).toEqual(['B2011', '1234567'])
    expect(found(undefined)).toEqual(['B2011', '1234567'])
  })

  it('finds a procedure of OPCS-4 under every address that the file has of it, and a disease of that code under none', () => {
    const oid = 'urn:oid:2.16.840.1.113883.2.1.3.2.4.16.23'
    const codes = [{ system: 'local', code: 'Q14', display: 'x' }]
    const file = { ...aFile, systems: { local: [OPCS, oid] }, sets: [{ ...aSet, codes }] }
    const sets = parseCodeSets(JSON.stringify(file))
    const found = (system: string | undefined): number => sets.ofCode(system, 'Q14').length
    expect([found(OPCS), found(oid)]).toEqual([1, 1])
    expect([found(ICD), found(undefined)]).toEqual([0, 0])
    expect(ids(sets.ofText('ICD-10 Q14'))).toEqual([])
  })

  it('takes a file that says nothing of abbreviations, and one that does', () => {
    expect(ids(parseCodeSets(JSON.stringify(aFile)).ofText('ONE TOP'))).toEqual(['one'])
    const abbreviated = {
      ...aFile,
      harmlessAbbreviations: ['TOP UP'],
      sets: [{ ...aSet, abbreviations: ['TOP'] }],
    }
    const sets = parseCodeSets(JSON.stringify(abbreviated))
    expect(['TOP', 'top', 'TOP UP'].map((text) => ids(sets.ofText(text)))).toEqual([['one'], [], []])
  })

  it.each([
    [
      'abbreviations that are no texts',
      withSet({ abbreviations: [''] }),
      /sets\[0\]\.abbreviations must hold texts only/,
    ],
    ['what is not JSON', '{', /not be used: /],
    ['what is no object', '[]', /the file must be an object/],
    ['no version', { ...aFile, version: ' ' }, /version must be a text/],
    ['a set without a name', withSet({ name: undefined }), /sets\[0\]\.name must be a text/],
    ['no list of sets', { ...aFile, sets: {} }, /sets must be a list/],
    [
      'an unknown level',
      { ...aFile, sets: [{ ...aSet, level: 'S' }] },
      /sets\[0\]\.level must be one of N, R/,
    ],
    [
      'a sensitivity that would break a label class',
      withSet({ sensitivities: ['A|B'] }),
      /sensitivities must be codes/,
    ],
    ['a blank term', withSet({ terms: [' '] }), /terms must hold texts only/],
    ['a term that is no text', withSet({ terms: [1] }), /terms must hold texts only/],
    [
      'a code of no system of the file',
      withSet({ codes: [{ system: 'x', code: 'AB', display: 'x' }] }),
      /not among/,
    ],
    [
      'a code with a star inside',
      withSet({ codes: [{ system: 'local', code: 'A*B', display: 'x' }] }),
      /at least two/,
    ],
    ['no clinics', withSet({ clinics: undefined }), /clinics must be an object/],
  ])('refuses %s and says where', (_case, file, why) => {
    expect(() => parseCodeSets(typeof file === 'string' ? file : JSON.stringify(file))).toThrow(why)
  })

  function withSet(differs: object): object {
    return { ...aFile, sets: [{ ...aSet, ...differs }] }
  }
})

/** Verhoeff's check digit, over the dihedral group of ten. */
function hasCheckDigit(code: string): boolean {
  let check = 0
  const digits = Array.from(code, Number).toReversed()
  digits.forEach((digit, place) => {
    check = product(check, permuted(digit, place % 8))
  })
  return check === 0
}

function product(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5)
  return b < 5 ? 5 + ((a - b) % 5) : (a - b + 5) % 5
}

function permuted(digit: number, times: number): number {
  const next = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
  return times === 0 ? digit : permuted(next[digit] ?? 0, times - 1)
}

describe('what is restricted by law, as it is written in notes', () => {
  it.each([
    ['TOP in May', 'termination-of-pregnancy'],
    ['MTOP x1, STOP x1', 'termination-of-pregnancy'],
    ['G3 P1+1 (1x TOP)', 'termination-of-pregnancy'],
    ['Previous TOP', 'termination-of-pregnancy'],
    ['two TOPs', 'termination-of-pregnancy'],
    ['O04 .9', 'termination-of-pregnancy'],
    ['erthyliad', 'termination-of-pregnancy'],
    ['donor egg pregnancy', 'assisted-fertility'],
    ['conceived with donor sperm', 'assisted-fertility'],
    ['under the fertility clinic', 'assisted-fertility'],
    ['trans woman', 'gender-recognition'],
    ['a trans-man', 'gender-recognition'],
  ])('is found: %s', (text, id) => {
    expect([...CODE_SETS.ofText(text)].map((set) => set.id)).toContain(id)
  })

  it.each([
    'top of the foot',
    'at the top',
    'pain at the top in the morning',
    'top dentures',
    'wound on top of the scalp',
    'stop smoking',
    'Stop x1 week before surgery',
    'had a top up of the epidural',
    'referred for top-up immunoglobulin',
    'trans fats',
    'trans-oesophageal echo',
    'kidney donor',
    'allergic to egg',
    'room O04, seen .9 m away',
    'treatment terminated early',
    'normal fertility',
    'two spontaneous abortions',
    'erthyliad naturiol',
  ])('is not found in: %s', (text) => {
    expect([...CODE_SETS.ofText(text)]).toEqual([])
  })

  it.each(['57797005', '386639001', '302375005', '285409006', '63487001', '52637005'])(
    'is found by its SNOMED CT code: %s',
    (code) => {
      const levels = CODE_SETS.ofCode('http://snomed.info/sct', code).map(({ level }) => level)
      expect(new Set(levels)).toEqual(new Set(['legal']))
    },
  )
})
