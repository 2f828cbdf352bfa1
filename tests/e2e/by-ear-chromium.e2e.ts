import { testByEarAndKeys } from './by-ear-and-keys';

testByEarAndKeys('chromium');
