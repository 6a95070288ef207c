/** The width of a character in ems, on average; on the safe side for a font that is not known. */
const averageWidth = 0.55;

/** A text cut so that it fits a width (in pixels) in one line. */
export function fitting(text: string, width: number, size: number): string {
  const most = Math.max(2, Math.floor(width / (size * averageWidth)));
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** The look of the drawing by itself, on paper and where the reader's system asks for nothing else. */
export const lightStyle = `
.paper{fill:#fdfcf9}.ink{fill:#24221e}.quiet{fill:#625d54}.alert{fill:#b3261e}.soft{fill:#f1ede4}.accent{fill:#1d5d88}.band{fill:#cfdde6}
.line{stroke:#ddd7cb;fill:none}.limit{stroke:#625d54;stroke-dasharray:2 2;fill:none}.edge{stroke:#24221e;fill:none}.joined{stroke:#8f5400;fill:none}.inside{stroke:#fdfcf9;fill:none}.gone{stroke:#b3261e;stroke-dasharray:5 4;fill:none}
text{font-family:system-ui,-apple-system,"Segoe UI","Open Sans",sans-serif}
`.trim();

/** And where it asks for dark. */
export const darkStyle = `
@media (prefers-color-scheme:dark){.paper{fill:#1b1a18}.ink{fill:#ece8e0}.quiet{fill:#aaa498}.alert{fill:#f28b82}.soft{fill:#262420}.accent{fill:#83bde6}.band{fill:#2f4250}
.line{stroke:#3b3833}.limit{stroke:#aaa498}.edge{stroke:#ece8e0}.joined{stroke:#e3ac52}.inside{stroke:#1b1a18}.gone{stroke:#f28b82}}
`.trim();
