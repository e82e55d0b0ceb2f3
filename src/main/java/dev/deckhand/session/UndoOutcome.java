package dev.deckhand.session;

import java.util.List;
import java.util.UUID;

/** How an attempt to go back to an older version ended. */
public sealed interface UndoOutcome {
  /**
   * The new version has the content of the restored one.
   *
   * @param turns whose edits were taken back
   */
  record Undone(Version version, int restored, List<UUID> turns) implements UndoOutcome {
    public Undone {
      turns = List.copyOf(turns);
    }
  }

  /** The current version is the uploaded content: there is nothing before it. */
  record NothingToUndo() implements UndoOutcome {}

  /** The version asked for is not older than the current one, or never was. */
  record NoSuchVersion(int asked) implements UndoOutcome {}

  /** The document has moved on since the caller read it; nothing was written. */
  record VersionChanged(int current) implements UndoOutcome {}

  /** There is no such document (any more). */
  record Gone() implements UndoOutcome {}
}
