package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.assist.builtin.Desk;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.plan.CellOperation.ReplaceText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts replaced by others wherever they stand. */
final class ReplaceEdits {
  private static final Pattern REPLACE =
      Pattern.compile(
          "(?iu)(?:replace|ersetze|reemplaza|change)\\s+(?:all\\s+|alle\\s+|every\\s+)?(.+?)\\s+"
              + "(?:by|with|durch|mit|por|to)\\s+(.+?)(?:\\s+(?:everywhere|überall|en todas partes))");
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?iu)(?:replace|ersetze|reemplaza|change)\\s+(?:all\\s+|alle\\s+|every\\s+)?[\"'„“](.+?)[\"'“”]\\s+"
              + "(?:by|with|durch|mit|por|to)\\s+[\"'„“](.+?)[\"'“”](?:\\s+(?:everywhere|überall))?");
  private static final Pattern NOW =
      Pattern.compile(
          "(?iu)(.+?)\\s+(?:is|are)\\s+(?:now\\s+)?(?:called\\s+)?(.+?)(?:\\s+now)?[,;]\\s*(?:so\\s+)?"
              + "(?:please\\s+)?(?:change|replace|update|rename)\\s+(?:her|his|the|its|their|this|that|it)\\b.*\\beverywhere");

  private ReplaceEdits() {}

  /** Empty where the instruction is about something else, or the text stands nowhere. */
  static Optional<Draft> of(Desk desk) {
    String text = EditPlans.plain(desk);
    for (Pattern pattern : List.of(QUOTED, REPLACE, NOW)) {
      Matcher found = pattern.matcher(text);
      if (found.matches()) {
        return Optional.of(replaced(desk, unquoted(found.group(1)), unquoted(found.group(2))));
      }
    }
    return Optional.empty();
  }

  private static String unquoted(String text) {
    return text.strip().replaceAll("^[\"'„“]|[\"'“”]$", "");
  }

  private static Draft replaced(Desk desk, String find, String replace) {
    Steps steps = new Steps(Language.of(desk.instruction()));
    String wanted = find.toLowerCase(Locale.ROOT);
    long cells = desk.workbook().sheets().stream().mapToLong(s -> count(s, wanted)).sum();
    if (cells == 0) {
      return new Draft.Cannot(
          "\"" + find + "\" stands in no cell", "Write it as it stands in the workbook");
    }
    steps.add(id -> new ReplaceText(id, null, find, replace, false, false));
    String english =
        "%s by %s in %s".formatted(find, replace, Texts.cells(Language.ENGLISH, cells));
    String german =
        "%s durch %s in %s".formatted(find, replace, Texts.cells(Language.GERMAN, cells));
    String everywhere = Markdown.text(find);
    steps.line(
        "Every text with " + everywhere + " counts, in capitals or not, on all worksheets.",
        "Jeder Text mit " + everywhere + " zählt, groß oder klein, auf allen Blättern.");
    return steps.draft("Replaces " + english, "Ersetzt " + german);
  }

  private static long count(SheetSnapshot sheet, String wanted) {
    return sheet.cells().filter(cell -> says(cell, wanted)).count();
  }

  private static boolean says(Cell cell, String wanted) {
    return cell.value() instanceof CellValue.Text(String text)
        && text.toLowerCase(Locale.ROOT).contains(wanted);
  }
}
