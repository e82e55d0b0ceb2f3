package dev.deckhand.samples;

import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** An empty quote: named cells to be filled, and formulas that work once they are. */
final class QuoteForm {

  private QuoteForm() {}

  static byte[] make() throws IOException {
    Book book = new Book();
    XSSFSheet sheet = book.sheet("Quote", 24, 18, 14, 14);
    book.put(sheet, "A1", "Quote", Look.TITLE);
    field(book, sheet, 3, "Customer", "Quote_customer", Look.TEXT.input());
    field(book, sheet, 4, "Date", "Quote_date", Look.DATE.input());
    field(book, sheet, 6, "Product", "Quote_product", Look.TEXT.input());
    field(book, sheet, 7, "Units", "Quote_units", Look.WHOLE.input());
    field(book, sheet, 8, "Unit price", "Quote_price", Look.MONEY.input());
    field(book, sheet, 9, "Discount", "Quote_discount", Look.PERCENT.input());
    book.put(sheet, "A11", "Amount", Look.TEXT.total());
    book.put(
        sheet, "B11", "=ROUND(Quote_units*Quote_price*(1-Quote_discount),2)", Look.MONEY.total());
    book.put(sheet, "A12", "VAT 19 %", Look.TEXT);
    book.put(sheet, "B12", "=ROUND(B11*0.19,2)", Look.MONEY);
    book.put(sheet, "A13", "Total", Look.TEXT.total());
    book.put(sheet, "B13", "=B11+B12", Look.MONEY.total());
    book.calculate();
    book.print(sheet, 1);
    return book.save("Quote", "Form to be filled");
  }

  private static void field(
      Book book, XSSFSheet sheet, int row, String label, String name, Look look) {
    book.put(sheet, "A" + row, label, Look.TEXT);
    book.put(sheet, "B" + row, null, look);
    book.name(name, "Quote!$B$" + row);
  }
}
