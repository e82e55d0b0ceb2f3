package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.clean.TextDate;
import dev.deckhand.analysis.clean.TextNumber;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.plan.ProposedValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be taken out of a text by its shape. */
enum Extract {
  DOMAIN(
      "\\bdomains?\\b|\\bdomanen?\\b",
      "[\\p{L}\\p{N}._%+-]+(?:@| at | \\(at\\) )((?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,})|https?://([^\\s/:]+)"),
  EMAIL(
      "\\be-?mails?\\b|\\bmail ?(address\\w*|adressen?)\\b",
      "([\\p{L}\\p{N}._%+-]+@(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,})"),
  DATE(
      "\\bdates?\\b|\\bdatum\\w*\\b",
      "(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?\\d{4}|\\d{1,2}\\.? \\p{L}{3,9}\\.? \\d{4}|\\p{L}{3,9} \\d{1,2}, \\d{4})"),
  NUMBER(
      "\\b(numbers?|amounts?|zahl\\w*|betrag\\w*|prices?|preise?)\\b",
      "(?<![\\p{L}\\d])([-−]?\\d[\\d.,]*\\d|[-−]?\\d)(?![\\p{L}\\d])");

  private final Pattern asked;
  private final Pattern shape;

  Extract(String asked, String shape) {
    this.asked = Pattern.compile(asked);
    this.shape = Pattern.compile(shape);
  }

  /** What a folded instruction asks to extract. */
  static Optional<Extract> of(String instruction) {
    if (!Pattern.compile("\\b(extract\\w*|extrahier\\w*|pull|get|hole|entnimm)\\b")
        .matcher(instruction)
        .find()) {
      return Optional.empty();
    }
    for (Extract extract : values()) {
      if (extract.asked.matcher(instruction).find()) {
        return Optional.of(extract);
      }
    }
    return Optional.empty();
  }

  String header(Language language) {
    return switch (this) {
      case DOMAIN -> "Domain";
      case EMAIL -> "E-mail found";
      case DATE -> language.say("Date found", "Gefundenes Datum");
      case NUMBER -> language.say("Number found", "Gefundene Zahl");
    };
  }

  /** The first one in a text. */
  Optional<ProposedValue> from(String text) {
    Matcher found = shape.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    String raw = found.group(1) == null ? found.group(2) : found.group(1);
    return switch (this) {
      case DOMAIN, EMAIL -> Optional.of(Texts.literal(raw));
      case DATE ->
          TextDate.read(raw, null) instanceof TextDate.Certain date
              ? Optional.of(new ProposedValue.Date(date.date().atStartOfDay()))
              : Optional.empty();
      case NUMBER ->
          TextNumber.read(raw) instanceof TextNumber.Certain number
              ? Optional.of(new ProposedValue.Number(number.value()))
              : Optional.empty();
    };
  }

  static String shown(ProposedValue value) {
    return switch (value) {
      case ProposedValue.Text(String text) -> text;
      case ProposedValue.Number(double number) -> String.valueOf(number);
      case ProposedValue.Bool(boolean bool) -> String.valueOf(bool);
      case ProposedValue.Date date -> date.value().toLocalDate().toString();
    };
  }
}
