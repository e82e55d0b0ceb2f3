package dev.deckhand.assist.fill;

import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.CellAddress;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said about a fill, in the language of the instruction. */
public final class FillWords {
  private static final int LONGEST = 70;

  private final Tongue tongue;
  private final Fill fill;
  private final List<String> lines = new ArrayList<>();

  public FillWords(Tongue tongue, Fill fill) {
    this.tongue = tongue;
    this.fill = fill;
  }

  /** The language of an instruction. */
  public static Tongue tongue(String instruction) {
    return Language.of(instruction) == Language.GERMAN ? Tongue.GERMAN : Tongue.of(instruction);
  }

  /** The sentence a plan is named by. */
  public static String summary(Tongue tongue, FillWish wish) {
    String what =
        wish.header() == null ? wish.writes() : wish.header() + " (" + wish.writes() + ")";
    return tongue.say("Fills " + what, "Füllt " + what, "Rellena " + what);
  }

  /** The first rows with their results, and what the rest would take. */
  public String sample(FillTable table, Map<FillValue, FillResult> results, int most) {
    int shown = Math.min(most, table.rows().size());
    if (fill.rest() == null) {
      say(
          "All %,d rows are worked out; the first ones:".formatted(fill.rows()),
          "Alle %,d Zeilen sind bearbeitet; die ersten:".formatted(fill.rows()),
          "Las %,d filas están resueltas; las primeras:".formatted(fill.rows()));
    } else {
      say(
          "A sample first: %,d of %,d rows.".formatted(shown, fill.rows()),
          "Zuerst eine Stichprobe: %,d von %,d Zeilen.".formatted(shown, fill.rows()),
          "Primero una muestra: %,d de %,d filas.".formatted(shown, fill.rows()));
    }
    table.rows().entrySet().stream()
        .limit(most)
        .forEach(row -> lines.add(row(row.getKey(), row.getValue(), results.get(row.getValue()))));
    FillEstimate rest = fill.rest();
    if (rest != null) {
      rest(rest);
    }
    left();
    return String.join("\n", lines);
  }

  /** What a batch came to. */
  public String whole() {
    say(
        "%,d of %,d values worked out for %,d rows, %,d of them paid for before."
            .formatted(fill.done(), fill.values(), fill.rows(), fill.reused()),
        "%,d von %,d Werten für %,d Zeilen bearbeitet, %,d davon schon früher bezahlt."
            .formatted(fill.done(), fill.values(), fill.rows(), fill.reused()),
        "%,d de %,d valores resueltos para %,d filas, %,d de ellos ya pagados antes."
            .formatted(fill.done(), fill.values(), fill.rows(), fill.reused()));
    if (fill.shares().size() > 1) {
      String shares =
          fill.shares().stream()
              .map(share -> "%s %,d".formatted(Markdown.code(share.model()), share.values()))
              .collect(Collectors.joining(", "));
      say(
          "By more than one model: " + shares + ".",
          "Von mehreren Modellen: " + shares + ".",
          "Por más de un modelo: " + shares + ".");
    }
    left();
    return String.join("\n", lines);
  }

  private String row(int row, FillValue value, @Nullable FillResult result) {
    int column = fill.wish().read().getFirst().area().firstColumn();
    String shown = value.shown();
    String cut = shown.length() > LONGEST ? shown.substring(0, LONGEST) + " …" : shown;
    String text = result == null ? null : result.result();
    String came =
        text == null || text.isEmpty()
            ? tongue.say("nothing", "nichts", "nada")
            : "**" + Markdown.text(text) + "**";
    return "- %s %s → %s"
        .formatted(
            Markdown.code(new CellAddress(row, column).toString()), Markdown.text(cut), came);
  }

  private void rest(FillEstimate rest) {
    long tokens = rest.inputTokens() + rest.outputTokens();
    String cost =
        rest.cost() == null
            ? tongue.say("unknown cost", "unbekannte Kosten", "coste desconocido")
            : tongue.say("cost ", "Kosten ", "coste ")
                + rest.cost().setScale(4, RoundingMode.UP).stripTrailingZeros().toPlainString();
    String time =
        rest.seconds() == null
            ? ""
            : ", " + tongue.say("%,d s", "%,d s", "%,d s").formatted(rest.seconds());
    say(
        "The rest would take about: %,d rows, %,d more values, %,d calls, %,d tokens, %s%s."
            .formatted(rest.rows(), rest.values(), rest.calls(), tokens, cost, time),
        "Der Rest bräuchte etwa: %,d Zeilen, %,d weitere Werte, %,d Aufrufe, %,d Tokens, %s%s."
            .formatted(rest.rows(), rest.values(), rest.calls(), tokens, cost, time),
        "El resto requeriría aproximadamente: %,d filas, %,d valores más, %,d llamadas, %,d tokens, %s%s."
            .formatted(rest.rows(), rest.values(), rest.calls(), tokens, cost, time));
  }

  private void left() {
    if (fill.missingCount() > 0) {
      say(
          "Left empty, as no usable result came: %,d values.".formatted(fill.missingCount()),
          "Leer gelassen, weil kein brauchbares Ergebnis kam: %,d Werte."
              .formatted(fill.missingCount()),
          "Sin rellenar, pues no llegó un resultado válido: %,d valores."
              .formatted(fill.missingCount()));
    }
    if (fill.shortened() > 0) {
      say(
          "Only the first %,d characters are read of %,d long texts."
              .formatted(FillValue.LONGEST, fill.shortened()),
          "Von %2$,d langen Texten werden nur die ersten %1$,d Zeichen gelesen."
              .formatted(FillValue.LONGEST, fill.shortened()),
          "De %2$,d textos largos solo se leen los primeros %1$,d caracteres."
              .formatted(FillValue.LONGEST, fill.shortened()));
    }
    FillTable.LeftOut out = fill.leftOut();
    if (out.hidden() + out.blank() + out.held() > 0) {
      say(
          "Left out: %,d hidden rows, %,d with nothing to read, %,d that hold something already."
              .formatted(out.hidden(), out.blank(), out.held()),
          "Ausgelassen: %,d ausgeblendete Zeilen, %,d ohne Inhalt, %,d schon gefüllte."
              .formatted(out.hidden(), out.blank(), out.held()),
          "Omitidas: %,d filas ocultas, %,d sin contenido, %,d ya rellenas."
              .formatted(out.hidden(), out.blank(), out.held()));
    }
    say(
        "These are values, not formulas.",
        "Das sind Werte, keine Formeln.",
        "Son valores, no fórmulas.");
  }

  private void say(String english, String german, String spanish) {
    lines.add(tongue.say(english, german, spanish));
  }
}
