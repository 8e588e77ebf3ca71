/** How the notebooks of several tabs hear of each other. */
export interface NotebookChannel {
  /** Tells the others that the store holds something else under this id. */
  tell(id: string): void;
  listen(heard: (id: string) => void): void;
  close(): void;
}
