/**
 * Spreadsheets run a cell as a formula that begins with one of these, half or full width, or with a control
 * character that they drop (OWASP, “CSV Injection”). Where one reads the file with another separator, or takes no
 * notice of quotation marks, any separator or mark inside a cell begins a new one.
 */
const startOfFormula = /(?<![^,;\t\r\n"'])(?=[=+\-@＝＋－＠\t\r\n\0])/g;

/**
 * The text with an apostrophe before whatever a spreadsheet could run. It can be undone, since no other apostrophe
 * comes to stand between such a place and such a character: `(?<![^,;\t\r\n"'])'(?=[=+\-@＝＋－＠\t\r\n\0])` finds them.
 */
export function withoutFormulas(text: string): string {
  return text.replace(startOfFormula, "'");
}
