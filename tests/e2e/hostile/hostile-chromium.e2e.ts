import { playHostilePages } from './hostile-pages';

playHostilePages('chromium');
