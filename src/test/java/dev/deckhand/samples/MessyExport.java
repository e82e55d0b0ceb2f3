package dev.deckhand.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A CRM export as it arrives: every usual kind of dirt, none of it breaking the file. */
final class MessyExport {

  private static final List<String> FIRST_NAMES =
      List.of("Anna", "Jean-Luc", "Maria del Carmen", "Tom", "Sofia", "Jürgen", "Siobhán", "Lars");
  private static final List<String> LAST_NAMES =
      List.of("Keller", "Moreau", "Ortega Ruiz", "O'Neill", "Lindqvist", "van der Berg", "Novak");
  private static final List<String> FIRMS =
      List.of(
          "Hafenwerk",
          "Brandt Logistik",
          "Donau Medien",
          "Norrsken Studio",
          "Vasa Bygg",
          "Thornbury Law",
          "Liffey Software",
          "Porto Vivo",
          "Seefeld",
          "Klint Arkitekter");
  private static final List<List<String>> COUNTRIES =
      List.of(
          List.of("Germany", "germany ", "DE", "Deutschland", "GERMANY"),
          List.of("United Kingdom", "UK", "U.K.", "Great Britain", "united kingdom"),
          List.of("Sweden", "SE", "Sverige", " Sweden"),
          List.of("Portugal", "PT", "portugal"));
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT),
          DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT),
          DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT),
          DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH));

  private MessyExport() {}

  static byte[] make() throws IOException {
    Book book = new Book();
    XSSFSheet sheet = book.sheet("Export", 10, 24, 28, 18, 14, 16, 12, 34);
    Look title = Look.TEXT.strong().size(12).align(HorizontalAlignment.CENTER);
    book.put(sheet, "A4", "CRM EXPORT - customers (all) - user: jvogt", title);
    sheet.addMergedRegion(CellRangeAddress.valueOf("A4:H4"));
    book.row(
        sheet,
        6,
        Look.TEXT.strong(),
        "ID",
        " Customer ",
        "Contact name",
        "country",
        "Signed up",
        "Turnover EUR",
        "STATUS",
        "E-Mail ");
    int row = 7;
    List<List<Object>> records = records();
    for (int i = 0; i < records.size(); i++) {
      if (i == 70) {
        book.row(
            sheet, row++, Look.TEXT.strong(), null, "Subtotal", null, null, null, "184,220.75");
        row++;
      }
      book.row(sheet, row++, Look.TEXT, records.get(i).toArray());
    }
    book.put(sheet, "A" + (row + 1), "*** end of export ***", Look.TEXT);
    book.put(
        sheet, "A" + (row + 2), "turnover w/o VAT, see mail from Priya. DO NOT FORWARD", Look.TEXT);
    book.calculate();
    return book.save("CRM export", "Customers, as exported");
  }

  private static List<List<Object>> records() {
    Random random = new Random(77);
    List<List<Object>> records = new ArrayList<>();
    for (int i = 0; i < 132; i++) {
      records.add(record(random, 10_400 + i));
      if (i % 14 == 9) {
        records.add(records.get(random.nextInt(records.size())));
      }
    }
    return records;
  }

  private static List<Object> record(Random random, int id) {
    String first = pick(random, FIRST_NAMES);
    String last = pick(random, LAST_NAMES);
    String firm = pick(random, FIRMS) + pick(random, List.of("", " AG", " Ltd", " GmbH", " AB"));
    List<Object> fields = new ArrayList<>();
    fields.add(random.nextInt(5) == 0 ? "C-" + id : id);
    fields.add(pick(random, List.of("", "", " ", "  ")) + firm + pick(random, List.of("", " ")));
    fields.add(random.nextInt(6) == 0 ? last + ", " + first : first + " " + last);
    fields.add(pick(random, pick(random, COUNTRIES)));
    fields.add(pick(random, DATES).format(LocalDate.of(2021, 1, 4).plusDays(random.nextInt(1700))));
    fields.add(turnover(random));
    fields.add(pick(random, List.of("active", "Active", "ACTIVE", "lost", "n/a", "prospect", "")));
    fields.add(mail(random, first, firm));
    return fields;
  }

  private static Object turnover(Random random) {
    double amount = Math.round(random.nextDouble() * 4_000_000) / 100.0;
    return switch (random.nextInt(5)) {
      case 0 -> String.format(Locale.ENGLISH, "%,.2f", amount);
      case 1 -> String.format(Locale.GERMANY, "%,.2f", amount);
      case 2 -> String.format(Locale.ENGLISH, "EUR %.0f", amount);
      default -> amount;
    };
  }

  private static String mail(Random random, String first, String firm) {
    String domain = firm.toLowerCase(Locale.ROOT).split(" ", 2)[0];
    String mail = first.toLowerCase(Locale.ROOT).split("[ -]", 2)[0] + "@" + domain + ".example";
    return random.nextInt(8) == 0 ? mail.replace("@", " at ") : mail;
  }

  private static <T> T pick(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
