import { codedWords } from '../../reading/coded-text.js'
import { all, textAt } from '../../reading/element.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { labelled } from '../../reading/section-item.js'

/** What was noted of the sample of which something was measured: of a haemolysed one no potassium is to be believed. */
export function specimenNotes(measured: ReadResource, view: RecordView): readonly string[] {
  return all(measured.json, 'specimen').flatMap((reference) => {
    const specimen = view.resolve(reference, measured)
    return [
      ...all(specimen, 'condition').map(codedWords),
      ...all(specimen, 'note').map((note) => textAt(note, 'text')),
      textAt(specimen, 'status') === 'unsatisfactory' ? 'unsatisfactory' : undefined,
    ].flatMap((words) => labelled('sample', words) ?? [])
  })
}
