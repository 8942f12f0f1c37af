import assert from 'node:assert/strict';
import {
  attributesLine,
  driverCommand,
  namesDriver,
  withAttributes,
  withoutAttributes,
} from '../../../src/core/merge/driverScript.ts';

describe('the attributes that name the merge driver', () => {
  it('are added once, on a line of their own', () => {
    assert.equal(withAttributes(''), `${attributesLine}\n`);
    assert.equal(withAttributes('*.png binary'), `*.png binary\n${attributesLine}\n`);
    assert.equal(withAttributes('a b\r\n'), `a b\r\n${attributesLine}\r\n`);
    for (const text of [`${attributesLine}\n`, '*.claims.yaml eol=lf merge=standpoint\r\n']) {
      assert.equal(withAttributes(text), text);
    }
  });

  it('are those for sidecars with this driver, and no others', () => {
    for (const other of [
      '# *.claims.yaml merge=standpoint',
      '*.claims.yaml -merge=standpoint',
      '*.claims.yaml merge=union',
      '*.yaml merge=standpoint',
    ]) {
      assert.equal(namesDriver(other), false, other);
    }
  });

  it('are taken out without a trace', () => {
    for (const text of ['', '*.png binary\n', 'a b\r\nc d\r\n']) {
      assert.equal(withoutAttributes(withAttributes(text)), text);
    }
  });
});

describe('the command of the merge driver', () => {
  it('holds the path whatever is in it', () => {
    const command = driverCommand("C:\\Users\\Ana's 100%A\\merge.sh");
    assert.ok(command.startsWith("script='C:/Users/Ana'\\''s 100%%A/merge.sh';"), command);
  });
});
