import { FURTHER_PROCEDURES } from '../../../src/record/duplicates/words/further-procedures.js'
import { FURTHER_TESTS } from '../../../src/record/duplicates/words/further-tests.js'
import { IMAGING_CODES } from '../../../src/record/duplicates/words/imaging-codes.js'
import { IMAGING_NAMES } from '../../../src/record/duplicates/words/imaging-names.js'
import { LABORATORY_TESTS } from '../../../src/record/duplicates/words/laboratory-tests.js'
import { OPERATIONS_AS_SAID } from '../../../src/record/duplicates/words/operations-as-said.js'
import { EYE_TO_BIRTH } from '../../../src/record/duplicates/words/operations/eye-to-birth.js'
import { HEART_TO_BLADDER } from '../../../src/record/duplicates/words/operations/heart-to-bladder.js'
import { ORGANISMS, toOrganismName } from '../../../src/record/duplicates/words/organisms.js'
import { PROBLEM_NAMES, PROBLEMS } from '../../../src/record/duplicates/words/problems.js'
import { PROCEDURES } from '../../../src/record/duplicates/words/procedures.js'
import { TEST_SHORT_NAMES } from '../../../src/record/duplicates/words/test-short-names.js'
import { isLoincCode, isSnomedCode } from '../../support/check-digits.js'

const TABLES: Readonly<Record<string, readonly string[]>> = {
  problems: [PROBLEM_NAMES],
  procedures: [FURTHER_PROCEDURES, OPERATIONS_AS_SAID, HEART_TO_BLADDER, EYE_TO_BIRTH],
  tests: [FURTHER_TESTS, TEST_SHORT_NAMES, LABORATORY_TESTS, IMAGING_NAMES, IMAGING_CODES],
  organisms: [ORGANISMS],
}

interface Word {
  readonly word: string
  readonly meaning: string
}

function wordsOf(tables: readonly string[]): readonly Word[] {
  return tables
    .flatMap((table) => table.trim().split('\n'))
    .map((line) => line.split(';').map((word) => word.trim()))
    .flatMap((words) => words.map((word) => ({ word, meaning: words[0] ?? '' })))
}

const WELL_FORMED: Readonly<Record<string, (code: string) => boolean>> = {
  S: isSnomedCode,
  L: isLoincCode,
  I: (code) => /^[A-Z]\d\d(?:\.\d)?$/.test(code),
  O: (code) => /^[A-Z]\d\d\.\d$/.test(code),
}

describe.each(Object.entries(TABLES))('the tables of %s', (_name, tables) => {
  const words = wordsOf(tables)

  it('have codes of which each is written as its system writes it, with its check digit', () => {
    const wrong = words.filter(({ word }) => {
      const [, system, code] = /^([A-Z]):(.*)$/.exec(word) ?? []
      return system !== undefined && code !== undefined && WELL_FORMED[system]?.(code) !== true
    })
    expect(wrong).toEqual([])
  })

  it('say of no word and of no code that it means two things', () => {
    const meanings = new Map<string, Set<string>>()
    for (const { word, meaning } of words) meanings.set(word, (meanings.get(word) ?? new Set()).add(meaning))
    expect([...meanings].filter(([, told]) => told.size > 1)).toEqual([])
  })

  it('leave no word empty', () => {
    expect(words.filter(({ word }) => word === '')).toEqual([])
  })
})

describe('a code of a classification', () => {
  const ICD = 'http://hl7.org/fhir/sid/icd-10'

  it.each([
    [`${ICD}|J18.1`, 'lobar pneumonia'],
    [`${ICD}|J181`, 'lobar pneumonia'],
    [`${ICD}|J22X`, 'lower respiratory tract infection'],
    [`${ICD}-uk|I48.9`, 'atrial fibrillation'],
    ['https://fhir.hl7.org.uk/Id/icd-10|G30.9D', "alzheimer's disease"],
  ])('of ICD-10 is read as feeds write it: %s', (code, meaning) => {
    expect(PROBLEMS.of([code], [])).toEqual([meaning])
  })

  it('of ICD-10 means nothing by its category where its subdivision says more', () => {
    expect(PROBLEMS.of([`${ICD}|E11.5`], [])).toEqual([])
  })

  it('of operations in the ICD-10-PCS is no code of ICD-10', () => {
    expect(PROBLEMS.of(['http://hl7.org/fhir/sid/icd-10-pcs|I10'], [])).toEqual([])
  })

  it.each(['https://fhir.hl7.org.uk/Id/opcs-4|W37.1', 'https://fhir.nhs.uk/Id/opcs-4|W371'])(
    'of OPCS-4 is read as feeds write it: %s',
    (code) => {
      expect(PROCEDURES.of([code], [])).toEqual(['total hip replacement'])
    },
  )
})

describe('toOrganismName', () => {
  it.each([
    ['Growth of E. coli', 'E. coli'],
    ['Heavy growth of Staph aureus', 'Staph aureus'],
    ['>10^5 cfu/ml E. coli', 'E. coli'],
    ['Escherichia coli isolated', 'Escherichia coli'],
    ['No growth', 'No growth'],
    ['No growth of E. coli', 'No growth of E. coli'],
    ['E. coli not isolated', 'E. coli not isolated'],
  ])('says of %s what grew', (text, organism) => {
    expect(toOrganismName(text)).toBe(organism)
  })
})
