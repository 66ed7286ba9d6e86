import { faultOfLogo, forumLimits, type LogoFault } from "~/domain/forum/forum.ts";

export type LogoFile = { bytes: Uint8Array | null; error: LogoFault | null };

/** The logo that a form carries, looked at before anything is saved; no file chosen is no logo. */
export async function readLogo(form: FormData): Promise<LogoFile> {
  const file = form.get("logo");
  if (!(file instanceof File) || file.size === 0) return { bytes: null, error: null };
  if (file.size > forumLimits.logo) return { bytes: null, error: "too_large" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const error = faultOfLogo(bytes);
  return error ? { bytes: null, error } : { bytes, error };
}
