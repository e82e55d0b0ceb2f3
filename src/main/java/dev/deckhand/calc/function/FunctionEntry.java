package dev.deckhand.calc.function;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is said of a function to people.
 *
 * @param name in upper case
 * @param family where Excel lists it
 * @param least fewest arguments
 * @param most most arguments, {@link Function#MANY} where there is no limit of its own
 * @param summary what it gives, in a few words
 */
public record FunctionEntry(String name, Family family, int least, int most, String summary) {
  /** Functions that evaluate only the arguments they need, or are given a LAMBDA. */
  private static final List<FunctionEntry> CHOOSING =
      List.of(
          logical("IF", 2, 3, "one of two values by a condition"),
          logical("IFS", 2, Function.MANY, "value of the first condition that holds"),
          logical("IFERROR", 2, 2, "value, or another where it is an error"),
          logical("IFNA", 2, 2, "value, or another where it is #N/A"),
          logical("SWITCH", 3, Function.MANY, "value of the first equal case"),
          logical("LET", 3, Function.MANY, "value of a formula with named parts"),
          logical("LAMBDA", 1, Function.MANY, "a function of one's own"),
          logical("MAP", 2, Function.MANY, "array of what a LAMBDA gives for each value"),
          logical("REDUCE", 3, 3, "what a LAMBDA gathers from all values"),
          logical("SCAN", 3, 3, "array of what a LAMBDA has gathered so far"),
          logical("BYROW", 2, 2, "what a LAMBDA gives for each row"),
          logical("BYCOL", 2, 2, "what a LAMBDA gives for each column"),
          logical("MAKEARRAY", 3, 3, "array a LAMBDA computes by row and column"),
          new FunctionEntry(
              "ISOMITTED", Family.INFORMATION, 1, 1, "whether an argument of a LAMBDA is left out"),
          new FunctionEntry(
              "CHOOSE", Family.LOOKUP, 2, Function.MANY, "one of several values by its number"),
          new FunctionEntry(
              "SINGLE", Family.LOOKUP, 1, 1, "value in the formula's row or column (@)"),
          new FunctionEntry("ANCHORARRAY", Family.LOOKUP, 1, 1, "cells a formula fills (#)"));

  private static FunctionEntry logical(String name, int least, int most, String summary) {
    return new FunctionEntry(name, Family.LOGICAL, least, most, summary);
  }

  /** All functions that are computed, by name. */
  public static List<FunctionEntry> all() {
    List<FunctionEntry> all = new ArrayList<>(CHOOSING);
    for (String name : FunctionTable.all().names()) {
      Function f = FunctionTable.all().find(name);
      if (f != null && CHOOSING.stream().noneMatch(c -> c.name().equals(name))) {
        all.add(new FunctionEntry(name, f.family(), f.least(), f.most(), f.summary()));
      }
    }
    all.sort(Comparator.comparing(FunctionEntry::name));
    return List.copyOf(all);
  }
}
