/** Whether the databases in which VS Code keeps its state have these words. Runs in the page. */
export async function isStored(words) {
  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-')) continue;
    const database = await answer(indexedDB.open(name));
    try {
      for (const store of database.objectStoreNames) {
        const values = await answer(database.transaction(store).objectStore(store).getAll());
        if (values.some((value) => `${value}`.includes(words))) return true;
      }
    } finally {
      database.close();
    }
  }
  return false;
}
