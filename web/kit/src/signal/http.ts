import type { Code, Problem } from "../protocol.ts";
import { Refused, UNAVAILABLE } from "./refused.ts";

/** Asks for a document. Throws {@link Refused}. */
export function get<T>(path: string): Promise<T> {
  return ask("GET", path);
}

/** Sends a body; the answer may be empty. Throws {@link Refused}. */
export function post<T = void>(path: string, body: unknown = {}): Promise<T> {
  return ask("POST", path, body);
}

/** Writes a document. Throws {@link Refused}. */
export function put<T>(path: string, body: unknown): Promise<T> {
  return ask("PUT", path, body);
}

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await send(method, path, body);
  const text = await response.text();
  if (response.ok) {
    return (text === "" ? undefined : JSON.parse(text)) as T;
  }
  throw new Refused(problemIn(text) ?? UNAVAILABLE, response.status);
}

async function send(method: string, path: string, body: unknown): Promise<Response> {
  const init: RequestInit = { method, headers: { accept: "application/json" } };
  if (body !== undefined) {
    init.headers = { accept: "application/json", "content-type": "application/json" };
    init.body = JSON.stringify(body);
  }
  try {
    return await fetch(path, init);
  } catch {
    throw new Refused(UNAVAILABLE);
  }
}

/** The refusal that a body tells; none where it is not one of ours. */
export function problemIn(text: string): { code: Code; message: string; remedy: string } | null {
  try {
    const { code, title, remedy } = JSON.parse(text) as Problem;
    return code ? { code: code as Code, message: title, remedy } : null;
  } catch {
    return null;
  }
}
