package dev.deckhand.assist.fill;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a fill has come. Component names are part of the HTTP contract.
 *
 * @param sample the turn whose sample this goes on from; {@code null} for the sample itself
 * @param rows rows that are to be filled
 * @param values distinct values in them
 * @param done values with a result
 * @param reused those of them that were paid for before
 * @param missing values without a result, the first ones
 * @param missingCount how many there are
 * @param shortened values of which only the beginning is sent
 * @param shares how many values each model worked out
 * @param promptVersion of the prompt that values are asked with
 * @param rest what the rest would take; {@code null} where nothing is left
 * @param reached the limit that ended the run early; {@code null} where none did
 */
public record Fill(
    FillWish wish,
    @Nullable UUID sample,
    int rows,
    int values,
    int done,
    int reused,
    FillTable.LeftOut leftOut,
    List<Missing> missing,
    int missingCount,
    int shortened,
    List<Share> shares,
    String promptVersion,
    @Nullable FillEstimate rest,
    @Nullable FillCap reached) {
  static final int MOST_MISSING = 50;

  public Fill {
    missing = List.copyOf(missing);
    shares = List.copyOf(shares);
  }

  /**
   * A value without a result.
   *
   * @param value what the cells show, cut
   * @param rows how many rows hold it
   * @param problem why there is none
   */
  public record Missing(String value, int rows, String problem) {}

  /** Values one model worked out. */
  public record Share(String model, int values) {}

  /** The same as going on from a turn's sample. */
  public Fill from(UUID turn) {
    return with(turn, reached);
  }

  /** The same, ended by a limit. */
  public Fill endedBy(FillCap cap) {
    return with(sample, cap);
  }

  private Fill with(@Nullable UUID turn, @Nullable FillCap cap) {
    return new Fill(
        wish,
        turn,
        rows,
        values,
        done,
        reused,
        leftOut,
        missing,
        missingCount,
        shortened,
        shares,
        promptVersion,
        rest,
        cap);
  }
}
