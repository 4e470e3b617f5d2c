import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../src/cli/project-root.js'
import {
  ALLERGIES_NOT_COMPARED,
  MEDICINES_NOT_COMPARED,
  NAME_AND_SITE_CONTRADICT,
} from '../../src/record/assembly/derived-resources.js'
import { CONFLICT_RULES, OTHER_CONFLICTS } from '../../src/record/conflicts/conflict-rules.js'
import { PROBLEM_RULES } from '../../src/record/conflicts/problem-rules.js'
import { UNTIMED_RULES } from '../../src/record/conflicts/untimed-rules.js'
import { CARE_CONFLICTS } from '../../src/record/conflicts/care-conflicts.js'
import { OPPOSED } from '../../src/record/conflicts/opposed.js'
import { STATEMENT_CONFLICTS } from '../../src/record/conflicts/statement-conflicts.js'
import {
  ABOUT_SYSTEM,
  CONFLICT_SYSTEM,
  DUPLICATE_RULE_URL,
  JOINED_TAG,
  LABEL_SYSTEM,
  RECORD_TAG_SYSTEM,
  SENDER_ADDRESS_SYSTEM,
  SENDER_ID_SYSTEM,
  SOURCE_KIND_SYSTEM,
  SUMMARY_SECTION_SYSTEM,
} from '../../src/fhir/profiles.js'
import { EMPTY_REASONS } from '../../src/record/sections/nothing/empty-reason.js'
import { OWN_HEADINGS } from '../../src/record/headings/section-codes.js'
import { OWN_LABEL_CODES } from '../../src/access/labels/security-labels.js'
import { SOURCE_KINDS } from '../../src/fhir/source-kind.js'

interface CodeSystem {
  readonly url: string
  readonly concept?: readonly { readonly code: string }[]
}

const folder = path.join(projectRoot(), 'fhir-profiles', 'codesystems')
const published = new Map(
  readdirSync(folder)
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as CodeSystem)
    .map((system) => [system.url, system.concept?.map(({ code }) => code) ?? []]),
)

describe('the published code systems', () => {
  it('are those of the tags that the record stamps, of its labels, its headings and its findings, and no others', () => {
    expect([...published.keys()].sort()).toEqual(
      [
        ABOUT_SYSTEM,
        CONFLICT_SYSTEM,
        EMPTY_REASONS['not-connected'].system,
        LABEL_SYSTEM,
        OWN_HEADINGS,
        RECORD_TAG_SYSTEM,
        SENDER_ADDRESS_SYSTEM,
        SENDER_ID_SYSTEM,
        SOURCE_KIND_SYSTEM,
        SUMMARY_SECTION_SYSTEM,
      ].sort(),
    )
  })

  it('hold every kind of source', () => {
    expect(published.get(SOURCE_KIND_SYSTEM)).toEqual([...SOURCE_KINDS])
  })

  it('hold every label that HL7 has no code for', () => {
    expect(published.get(LABEL_SYSTEM)).toEqual([...OWN_LABEL_CODES])
  })

  it('hold the tag of the joined Patient', () => {
    expect(published.get(RECORD_TAG_SYSTEM)).toEqual([JOINED_TAG])
  })

  it('hold every kind of contradiction', () => {
    const known = [
      ...CONFLICT_RULES,
      ...PROBLEM_RULES,
      ...UNTIMED_RULES,
      ...Object.values(OTHER_CONFLICTS),
      ...Object.values(STATEMENT_CONFLICTS),
      ...OPPOSED,
      ...CARE_CONFLICTS,
    ].map(({ id }) => id)
    expect(published.get(CONFLICT_SYSTEM)).toEqual([
      ...known,
      ALLERGIES_NOT_COMPARED.code,
      MEDICINES_NOT_COMPARED.code,
      NAME_AND_SITE_CONTRADICT.code,
    ])
  })
})

describe('the published extensions', () => {
  it('are those that the record writes', () => {
    const extensions = path.join(projectRoot(), 'fhir-profiles', 'structuredefinitions')
    const urls = readdirSync(extensions).map(
      (name) => (JSON.parse(readFileSync(path.join(extensions, name), 'utf8')) as CodeSystem).url,
    )
    expect(urls).toContain(DUPLICATE_RULE_URL)
  })
})
