#!/usr/bin/env node
/** Renders an SVG as a PNG of its own size, with the tests' Chromium.   usage: render-svg.mjs IN.svg OUT.png */
import fs from 'node:fs';
import { launchChromium, openOfflinePage } from './chromium.mjs';
import { install } from './install.mjs';

const [svg, png] = process.argv.slice(2);
if (!svg || !png) throw new Error('usage: render-svg.mjs IN.svg OUT.png');
const browser = await launchChromium(install());
const page = await openOfflinePage(browser);
await page.setContent(`<body style="margin: 0; width: max-content">${fs.readFileSync(svg, 'utf8')}</body>`);
await page.locator('svg').first().screenshot({ path: png, omitBackground: true });
await browser.close();
