package dev.deckhand.plan;

import dev.deckhand.document.DefinedName;
import dev.deckhand.document.SheetRange;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Binds the operations on defined names. */
final class NameBinder {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]{0,254}");
  private static final Pattern LOOKS_LIKE_CELL =
      Pattern.compile("(?i)[A-Z]{1,3}\\d{1,7}|R\\d*C\\d*|R\\d*|C\\d*");

  /** Names Excel reads itself, as people call them (18.2.5). */
  private static final Map<String, String> RESERVED =
      Map.of("print_area", "_xlnm.Print_Area", "print_titles", "_xlnm.Print_Titles");

  private final BinderContext context;
  private final Findings findings;

  NameBinder(BinderContext context) {
    this.context = context;
    this.findings = context.findings();
  }

  @Nullable BoundWorkbookOperation bind(NameOperation operation) {
    return switch (operation) {
      case NameOperation.DefineName define -> define(define);
      case NameOperation.DeleteName delete -> delete(delete);
    };
  }

  private @Nullable BoundWorkbookOperation define(NameOperation.DefineName define) {
    String refersTo = RuleChecks.fixed(define.refersTo());
    Optional<String> problem = problem(define, refersTo);
    problem.ifPresent(text -> findings.error("bad-name", text, define.name(), define));
    String scope = scope(define.scope(), define);
    if (problem.isPresent() || (scope == null && define.scope() != null)) {
      return null;
    }
    String reserved = RESERVED.get(define.name().toLowerCase(Locale.ROOT));
    if (reserved != null && scope == null) {
      scope = sheetOf(refersTo);
      if (scope == null) {
        findings.error(
            "bad-name", define.name() + " needs the worksheet as its scope", null, define);
        return null;
      }
    }
    String name = reserved == null ? define.name() : reserved;
    find(name, scope)
        .ifPresent(
            known ->
                findings.consent(
                    "overwrite",
                    "%s refers to =%s until now".formatted(known.name(), known.refersTo()),
                    known.name(),
                    define));
    return new BoundNameOperation.DefineName(define.id(), name, refersTo, scope);
  }

  /** Whether a name or a table can be called so. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches() && !LOOKS_LIKE_CELL.matcher(name).matches();
  }

  private Optional<String> problem(NameOperation.DefineName define, String refersTo) {
    String name = define.name();
    if (!isName(name)) {
      return Optional.of(
          "\""
              + name
              + "\" is no name: it starts with a letter or _, has letters, digits, _ and . and is"
              + " not like a cell");
    }
    boolean table =
        context.sheets().workbook().tables().stream()
            .anyMatch(t -> t.name().equalsIgnoreCase(name));
    if (table) {
      return Optional.of("There is a table " + name + "; choose another name");
    }
    if (refersTo.isBlank()) {
      return Optional.of(name + " has to refer to something");
    }
    return context.formulaProblem(refersTo).map(text -> "=" + refersTo + ": " + text);
  }

  private @Nullable String scope(@Nullable String scope, Operation operation) {
    if (scope == null) {
      return null;
    }
    SheetLedger.Entry sheet = context.targets().sheet(scope, operation);
    return sheet == null ? null : sheet.name();
  }

  private @Nullable String sheetOf(String refersTo) {
    try {
      return context
          .sheets()
          .find(SheetRange.parse(refersTo).sheet())
          .map(SheetLedger.Entry::name)
          .orElse(null);
    } catch (IllegalArgumentException notARange) {
      return null;
    }
  }

  private Optional<DefinedName> find(String name, @Nullable String scope) {
    return context.sheets().workbook().names().stream()
        .filter(n -> n.name().equalsIgnoreCase(name) && Objects.equals(n.sheet(), scope))
        .findFirst();
  }

  private @Nullable BoundWorkbookOperation delete(NameOperation.DeleteName delete) {
    String scope = scope(delete.scope(), delete);
    if (scope == null && delete.scope() != null) {
      return null;
    }
    DefinedName known =
        context.sheets().workbook().names().stream()
            .filter(n -> n.name().equalsIgnoreCase(delete.name()))
            .filter(n -> delete.scope() == null || Objects.equals(n.sheet(), scope))
            .findFirst()
            .orElse(null);
    if (known == null) {
      String names =
          String.join(
              ", ",
              context.sheets().workbook().names().stream()
                  .map(DefinedName::name)
                  .limit(20)
                  .toList());
      findings.error(
          "unknown-name",
          "There is no name \"" + delete.name() + "\"; there are " + names,
          delete.name(),
          delete);
      return null;
    }
    return new BoundNameOperation.DeleteName(delete.id(), known.name(), known.sheet());
  }
}
