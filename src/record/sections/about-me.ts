import { readCoded, wordsOf } from '../reading/coded-text.js'
import { all, at, textAt, type Element } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { labelled, notesOf, toItem } from '../reading/section-item.js'
import { statusMarks } from '../reading/status-marks.js'
import { plainText } from '../reading/plain-text.js'
import { toAnswers } from './results/examination.js'
import { observedOn } from './results/observations.js'
import { observedValue } from './results/observed-value.js'
import { placed, type PlacedItem, type SectionContent } from './section-content.js'

/** The person's own words, latest first. */
export function toAboutMe(resources: readonly ReadResource[], view: RecordView): SectionContent {
  return placed(
    resources.map((resource) => {
      switch (resource.type) {
        case 'QuestionnaireResponse':
          return asAboutMe(toAnswers(resource, view))
        case 'Observation':
          return toStatement(resource)
        default:
          return toDocument(resource, view)
      }
    }),
  )
}

function asAboutMe(answers: PlacedItem): PlacedItem {
  return { ...answers, item: { ...answers.item, what: 'About me' } }
}

function toStatement(resource: ReadResource): PlacedItem {
  const { json } = resource
  const code = readCoded(json['code'])
  const value = observedValue(json)?.value
  return {
    item: toItem(resource, {
      what: code,
      details: [
        value,
        ...all(json, 'component').map((component) =>
          labelled(wordsOf(at(component, 'code')), observedValue(component)?.value),
        ),
        ...notesOf(resource),
      ],
      when: [['on', observedOn(resource)]],
      marks: statusMarks(json),
    }),
    isPast: false,
    date: observedOn(resource),
  }
}

function toDocument(resource: ReadResource, view: RecordView): PlacedItem {
  const { json } = resource
  const date = textAt(json, 'date')
  return {
    item: toItem(resource, {
      what: textAt(json, 'title') ?? readCoded(json['type']) ?? 'About me',
      details: [
        textAt(json, 'description'),
        ...all(json, 'section').flatMap((section) => sectionTexts(section, 0)),
        labelled('written with', view.nameOf(at(json, 'author'), resource)),
      ],
      when: [['dated', date]],
      marks: statusMarks(json),
    }),
    isPast: textAt(json, 'status') === 'superseded',
    date,
  }
}

const DEEPEST = 4

function sectionTexts(section: Element, depth: number): readonly string[] {
  const words = textAt(section, 'text', 'div')
  const own = labelled(
    textAt(section, 'title') ?? wordsOf(at(section, 'code')),
    words === undefined ? undefined : plainText(words),
  )
  const below =
    depth === DEEPEST ? [] : all(section, 'section').flatMap((one) => sectionTexts(one, depth + 1))
  return own === undefined ? below : [own, ...below]
}
