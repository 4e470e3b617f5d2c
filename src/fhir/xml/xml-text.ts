/** Text as the value of an attribute between double quotes. White space other than a space would be read as a space. */
export function attributeText(text: string): string {
  return toXmlText(text).replace(/[&<>"\t\n\r]/g, (sign) => SIGNS[sign] ?? '')
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Text in which each character that XML 1.0 cannot have is the sign that something stood there. */
export function toXmlText(text: string): string {
  return text.replace(NOT_IN_XML, '\ufffd')
}

const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}\ufffe\uffff]/gu
