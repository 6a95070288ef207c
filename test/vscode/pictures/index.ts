import './editing.ts';
import './views.ts';
