import { parseCodeSetFile } from '../../../../src/access/labels/code-sets/code-set-file.js'

const CODE = { system: 'local', code: 'A1.b-*', display: 'One' }
const READ_CODE = { systems: ['https://local.example', 'urn:oid:1.2.3'], code: 'A1.b-*', display: 'One' }
const SET = {
  id: 'one',
  name: 'One',
  level: 'R',
  sensitivities: ['PSY', 'A-1'],
  source: 'this test',
  codes: [CODE],
  terms: ['one'],
  clinics: { codes: [CODE], names: ['One clinic'] },
  medicines: { codes: [CODE], names: ['onezapine'] },
}
const FILE = {
  version: '1',
  systems: { local: READ_CODE.systems },
  harmless: ['one by one'],
  sets: [SET],
}

const withSet = (differs: object): object => ({ ...FILE, sets: [SET, { ...SET, ...differs }] })
const withCode = (differs: object): object => withSet({ codes: [CODE, { ...CODE, ...differs }] })

function refusal(text: string): string {
  try {
    parseCodeSetFile(text)
    return 'is taken'
  } catch (error) {
    return String(error)
  }
}

describe('parseCodeSetFile', () => {
  it('reads all that a file says, each code under every address of its system', () => {
    expect(parseCodeSetFile(JSON.stringify(FILE))).toEqual({
      version: '1',
      harmless: ['one by one'],
      harmlessAbbreviations: [],
      sets: [
        {
          ...SET,
          abbreviations: [],
          codes: [READ_CODE],
          clinics: { codes: [READ_CODE], names: ['One clinic'] },
          medicines: { codes: [READ_CODE], names: ['onezapine'] },
        },
      ],
    })
  })

  it.each([
    ['a list', [], 'the file must be an object'],
    ['no systems', { ...FILE, systems: undefined }, 'systems must be an object'],
    [
      'a system with one address for a list',
      { ...FILE, systems: { local: 'x' } },
      'systems.local must be a list',
    ],
    ['a system without words', { ...FILE, systems: { local: [' '] } }, 'systems.local must hold texts only'],
    ['no version', { ...FILE, version: undefined }, 'version must be a text'],
    ['no harmless phrases', { ...FILE, harmless: undefined }, 'harmless must be a list'],
    [
      'abbreviations that are not meant, of which one is blank',
      { ...FILE, harmlessAbbreviations: ['TOP OF', ' '] },
      'harmlessAbbreviations must hold texts only',
    ],
    [
      'abbreviations that are one text',
      withSet({ abbreviations: 'TOP' }),
      'sets[1].abbreviations must be a list',
    ],
    ['no sets', { ...FILE, sets: undefined }, 'sets must be a list'],
    ['a set that is none', { ...FILE, sets: [SET, 'two'] }, 'sets[1] must be an object'],
    ['a set without an id', withSet({ id: '' }), 'sets[1].id must be a text'],
    ['a set without a name', withSet({ name: 1 }), 'sets[1].name must be a text'],
    ['a set that nobody publishes', withSet({ source: undefined }), 'sets[1].source must be a text'],
    [
      'a level that there is not',
      withSet({ level: 'S' }),
      'sets[1].level must be one of N, R, V, sealed, legal, locked',
    ],
    ['no sensitivities', withSet({ sensitivities: 'PSY' }), 'sets[1].sensitivities must be a list'],
    [
      'a sensitivity among others that would break a label class',
      withSet({ sensitivities: ['PSY', 'A|B'] }),
      'sets[1].sensitivities must be codes of letters, digits and hyphens',
    ],
    ['no codes', withSet({ codes: {} }), 'sets[1].codes must be a list'],
    ['no terms', withSet({ terms: undefined }), 'sets[1].terms must be a list'],
    ['no clinics', withSet({ clinics: [] }), 'sets[1].clinics must be an object'],
    ['no codes of clinics', withSet({ clinics: { names: [] } }), 'sets[1].clinics.codes must be a list'],
    ['no names of clinics', withSet({ clinics: { codes: [] } }), 'sets[1].clinics.names must be a list'],
    ['no medicines', withSet({ medicines: undefined }), 'sets[1].medicines must be an object'],
    [
      'no names of medicines',
      withSet({ medicines: { codes: [] } }),
      'sets[1].medicines.names must be a list',
    ],
    ['a code that is none', withSet({ codes: [CODE, 'A1'] }), 'sets[1].codes[1] must be an object'],
    ['a code without a system', withCode({ system: undefined }), 'sets[1].codes[1].system must be a text'],
    [
      'a system that the file lacks',
      withCode({ system: 'x' }),
      'sets[1].codes[1].system is not among the systems of the file',
    ],
    ['a code without a code', withCode({ code: undefined }), 'sets[1].codes[1].code must be a text'],
    ['a code without a display', withCode({ display: ' ' }), 'sets[1].codes[1].display must be a text'],
  ])('refuses %s and says where', (_case, file, why) => {
    expect(refusal(JSON.stringify(file))).toBe(`CodeSetsError: The code sets cannot be used: ${why}`)
  })

  it.each(['A', '*', 'A*', 'A*B', 'A1**', 'A 1', '+A1', 'A1+'])(
    'refuses %s as a code: a beginning as short as that, or a sign that is in none, would find what is not meant',
    (code) => {
      expect(refusal(JSON.stringify(withCode({ code })))).toBe(
        'CodeSetsError: The code sets cannot be used: sets[1].codes[1].code must be at least two characters, a * only at the end',
      )
    },
  )

  it.each(['', 'A_', '1A', 'A|B', 'A,B'])('refuses %s as a sensitivity', (code) => {
    expect(refusal(JSON.stringify(withSet({ sensitivities: [code] })))).toContain(
      'sets[1].sensitivities must',
    )
  })

  it('says what is wrong with a file that is no JSON', () => {
    expect(refusal('{"version": }')).toBe(
      'CodeSetsError: The code sets cannot be used: version Expected a value at character 12.',
    )
  })
})
