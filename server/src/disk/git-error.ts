/** Something git could not do, said for the one who asked. */
export class GitError extends Error {}
