package dev.deckhand.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** Two years of orders in a table, with a summary by region and month that ties to it. */
final class RegionalSales {

  private static final int ORDERS = 3_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 2);

  private record Market(String region, String country, String rep, List<String> customers) {}

  private record Product(String name, double price, double costShare) {}

  private record Order(
      LocalDate date, Market market, String customer, Product product, int units, double off) {}

  private static final List<Market> MARKETS =
      List.of(
          market(
              "DACH", "Germany", "Jana Vogt", "Hafenwerk AG", "Brandt Logistik", "Kiefer & Sohn"),
          market("DACH", "Austria", "Lukas Eder", "Donau Medien", "Alpenblick Hotels"),
          market("DACH", "Switzerland", "Lukas Eder", "Seefeld Versicherung", "Rigi Labor"),
          market("Nordics", "Sweden", "Elin Dahl", "Norrsken Studio", "Vasa Bygg", "Lagom Foods"),
          market("Nordics", "Denmark", "Elin Dahl", "Havn Shipping", "Klint Arkitekter"),
          market("Nordics", "Norway", "Magnus Lie", "Fjell Energi", "Bergen Havbruk"),
          market(
              "UK & Ireland",
              "United Kingdom",
              "Priya Shah",
              "Thornbury Law",
              "Mill Lane Press",
              "Castlegate Clinics"),
          market("UK & Ireland", "Ireland", "Aoife Byrne", "Liffey Software", "Kerry Dairy"),
          market("Iberia", "Spain", "Marta Ruiz", "Costa Clara Hoteles", "Talleres Ibarra"),
          market("Iberia", "Portugal", "Rui Pinto", "Porto Vivo", "Azulejo Design"));

  private static final List<Product> PRODUCTS =
      List.of(
          new Product("Birch desk", 489, 0.58),
          new Product("Sit-stand desk", 899, 0.61),
          new Product("Task chair", 329, 0.55),
          new Product("Meeting table", 1249, 0.63),
          new Product("Desk lamp", 79, 0.42),
          new Product("Monitor arm", 119, 0.48),
          new Product("Storage cabinet", 389, 0.57),
          new Product("Acoustic panel", 149, 0.51));

  private RegionalSales() {}

  private static Market market(String region, String country, String rep, String... customers) {
    return new Market(region, country, rep, List.of(customers));
  }

  static byte[] make() throws IOException {
    Book book = new Book();
    orders(book);
    SalesSummary.add(book);
    return book.save("Regional sales", "Orders of 2024 and 2025 by region");
  }

  private static void orders(Book book) {
    XSSFSheet sheet = book.sheet("Orders", 12, 14, 16, 14, 22, 17, 8, 11, 10, 12, 13);
    book.row(
        sheet,
        1,
        Look.HEADER,
        "Order date",
        "Region",
        "Country",
        "Rep",
        "Customer",
        "Product",
        "Units",
        "Unit price",
        "Discount",
        "Cost",
        "Revenue");
    int row = 2;
    for (Order order : draw()) {
      put(book, sheet, row++, order);
    }
    XSSFTable table = book.table(sheet, "Orders", "A1:K" + (ORDERS + 1));
    table
        .getCTTable()
        .getTableColumns()
        .getTableColumnArray(10)
        .addNewCalculatedColumnFormula()
        .setStringValue("ROUND(G2*H2*(1-I2),2)");
    sheet.createFreezePane(1, 1);
    book.print(sheet, 1);
  }

  private static void put(Book book, XSSFSheet sheet, int row, Order order) {
    Product product = order.product();
    double cost = Math.round(order.units() * product.price() * product.costShare() * 100) / 100.0;
    book.row(
        sheet,
        row,
        Look.TEXT,
        null,
        order.market().region(),
        order.market().country(),
        order.market().rep(),
        order.customer(),
        product.name(),
        order.units());
    book.put(sheet, "A" + row, order.date(), Look.DATE);
    book.put(sheet, "H" + row, product.price(), Look.MONEY);
    book.put(sheet, "I" + row, order.off(), Look.TEXT.format("0%"));
    book.put(sheet, "J" + row, cost, Look.MONEY);
    book.put(sheet, "K" + row, "=ROUND(G%1$d*H%1$d*(1-I%1$d),2)".formatted(row), Look.MONEY);
  }

  private static List<Order> draw() {
    Random random = new Random(20_240_102);
    List<Order> orders = new ArrayList<>();
    while (orders.size() < ORDERS) {
      LocalDate date = FIRST_DAY.plusDays(random.nextInt(729));
      if (date.getDayOfWeek().getValue() <= 5 && random.nextDouble() < season(date)) {
        orders.add(draw(random, date));
      }
    }
    orders.sort(Comparator.comparing(Order::date));
    return orders;
  }

  private static Order draw(Random random, LocalDate date) {
    Market market = pick(random, MARKETS);
    int units = 1 + (int) Math.abs(random.nextGaussian() * 6);
    double off = units < 6 ? 0 : List.of(0.0, 0.05, 0.05, 0.1, 0.15).get(random.nextInt(5));
    return new Order(
        date, market, pick(random, market.customers()), pick(random, PRODUCTS), units, off);
  }

  /** Slow summers, strong fourth quarters, and a second year above the first. */
  private static double season(LocalDate date) {
    double month =
        switch (date.getMonthValue()) {
          case 7, 8 -> 0.5;
          case 10, 11, 12 -> 0.85;
          default -> 0.68;
        };
    return date.getYear() == 2025 ? month * 1.15 : month;
  }

  private static <T> T pick(Random random, List<T> choices) {
    return choices.get((int) (choices.size() * Math.pow(random.nextDouble(), 1.2)));
  }
}
