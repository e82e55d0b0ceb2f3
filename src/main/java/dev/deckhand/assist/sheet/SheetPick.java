package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.words.Stem;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.assist.builtin.Desk;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which worksheet an instruction means. */
final class SheetPick {
  private SheetPick() {}

  /** The one it names, else the selected one, else the only one that is visible. */
  static Optional<SheetSnapshot> of(Desk desk, String instruction) {
    return named(desk, instruction).or(() -> selected(desk)).or(() -> only(desk));
  }

  /** The one whose name the words say; the longest name counts, and "quotes" says "Quotes". */
  static Optional<SheetSnapshot> named(Desk desk, String words) {
    List<String> stems = Token.of(words).stream().map(Token::stem).toList();
    String folded = Stem.fold(words);
    return desk.workbook().sheets().stream()
        .map(sheet -> (SheetSnapshot) sheet)
        .filter(sheet -> says(folded, sheet.name()) || stems.contains(Stem.of(sheet.name())))
        .max(Comparator.comparingInt(sheet -> sheet.name().length()));
  }

  /**
   * How many worksheets the instruction names.
   *
   * @param noise stems that may mean something else
   */
  static long count(Desk desk, Set<String> noise) {
    String folded = Stem.fold(desk.instruction());
    return desk.workbook().sheets().stream()
        .map(SheetSnapshot::name)
        .filter(name -> !noise.contains(Stem.of(name)) && says(folded, name))
        .count();
  }

  private static boolean says(String folded, String name) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(Stem.fold(name)) + "(?![\\p{L}\\p{N}])")
        .matcher(folded)
        .find();
  }

  private static Optional<SheetSnapshot> selected(Desk desk) {
    SheetRange selection = desk.selectedRange();
    return selection == null ? Optional.empty() : sheet(desk, selection.sheet());
  }

  private static Optional<SheetSnapshot> sheet(Desk desk, String name) {
    return desk.workbook().sheet(name).map(sheet -> (SheetSnapshot) sheet);
  }

  private static Optional<SheetSnapshot> only(Desk desk) {
    List<? extends SheetSnapshot> visible =
        desk.workbook().sheets().stream()
            .filter(sheet -> sheet.visibility() == SheetVisibility.VISIBLE)
            .toList();
    return visible.size() == 1 ? Optional.of(visible.getFirst()) : Optional.empty();
  }
}
