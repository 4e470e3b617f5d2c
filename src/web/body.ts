import express, { type RequestHandler } from 'express'

/** Reads the bodies of portal forms: small and flat. */
export function formBody(): RequestHandler {
  return express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 50 })
}

/** One field of a form, trimmed; empty when it is missing or given twice. */
export function fieldOf(body: unknown, name: string): string {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return ''
  const value = (body as Readonly<Record<string, unknown>>)[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** Every value of a field that can be given several times, trimmed; none when it is missing. */
export function fieldsOf(body: unknown, name: string): readonly string[] {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return []
  const value = (body as Readonly<Record<string, unknown>>)[name]
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? [one.trim()] : []))
}
