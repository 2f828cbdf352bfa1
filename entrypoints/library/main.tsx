import { mountPage } from '../../lib/browser/page-frame';
import { LIBRARY_TAB } from '../../lib/library/route';
import { App } from './App';

window.name = LIBRARY_TAB;
void mountPage('library.title', <App />);
