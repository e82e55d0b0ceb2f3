package dev.deckhand.ooxml.xlsx.pivot;

import java.util.List;

/**
 * A column of the source, a field of the pivot table.
 *
 * @param name its header
 * @param numberFormat the code its numbers are shown with
 * @param cells one for each record
 */
public record SourceColumn(String name, String numberFormat, List<SourceCell> cells) {
  public SourceColumn {
    cells = List.copyOf(cells);
  }
}
