package dev.deckhand.assist.sheet;

import dev.deckhand.assist.builtin.Desk;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.assist.builtin.SheetEdits;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code excel.edit}: the first of several small grammars that understands all of it. */
final class EditPlans {
  private static final List<Function<Desk, Optional<Draft>>> GRAMMARS =
      List.of(
          RowsWhere::of,
          PinValues::of,
          LineEdits::of,
          SortEdits::of,
          InputEdits::of,
          ReplaceEdits::of);

  private EditPlans() {}

  static Draft of(Desk desk) {
    Draft plain = new SheetEdits(desk.workbook(), desk.selectedRange()).of(desk.instruction());
    if (!(plain instanceof Draft.Cannot)) {
      return plain;
    }
    for (Function<Desk, Optional<Draft>> grammar : GRAMMARS) {
      Optional<Draft> draft = grammar.apply(desk);
      if (draft.isPresent()) {
        return draft.get();
      }
    }
    Draft looks = FormatPlans.of(desk);
    return looks instanceof Draft.Made ? looks : plain;
  }

  /** The instruction without politeness and without the full stop. */
  static String plain(Desk desk) {
    return desk.instruction()
        .strip()
        .replaceFirst("(?i)^(?:please|bitte|por favor|can you|could you|kannst du)\\s+", "")
        .replaceFirst("(?i)[,\\s]+(?:please|plz|bitte|por favor)\\s*$", "")
        .replaceFirst("[.!\\s]+$", "");
  }
}
