import { type Disposable, DocumentSymbol, languages, SymbolKind, type TextDocument } from 'vscode';
import { type OutlineEntry, outlineOf } from '../../core/handEditing/outline.ts';
import { localised } from '../../host/localised.ts';
import { rangeOf } from '../../host/ranges.ts';
import { selector, type YamlFiles } from './yamlFiles.ts';

const kinds = {
  list: SymbolKind.Array,
  claim: SymbolKind.String,
  dismissal: SymbolKind.Null,
  actor: SymbolKind.Class,
  stance: SymbolKind.EnumMember,
  target: SymbolKind.Constant,
} as const;

/** A sidecar by its records, a codebook by its entries. */
export function provideOutline(files: YamlFiles): Disposable {
  return languages.registerDocumentSymbolProvider(
    selector,
    {
      provideDocumentSymbols(document) {
        const file = files.of(document);
        return file && outlineOf(file.kind, file.root).map((entry) => symbol(document, entry));
      },
    },
    { label: 'Standpoint' },
  );
}

function nameOf(parts: OutlineEntry['name']): string {
  return parts.map(localised).join(' – ');
}

function symbol(document: TextDocument, entry: OutlineEntry): DocumentSymbol {
  const { is, name, detail, span, head, children } = entry;
  const [range, selection] = [rangeOf(document, span), rangeOf(document, head)];
  const shown = new DocumentSymbol(nameOf(name), detail, kinds[is], range, selection);
  shown.children = children.map((child) => symbol(document, child));
  return shown;
}
