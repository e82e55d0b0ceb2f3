package dev.deckhand.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Customer comments in three languages, composed from the phrases in a resource file. */
final class SurveyComments {

  private static final int COMMENTS = 400;
  private static final List<String> PRODUCTS =
      List.of("Birch desk", "Sit-stand desk", "Task chair", "Desk lamp", "Monitor arm");
  private static final List<String> LANGUAGES = List.of("en", "en", "en", "de", "de", "es");
  private static final List<String> TOPICS =
      List.of("bug", "bug", "price", "praise", "praise", "praise", "delivery", "wish");

  private SurveyComments() {}

  static byte[] make() throws IOException {
    Map<String, List<String>> phrases = phrases();
    Random random = new Random(400);
    Book book = new Book();
    XSSFSheet sheet = book.sheet("Comments", 13, 12, 16, 10, 8, 90);
    book.row(
        sheet, 1, Look.HEADER, "Respondent", "Date", "Product", "Language", "Score", "Comment");
    LocalDate date = LocalDate.of(2025, 9, 1);
    for (int i = 0; i < COMMENTS; i++) {
      date = date.plusDays(random.nextInt(10) < 2 ? 1 : 0);
      put(book, sheet, i + 2, date, random, phrases);
    }
    book.table(sheet, "Comments", "A1:F" + (COMMENTS + 1));
    sheet.createFreezePane(0, 1);
    book.calculate();
    book.print(sheet, 1);
    return book.save("Survey comments", "Autumn survey 2025");
  }

  private static void put(
      Book book,
      XSSFSheet sheet,
      int row,
      LocalDate date,
      Random random,
      Map<String, List<String>> phrases) {
    String language = pick(random, LANGUAGES);
    String topic = pick(random, TOPICS);
    String product = pick(random, PRODUCTS);
    book.row(sheet, row, Look.TEXT, "R-%04d".formatted(1_000 + row * 7 % 2_801), null, product);
    book.put(sheet, "D" + row, language, Look.TEXT.centred());
    book.put(sheet, "E" + row, score(random, topic), Look.TEXT.centred());
    book.put(sheet, "B" + row, date, Look.DATE);
    String comment = comment(random, language, topic, phrases).replace("{product}", product);
    book.put(sheet, "F" + row, comment, Look.TEXT.wrapped());
    sheet.getRow(row - 1).setHeightInPoints(comment.length() > 95 ? 27 : 14);
  }

  private static String comment(
      Random random, String language, String topic, Map<String, List<String>> phrases) {
    String core = pick(random, of(phrases, language + "|" + topic));
    String opening =
        random.nextInt(3) == 0 ? pick(random, of(phrases, language + "|open")) + " " : "";
    String closing =
        random.nextInt(5) < 2 ? " " + pick(random, of(phrases, language + "|close")) : "";
    return opening + core + closing;
  }

  private static List<String> of(Map<String, List<String>> phrases, String kind) {
    return Objects.requireNonNull(phrases.get(kind), kind);
  }

  private static int score(Random random, String topic) {
    return switch (topic) {
      case "praise" -> 4 + random.nextInt(2);
      case "wish" -> 3 + random.nextInt(2);
      case "price" -> 2 + random.nextInt(2);
      default -> 1 + random.nextInt(3);
    };
  }

  private static Map<String, List<String>> phrases() throws IOException {
    InputStream stream =
        Objects.requireNonNull(SurveyComments.class.getResourceAsStream("survey-phrases.txt"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split("\\|", 3))
          .collect(
              Collectors.groupingBy(
                  fields -> fields[0] + "|" + fields[1],
                  Collectors.mapping(fields -> fields[2], Collectors.toList())));
    }
  }

  private static <T> T pick(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
