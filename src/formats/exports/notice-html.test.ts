import { expect, it } from 'vitest';
import { writeNoticeHtml } from './notice-html.ts';

it('writes every line once, escaped, with nothing to run or to fetch', () => {
  const html = writeNoticeHtml([
    { kind: 'title', text: '通告 <script>alert("1")</script>' }, { kind: 'number', text: '（2022年第52号）' },
    { kind: 'heading', text: '一、封控区' }, { kind: 'body', text: '甲 & 乙' }, { kind: 'signature', text: '2022年4月10日' },
  ], 'zh');
  expect(html.match(/<(?:h1|h2|p) style="[^"<>]*">[^<]*<\/(?:h1|h2|p)>/g)).toHaveLength(5);
  expect(html).toContain('通告 &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
  expect(html).toContain('甲 &amp; 乙');
  expect(html).not.toMatch(/<script|<link|<img|src=|href=|url\(/);
});
