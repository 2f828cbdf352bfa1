import { Window } from 'happy-dom';
import { attachShadows } from '../lib/browser/page/attach-shadows';
import { readPage } from '../lib/browser/page/read-page';
import { textOf, walkBlocks } from '../lib/browser/page/walk-page';
import { readText } from '../lib/page/read-text';
import type { PageText } from '../lib/types';

/** A page as the extension's two looks at it: what the gate scans, and what is read when it opens. */
export interface ReadFile {
  page: PageText;
  /** Its title, then its blocks. */
  scanned: string[];
  /** Time that reading took, ms. */
  ms: number;
}

/** HTML (by ending, or by a look at its beginning) is read through a DOM without layout, else as text. */
export async function readFileAsPage(
  content: string,
  ending: string,
  url: string | null,
): Promise<ReadFile> {
  const began = performance.now();
  const read = isHtml(content, ending) ? readHtml(content, url) : readPlain(content, url);
  return { ...read, ms: performance.now() - began };
}

function isHtml(content: string, ending: string): boolean {
  if (/^\.(html?|xhtml)$/i.test(ending)) return true;
  if (/^\.(txt|md|text)$/i.test(ending)) return false;
  return /^\s*(<!doctype html|<html|<head|<body|<article|<main|<div|<p\b)/i.test(
    content.slice(0, 2000),
  );
}

function readHtml(content: string, url: string | null) {
  const window = new Window({
    url: url ?? 'about:blank',
    settings: {
      disableJavaScriptEvaluation: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
    } as never,
  });
  const document = new window.DOMParser().parseFromString(
    content,
    'text/html',
  ) as unknown as Document;
  attachShadows(document);
  const { page } = readPage(document);
  const scanned = [page.title, ...Array.from(walkBlocks(document), textOf)];
  return { page: { ...page, url }, scanned };
}

function readPlain(content: string, url: string | null) {
  const page = { ...readText(content), url };
  const scanned = page.blocks.map(({ start, end }) => page.text.slice(start, end));
  return { page, scanned: [page.title, ...scanned] };
}
