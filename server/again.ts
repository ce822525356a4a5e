/** Now, and again and again until it is stopped. What fails is told, and done the next time. */
export function again(seconds: number, work: () => Promise<unknown>, tell: (error: unknown) => void): () => void {
  const once = () => void work().catch(tell);
  once();
  const timer = setInterval(once, seconds * 1_000).unref();
  return () => clearInterval(timer);
}
