const vscode = require('vscode');

exports.activate = ({ subscriptions }) => {
  const look = vscode.window.createTextEditorDecorationType({ backgroundColor: '#ffcc0080' });
  const show = () => {
    for (const editor of vscode.window.visibleTextEditors)
      editor.setDecorations(look, [new vscode.Range(0, 0, 0, 5)]);
  };
  subscriptions.push(look, vscode.window.onDidChangeVisibleTextEditors(show));
  show();
};
