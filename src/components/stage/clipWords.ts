import type { Attachment } from "svelte/attachments";

/**
 * Gives a sheet the class `long` while its first paragraph is higher than the room around it: judged without what stands
 * in the corner of the last line then, so that one that just fits is not cut off for the sake of the button.
 */
export const clipWords: Attachment<HTMLElement> = (sheet) => {
  const room = sheet.parentElement!;
  const text = sheet.querySelector("p")!;
  function measure(): void {
    sheet.classList.remove("long");
    sheet.classList.toggle("long", text.offsetHeight > room.clientHeight + 1);
  }
  const resized = new ResizeObserver(measure);
  const reworded = new MutationObserver(measure);
  resized.observe(room);
  reworded.observe(text, { characterData: true, childList: true, subtree: true });
  return () => {
    resized.disconnect();
    reworded.disconnect();
  };
};
