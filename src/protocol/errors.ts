import type { SerializedError } from "./messages";

/** What is left of anything thrown once it has crossed the worker boundary. */
export function errorToMessage(error: unknown): SerializedError {
  if (!(error instanceof Error)) return { name: "Error", message: String(error) };
  const { name, message, stack } = error;
  return stack === undefined ? { name, message } : { name, message, stack };
}

/** An Error with the name, message and stack of the one thrown on the other side. */
export function messageToError({ name, message, stack }: SerializedError): Error {
  const error = new Error(message);
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}
