import { languageName } from '../../fhir/terminology/language-name.js'
import { codedWords } from '../reading/coded-text.js'
import { all, at, isTrueAt, textAt, type Element } from '../reading/element.js'

const INTERPRETER = /interpreter-?required$/i

/**
 * `Needs an interpreter: Polish`, `Speaks Polish`: what whoever talks to the person must know before they do. Whichever source
 * says so: one that is silent does not say that none is needed. Nothing where English is all that is told.
 */
export function languageNeed(patients: readonly Element[]): string | undefined {
  const languages = [...new Set(patients.flatMap(languagesOf))].filter(
    (language) => !/^english\b/i.test(language),
  )
  const told = languages.join(' or ')
  if (patients.some(needsInterpreter)) return `Needs an interpreter${told === '' ? '' : `: ${told}`}`
  return told === '' ? undefined : `Speaks ${told}`
}

function needsInterpreter(patient: Element): boolean {
  return all(patient, 'extension').some(
    (extension) =>
      INTERPRETER.test(textAt(extension, 'url') ?? '') &&
      (isTrueAt(extension, 'valueBoolean') || /^(?:yes|true|required)\b/i.test(wordsOfNeed(extension))),
  )
}

function wordsOfNeed(extension: Element): string {
  return codedWords(at(extension, 'valueCodeableConcept')) ?? textAt(extension, 'valueString') ?? ''
}

/** The preferred ones; where none is marked so and there is one alone, that one. */
function languagesOf(patient: Element): readonly string[] {
  const told = all(patient, 'communication')
  const preferred = told.filter((one) => isTrueAt(one, 'preferred'))
  const chosen = preferred.length > 0 || told.length > 1 ? preferred : told
  return chosen.flatMap((one) => nameOfLanguage(at(one, 'language')) ?? [])
}

function nameOfLanguage(language: Element): string | undefined {
  const codings = all(language, 'coding')
  const told = [textAt(language, 'text'), ...codings.map((coding) => textAt(coding, 'display'))]
  const named = codings.map((coding) => languageName(textAt(coding, 'code') ?? ''))
  return [...told, ...named].find((words) => words !== undefined) ?? codedWords(language)
}
