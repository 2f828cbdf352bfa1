import { mountPage } from '../../lib/browser/page-frame';
import { App } from './App';

void mountPage('welcome.title', <App />);
