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

  private static final String POLITE =
      "^\\s*(?:(?:please|bitte|por favor|can you|could you|kannst du)\\s+)?";

  private static final String EDIT_VERBS =
      "(?:add|insert|create|write|put|set|make|change|rename|rewrite|replace|delete|remove|clear|"
          + "format|bold|highlight|colou?r|fill|move|update|append|clean|turn|sort|freeze|"
          + "füge|ersetze|lösche|entferne|benenne|ändere|markiere|setze|mach|formatiere|"
          + "cambia|reemplaza|elimina|borra|agrega|añade|haz|hazme|remplace|supprime|ajoute)\\b";

  private static final String ADD_VERBS =
      "(?:add|insert|create|append|make|füge|ergänze|erstelle|agrega|añade|ajoute)\\b";

  private static final String COLUMNS =
      "\\b(?:column|formula|totals?|total row|sum row|margin|spalte|summenzeile|summe|formel|"
          + "columna|fórmula|colonne)\\b";

  private static final List<Rule> WORKBOOK =
      List.of(
          new Rule(POLITE + "(?:explain|erkläre?|explica|explique)\\b", "excel.explain"),
          new Rule(
              "\\b(?:what|how|was|wie|qué)\\b.*\\b(?:does|do|macht|hace)\\b.*"
                  + "(?:formula|formel|fórmula|\\b[a-z]{1,3}\\$?\\d+\\b)",
              "excel.explain"),
          new Rule("^\\s*(?:why|warum|wieso|por qué)\\b.*\\b[a-z]{1,3}\\d+\\b", "excel.explain"),
          new Rule(POLITE + ADD_VERBS + "(?!.*\\bbold\\b).*" + COLUMNS, "excel.formula"),
          new Rule(POLITE + "(?:flag|if|wenn)\\b.*\\d", "excel.formula"),
          new Rule(
              "^\\s*=|" + POLITE + "(?:write|give me|make|schreibe?)\\b.*\\b(?:formula|formel)\\b",
              "excel.formula"),
          new Rule("^(?!.*\\?\\s*$)" + POLITE + EDIT_VERBS + "(?!\\s+of\\b)", "excel.edit"),
          new Rule(".", "excel.ask"));

  private static final List<Rule> DECK =
      List.of(
          new Rule(
              POLITE
                  + "(?:review|check|proofread|audit|lint|inspect|find (?:problems|issues|mistakes)|prüfe?|überprüfe?|kontrolliere?|revisa|vérifie)\\b"
                  + "|\\bwhat(?:'s| is) wrong with (?:this|the|my) (?:deck|slides?|presentation)\\b"
                  + "|\\b(?:fix|mend) (?:the )?(?:contrast|alt(?:ernative)?[ -]texts?|accessibility)\\b",
              "powerpoint.review"),
          new Rule(POLITE + EDIT_VERBS, "powerpoint.edit"),
          new Rule(
              "\\b(?:summari[sz]e|sum up|tl;?dr|key points|fasse?\\b.*zusammen|zusammenfass|"
                  + "résum)|^\\s*(?:resume|resumen|summary)\\b|\\bsummary of\\b",
              "powerpoint.summarize"),
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
