package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.PlainNumber;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.CellOperation.ClearCells;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.ClearWhat;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.FormatOperation.FormatCells;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.SheetOperation.AddSheet;
import dev.deckhand.plan.SheetOperation.RenameSheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A small grammar of edits: rename a sheet, add one, clear or set cells, bold headers, number
 * formats. Clauses are joined by "and"; one that is not understood declines all of it.
 */
public final class SheetEdits {
  private static final String NEXT =
      "Say it as \"rename sheet A to B\", \"set Sheet1!B2 to 5\", \"clear Sheet1!B2:B9\", \"format"
          + " column Price as currency\", or configure a chat model";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern RENAME =
      Pattern.compile(
          "(?:rename|benenne)\\s+(?:the\\s+)?(?:sheet|tab|worksheet|blatt)?\\s*(.+?)\\s+(?:to|as|in)\\s+(.+?)(?:\\s+um)?",
          FLAGS);
  private static final Pattern ADD =
      Pattern.compile(
          "(?:add|insert|create)\\s+(?:a\\s+)?(?:new\\s+)?(?:sheet|tab|worksheet)\\s+(?:named|called)?\\s*(.+)",
          FLAGS);
  private static final Pattern CLEAR =
      Pattern.compile(
          "(?:clear|empty)\\s+(?:the\\s+)?(contents? of|formats? of|formatting"
              + " of)?\\s*(?:cells?\\s+|range\\s+)?(\\S+|'.+'!\\S+)",
          FLAGS);
  private static final Pattern SET =
      Pattern.compile(
          "(?:set|change|setze|ändere)\\s+(?:cell\\s+|zelle\\s+)?(\\S+|'.+'!\\S+)\\s+(?:to|auf)\\s+(.+)",
          FLAGS);
  private static final Pattern PUT =
      Pattern.compile(
          "(?:put|write|enter)\\s+(.+?)\\s+(?:in|into)\\s+(?:cell\\s+)?(\\S+|'.+'!\\S+)", FLAGS);
  private static final Pattern BOLD =
      Pattern.compile(
          "(?:make\\s+)?(?:the\\s+)?(?:bold\\s+)?(?:the\\s+)?(headers?|header"
              + " row|\\S+![A-Z0-9:$]+|[A-Z]+\\d+(?::[A-Z]+\\d+)?)(?:\\s+bold)?",
          FLAGS);
  private static final Pattern FORMAT =
      Pattern.compile(
          "format\\s+(?:the\\s+)?(.+?)\\s+(?:as|in)\\s+(?:a\\s+)?(currency|euros?|dollars?|percent(?:age)?s?|dates?|numbers?|text|whole"
              + " numbers?|integers?)",
          FLAGS);
  private static final Map<String, String> FORMATS =
      Map.of(
          "currency",
          "#,##0.00",
          "euro",
          "#,##0.00 €",
          "dollar",
          "$#,##0.00",
          "percent",
          "0.0%",
          "date",
          "yyyy-mm-dd",
          "number",
          "#,##0.00",
          "text",
          "@",
          "whole number",
          "#,##0",
          "integer",
          "#,##0",
          "percentage",
          "0.0%");

  private final EditTargets targets;
  private final List<Operation> operations = new ArrayList<>();
  private final List<String> deeds = new ArrayList<>();

  /**
   * Edits of a workbook.
   *
   * @param selection the selected range, or {@code null}
   */
  public SheetEdits(WorkbookSnapshot workbook, @Nullable SheetRange selection) {
    this.targets = new EditTargets(workbook, selection);
  }

  /** The plan for an instruction. */
  public Draft of(String instruction) {
    String plain = instruction.strip().replaceFirst("(?i)^(please|can you|could you)\\s+", "");
    for (String clause :
        plain.replaceAll("[.!?]+$", "").split("(?i)\\s*(?:;|,?\\s+and(?:\\s+then)?)\\s+")) {
      Optional<String> problem = add(clause.strip());
      if (problem.isPresent()) {
        return new Draft.Cannot(problem.get(), NEXT);
      }
    }
    String summary = summary();
    return new Draft.Made(
        new EditPlan(summary, operations), Markdown.text(summary) + ".", List.of());
  }

  /** "Renames the worksheet A to B and makes B!A1:D1 bold". */
  private String summary() {
    String joined =
        deeds.size() == 1
            ? deeds.getFirst()
            : String.join(", ", deeds.subList(0, deeds.size() - 1)) + " and " + deeds.getLast();
    return Character.toUpperCase(joined.charAt(0)) + joined.substring(1);
  }

  private void add(Operation operation, String deed) {
    operations.add(operation);
    deeds.add(deed);
  }

  private String id() {
    return String.valueOf(operations.size() + 1);
  }

