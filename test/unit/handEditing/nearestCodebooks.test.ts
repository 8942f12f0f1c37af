import assert from 'node:assert/strict';
import { NearestCodebooks } from '../../../src/features/handEditing/nearestCodebooks.ts';
import type { CodebookUri } from '../../../src/session/uris.ts';

const uri = 'file:///news/standpoint.yaml' as CodebookUri;
const other = 'file:///archive/standpoint.yaml' as CodebookUri;
const text = 'standpoint: 1\nactors:\n  - {name: "Marta Vell", aliases: ["Vell"]}\n';

describe('codebooks for who edits by hand', () => {
  it('are read once as long as they say the same', () => {
    const codebooks = new NearestCodebooks();
    const read = codebooks.of(uri, text);
    assert.equal(read.actors.canonicalName('Vell'), 'Marta Vell');
    assert.equal(codebooks.of(uri, text), read);
    assert.equal(codebooks.of(other, text).uri, other);
    assert.equal(codebooks.of(uri, text), read);
  });

  it('say what they say now, also where one came, changed or is gone', () => {
    const codebooks = new NearestCodebooks();
    const nameIn = (now: string | undefined) => codebooks.of(uri, now).codebook.actors[0]?.name;
    assert.equal(nameIn(undefined), undefined);
    assert.equal(nameIn(text), 'Marta Vell');
    assert.equal(nameIn(text.replace('Marta', 'Ruta')), 'Ruta Vell');
    assert.equal(nameIn(undefined), undefined);
  });
});
