import assert from 'node:assert/strict';
import { defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { claimsIn, mentionsIn } from './readable.ts';

const before = 'Marta Vell met Osei Marden.';

/** The claims behind a subject, as `actor: words`. */
function saidBy(subject: string): readonly string[] {
  return claimsIn(`${before}\n\n${subject} said the talks were over.`);
}

describe('a source', () => {
  it('is nobody where it says that nobody said so, whoever is named in it', () => {
    for (const subject of [
      ...['Nobody', 'No one', 'None', 'Neither', 'No minister', 'Neither side', 'Neither of them'],
      ...['Nobody in the room', 'No one at the ministry', 'None of the ministers'],
      ...['Neither Vell nor Marden', 'Neither Marta Vell nor the minister'],
      ...['Not one of the ministers', 'Not a single minister', 'Not every minister'],
    ]) {
      assert.deepEqual(saidBy(subject), ['?: the talks were over'], subject);
    }
  });

  it('is nobody in particular where it is everybody, somebody or others', () => {
    for (const subject of ['Everyone', 'Everybody', 'Someone', 'Anyone', 'Others', 'Many', 'Few']) {
      assert.deepEqual(saidBy(subject), ['?: the talks were over'], subject);
    }
  });

  it('is a role where that is said of a place or a group', () => {
    for (const subject of ['Everyone at the port', 'Somebody in the crowd', 'Few in the town']) {
      assert.deepEqual(saidBy(subject), [`${subject}: the talks were over`]);
    }
  });

  it('is somebody whose name in the codebook begins with “No”', () => {
    const codebook = { ...defaultCodebook, actors: [{ name: 'No Labels', aliases: [] }] };
    const text = 'No Labels said the talks were over.';
    assert.deepEqual(claimsIn(text, codebook), ['No Labels: the talks were over']);
  });

  it('makes no claim where nobody does anything', () => {
    for (const text of [
      'Nobody opposed him.',
      'No one answered the fishermen.',
      'None laughed at Vell.',
    ])
      assert.deepEqual(claimsIn(`${before}\n\n${text}`), [], text);
  });

  it('is not whom a later “he” or “the minister” means, where it is nobody', () => {
    const text =
      'Marta Vell came late.\n\nNo minister said the talks were over. She said the talks went on.';
    assert.deepEqual(claimsIn(text), ['?: the talks were over', 'Marta Vell: the talks went on']);
    assert.deepEqual(
      claimsIn('No minister said the talks were over. The minister said the talks went on.'),
      ['?: the talks were over', 'minister: the talks went on'],
    );
  });

  it('has no “neither” in its name', () => {
    assert.deepEqual(mentionsIn('Neither Marta Vell nor Osei Marden came.'), [
      'Marta Vell',
      'Osei Marden',
    ]);
  });
});
