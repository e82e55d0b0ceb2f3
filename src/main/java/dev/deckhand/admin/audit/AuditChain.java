package dev.deckhand.admin.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks rows one after the other: none changed, none missing, none in another's place. */
public final class AuditChain {
  /** Findings that are listed; more are only counted. */
  private static final int LISTED = 100;

  private final List<Finding> findings = new ArrayList<>();
  private long next = 1;
  private long count;
  private long found;
  private String last = AuditEntry.START;

  /**
   * Something wrong.
   *
   * @param sequence the row it is about
   */
  public record Finding(long sequence, String what) {}

  /** The end of a chain, to be noted outside the database and held against it later. */
  public record Head(long sequence, String hash) {}

  /**
   * What a check found.
   *
   * @param intact whether nothing was found
   * @param entries rows that are there
   * @param found number of findings, of which {@code findings} lists the first hundred
   */
  public record Verification(
      boolean intact, long entries, Head head, long found, List<Finding> findings) {}

  /** Takes the next row, in the order of sequence numbers. */
  public void add(AuditEntry entry) {
    count++;
    if (entry.sequence() < next) {
      report(entry.sequence(), "has the number of a row before it");
    }
    for (long missing = next; missing < entry.sequence() && missing < next + LISTED; missing++) {
      report(missing, "is missing");
    }
    boolean follows = entry.sequence() == next;
    if (follows && !entry.previousHash().equals(last)) {
      report(entry.sequence(), "does not follow the row before it");
    }
    if (!entry.hash().equals(entry.expectedHash())) {
      report(entry.sequence(), "was changed: its content does not have its hash");
    }
    next = entry.sequence() + 1;
    last = entry.hash();
  }

  /** Holds a row that is known from elsewhere against the chain. */
  void expect(Head known, @Nullable String there) {
    if (there == null) {
      report(known.sequence(), "is missing, yet it is known from elsewhere");
    } else if (!there.equals(known.hash())) {
      report(known.sequence(), "is not the row that is known from elsewhere");
    }
  }

  /** The result so far. */
  public Verification result() {
    return new Verification(
        found == 0, count, new Head(next - 1, last), found, List.copyOf(findings));
  }

  private void report(long sequence, String what) {
    found++;
    if (findings.size() < LISTED) {
      findings.add(new Finding(sequence, "row " + sequence + " " + what));
    }
  }
}
