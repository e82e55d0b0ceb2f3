package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.words.Language;

/** What is computed from the values of a column. */
public enum Measure {
  SUM("sum", "Summe", "SUM"),
  AVERAGE("average", "Durchschnitt", "AVERAGE"),
  MEDIAN("median", "Median", "MEDIAN"),
  LEAST("lowest", "niedrigster Wert", "MIN"),
  GREATEST("highest", "höchster Wert", "MAX"),
  COUNT("number of rows", "Anzahl Zeilen", "COUNT"),
  DISTINCT("number of different values", "Anzahl verschiedener Werte", "");

  private final String english;
  private final String german;
  private final String function;

  Measure(String english, String german, String function) {
    this.english = english;
    this.german = german;
    this.function = function;
  }

  String name(Language language) {
    return language.say(english, german);
  }

  /** The worksheet function for it, or empty. */
  String function() {
    return function;
  }
}
