/** Whether an event leaves a field for good or gives its entry up: the last good value belongs there again. */
export function takesBack(event: Event): boolean {
  return event.type === "blur" || (event as KeyboardEvent).key === "Escape";
}
