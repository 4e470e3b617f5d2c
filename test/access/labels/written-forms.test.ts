import process from 'node:process'
import { findSensitive } from '../../../src/access/labels/find-sensitive.js'
import { aResource, CODE_SETS } from '../../support/labels.js'
import { HELD_OUT, WRITTEN_FORMS, type WrittenForm } from './written-forms.js'

/** Kept by its source whoever asks: of these nothing may be missed that is on the list. */
const BY_LAW = new Set(['termination-of-pregnancy', 'assisted-fertility', 'gender-recognition'])

interface Judged extends WrittenForm {
  readonly found: readonly string[]
}

function judge(form: WrittenForm): Judged {
  const resource = aResource({ resourceType: 'Observation', note: [{ text: form.text }] })
  return { ...form, found: [...findSensitive(resource, CODE_SETS).sets].map(({ id }) => id) }
}

const JUDGED = WRITTEN_FORMS.map(judge)
const MISSED = JUDGED.filter(({ tells, found }) => tells !== undefined && !found.includes(tells))
const TAKEN = JUDGED.filter(({ tells, found }) => tells === undefined && found.length > 0)

const UNSEEN = HELD_OUT.map(judge)

function share(part: number, whole: number): string {
  return (part / whole).toFixed(3)
}

describe('what is written in notes', () => {
  const telling = JUDGED.filter(({ tells }) => tells !== undefined)

  it('is known for what it tells, and says how well', () => {
    const truly = telling.length - MISSED.length
    process.stdout.write(
      `written forms: ${telling.length} that tell, ${JUDGED.length - telling.length} that do not  precision ${share(truly, truly + TAKEN.length)}  recall ${share(truly, telling.length)}\n`,
    )
    expect(JUDGED.length).toBeGreaterThanOrEqual(120)
    expect(MISSED.map(({ text }) => text)).toEqual([])
  })

  it('never leaves its source where the law keeps it there', () => {
    const levels = telling
      .filter(({ tells }) => tells !== undefined && BY_LAW.has(tells))
      .map(({ text }) => [...CODE_SETS.ofText(text)].map(({ level }) => level))
    expect(levels.length).toBeGreaterThan(60)
    expect(MISSED.filter(({ tells }) => BY_LAW.has(tells ?? '')).map(({ text }) => text)).toEqual([])
  })

  it('is known as well where the sets were not made for it', () => {
    const wrong = UNSEEN.filter(({ tells, found }) =>
      tells === undefined ? found.length > 0 : !found.includes(tells),
    )
    process.stdout.write(`held out: ${UNSEEN.length}, ${wrong.length} wrong\n`)
    expect(wrong.map(({ text }) => text)).toEqual([])
  })

  it('hides nothing from a team that only looks like it', () => {
    expect(TAKEN.map(({ text, found }) => `${text}: ${found.join(', ')}`)).toEqual([])
  })
})
