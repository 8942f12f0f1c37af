// code-server is VS Code's server and workbench from npm; its version 4.x is VS Code 1.x.

/** The VS Code that tests, pictures and `npm start` use. */
export const currentHost = { codeServer: '4.139.1', vscode: '1.139.1' };

/**
 * The oldest VS Code that `engines.vscode` admits and npm has; the host suite runs there as well. Its
 * extension host hangs on Node 24, so it brings the Node it was made for.
 */
export const minimumHost = { codeServer: '4.100.3', vscode: '1.100.3', node: '20.20.2' };
