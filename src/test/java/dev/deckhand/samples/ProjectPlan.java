package dev.deckhand.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** An office move as a plan: tasks with working days, a status list and bars by week. */
final class ProjectPlan {

  private record Task(
      String id,
      String name,
      String owner,
      LocalDate start,
      LocalDate end,
      String after,
      double done) {}

  private static final int FIRST = 6;
  private static final int WEEKS = 26;

  private static final List<Task> TASKS =
      List.of(
          task("1", "Preparation", "Jana Vogt", 1, 12, 2, 20, "", 1),
          task("1.1", "Collect space requirements", "Jana Vogt", 1, 12, 1, 23, "", 1),
          task("1.2", "Shortlist sites", "Tom Reid", 1, 26, 2, 6, "1.1", 1),
          task("1.3", "Sign lease", "Tom Reid", 2, 9, 2, 20, "1.2", 1),
          task("M1", "Milestone: lease signed", "Tom Reid", 2, 20, 2, 20, "1.3", 1),
          task("2", "Design", "Elin Dahl", 2, 23, 4, 10, "1", 0.7),
          task("2.1", "Floor plan draft", "Elin Dahl", 2, 23, 3, 13, "1.3", 1),
          task("2.2", "Staff feedback round", "Aoife Byrne", 3, 16, 3, 27, "2.1", 0.8),
          task("2.3", "Final floor plan", "Elin Dahl", 3, 30, 4, 10, "2.2", 0.2),
          task("M2", "Milestone: plan approved", "Jana Vogt", 4, 10, 4, 10, "2.3", 0),
          task("3", "Fit-out", "Rui Pinto", 4, 13, 6, 5, "2", 0.05),
          task("3.1", "Electrical and network", "Rui Pinto", 4, 13, 5, 8, "2.3", 0.1),
          task("3.2", "Walls and acoustics", "Rui Pinto", 4, 27, 5, 22, "2.3", 0),
          task("3.3", "Order furniture", "Marta Ruiz", 4, 13, 4, 24, "2.3", 0.3),
          task("3.4", "Furniture assembly", "Marta Ruiz", 5, 25, 6, 5, "3.2", 0),
          task("4", "Move", "Aoife Byrne", 6, 8, 6, 26, "3", 0),
          task("4.1", "Move server room", "Lukas Eder", 6, 8, 6, 12, "3.1", 0),
          task("4.2", "Move teams in waves", "Aoife Byrne", 6, 15, 6, 26, "3.4", 0),
          task("M3", "Milestone: first day in the new office", "Jana Vogt", 6, 29, 6, 29, "4.2", 0),
          task("5", "Hand back the old office", "Tom Reid", 6, 29, 7, 10, "4", 0));

  private ProjectPlan() {}

  private static Task task(
      String id,
      String name,
      String owner,
      int startMonth,
      int startDay,
      int endMonth,
      int endDay,
      String after,
      double done) {
    return new Task(
        id,
        name,
        owner,
        LocalDate.of(2026, startMonth, startDay),
        LocalDate.of(2026, endMonth, endDay),
        after,
        done);
  }

  static byte[] make() throws IOException {
    Book book = new Book();
    XSSFSheet plan = book.sheet("Plan", 6, 36, 14, 12, 12, 7, 8, 8, 13);
    lists(book);
    head(book, plan);
    for (int i = 0; i < TASKS.size(); i++) {
      put(book, plan, FIRST + i, TASKS.get(i));
    }
    int last = FIRST + TASKS.size() - 1;
    validate(plan, last);
    bars(plan, last);
    note(plan, "E8", "Aoife Byrne", "Two sites are still negotiating, see minutes of 4 Feb.");
    note(plan, "D19", "Marta Ruiz", "Lead time of the sit-stand desks is six weeks.");
    note(plan, "B22", "Lukas Eder", "Needs a weekend window agreed with all teams.");
    plan.createFreezePane(2, 5);
    book.calculate();
    book.print(plan, 5);
    return book.save("Office move 2026", "Project plan");
  }

  private static void lists(Book book) {
    XSSFSheet lists = book.sheet("Lists", 16, 4, 14, 22);
    book.row(lists, 1, Look.HEADER, "Status", null, "Holiday", "Name");
    List<String> statuses = List.of("Not started", "In progress", "At risk", "Blocked", "Done");
    for (int i = 0; i < statuses.size(); i++) {
      book.put(lists, "A" + (i + 2), statuses.get(i), Look.TEXT);
    }
    Object[][] holidays = {
      {LocalDate.of(2026, 4, 3), "Good Friday"}, {LocalDate.of(2026, 4, 6), "Easter Monday"},
      {LocalDate.of(2026, 5, 1), "Labour Day"}, {LocalDate.of(2026, 5, 14), "Ascension Day"},
      {LocalDate.of(2026, 5, 25), "Whit Monday"}
    };
    for (int i = 0; i < holidays.length; i++) {
      book.put(lists, "C" + (i + 2), holidays[i][0], Look.DATE);
      book.put(lists, "D" + (i + 2), holidays[i][1], Look.TEXT);
    }
    book.name("Status_list", "Lists!$A$2:$A$6");
    book.name("Holidays", "Lists!$C$2:$C$6");
  }

