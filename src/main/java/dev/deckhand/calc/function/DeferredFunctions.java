package dev.deckhand.calc.function;

/**
 * Functions that evaluate only the arguments they need, or name variables in them: the interpreter
 * has their code.
 */
final class DeferredFunctions {
  private DeferredFunctions() {}

  static void addTo(java.util.function.Function<Family, FunctionSection> sections) {
    addChoices(sections.apply(Family.LOGICAL));
    addTests(sections.apply(Family.INFORMATION));
    addLookups(sections.apply(Family.LOOKUP));
  }

  private static void addChoices(FunctionSection table) {
    table.deferred("IF", 2, 3, "one value or another, by a condition");
    table.deferred("IFS", 2, 254, "the value behind the first condition that holds");
    table.deferred("IFERROR", 2, 2, "another value in place of an error");
    table.deferred("IFNA", 2, 2, "another value in place of #N/A");
    table.deferred(
        "SWITCH", 3, 254, "the value behind the first label equal to the first argument");
    table.deferred("LET", 3, 253, "a calculation with named intermediate results");
    table.deferred("LAMBDA", 1, 254, "a function of one's own");
    table.deferred("MAP", 2, 254, "the results of a function for each value of arrays");
    table.deferred("REDUCE", 3, 3, "one value gathered by a function over an array");
    table.deferred("SCAN", 3, 3, "the values a function gathers on its way over an array");
    table.deferred("BYROW", 2, 2, "the results of a function for each row");
    table.deferred("BYCOL", 2, 2, "the results of a function for each column");
    table.deferred("MAKEARRAY", 3, 3, "an array computed from row and column numbers");
  }

  private static void addTests(FunctionSection table) {
    table.deferred("ISOMITTED", 1, 1, "whether an argument of a LAMBDA was left out");
  }

  private static void addLookups(FunctionSection table) {
    table.deferred("CHOOSE", 2, 255, "the argument at a position");
    table.deferred("SINGLE", 1, 1, "the value in the formula's row or column; stored for @");
    table.deferred("ANCHORARRAY", 1, 1, "the cells a formula spilled into; stored for #");
  }
}
