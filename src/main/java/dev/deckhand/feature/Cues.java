package dev.deckhand.feature;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Words that several features' cues are made of, in the languages Deckhand understands. */
final class Cues {
  /** The beginning of an instruction, with or without a polite word. */
  static final String POLITE =
      "^\\s*(?:(?:please|bitte|por favor|can you|could you|kannst du)\\s+)?";

  static final String EDIT_VERBS =
      "(?:add|insert|create|write|put|set|make|change|rename|rewrite|replace|delete|remove|clear|"
          + "format|bold|highlight|colou?r|fill|move|update|append|clean|turn|sort|freeze|"
          + "filter|filtere|show only|zeige? nur|sortiere?|ordne|hide|unhide|"
          + "füge|ersetze|lösche|entferne|benenne|ändere|markiere|setze|mach|formatiere|"
          + "cambia|reemplaza|elimina|borra|agrega|añade|haz|hazme|remplace|supprime|ajoute)\\b";

  static final String ADD_VERBS =
      "(?:add|insert|create|append|make|füge|ergänze|erstelle|agrega|añade|ajoute)\\b";

  private Cues() {}

  static List<Pattern> of(String... expressions) {
    return Arrays.stream(expressions)
        .map(e -> Pattern.compile(e, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
        .toList();
  }
}
