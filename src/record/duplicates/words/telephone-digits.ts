/** The digits of a number to call, the same with the code of the country and without it. */
export function telephoneDigits(number: string): string {
  return number.replace(/\D/g, '').replace(/^(?:0044|44|0)/, '')
}
