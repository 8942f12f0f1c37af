const vscode = require('vscode');

exports.activate = () => vscode.extensions.getExtension(process.env.STANDPOINT_WATCHED).activate();
