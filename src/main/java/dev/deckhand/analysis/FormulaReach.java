package dev.deckhand.analysis;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.calc.syntax.Operator;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a formula can reach anything outside its workbook: the network, another file, a process
 * or a cloud model, directly or through the defined names it uses. Parsed, never matched as text;
 * what cannot be parsed or is not known to be harmless counts as reaching out.
 */
public final class FormulaReach {
  private static final Pattern FUNCTION = Pattern.compile("(?is)\\s*(_xlfn\\.)?LAMBDA\\s*\\(.*");

  private final Map<String, List<String>> names = new HashMap<>();
  private final ForeignPlaces places;

  /**
   * @param names the names of the workbook; those of one worksheet count for all
   * @param sheets the names of its worksheets; what looks like another file but is one of them
   *     stays inside
   */
  public FormulaReach(List<DefinedName> names, Collection<String> sheets) {
    for (DefinedName name : names) {
      this.names.computeIfAbsent(key(name.name()), n -> new ArrayList<>()).add(name.refersTo());
    }
    this.places = new ForeignPlaces(sheets);
  }

  /** What formulas of a workbook can reach. */
  public static FormulaReach of(WorkbookSnapshot workbook) {
    return new FormulaReach(
        workbook.names(), workbook.sheets().stream().map(SheetSnapshot::name).toList());
  }

  /** Whether a function by itself reaches the network, another program or a cloud model. */
  public static boolean isExit(String function) {
    return reachesOut(function);
  }

  /** What in the formula reaches outside, as it is written; empty when nothing does. */
  public List<String> outside(String formula) {
    Set<String> found = new LinkedHashSet<>();
    look(formula, found, new HashSet<>());
    return List.copyOf(found);
  }

  private void look(String formula, Set<String> found, Set<String> seen) {
    try {
      look(FormulaParser.parse(formula), Set.of(), found, seen);
    } catch (FormulaSyntaxException e) {
      found.add(formula);
    }
  }

  private void look(Expression part, Set<String> local, Set<String> found, Set<String> seen) {
    switch (part) {
      case Expression.Call call -> {
        call(call, local, found, seen);
        return;
      }
      case Expression.Chain chain -> spacedCalls(chain, local, found);
      case Expression.Name name when places.isForeign(name.text()) || reachesOut(name.name()) ->
          found.add(name.text());
      case Expression.Name name -> name(name.name(), found, seen);
      case Expression.Reference reference when places.isForeign(reference.text()) ->
          found.add(reference.text());
      case Expression.TableReference table when places.isForeign(table.text()) ->
          found.add(table.text());
      default -> {
        // literals and references within the workbook
      }
    }
    Expressions.children(part).forEach(child -> look(child, local, found, seen));
  }

  private void call(Expression.Call call, Set<String> local, Set<String> found, Set<String> seen) {
    String function = call.function();
    List<Expression> arguments = call.arguments().list();
    if (function.equals("HYPERLINK") || function.equals("INDIRECT")) {
      if (!staysInside(function, arguments)) {
        found.add(call.name());
      }
    } else if (reachesOut(call.name()) || !isKnown(call.name(), local)) {
      found.add(call.name());
    }
    name(call.name(), found, seen);
    Set<String> inner =
        function.equals("LET") || function.equals("LAMBDA") ? names(call) : Set.of();
    Set<String> within = new HashSet<>(local);
    within.addAll(inner);
    arguments.forEach(argument -> look(argument, within, found, seen));
  }

  /** {@code FOO (A1)}: a call to people and to Excel, an intersection only where FOO is a range. */
  private void spacedCalls(Expression.Chain chain, Set<String> local, Set<String> found) {
    Expression before = chain.first();
    for (Expression.Link link : chain.rest()) {
      if (link.operator() == Operator.INTERSECTION
          && link.operand() instanceof Expression.Group
          && before instanceof Expression.Name name
          && !isRange(name.name())
          && !isKnown(name.name(), local)) {
        found.add(name.text());
      }
      before = link.operand();
    }
  }

  private boolean isRange(String name) {
    List<String> definitions = names.getOrDefault(key(name), List.of());
    return !definitions.isEmpty() && definitions.stream().noneMatch(text -> text.contains("("));
  }

  /** Whether the place that the first argument names is one of this workbook. */
  private boolean staysInside(String function, List<Expression> arguments) {
    if (function.equals("INDIRECT")) {
      return arguments.isEmpty() || !places.mayBeBuilt(arguments.getFirst());
    }
    return !arguments.isEmpty()
        && arguments.getFirst() instanceof Expression.TextLiteral target
        && target.value().startsWith("#")
        && !places.isForeign(target.value());
  }

  /** The names a LET or LAMBDA brings in. */
  private static Set<String> names(Expression.Call call) {
    Set<String> found = new HashSet<>();
    for (Expression argument : call.arguments().list()) {
      if (argument instanceof Expression.Name name) {
        found.add(key(name.name()));
      }
    }
    return found;
  }

  private boolean isKnown(String function, Set<String> local) {
    return WorksheetFunctions.isPure(function)
        || local.contains(key(function))
        || isFunction(names.getOrDefault(key(function), List.of()));
  }

  /** Other names that are called stand for macros, which can do anything. */
  private static boolean isFunction(List<String> definitions) {
    return !definitions.isEmpty()
        && definitions.stream().allMatch(text -> FUNCTION.matcher(text).matches());
  }

  /** A defined name counts even where a variable hides it: better one question too many. */
  private void name(String name, Set<String> found, Set<String> seen) {
    if (!names.containsKey(key(name)) || !seen.add(key(name))) {
      return;
    }
    for (String refersTo : names.getOrDefault(key(name), List.of())) {
      Set<String> through = new LinkedHashSet<>();
      look(refersTo, through, seen);
      through.forEach(exit -> found.add(name + " → " + exit));
    }
  }

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("_xlpm.") ? lower.substring("_xlpm.".length()) : lower;
  }

  /** Known exits, and functions that an add-in or macro of unknown reach supplies. */
  private static boolean reachesOut(String function) {
    String plain = function.toUpperCase(Locale.ROOT);
    return plain.startsWith("_XLL.")
        || plain.startsWith("_XLUDF.")
        || WorksheetFunctions.reachesOut(function);
  }
}
