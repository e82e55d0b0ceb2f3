package dev.deckhand.analysis.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The language an answer is given in. */
public enum Language {
  ENGLISH,
  GERMAN;

  private static final Set<String> GERMAN_WORDS =
      Set.of(
          "der",
          "die",
          "das",
          "den",
          "dem",
          "des",
          "wie",
          "viele",
          "viel",
          "welche",
          "welcher",
          "welches",
          "wer",
          "summe",
          "je",
          "pro",
          "nach",
          "von",
          "und",
          "ist",
          "sind",
          "hat",
          "durchschnitt",
          "durchschnittlich",
          "durchschnittliche",
          "durchschnittlicher",
          "anzahl",
          "umsatz",
          "im",
          "für",
          "mit",
          "erkläre",
          "formel",
          "spalte",
          "füge",
          "zeige",
          "höchste",
          "höchsten",
          "niedrigste",
          "fasse",
          "zusammen",
          "folie",
          "folien",
          "was",
          "wo",
          "kunden",
          "gesamt",
          "insgesamt",
          "meisten",
          "vergleiche",
          "berechne",
          "hinzu",
          "minus",
          "ein",
          "eine",
          "zusammenfassung",
          "bereinige",
          "entferne",
          "lösche",
          "doppelte",
          "duplikate",
          "leere",
          "zeilen",
          "zeile",
          "tabelle",
          "behalte",
          "neueste",
          "trenne",
          "teile",
          "namen",
          "wandle",
          "zahlen",
          "datum",
          "bitte",
          "erstelle",
          "diagramm",
          "markiere",
          "färbe",
          "rot",
          "grün",
          "über",
          "unter",
          "abweichungen",
          "formatiere",
          "fixiere",
          "kopfzeile",
          "prüfe",
          "fehler",
          "repariere",
          "analysiere",
          "mappe",
          "spalten",
          "nicht",
          "klassifiziere",
          "kommentare",
          "übersetze",
          "zeig",
          "mir",
          "chef",
          "sätzen",
          "auffälligkeiten");
  private static final Set<String> ENGLISH_WORDS =
      Set.of("the", "of", "what", "which", "is", "by", "how", "was", "and", "a", "in");

  /** German where German words outnumber English ones, otherwise English. */
  public static Language of(String instruction) {
    List<String> words =
        Token.of(instruction).stream().map(t -> t.text().toLowerCase(Locale.ROOT)).toList();
    long german = words.stream().filter(GERMAN_WORDS::contains).count();
    long english = words.stream().filter(ENGLISH_WORDS::contains).count();
    return german > english ? GERMAN : ENGLISH;
  }

  /** The text for this language. */
  public String say(String english, String german) {
    return this == GERMAN ? german : english;
  }
}
