import { render } from 'solid-js/web';
import './look/look.css';
import { AppRoutes } from './routes.tsx';
import { language } from './words/words.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root');
document.documentElement.lang = language();
render(() => <AppRoutes />, root);

// Only in a build: the development server serves unhashed files.
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
