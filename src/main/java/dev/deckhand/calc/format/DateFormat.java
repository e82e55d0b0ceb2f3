package dev.deckhand.calc.format;

import dev.deckhand.calc.value.Dates;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Renders serial numbers as dates and times. */
final class DateFormat {
  private static final List<String> DAYS =
      List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");

  private final FormatSection section;
  private final Dates dates;

  DateFormat(FormatSection section, boolean date1904) {
    this.section = section;
    this.dates = Dates.of(date1904);
  }

  /** Empty where the serial is no date. */
  Optional<String> text(double serial) {
    if (serial < 0 || serial >= Dates.MAX_SERIAL + 1) {
      return Optional.empty();
    }
    int digits = 0;
    boolean seconds = false;
    for (FormatToken token : section.tokens()) {
      if (token instanceof FormatToken.SubSecond(int count)) {
        digits = Math.min(3, count);
      }
      seconds |= token instanceof FormatToken.DatePart(char letter, int count) && letter == 's';
    }
    double unit = 86_400 * Math.pow(10, digits);
    double ticks = seconds ? Math.round(serial * unit) : Math.floor(serial * unit + 1e-4);
    return Optional.of(render(ticks / Math.pow(10, digits), digits));
  }

  private String render(double totalSeconds, int digits) {
    long day = (long) Math.floor(totalSeconds / 86_400);
    double inDay = totalSeconds - day * 86_400.0;
    long whole = (long) Math.floor(inDay + 1e-7);
    boolean half = section.has(FormatToken.HalfDay.class);
    StringBuilder out = new StringBuilder();
    for (FormatToken token : section.tokens()) {
      switch (token) {
        case FormatToken.Literal(String text) -> out.append(text);
        case FormatToken.DatePart(char letter, int count) ->
            out.append(part(letter, count, day, whole, half));
        case FormatToken.Elapsed(char letter, int count) ->
            out.append(pad(elapsed(letter, Math.floor(totalSeconds + 1e-7)), count));
        case FormatToken.SubSecond(int count) ->
            out.append('.').append(subSecond(inDay - whole, count, digits));
        case FormatToken.HalfDay(boolean brief) ->
            out.append(whole < 43_200 ? "A" : "P").append(brief ? "" : "M");
        case FormatToken.Digit(char kind) -> out.append(kind == '0' ? "0" : "");
        default -> {}
      }
    }
    return out.toString();
  }

  private static String subSecond(double rest, int count, int digits) {
    long ticks = Math.round(rest * Math.pow(10, digits));
    String shown = pad(Math.max(0, ticks), digits);
    return shown + "0".repeat(Math.max(0, count - digits));
  }

  private static long elapsed(char letter, double seconds) {
    return (long)
        switch (letter) {
          case 'h' -> Math.floor(seconds / 3600);
          case 'm' -> Math.floor(seconds / 60);
          default -> seconds;
        };
  }

  private static String pad(long number, int width) {
    String text = Long.toString(number);
    return "0".repeat(Math.max(0, width - text.length())) + text;
  }

  private String part(char letter, int count, long day, long second, boolean half) {
    Dates.Parts parts = dates.parts(day);
    return switch (letter) {
      case 'y', 'e' -> letter == 'y' && count <= 2 ? pad(parts.year() % 100, 2) : "" + parts.year();
      case 'm' -> month(parts.month(), count);
      case 'd' -> count <= 2 ? pad(parts.day(), count) : weekday(day, count);
      case 'h' -> pad(half ? (second / 3600 + 11) % 12 + 1 : second / 3600, Math.min(2, count));
      case SectionRules.MINUTE -> pad(second / 60 % 60, count);
      default -> pad(second % 60, Math.min(2, count));
    };
  }

  private static String month(int month, int count) {
    String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.US);
    return switch (count) {
      case 1, 2 -> pad(month, count);
      case 3 -> name.substring(0, 3);
      case 5 -> name.substring(0, 1);
      default -> name;
    };
  }

  private String weekday(long day, int count) {
    String name = DAYS.get(dates.weekday(day) - 1);
    return count == 3 ? name.substring(0, 3) : name;
  }
}
