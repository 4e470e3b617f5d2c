/** The key under which a {@link JsonNumber} keeps its lexeme. */
export const LEXEME: unique symbol = Symbol('lexeme')

/** A JSON number exactly as it was written: `1.50` stays `1.50`. */
export interface JsonNumber {
  readonly [LEXEME]: string
}

export interface JsonObject {
  readonly [key: string]: JsonValue
}

/** Parsed JSON in which numbers keep their lexemes. Objects have no prototype. */
export type JsonValue = string | boolean | null | JsonNumber | JsonObject | readonly JsonValue[]

/**
 * A FHIR type in which each `number` is a {@link JsonNumber}, to any depth, and nothing is promised to be there: what
 * was stored was checked for shape only where a rule says so.
 */
export type Lexical<T> = T extends number
  ? JsonNumber
  : T extends readonly (infer Item)[]
    ? readonly Lexical<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Lexical<T[Key]> }
      : T

/** A number with this lexeme. */
export function aJsonNumber(lexeme: string): JsonNumber {
  return { [LEXEME]: lexeme }
}

export function isJsonNumber(value: JsonValue | undefined): value is JsonNumber {
  return typeof value === 'object' && value !== null && LEXEME in value
}

/** Whether it is a JSON object: neither an array nor a number. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(LEXEME in value)
}

export function isJsonArray(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value)
}
