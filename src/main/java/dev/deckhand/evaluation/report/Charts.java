package dev.deckhand.evaluation.report;

import dev.deckhand.evaluation.run.FeatureTally;
import dev.deckhand.routing.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The report's charts as SVG. Every one of them repeats what a table says in numbers. */
final class Charts {
  private static final double LEFT = 8;
  private static final double WIDTH = 144;

  private Charts() {}

  /** A mean as a dot on its interval, on a line from 0 to 1. */
  static String interval(double mean, Interval interval, Wording words) {
    return "<svg class='interval' viewBox='0 0 160 16' role='img' aria-label='"
        + words.interval(mean, interval)
        + "'><line class='axis' x1='8' x2='152' y1='8' y2='8'/>"
        + "<line class='range' x1='%s' x2='%s' y1='8' y2='8'/><circle cx='%s' cy='8' r='4.5'/></svg>"
            .formatted(x(interval.low()), x(interval.high()), x(mean));
  }

  private static String x(double share) {
    return number(LEFT + WIDTH * share);
  }

  /** Cost against score, a dot for each model; nothing when a price is unknown or all are free. */
  static @Nullable String costs(List<FeatureTally> models, Wording words) {
    double most = 0;
    for (FeatureTally model : models) {
      BigDecimal cost = model.meanCost();
      if (cost == null) {
        return null;
      }
      most = Math.max(most, cost.doubleValue());
    }
    if (most == 0 || models.size() < 2) {
      return null;
    }
    StringBuilder svg =
        new StringBuilder("<svg class='costs' viewBox='0 0 640 300' role='img' ")
            .append("aria-label='" + Wording.escaped(words.say("costsChart")) + "'>")
            .append("<line class='axis' x1='60' x2='620' y1='250' y2='250'/>")
            .append("<line class='axis' x1='60' x2='60' y1='20' y2='250'/>");
    for (int tenth = 0; tenth <= 10; tenth += 5) {
      text(svg, 52, 254 - 23 * tenth, "end", words.percent(tenth / 10.0));
    }
    text(svg, 60, 272, "start", "0");
    text(svg, 620, 272, "end", words.cost(BigDecimal.valueOf(most)));
    text(svg, 340, 292, "middle", words.say("costsAxis"));
    for (FeatureTally model : models) {
      BigDecimal cost = Objects.requireNonNull(model.meanCost());
      double x = 60 + 560 * cost.doubleValue() / most;
      double y = 250 - 230 * Objects.requireNonNullElse(model.mean(), 0.0);
      svg.append("<circle cx='%s' cy='%s' r='6'/>".formatted(number(x), number(y)));
      boolean right = x > 400;
      text(svg, right ? x - 10 : x + 10, y + 4, right ? "end" : "start", model.model());
    }
    return svg.append("</svg>").toString();
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
    svg.append("<text x='%s' y='%s' text-anchor='%s'>".formatted(number(x), number(y), anchor))
        .append(Wording.escaped(text))
        .append("</text>");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
