package dev.deckhand.analysis;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.document.DefinedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a formula can reach anything outside its workbook: the network, another file, a process
 * or a cloud model, directly or through the defined names it uses. Parsed, never matched as text;
 * what cannot be parsed or is not known to be harmless counts as reaching out.
 */
public final class FormulaReach {
  /** Functions whose first argument is where they go. */
  private static final Set<String> GOES_SOMEWHERE = Set.of("HYPERLINK", "INDIRECT");

  private final Map<String, List<String>> names = new HashMap<>();

  /**
   * @param names the names of the workbook; those of one worksheet count for all
   */
  public FormulaReach(List<DefinedName> names) {
    for (DefinedName name : names) {
      this.names.computeIfAbsent(key(name.name()), n -> new ArrayList<>()).add(name.refersTo());
    }
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
      case Expression.Name name when isForeign(name.text()) || reachesOut(name.name()) ->
          found.add(name.text());
      case Expression.Name name -> name(name.name(), found, seen);
      case Expression.Reference reference when isForeign(reference.text()) ->
          found.add(reference.text());
      case Expression.TableReference table when isForeign(table.text()) -> found.add(table.text());
      default -> {
        // literals and references within the workbook
      }
    }
    Expressions.children(part).forEach(child -> look(child, local, found, seen));
  }

  private void call(Expression.Call call, Set<String> local, Set<String> found, Set<String> seen) {
    String function = call.function();
    List<Expression> arguments = call.arguments().list();
    if (GOES_SOMEWHERE.contains(function)) {
      String target = arguments.isEmpty() ? null : literal(arguments.getFirst());
      boolean inside =
          function.equals("HYPERLINK")
              ? target != null && target.startsWith("#") && !isForeign(target)
              : target == null || !isForeign(target);
      if (!inside) {
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

  private static @Nullable String literal(Expression argument) {
    return argument instanceof Expression.TextLiteral text ? text.value() : null;
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
        || names.containsKey(key(function));
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

  /** References into other files ({@code [1]Sheet!A1}), paths and DDE links ({@code app|topic}). */
  private static boolean isForeign(String reference) {
    int bang = reference.lastIndexOf('!');
    String prefix = bang < 0 ? "" : reference.substring(0, bang);
    return prefix.contains("[")
        || prefix.contains("|")
        || prefix.contains("\\")
        || prefix.contains("://");
  }
}
