package dev.deckhand.analysis.column;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Stem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parts of texts, texts in another case, rounded numbers. */
final class TextRecipes {
  private static final Pattern PART =
      Pattern.compile(
          "\\b(first|last|ersten?|letzten?) (\\d{1,3})"
              + " (?:characters?|letters?|digits?|chars?|zeichen|buchstaben|ziffern|stellen)\\b");
  private static final Pattern UPPER =
      Pattern.compile("\\b(upper ?case|capital letters|grossbuchstaben|grossgeschrieben)\\b");
  private static final Pattern LOWER =
      Pattern.compile("\\b(lower ?case|small letters|kleinbuchstaben)\\b");
  private static final Pattern PROPER = Pattern.compile("\\b(proper case|title case)\\b");
  private static final Pattern LENGTH =
      Pattern.compile("\\b(length|number of characters|lange|zeichenzahl)\\b");
  private static final Pattern ROUND =
      Pattern.compile(
          "\\b(rounded|round|gerundet)\\b(?:.*?\\b(\\d)"
              + " (?:decimals?|places?|digits?|nachkommastellen?|stellen?)\\b)?");
  private static final Pattern WHOLE = Pattern.compile("\\b(whole|integers?|ganze\\w*)\\b");

  private TextRecipes() {}

  static Optional<Meaning> read(RowNames names, String phrase) {
    if (names.mentions().size() != 1 || !names.mentions().getFirst().rivals().isEmpty()) {
      return Optional.empty();
    }
    DataColumn column = names.mentions().getFirst().column();
    String text = Stem.fold(phrase);
    return column.isNumber() ? rounded(names, column, text) : text(names, column, text);
  }

  private static Optional<Meaning> rounded(RowNames names, DataColumn column, String text) {
    Matcher round = ROUND.matcher(text);
    if (!round.find() || (round.group(2) == null && !WHOLE.matcher(text).find())) {
      return Optional.empty();
    }
    int places = round.group(2) == null ? 0 : Integer.parseInt(round.group(2));
    String format = places == 0 ? "#,##0" : "#,##0." + "0".repeat(places);
    return meaning(
        names,
        "ROUND(%s,%d)".formatted(names.cell(column), places),
        column.header() + " rounded",
        format,
        column);
  }

  private static Optional<Meaning> text(RowNames names, DataColumn column, String text) {
    String cell = names.cell(column);
    Matcher part = PART.matcher(text);
    if (part.find()) {
      boolean left = part.group(1).matches("first|ersten?");
      String formula = (left ? "LEFT(" : "RIGHT(") + cell + "," + part.group(2) + ")";
      return meaning(names, formula, column.header() + " part", null, column);
    }
    if (UPPER.matcher(text).find()) {
      return meaning(names, "UPPER(" + cell + ")", column.header() + " upper", null, column);
    }
    if (LOWER.matcher(text).find()) {
      return meaning(names, "LOWER(" + cell + ")", column.header() + " lower", null, column);
    }
    if (PROPER.matcher(text).find()) {
      return meaning(names, "PROPER(" + cell + ")", column.header() + " proper", null, column);
    }
    return LENGTH.matcher(text).find()
        ? meaning(names, "LEN(" + cell + ")", column.header() + " length", "0", column)
        : Optional.empty();
  }

  private static Optional<Meaning> meaning(
      RowNames names, String formula, String header, @Nullable String format, DataColumn column) {
    return Optional.of(
        new Meaning(
            formula, header, format, List.of(column), names.score() + 0.2, names.assumptions()));
  }
}