  private static void head(Book book, XSSFSheet plan) {
    book.put(plan, "A1", "Office move 2026", Look.TITLE);
    book.put(
        plan, "A2", "Days are working days without the holidays of the Lists sheet.", Look.NOTE);
    book.put(plan, "A3", "As of", Look.TEXT.strong());
    book.put(
        plan, "B3", LocalDate.of(2026, 4, 15), Look.DATE.input().align(HorizontalAlignment.LEFT));
    book.row(
        plan,
        5,
        Look.HEADER,
        "ID",
        "Task",
        "Owner",
        "Start",
        "End",
        "Days",
        "After",
        "Done",
        "Status");
    for (int week = 0; week < WEEKS; week++) {
      String column = Book.column(9 + week);
      plan.setColumnWidth(9 + week, 4 * 256);
      book.put(
          plan,
          column + 5,
          week == 0 ? LocalDate.of(2026, 1, 12) : "=" + Book.column(8 + week) + "5+7",
          Look.HEADER.format("d/m").size(7));
    }
  }

  private static void put(Book book, XSSFSheet plan, int row, Task task) {
    boolean phase = task.id().length() == 1;
    Look text = phase ? Look.TEXT.strong().fill(Look.PALE) : Look.TEXT;
    Look date = phase ? Look.DATE.strong().fill(Look.PALE) : Look.DATE;
    book.row(plan, row, text, task.id(), task.name(), task.owner());
    book.put(plan, "G" + row, task.after().isEmpty() ? null : task.after(), text.centred());
    book.put(plan, "D" + row, task.start(), date);
    book.put(plan, "E" + row, task.end(), date);
    book.put(plan, "F" + row, "=NETWORKDAYS(D%1$d,E%1$d,Holidays)".formatted(row), text.centred());
    book.put(plan, "H" + row, task.done(), text.format("0%").centred());
    book.put(plan, "I" + row, status(task), text);
  }

  private static String status(Task task) {
    if (task.id().equals("2.3") || task.id().equals("M2")) {
      return "At risk";
    }
    return task.done() == 1 ? "Done" : task.done() > 0 ? "In progress" : "Not started";
  }

  private static void validate(XSSFSheet plan, int last) {
    DataValidationHelper rules = plan.getDataValidationHelper();
    DataValidation status =
        rules.createValidation(
            rules.createFormulaListConstraint("Status_list"),
            new CellRangeAddressList(FIRST - 1, last - 1, 8, 8));
    status.setShowErrorBox(true);
    status.createErrorBox("Status", "Choose a status from the list.");
    plan.addValidationData(status);
  }

  private static void bars(XSSFSheet plan, int last) {
    XSSFSheetConditionalFormatting formatting = plan.getSheetConditionalFormatting();
    CellRangeAddress[] grid = {
      CellRangeAddress.valueOf("J" + FIRST + ":" + Book.column(8 + WEEKS) + last)
    };
    String within = "AND(J$5<=$E6,J$5+6>=$D6";
    formatting.addConditionalFormatting(
        grid,
        new ConditionalFormattingRule[] {
          rule(formatting, within + ",LEFT($A6,1)=\"M\")", "E08A2E"),
          rule(formatting, within + ",J$5<=$D6+($E6-$D6+1)*$H6-1)", "1F7A78"),
          rule(formatting, within + ")", "A9CFCB")
        });
    CellRangeAddress[] statuses = {CellRangeAddress.valueOf("I" + FIRST + ":I" + last)};
    formatting.addConditionalFormatting(
        statuses, rule(formatting, "OR($I6=\"At risk\",$I6=\"Blocked\")", "F6D5CF"));
  }

  private static ConditionalFormattingRule rule(
      XSSFSheetConditionalFormatting formatting, String formula, String rgb) {
    ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(formula);
    rule.createPatternFormatting().setFillBackgroundColor(Look.color(rgb));
    return rule;
  }

  private static void note(XSSFSheet sheet, String address, String author, String text) {
    var at = new CellAddress(address);
    XSSFClientAnchor box =
        new XSSFClientAnchor(
            0, 0, 0, 0, at.getColumn() + 1, at.getRow(), at.getColumn() + 4, at.getRow() + 4);
    XSSFComment note = sheet.createDrawingPatriarch().createCellComment(box);
    note.setString(new XSSFRichTextString(author + ":\n" + text));
    note.setAuthor(author);
    note.setAddress(at);
  }
}
