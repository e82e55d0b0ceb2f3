package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Stem;
import dev.deckhand.analysis.words.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What people call the rows of a table: "how many orders", "which invoices". A word of a family is
 * taken for the rows where a header has a word of the same family, and is said to be.
 */
final class RowNoun {
  private static final Set<String> ROWS =
      words("item items entry entries position positionen posten eintrag eintrage datensatze");
  private static final List<Set<String>> FAMILIES =
      List.of(
          words(
              "order orders bestellung bestellungen bestellnr auftrag auftrage auftragsnr pedido"
                  + " pedidos"),
          words(
              "invoice bill rechnung rechnungen rechnungsnr beleg belege belegnr belegnummer"
                  + " factura"),
          words(
              "people person employee colleague mitarbeiter mitarbeiterin leute personen mensch"
                  + " menschen staff name vorname nachname surname"),
          words("respondent participant teilnehmer befragte befragten antwortende response id"),
          words("contact kontakt kontakte name"),
          words("transaction booking buchung buchungen transaktion transaktionen payment zahlung"),
          words("ticket case fall falle issue incident"),
          words("product article artikel sku produkt produkte description bezeichnung"));

  private RowNoun() {}

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(" ")).map(Stem::of).collect(Collectors.toSet());
  }

  /** Understands such words where nothing else claimed them, and says so; gives whether any are. */
  static boolean understand(Sentence sentence, DataTable table, Remarks remarks) {
    boolean understood = false;
    for (int i = 0; i < sentence.tokens().size(); i++) {
      String stem = sentence.stem(i);
      boolean free = !sentence.isUnderstood(i) && !Vocabulary.isOperation(stem);
      boolean asked = sentence.leadsTo(Vocabulary.WHICH, i) || sentence.isCounted(i);
      if (free && asked && names(stem, table)) {
        sentence.understand(i, i);
        understood = true;
        String said = sentence.tokens().get(i).text();
        remarks.assume(
            remarks.say(
                "I took each row of %s as one of the \"%s\".".formatted(table.label(), said),
                "Jede Zeile von %s nahm ich als eines der \"%s\".".formatted(table.label(), said)));
      }
    }
    return understood;
  }

  private static boolean names(String stem, DataTable table) {
    Set<String> headers =
        table.columns().stream()
            .flatMap(c -> Token.of(c.header()).stream())
            .map(Token::stem)
            .collect(Collectors.toSet());
    return ROWS.contains(stem)
        || IntStream.range(0, FAMILIES.size())
            .mapToObj(FAMILIES::get)
            .anyMatch(
                family -> family.contains(stem) && family.stream().anyMatch(headers::contains));
  }
}
