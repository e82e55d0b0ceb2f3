package dev.deckhand.assist.fill;

import dev.deckhand.document.SheetRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be filled: the cells read for each row, where the results go, and what they may be.
 * Component names are part of the HTTP contract.
 *
 * @param reads columns of one worksheet over the same rows, such as {@code Sales!C2:C400}
 * @param writes the column that takes the results, over these rows
 * @param header what stands above it, unless something stands there; {@code null} for nothing
 * @param kind what the results are
 * @param allowed the only results there may be; empty for any
 */
public record FillWish(
    List<String> reads,
    String writes,
    @Nullable String header,
    FillKind kind,
    List<String> allowed) {
  public FillWish {
    reads = List.copyOf(reads);
    allowed = List.copyOf(allowed);
  }

  List<SheetRange> read() {
    return reads.stream().map(SheetRange::parse).toList();
  }

  SheetRange target() {
    return SheetRange.parse(writes);
  }
}
