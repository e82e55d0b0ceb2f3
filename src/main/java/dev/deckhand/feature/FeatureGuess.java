package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Picks the feature an instruction is about when the user left it to {@code auto}. Rules run from
 * the most particular to the most general; questions are the fallback because they change nothing.
 */
public final class FeatureGuess {

  private record Rule(Pattern words, String feature) {
    Rule(String words, String feature) {
      this(Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), feature);
    }
  }

  private static final String EDIT_VERBS =
      "\\b(add|insert|create|write|put|set|make|change|rename|replace|delete|remove|clear|format|"
          + "bold|highlight|colou?r|fill|move|update|append|füge|ersetze|lösche|benenne|ändere|"
          + "cambia|reemplaza|elimina|agrega|remplace|supprime|ajoute)\\b";

  private static final List<Rule> WORKBOOK =
      List.of(
          new Rule(
              "\\b(explain|what does|how does|erkläre|explica|explique)\\b.*(formula|=|\\b[A-Z]{1,3}\\$?\\d+\\b|cell|formel|fórmula|formule)",
              "excel.explain"),
          new Rule("\\bexplain\\b", "excel.explain"),
          new Rule(
              "\\b(rename|delete|remove|clear|format|bold|highlight|colou?r|new sheet|add a sheet|replace)\\b",
              "excel.edit"),
          new Rule(
              "\\b(formula|column|spalte|columna|colonne)\\b.*\\b(add|insert|create|compute|calculate|with)\\b",
              "excel.formula"),
          new Rule(
              "\\b(add|insert|create|compute|calculate|append|füge|agrega|ajoute)\\b.*\\b(column|formula|totals?|total row|sum row|margin|spalte|summe|columna|colonne)\\b",
              "excel.formula"),
          new Rule("^\\s*=|\\bformula\\b", "excel.formula"),
          new Rule("^\\s*" + EDIT_VERBS, "excel.edit"),
          new Rule(".", "excel.ask"));

  private static final List<Rule> DECK =
      List.of(
          new Rule(
              "\\b(summari[sz]e|summary|sum up|tl;?dr|key points|zusammenfass|fasse|resum|résum)",
              "powerpoint.summarize"),
          new Rule("^\\s*(please\\s+|can you\\s+|could you\\s+)?" + EDIT_VERBS, "powerpoint.edit"),
          new Rule(".", "powerpoint.ask"));

  private FeatureGuess() {}

  /** The id of the feature an instruction most likely means. */
  public static String of(Host host, String instruction) {
    String text = instruction.strip().toLowerCase(Locale.ROOT);
    List<Rule> rules =
        switch (host) {
          case EXCEL -> WORKBOOK;
          case POWERPOINT -> DECK;
        };
    return rules.stream()
        .filter(rule -> rule.words().matcher(text).find())
        .map(Rule::feature)
        .findFirst()
        .orElse(rules.getLast().feature());
  }
}
