import { playHostilePages } from './hostile-pages';

playHostilePages('firefox');