  /** Adds what a clause asks for; gives why it cannot. */
  private Optional<String> add(String clause) {
    Matcher rename = RENAME.matcher(clause);
    Matcher sheet = ADD.matcher(clause);
    Matcher format = FORMAT.matcher(clause);
    if (rename.matches()) {
      return rename(EditTargets.unquoted(rename.group(1)), EditTargets.unquoted(rename.group(2)));
    }
    if (sheet.matches()) {
      String name = EditTargets.unquoted(sheet.group(1));
      add(new AddSheet(id(), name, null), "adds the worksheet " + name);
      return Optional.empty();
    }
    return format.matches() ? format(format.group(1), format.group(2)) : cells(clause);
  }

  private Optional<String> rename(String from, String to) {
    Optional<String> known =
        targets
            .sheet(from)
            .or(() -> targets.sheet(from.replaceFirst("(?i)\\s+(?:work)?(?:sheet|tab)$", "")));
    if (known.isEmpty()
        && from.matches("(?iu)(?:the |this |das |dieses )?(?:sheet|worksheet|tab|blatt)")) {
      known = targets.onlySheet();
    }
    if (known.isEmpty()) {
      return Optional.of("There is no worksheet \"" + from + "\"");
    }
    add(
        new RenameSheet(id(), known.get(), to),
        "renames the worksheet %s to %s".formatted(known.get(), to));
    targets.renamed(known.get(), to);
    return Optional.empty();
  }

  private Optional<String> cells(String clause) {
    Matcher clear = CLEAR.matcher(clause);
    Matcher set = SET.matcher(clause);
    Matcher put = PUT.matcher(clause);
    Matcher bold = BOLD.matcher(clause);
    if (clear.matches()) {
      return clear(clear.group(1), clear.group(2));
    }
    if (set.matches()) {
      boolean german = clause.matches("(?iu)(?:setze|ändere)\\b.*");
      String value = set.group(2).strip();
      boolean number = german && value.matches("-?[\\d.,]+(?:\\s?%)?");
      return set(set.group(1), number ? PlainNumber.of(value, Language.GERMAN) : value);
    }
    if (put.matches()) {
      return set(put.group(2), put.group(1));
    }
    boolean emboldens = clause.toLowerCase(Locale.ROOT).contains("bold");
    return emboldens && bold.matches()
        ? formatted(bold.group(1), FormulaPlans.bold(null), "makes %s bold")
        : Optional.of("I do not understand \"" + clause + "\"");
  }

  private Optional<String> clear(@Nullable String what, String reference) {
    Optional<SheetRange> range = targets.range(reference);
    boolean formats = what != null && what.toLowerCase(Locale.ROOT).startsWith("format");
    ClearWhat cleared = formats ? ClearWhat.FORMATS : ClearWhat.CONTENTS;
    String deed = formats ? "clears the formats of " : "clears the contents of ";
    range.ifPresent(r -> add(new ClearCells(id(), r.toString(), cleared), deed + r));
    return range.isPresent() ? Optional.empty() : Optional.of(targets.noRange(reference));
  }

  private Optional<String> set(String reference, String value) {
    Optional<SheetRange> range = targets.range(reference);
    range.ifPresent(
        r -> {
          List<List<@Nullable ProposedValue>> rows = new ArrayList<>();
          for (int row = 0; row < Math.min(r.area().rows(), 1_000); row++) {
            List<@Nullable ProposedValue> cells = new ArrayList<>();
            for (int column = 0; column < Math.min(r.area().columns(), 100); column++) {
              cells.add(value(EditTargets.unquoted(value)));
            }
            rows.add(cells);
          }
          add(
              new WriteCells(id(), r.toString(), rows),
              "sets %s to %s".formatted(r, EditTargets.unquoted(value)));
        });
    return range.isPresent() ? Optional.empty() : Optional.of(targets.noRange(reference));
  }

  private static ProposedValue value(String text) {
    if (text.matches("-?\\d+(\\.\\d+)?|-?\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
      return new ProposedValue.Number(Double.parseDouble(text.replace(",", "")));
    }
    if (text.matches("-?\\d+(\\.\\d+)?\\s?%")) {
      String digits = text.replaceAll("[\\s%]", "");
      return new ProposedValue.Number(new BigDecimal(digits).movePointLeft(2).doubleValue());
    }
    if (text.matches("(?i)true|false")) {
      return new ProposedValue.Bool(Boolean.parseBoolean(text));
    }
    if (text.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d)")) {
      return new ProposedValue.Date(LocalDate.parse(text).atStartOfDay());
    }
    return new ProposedValue.Text(text);
  }

  private Optional<String> format(String what, String kind) {
    String word = kind.toLowerCase(Locale.ROOT).replaceFirst("(?<=[a-z])s$", "");
    String code = FORMATS.getOrDefault(word, "General");
    return formatted(what, CellFormat.ofNumberFormat(code), "formats %s as " + word);
  }

  private Optional<String> formatted(String what, CellFormat format, String deed) {
    Optional<SheetRange> range = targets.headersColumnOrRange(what);
    range.ifPresent(
        r -> add(new FormatCells(id(), r.toString(), format), deed.formatted(r.toString())));
    return range.isPresent() ? Optional.empty() : Optional.of(targets.noRange(what));
  }
}
