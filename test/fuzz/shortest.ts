/**
 * The run that is left when no part of it can be taken out (halves first, then ever smaller parts, at last each
 * step) without `breaks` becoming false. Wants a run that breaks.
 */
export async function shortest<T>(run: readonly T[], breaks: (run: T[]) => Promise<boolean>): Promise<T[]> {
  let kept = [...run];
  for (let size = Math.ceil(kept.length / 2); size >= 1; ) {
    const before = kept.length;
    for (let at = 0; at < kept.length; ) {
      const less = kept.toSpliced(at, size);
      if (await breaks(less)) kept = less;
      else at += size;
    }
    // What could not go before may go now.
    if (size > 1 || kept.length === before) size = size > 1 ? Math.ceil(size / 2) : 0;
  }
  return kept;
}
