/**
 * Keeps what is slow to work out and never changes, by a key that holds everything it follows from. Time zones are slow,
 * and one text or wake asks for the same few hours many times. It holds `max` values, then starts anew.
 */
export function memoize<T extends object>(max: number): (key: string, workOut: () => T) => T {
  const known = new Map<string, T>();
  return (key, workOut) => {
    const found = known.get(key);
    if (found) return found;
    if (known.size >= max) known.clear();
    const value = workOut();
    known.set(key, value);
    return value;
  };
}
