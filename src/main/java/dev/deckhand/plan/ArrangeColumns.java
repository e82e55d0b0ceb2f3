package dev.deckhand.plan;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the columns operations on rows name. */
final class ArrangeColumns {
  private final Findings findings;

  ArrangeColumns(Findings findings) {
    this.findings = findings;
  }

  /** The column a text names: by its header, else by its letters. */
  Optional<Integer> find(ArrangeTargets.Rows rows, String text, Operation operation) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < rows.headers().size(); i++) {
      if (!text.isBlank() && rows.headers().get(i).strip().equalsIgnoreCase(text.strip())) {
        found.add(rows.body().firstColumn() + i);
      }
    }
    int letters =
        text.strip().matches("[A-Za-z]{1,3}") ? CellAddress.columnIndex(text.strip()) : -1;
    boolean inside = letters >= rows.body().firstColumn() && letters <= rows.body().lastColumn();
    if (found.size() == 1) {
      return Optional.of(found.getFirst());
    }
    if (found.isEmpty() && inside) {
      return Optional.of(letters);
    }
    String anchor = rows.anchor(rows.body());
    if (found.size() > 1) {
      findings.error(
          "ambiguous-column",
          "%s has %d columns \"%s\"; name the one you mean by its letters (%s)"
              .formatted(anchor, found.size(), text, String.join(", ", letters(found))),
          anchor,
          operation);
    } else {
      findings.error("unknown-column", unknown(rows, text, anchor), anchor, operation);
    }
    return Optional.empty();
  }

  private static List<String> letters(List<Integer> columns) {
    return columns.stream().map(CellAddress::columnName).toList();
  }

  private static String unknown(ArrangeTargets.Rows rows, String text, String anchor) {
    List<String> headers = rows.headers().stream().filter(h -> !h.isBlank()).toList();
    String names = headers.isEmpty() ? "" : ", or by header: " + String.join(", ", headers);
    return "%s has no column \"%s\"; name it by letters from %s to %s%s"
        .formatted(
            anchor,
            text,
            CellAddress.columnName(rows.body().firstColumn()),
            CellAddress.columnName(rows.body().lastColumn()),
            names);
  }

  /** Text that names a column. */
  static String text(CellValue value) {
    return switch (value) {
      case CellValue.Text t -> t.value();
      case CellValue.Number n ->
          n.value() == Math.rint(n.value()) && Math.abs(n.value()) < 1e15
              ? Long.toString((long) n.value())
              : Double.toString(n.value());
      case CellValue.Bool b -> b.value() ? "TRUE" : "FALSE";
      case CellValue.Error e -> "";
      case CellValue.Empty e -> "";
    };
  }
}
