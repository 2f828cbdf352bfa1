import * as orama from '@orama/orama';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import bm25 from 'wink-bm25-text-search';

/** A claim as every engine gets it: the very terms that ours indexes, in two fields. */
export interface TermDocument {
  id: string;
  text: string[];
  title: string[];
}

export interface EngineHit {
  id: string;
  score: number;
}

/** A library under test: built over the documents, asked with a query's terms. */
export interface Engine {
  search(terms: string[], limit: number): EngineHit[] | Promise<EngineHit[]>;
}

export interface EngineMaker {
  name: string;
  build(documents: TermDocument[]): Engine | Promise<Engine>;
}

const joined = ({ id, text, title }: TermDocument) => ({
  id,
  text: text.join(' '),
  title: title.join(' '),
});
const split = (text: string) => text.split(' ').filter(Boolean);

/** Options as tuned on the development part; each library sees ready terms and does no analysis. */
export const ENGINES: EngineMaker[] = [
  { name: 'wink-bm25', build: buildWink },
  { name: 'lunr', build: buildLunr },
  { name: 'minisearch', build: buildMiniSearch },
  { name: 'orama', build: buildOrama },
  { name: 'flexsearch', build: buildFlexSearch },
];

function buildWink(documents: TermDocument[]): Engine {
  const engine = bm25();
  engine.defineConfig({
    fldWeights: { text: 1, title: 2 },
    bm25Params: { k1: 1.6, b: 0.3, k: 1 },
  });
  engine.definePrepTasks([split]);
  for (const document of documents) engine.addDoc(joined(document), document.id);
  engine.consolidate();
  return {
    search: (terms, limit) =>
      engine
        .search([...new Set(terms)].join(' '), limit)
        .map(([id, score]) => ({ id: String(id), score })),
  };
}

function buildLunr(documents: TermDocument[]): Engine {
  const index = lunr(function () {
    this.pipeline.reset();
    this.searchPipeline.reset();
    this.tokenizer = (text) =>
      split(String(text ?? '')).map((term, position) => new lunr.Token(term, { position }));
    this.b(0.3);
    this.k1(1.2);
    this.ref('id');
    this.field('text');
    this.field('title');
    for (const document of documents) this.add(joined(document));
  });
  return {
    search(terms, limit) {
      const hits = index.query((query) => {
        for (const term of new Set(terms)) query.term(term, {});
      });
      return hits.slice(0, limit).map(({ ref, score }) => ({ id: ref, score }));
    },
  };
}

function buildMiniSearch(documents: TermDocument[]): Engine {
  const index = new MiniSearch({
    fields: ['text', 'title'],
    tokenize: split,
    processTerm: (term) => term,
  });
  index.addAll(documents.map(joined));
  return {
    search: (terms, limit) =>
      index
        .search([...new Set(terms)].join(' '), { bm25: { k: 1.2, b: 0.3, d: 0.5 } })
        .slice(0, limit)
        .map(({ id, score }) => ({ id, score })),
  };
}

async function buildOrama(documents: TermDocument[]): Promise<Engine> {
  const database = orama.create({
    schema: { id: 'string', text: 'string', title: 'string' },
    components: {
      tokenizer: {
        language: 'english',
        normalizationCache: new Map(),
        tokenize: (raw: string) => [...new Set(split(raw))],
      },
    },
  });
  await orama.insertMultiple(database, documents.map(joined), 1000);
  return {
    async search(terms, limit) {
      const term = [...new Set(terms)].join(' ');
      const found = await orama.search(database, {
        term,
        properties: ['text', 'title'],
        limit,
        threshold: 1,
        relevance: { k: 1, b: 0.5, d: 0.5 },
      });
      return found.hits.map(({ id, score }) => ({ id, score }));
    },
  };
}

/** Gives no scores: ranks stand for them. It asks for all terms at once, so each is asked alone. */
function buildFlexSearch(documents: TermDocument[]): Engine {
  const index = new FlexSearch.Index({ tokenize: 'strict', encode: split, resolution: 9 });
  for (const document of documents) {
    index.add(document.id, [...document.title, ...document.text].join(' '));
  }
  return {
    search(terms, limit) {
      const found = index.search([...new Set(terms)].join(' '), { limit, suggest: true });
      return found.map((id, rank) => ({ id: String(id), score: 1 / (rank + 1) }));
    },
  };
}
