package dev.deckhand.analysis.words;

import java.util.Arrays;
import java.util.List;

/**
 * Words that users say for headers they mean, English and German. Each line begins with the words
 * that headers use most; earlier ones are preferred.
 */
public final class Synonyms {
  private static final List<List<String>> GROUPS =
      List.of(
          group(
              "revenue sales turnover umsatz ingreso venta erlos amount betrag sold sell verkauft"
                  + " verkaufte verkaufen verkauf selling earned income einnahme unit"),
          group("cost kosten coste gasto expense spend spent ausgabe"),
          group("customer client kunde kunden kundin account buyer cliente"),
          group("region gebiet area territory regione"),
          group("country land lander pais paise"),
          group("product item artikel produkt produkte sku goods producto articulo"),
          group("profit gewinn margin marge"),
          group("quantity qty unit menge stuck piece cantidad unidade"),
          group("price preis precio"),
          group("discount rabatt nachlass"),
          group("date datum when wann fecha"),
          group("department abteilung team"),
          group("owner responsible verantwortlich assignee wer who rep person"),
          group("rep salesperson seller verkaufer vertreter agent who wer"),
          group("name who wer"),
          group("task aufgabe aufgaben todo tarea"),
          group("status state zustand stand"),
          group("score rating bewertung note grade puntuacion puntuacione nota"),
          group("variance deviation abweichung abweichungen desviacion difference differenz"),
          group("start begin beginn begins started"),
          group("end due finish deadline ende ends"),
          group("employee mitarbeiter staff"),
          group("language sprache idioma"),
          group("comment kommentar kommentare comentario remark bemerkung"),
          group("month monat monate mes mese"),
          group("year jahr jahre ano"));

  private Synonyms() {}

  private static List<String> group(String words) {
    return Arrays.stream(words.split(" ")).map(Stem::of).toList();
  }

  /**
   * How well a header word can stand for what was said: 0 for not at all, more for better.
   *
   * @param said a stem of the instruction
   * @param header a stem of a header
   */
  public static double likeness(String said, String header) {
    double best = 0;
    for (List<String> group : GROUPS) {
      int place = group.indexOf(header);
      if (place >= 0 && group.contains(said)) {
        best = Math.max(best, 0.55 - 0.02 * place);
      }
    }
    return best;
  }
}
