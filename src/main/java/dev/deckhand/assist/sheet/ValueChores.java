package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.clean.CleaningWish;
import dev.deckhand.analysis.clean.Spellings;
import dev.deckhand.analysis.clean.TextDate;
import dev.deckhand.analysis.clean.TextNumber;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.Totals;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Stem;
import dev.deckhand.plan.ProposedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cleans the values of columns and says what it did, what it left and why. */
final class ValueChores {
  private static final int EXAMPLES = 6;

  /** Small words of names that are written small already. */
  private static final Pattern PARTICLE =
      Pattern.compile("(?:van|von|der|den|de|del|della|di|da|la|zu|zur|und|y|of|the)\\b");

  private final TableGrid grid;
  private final Steps steps;

  ValueChores(TableGrid grid, Steps steps) {
    this.grid = grid;
    this.steps = steps;
  }

  /** Takes blanks at both ends and doubled ones away. */
  void trim(DataColumn column) {
    rewrite(
        column,
        text -> text.replaceAll("[\\s\\u00a0]+", " ").strip(),
        "Trims %s of %s",
        "Entfernt überzählige Leerzeichen: %s von %s");
  }

  void write(DataColumn column, CleaningWish.Casing casing) {
    rewrite(
        column,
        text ->
            switch (casing) {
              case UPPER -> text.toUpperCase(Locale.ROOT);
              case LOWER -> text.toLowerCase(Locale.ROOT);
              case PROPER -> proper(text);
            },
        "Changes upper and lower case in %s of %s",
        "Ändert Groß- und Kleinschreibung: %s von %s");
  }

