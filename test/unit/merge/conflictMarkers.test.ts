import assert from 'node:assert/strict';
import { inMarkers } from '../../../src/core/merge/conflictMarkers.ts';

describe('conflict markers', () => {
  it('stand around the lines in which two sides differ', () => {
    assert.equal(
      inMarkers({ ours: 'a\nb\nc\n', theirs: 'a\nx\ny\nc\n' }, '\n'),
      'a\n<<<<<<< ours\nb\n=======\nx\ny\n>>>>>>> theirs\nc\n',
    );
  });

  it('hold a line once that one side has twice', () => {
    assert.equal(
      inMarkers({ ours: 'a\n', theirs: 'a\na\n' }, '\n'),
      'a\n<<<<<<< ours\n=======\na\n>>>>>>> theirs\n',
    );
  });

  it('have the line break they are given', () => {
    assert.equal(
      inMarkers({ ours: 'a\r\n', theirs: '' }, '\r\n'),
      '<<<<<<< ours\r\na\r\n=======\r\n>>>>>>> theirs\r\n',
    );
  });
});
