package dev.deckhand.analysis.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a slide shows it: its sign, what stands before and after it, its decimals. Another
 * number is written the same way.
 */
public final class ShownFigure {
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?iu)([-+−–]?)((?:[$€£]|eur|usd|chf|gbp)?\\s?)(\\d[\\d.,'’ ]*\\d|\\d)(\\s?(?:%|pts|pp|points|[$€£]|\\p{L}{1,10})?)");

  /** How far a new number may be from the old one before the two are not the same thing. */
  private static final double FAR = 20;

  private final String sign;
  private final String before;
  private final String after;
  private final boolean comma;
  private final boolean grouped;
  private final int decimals;
  private final double value;

  private ShownFigure(Matcher text) {
    this.sign = text.group(1);
    this.before = text.group(2);
    this.after = text.group(4);
    String digits = text.group(3);
    this.comma = digits.matches("[\\d.]*,\\d{1,2}|\\d+,\\d{4,}|\\d{1,3}(?:\\.\\d{3}){2,}");
    char point = comma ? ',' : '.';
    int at = digits.lastIndexOf(point);
    this.decimals = at < 0 ? 0 : digits.length() - at - 1;
    String plain = digits.replaceAll("[^\\d" + point + "]", "").replace(',', '.');
    this.grouped = digits.length() - decimals - (at < 0 ? 0 : 1) > whole(plain);
    double number = new BigDecimal(plain).doubleValue();
    this.value = "-−–".contains(sign) && !sign.isEmpty() ? -number : number;
  }

  private static int whole(String plain) {
    int point = plain.indexOf('.');
    return point < 0 ? plain.length() : point;
  }

  /** A text that is one number and no more; empty for any other. */
  public static Optional<ShownFigure> of(String text) {
    Matcher figure = FIGURE.matcher(text.strip());
    boolean one = figure.matches() && figure.group(3).chars().filter(c -> c == '.').count() < 2;
    return one ? Optional.of(new ShownFigure(figure)) : Optional.empty();
  }

  /**
   * Another number written like this one.
   *
   * @param number as a cell holds it: a share of one where this is in per cent or in points
   * @return empty where it is too far off to be the same thing in the same unit
   */
  public Optional<String> like(double number) {
    boolean share = after.strip().matches("(?i)%|pts|pp|points");
    double scaled = share ? number * 100 : number;
    boolean near =
        share
            ? Math.abs(scaled - value) <= 100
            : Math.abs(scaled) <= Math.abs(value) * FAR
                && Math.abs(scaled) * FAR >= Math.abs(value);
    return near ? Optional.of(written(scaled)) : Optional.empty();
  }

  private String written(double scaled) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setDecimalSeparator(comma ? ',' : '.');
    symbols.setGroupingSeparator(comma ? '.' : ',');
    DecimalFormat format = new DecimalFormat("0", symbols);
    format.setGroupingUsed(grouped || Math.abs(value) < 1_000);
    format.setGroupingSize(3);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    BigDecimal rounded = BigDecimal.valueOf(scaled).abs().setScale(decimals, RoundingMode.HALF_UP);
    boolean less = scaled < 0 && rounded.signum() != 0;
    String minus = "-−–".contains(sign) && !sign.isEmpty() ? sign : "-";
    String mark = less ? minus : sign.isEmpty() ? "" : "+";
    return mark + before + format.format(rounded) + after;
  }
}
