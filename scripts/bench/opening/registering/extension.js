const { commands, languages, window, workspace } = require('vscode');

/** As many of each as Standpoint registers while it starts. Asked for anything, they say nothing. */
exports.activate = ({ subscriptions }) => {
  const articles = [{ language: 'plaintext' }, { language: 'markdown' }];
  const sidecars = [{ pattern: '**/*.claims.yaml' }];
  const provider = new Proxy({}, { get: () => () => undefined });
  const tree = { getChildren: () => [], getTreeItem: (item) => item };
  for (let number = 0; number < 79; number += 1)
    subscriptions.push(
      commands.registerCommand(`standpoint-registering.${number}`, () => undefined),
    );
  for (let number = 0; number < 5; number += 1)
    subscriptions.push(languages.registerCodeActionsProvider(sidecars, provider));
  for (const selector of [articles, sidecars])
    subscriptions.push(
      languages.registerDefinitionProvider(selector, provider),
      languages.registerDocumentSymbolProvider(selector, provider),
      languages.registerHoverProvider(selector, provider),
      languages.registerReferenceProvider(selector, provider),
    );
  subscriptions.push(
    languages.registerCodeLensProvider(articles, provider),
    languages.registerDocumentHighlightProvider(articles, provider),
    languages.registerFoldingRangeProvider(articles, provider),
    languages.registerSelectionRangeProvider(articles, provider),
    languages.registerCompletionItemProvider(sidecars, provider),
    languages.registerDocumentLinkProvider(sidecars, provider),
    languages.registerRenameProvider(sidecars, provider),
    languages.registerWorkspaceSymbolProvider(provider),
    languages.createDiagnosticCollection('registering'),
    languages.createLanguageStatusItem('registering', articles),
    window.createOutputChannel('Registering', { log: true }),
    window.createStatusBarItem(),
    window.createStatusBarItem(),
    window.createTreeView('standpoint-registering.claims', { treeDataProvider: tree }),
    window.createTreeView('standpoint-registering.actor', { treeDataProvider: tree }),
    window.registerFileDecorationProvider({ provideFileDecoration: () => undefined }),
    workspace.registerTextDocumentContentProvider('standpoint-registering', provider),
  );
};
