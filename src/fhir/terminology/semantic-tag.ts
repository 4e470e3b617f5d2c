/** The semantic tags of SNOMED CT that stand behind the fully specified name of what is clinical. */
const TAG =
  / \((?:disorder|finding|procedure|regime\/therapy|observable entity|situation|substance|product|clinical drug|body structure|qualifier value|record artifact|assessment scale|event|person|physical object|medicinal product|medicinal product form|medicinal product package|real clinical drug|packaged clinical drug|basic dose form|dose form|organism|social concept|occupation|environment|environment \/ location|geographic location|morphologic abnormality|racial group|ethnic group|religion\/philosophy|life style|staging scale|tumor staging|specimen|cell|cell structure|physical force|navigational concept|attribute)\)$/

/** `Hyperglycaemia (disorder)` → `Hyperglycaemia`: the word in brackets says of which kind a concept is, to software. */
export function withoutSemanticTag(words: string): string {
  return words.replace(TAG, '')
}
