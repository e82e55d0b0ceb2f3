package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.words.Stem;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of questions that name neither a header nor a value, by stem. */
final class Vocabulary {
  static final Set<String> AVERAGE =
      words(
          "average avg mean durchschnitt durchschnittlich durchschnittliche durchschnittlicher"
              + " durchschnittlichen mittelwert promedio");
  static final Set<String> MEDIAN = words("median");
  static final Set<String> DISTINCT =
      words("different distinct unique verschiedene unterschiedliche");
  static final Set<String> COUNT = words("many count anzahl viele wieviele cuantos cuantas");
  static final Set<String> COUNTING = union(COUNT, DISTINCT);
  static final Set<String> SUM =
      words(
          "sum total summe gesamt gesamter gesamte insgesamt altogether overall much viel suma"
              + " aggregate");
  static final Set<String> HIGH =
      words(
          "max maximum highest largest biggest greatest most top best strongest hochste hochsten"
              + " hochster grosste grossten grosster meist meiste meisten beste besten mayor"
              + " maximal");
  static final Set<String> LOW =
      words(
          "min minimum lowest smallest least fewest bottom worst weakest niedrigste niedrigsten"
              + " niedrigster kleinste kleinsten wenigsten schlechteste schlechtesten schlechtester"
              + " minimal");
  static final Set<String> GROWTH =
      words(
          "grew growth grow grown increase increased gewachsen wachstum change changed vs versus"
              + " compare compared comparison vergleich vergleiche verglichen gegenuber decline"
              + " declined fell dropped difference develop developed development entwickelt"
              + " entwickelte entwickelten entwicklung evolution");
  static final Set<String> SHARE =
      words(
          "share shares proportion fraction anteil anteile proporcion porcentaje cuota prozent"
              + " percent percentage");
  static final Set<String> GREW = words("grew growth grow grown gewachsen wachstum");
  static final Set<String> FALL = words("decline declined fell dropped shrank");
  static final Set<String> BY =
      words(
          "by per je pro nach each every jede jeden jeder por across which welche welcher welches"
              + " whose");
  static final Set<String> BY_ONLY = words("by per je pro nach each every");
  static final Set<String> WHICH = words("which welche welcher welches what who wer was");
  static final Set<String> MOST = words("most meist meiste meisten mas");
  static final Set<String> LISTED =
      words("which welche welcher welches who wer list show zeige zeig liste auflisten find");
  static final Set<String> BLANK = words("blank empty missing leer leere fehlende fehlen");
  static final Set<String> UNITS =
      words(
          "month quarter year monat monate monaten quartal jahr jahre monthly yearly quarterly"
              + " annually");
  private static final Set<String> OPERATIONS = all();
  private static final Set<String> FILLER =
      words(
          "the a an of in on for from with and or to is are was were be been do does did has have"
              + " had how when where that this these those it its me my i we our you your us please"
              + " plz can could would tell show give list find get let there any all than then as"
              + " at into between cite cell citation reference sheet table workbook worksheet"
              + " spreadsheet file data dataset column row record entry value number figure made"
              + " make made whole entire so much also just only und oder der die das den dem des"
              + " ein eine einen einer im am an auf fur von mit ist sind war waren hat haben hatte"
              + " wie zeig zeige gib mir bitte uns unser es sich auch alle tabelle blatt zeile"
              + " zeilen spalte wert werte zelle zellen mappe datei belege zitiere de la el los las"
              + " para cual que es un una y en del calculate compute berechne berechnen ermittle s"
              + " thank thanks hello hi hey per cent price1 out about gibt here same respectively"
              + " single generate generated did come each one they them hay tiene tienen los las"
              + " son fue cuanto cuanta hoch gemacht macht machen vom zum zur bei beim dann aus ich"
              + " habe haben wurde wurden werden wird meine mein dies diese dieser dieses betragt"
              + " lag liegt gab noch like know want currently now come comes offers bietet");
  private static final Set<String> LIMIT_WORDS =
      words(
          "over above more greater exceeding under below less fewer least most than uber unter mehr"
              + " weniger als mindestens hochstens");

  private Vocabulary() {}

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(" "))
        .map(Stem::of)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.addAll(b);
    return both;
  }

  private static Set<String> all() {
    Set<String> all = new HashSet<>();
    List.of(
            AVERAGE, MEDIAN, DISTINCT, COUNT, SUM, HIGH, LOW, GROWTH, SHARE, BY, WHICH, BLANK,
            UNITS)
        .forEach(all::addAll);
    return all;
  }

  /** Whether a stem says what to compute or how to arrange it. */
  static boolean isOperation(String stem) {
    return OPERATIONS.contains(stem);
  }

  /** Whether a stem carries nothing. */
  static boolean isFiller(String stem) {
    return FILLER.contains(stem) || LIMIT_WORDS.contains(stem);
  }
}
