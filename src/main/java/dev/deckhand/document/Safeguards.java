package dev.deckhand.document;

/**
 * What vouches for a file or guards it as a whole.
 *
 * @param signatures digital signatures of the package, which any edit invalidates
 * @param structureLocked whether a workbook's worksheets may not be added, moved or removed
 * @param markedFinal whether its author declared it final
 * @param writeReserved whether its author asked to open it read-only, or keeps writing by password
 */
public record Safeguards(
    int signatures, boolean structureLocked, boolean markedFinal, boolean writeReserved) {
  /** A file that anybody may change. */
  public static final Safeguards NONE = new Safeguards(0, false, false, false);
}
