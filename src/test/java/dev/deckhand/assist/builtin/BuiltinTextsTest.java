package dev.deckhand.assist.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.analysis.words.Tongue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every refusal that can arise is there in every language, with all its names and numbers. */
class BuiltinTextsTest {
  private static final Path MAIN = Path.of("src/main/java/dev/deckhand");
  private static final Pattern GAP = Pattern.compile("\\{(\\d*)}");

  private final BuiltinTexts texts = BuiltinTexts.refusals();

  @Test
  void everyRefusalInTheSourcesHasItsTexts() throws IOException {
    Set<String> refusals =
        RefusalSources.below(
            MAIN.resolve("assist/builtin"),
            MAIN.resolve("assist/sheet"),
            MAIN.resolve("analysis/ask"),
            MAIN.resolve("analysis/column"),
            MAIN.resolve("analysis/deck"),
            MAIN.resolve("analysis/explain"));

    assertThat(refusals).as("what the scan finds").hasSizeGreaterThan(150);
    assertThat(refusals.stream().filter(refusal -> !texts.knows(refusal)))
        .as("add them to texts/refusals.json")
        .isEmpty();
  }

  @Test
  void everyTextKeepsItsGapsInEveryLanguage() {
    assertThat(texts.all()).hasSizeGreaterThan(150);
    keepsGaps(texts);
    keepsGaps(BuiltinTexts.edits());
  }

  private static void keepsGaps(BuiltinTexts texts) {
    texts
        .all()
        .forEach(
            (english, others) -> {
              for (String other : others) {
                assertThat(gaps(other)).as(other).isEqualTo(gaps(english));
                assertThat(other).isNotBlank().isNotEqualTo(english);
              }
            });
  }

  /** The numbers of gaps; those without one count up. */
  private static Set<Integer> gaps(String template) {
    List<String> numbers =
        GAP.matcher(template).results().map(match -> match.group(1)).collect(Collectors.toList());
    Set<Integer> gaps = new TreeSet<>();
    for (int i = 0; i < numbers.size(); i++) {
      gaps.add(numbers.get(i).isEmpty() ? i : Integer.parseInt(numbers.get(i)));
    }
    return gaps;
  }

  @Test
  void namesAndNumbersStayAsTheyAre() {
    assertThat(texts.in(Tongue.GERMAN, "Q1 {x} already has a column Marge (%) in Daten!C1"))
        .isEqualTo("Q1 {x} hat in Daten!C1 schon eine Spalte Marge (%)");
    assertThat(texts.in(Tongue.SPANISH, "There are no rows 7 to 20"))
        .isEqualTo("No existen las filas 7 a 20");
    assertThat(
            texts.in(
                Tongue.GERMAN,
                "I do not average counts; I found no header and no value for \"Foo\", \"Bar\""))
        .isEqualTo(
            "Von Anzahlen bilde ich keinen Durchschnitt; "
                + "Zu \"Foo\", \"Bar\" fand ich keine Überschrift und keinen Wert");
    assertThat(texts.in(Tongue.GERMAN, "Nobody wrote this")).isEqualTo("Nobody wrote this");
    assertThat(texts.in(Tongue.ENGLISH, "There are no rows 7 to 20"))
        .isEqualTo("There are no rows 7 to 20");
  }

  @Test
  void sentencesAboutEditsAreFoundInMarkdown() {
    BuiltinTexts edits = BuiltinTexts.edits();
    String english =
        "Adds a column Margin to Orders, computed for 3,000 rows:\n\n"
            + "`=K2-J2` in `Orders!L2:L3001`; the first row gives 1.5.\n"
            + "- The column stands right of the table Orders, not in it.\n"
            + "- Nobody wrote this.";
    assertThat(edits.markdown(Tongue.GERMAN, english))
        .isEqualTo(
            "Fügt Orders eine Spalte Margin hinzu, berechnet für 3,000 Zeilen:\n\n"
                + "`=K2-J2` in `Orders!L2:L3001`; die erste Zeile ergibt 1.5.\n"
                + "- Die Spalte steht rechts von der Tabelle Orders, nicht in ihr.\n"
                + "- Nobody wrote this.");
    assertThat(edits.markdown(Tongue.SPANISH, "Deletes slide 4."))
        .isEqualTo("Elimina la diapositiva 4.");
    assertThat(edits.markdown(Tongue.ENGLISH, english)).isEqualTo(english);
  }

  @Test
  void theLanguageIsThatOfTheInstruction() {
    assertThat(BuiltinTexts.tongue("Was wäre, wenn der Preis um 8 % sinkt?"))
        .isEqualTo(Tongue.GERMAN);
    assertThat(BuiltinTexts.tongue("Lösche Zeilen 900 bis 901")).isEqualTo(Tongue.GERMAN);
    assertThat(BuiltinTexts.tongue("¿Qué pasa si el precio baja un 8 %?"))
        .isEqualTo(Tongue.SPANISH);
    assertThat(BuiltinTexts.tongue("traduce las diapositivas al alemán")).isEqualTo(Tongue.SPANISH);
    assertThat(BuiltinTexts.tongue("delete slide 40")).isEqualTo(Tongue.ENGLISH);
    assertThat(
            BuiltinTexts.tongue(
                "Make slides of this:\nDie Lage und der Plan\n- für das Jahr\n- mit den Kunden"))
        .as("what is pasted below does not count")
        .isEqualTo(Tongue.ENGLISH);
  }
}