  private static String proper(String text) {
    StringBuilder proper = new StringBuilder();
    boolean start = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean particle = start && PARTICLE.matcher(text).region(i, text.length()).lookingAt();
      proper.append(
          start && !(particle && i > 0) ? Character.toTitleCase(c) : Character.toLowerCase(c));
      boolean initial = i > 0 && (i == 1 || !Character.isLetter(text.charAt(i - 2)));
      start = !Character.isLetterOrDigit(c) && (c != '\'' || initial);
    }
    return proper.toString();
  }

  private void rewrite(
      DataColumn column, Function<String, String> change, String english, String german) {
    List<String> examples = new ArrayList<>();
    int count = 0;
    for (int row : grid.rows().toArray()) {
      String text = grid.text(row, column.index()).orElse("");
      String changed = change.apply(text);
      if (!changed.equals(text)) {
        grid.change(row, column.index(), Texts.literal(changed));
        examples.add("%s \"%s\"".formatted(TableGrid.place(row, column.index()), changed));
        count++;
      }
    }
    say(column, count, examples, english, german);
  }

  private void say(
      DataColumn column, int count, List<String> examples, String english, String german) {
    if (count == 0) {
      return;
    }
    String header = Markdown.text(column.header());
    steps.line(
        english.formatted(Texts.cells(steps.language(), count), header) + some(examples),
        german.formatted(Texts.cells(steps.language(), count), header) + some(examples));
    steps.quote(grid.table(), column);
  }

  /** The first examples in brackets, as Markdown. */
  private static String some(List<String> examples) {
    String shown = String.join(", ", examples.stream().limit(EXAMPLES).toList());
    String more = examples.size() > EXAMPLES ? ", …" : "";
    return examples.isEmpty() ? "." : " (" + Markdown.text(shown) + more + ").";
  }

  /** One cell that is read as something else than text. */
  private record Read(@Nullable ProposedValue value, boolean ambiguous) {}

  /**
   * Texts that are numbers become numbers.
   *
   * @param exceptTotals whether rows of totals stay as they are
   */
  void numbers(DataColumn column, boolean exceptTotals) {
    convert(
        column,
        row -> exceptTotals && grid.isTotal(row),
        text ->
            switch (TextNumber.read(text)) {
              case TextNumber.Certain number ->
                  new Read(new ProposedValue.Number(number.value()), false);
              case TextNumber.Ambiguous number -> new Read(null, true);
              case TextNumber.None none -> new Read(null, false);
            },
        steps.language().say("numbers", "Zahlen"),
        "the comma or point before three digits may mean thousands or decimals",
        "Komma oder Punkt vor drei Ziffern kann Tausender oder Dezimalen meinen");
  }

  void dates(DataColumn column, TextDate.@Nullable Order slashes) {
    convert(
        column,
        row -> false,
        text ->
            switch (TextDate.read(text, slashes)) {
              case TextDate.Certain date ->
                  new Read(new ProposedValue.Date(date.date().atStartOfDay()), false);
              case TextDate.Ambiguous date -> new Read(null, true);
              case TextDate.None none -> new Read(null, false);
            },
        steps.language().say("dates", "Datumswerte"),
        "day and month could be either way round; say \"month first\" or \"day first\"",
        "Tag und Monat könnten vertauscht sein; sag \"month first\" oder \"day first\"");
  }

  private void convert(
      DataColumn column,
      IntPredicate kept,
      Function<String, Read> reading,
      String what,
      String why,
      String warum) {
    List<String> ambiguous = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    List<String> done = new ArrayList<>();
    for (int row : grid.rows().toArray()) {
      String text = grid.text(row, column.index()).orElse("");
      if (text.isBlank() || Totals.isLabel(text) || kept.test(row)) {
        continue;
      }
      Read read = reading.apply(text);
      String example = "%s \"%s\"".formatted(TableGrid.place(row, column.index()), text.strip());
      if (read.value() != null) {
        grid.change(row, column.index(), read.value());
        done.add(example);
      } else {
        (read.ambiguous() ? ambiguous : unread).add(example);
        steps.quote(grid.anchor(row, column), text.strip());
      }
    }
    say(column, done.size(), done, "Turns %s of %s into " + what, "Macht %s von %s zu " + what);
    String header = Markdown.text(column.header());
    left(ambiguous, header, what + ": " + why, what + ": " + warum);
    left(unread, header, "no " + what + " I can read", "nicht lesbar als " + what);
  }

  private void left(List<String> cells, String header, String why, String warum) {
    if (!cells.isEmpty()) {
      String list = some(cells);
      String count = Texts.cells(steps.language(), cells.size());
      steps.line(
          "**Left as is:** %s of %s, %s%s".formatted(count, header, why, list),
          "**Unverändert:** %s von %s, %s%s".formatted(count, header, warum, list));
    }
  }

  /**
   * Gives each value of a column one spelling.
   *
   * @param wanted the spelling of the only value that is to change, or {@code null} for all values
   */
  void spellings(DataColumn column, @Nullable String wanted) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    grid.rows()
        .mapToObj(row -> grid.text(row, column.index()))
        .flatMap(Optional::stream)
        .filter(text -> !text.isBlank())
        .filter(text -> wanted == null || same(text, wanted))
        .forEach(text -> counts.merge(text, 1, Integer::sum));
    List<Spellings.Variants> all =
        wanted == null || counts.isEmpty()
            ? Spellings.of(counts)
            : List.of(new Spellings.Variants(wanted, List.copyOf(counts.keySet())));
    for (Spellings.Variants variants : all) {
      int changed = 0;
      for (int row : grid.rows().toArray()) {
        String text = grid.text(row, column.index()).orElse("");
        if (variants.others().contains(text) && !text.equals(variants.kept())) {
          grid.change(row, column.index(), Texts.literal(variants.kept()));
          changed++;
        }
      }
      List<String> others = variants.others().stream().map(o -> "\"" + o + "\"").toList();
      String kept = Markdown.text(variants.kept());
      say(
          column,
          changed,
          others,
          "Writes " + kept.replace("%", "%%") + " in %s of %s",
          "Schreibt " + kept.replace("%", "%%") + " in %s von %s");
    }
  }

  private static boolean same(String text, String wanted) {
    return Stem.fold(text.strip()).equals(Stem.fold(wanted));
  }
}
