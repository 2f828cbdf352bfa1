import { expect, it } from 'vitest';
import { whyUnreadable } from '../../../lib/page/why-unreadable';

it.each([
  ['https://tide.example/fire', null],
  ['http://127.0.0.1:8080/', null],
  ['https://tide.example/pdf', null],
  ['https://tide.example/read?file=a.pdf', null],
  ['https://tide.example/report.PDF#page=2', 'pdf'],
  ['file:///home/me/report.pdf', 'pdf'],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://chromewebstore.google.com.tide.example/', null],
  ['https://addons.mozilla.org/en-US/firefox/', 'store'],
  ['about:reader?url=https%3A%2F%2Ftide.example', 'unreadable'],
  ['about:config', 'unreadable'],
  ['chrome://extensions', 'unreadable'],
  ['', 'unreadable'],
])('says of %s: %s', (url, reason) => {
  expect(whyUnreadable(url)).toBe(reason);
});
