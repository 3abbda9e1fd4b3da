import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cutText, escapeHtml, html } from './markup.ts';

test('what fills a template is text, whoever wrote it', () => {
  const name = `<b onclick="x('y')">&`;
  assert.equal(html`<i title="${name}">${name}</i>`.text.match(/</g)?.length, 2);
  assert.equal(escapeHtml(name), '&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;&amp;');
});

test('markup within markup stays, and lists are joined', () => {
  assert.equal(
    html`<ul>${['a', '<'].map((word) => html`<li>${word}</li>`)}${null}${7}</ul>`.text,
    '<ul><li>a</li><li>&lt;</li>7</ul>',
  );
});

test('no text whatever ends a tag, an attribute or the page', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.doesNotMatch(escapeHtml(text), /[<>"'\n\u202e]/);
      assert.ok(escapeHtml(text).isWellFormed());
    }),
    { numRuns: 300 },
  );
});

test('what turns text around is shown and not done', () => {
  assert.equal(escapeHtml('a\u202eb'), 'a\\u202eb');
});

test('cut text says that it was cut', () => {
  assert.equal(cutText('abcdef', 4), 'abc…');
  assert.equal(cutText('abcd', 4), 'abcd');
});
