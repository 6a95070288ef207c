const agreementName = /\.partnership\.ya?ml$/i;

/** Whether a file (a path or a URI) is called as agreements are, in small letters or capitals. */
export const isAgreementName = (file: string): boolean => agreementName.test(file);

/** Folders that hold nobody's agreements. */
export const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);
