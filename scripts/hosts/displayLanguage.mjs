import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Gives the VS Code of a user-data folder a display language, as an installed language pack does. The pack is
 * empty but for one word: VS Code itself stays English, while extensions speak the language.
 */
export async function writeLanguagePack(userData, locale) {
  const translations = path.join(userData, `${locale}.i18n.json`);
  const words = { 'vs/base/browser/ui/dialog/dialog': { ok: 'OK' } };
  await writeFile(translations, JSON.stringify({ version: '1.0.0', contents: words }));
  const pack = {
    hash: `standpoint-${locale}`,
    label: locale,
    extensions: [{ extensionIdentifier: { id: `standpoint.pack-${locale}` }, version: '1.0.0' }],
    translations: { vscode: translations },
  };
  await writeFile(path.join(userData, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
