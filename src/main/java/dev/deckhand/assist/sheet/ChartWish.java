package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.words.Stem;
import dev.deckhand.plan.ChartType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What kind of chart an instruction asks for.
 *
 * @param type {@code null} where the data decides
 * @param trend whether something is to be seen over time
 * @param average whether averages are to be drawn, not sums
 * @param counts whether rows are to be counted
 */
record ChartWish(@Nullable ChartType type, boolean trend, boolean average, boolean counts) {
  private static final Pattern TREND =
      Pattern.compile(
          "\\b(trend|over time|verlauf|entwicklung|per month|by month|monthly|je monat|pro"
              + " monat|monatlich\\w*|over the months?|each month|every"
              + " month|developed|entwickelt\\w*|per year|by year|yearly|je jahr|over the"
              + " years|development)\\b");

  static ChartWish of(String instruction) {
    String text = Stem.fold(instruction);
    return new ChartWish(
        type(text),
        TREND.matcher(text).find(),
        has(text, "\\b(averages?|mean|durchschnitt\\w*|mittelwert\\w*|promedio)\\b"),
        has(text, "\\b(count|counts|number of|how many|anzahl|wie viele|numero de)\\b"));
  }

  /** Whether parts are to be stacked. */
  boolean isStacked() {
    return type == ChartType.BAR_STACKED
        || type == ChartType.COLUMN_STACKED
        || type == ChartType.AREA_STACKED;
  }

  private static @Nullable ChartType type(String text) {
    boolean stacked = has(text, "\\b(stacked|gestapelt\\w*)\\b");
    if (has(text, "\\b(pie|torte\\w*|kreis\\w*|kuchen\\w*)")) {
      return ChartType.PIE;
    }
    if (has(text, "\\b(doughnut|donut|ring\\w*)\\b")) {
      return ChartType.DOUGHNUT;
    }
    if (has(text, "\\b(scatter|streu\\w*|xy|correlation|korrelation|against)\\b")) {
      return ChartType.SCATTER;
    }
    if (has(text, "\\b(line|linien?\\w*)\\b")) {
      return ChartType.LINE;
    }
    if (has(text, "\\b(area|flachen\\w*)\\b.{0,10}(chart|diagramm)|flachendiagramm")) {
      return stacked ? ChartType.AREA_STACKED : ChartType.AREA;
    }
    if (has(text, "\\b(bars?|balken\\w*)\\b")) {
      return stacked ? ChartType.BAR_STACKED : ChartType.BAR;
    }
    if (has(
        text, "\\b(column|saulen?\\w*) (chart|graph|diagram\\w*)|\\bcolumns\\b|\\bsaulen\\w*")) {
      return stacked ? ChartType.COLUMN_STACKED : ChartType.COLUMN;
    }
    return stacked ? ChartType.COLUMN_STACKED : null;
  }

  private static boolean has(String text, String words) {
    return Pattern.compile(words).matcher(text).find();
  }
}
