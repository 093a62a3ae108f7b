/**
 * Which web pages may talk to this server: those it served itself (same host as the Host header says) and the origins listed in the
 * configuration. No Origin at all (a native client, a test, curl) is allowed: it carries no one else's cookies.
 */
export function originAllowed(
  origin: string | undefined,
  host: string | undefined,
  allowed: readonly string[],
): boolean {
  if (!origin) return true;
  if (allowed.includes(origin)) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
