import * as z from 'zod/mini';

/** A key that may be left out. The traits and the documentation stay with the inner schema. */
export const optional = <S extends z.core.$ZodType>(schema: S) => z.optional(schema);
