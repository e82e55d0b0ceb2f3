package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.ColumnStatistics;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookOutline.Column;
import dev.deckhand.document.WorkbookOutline.ColumnType;
import dev.deckhand.document.WorkbookOutline.Region;
import dev.deckhand.document.WorkbookOutline.Sheet;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics taken from stored cells say what the cells of a snapshot say. */
class ColumnStatisticsTest {
  private static final int MOST_DISTINCT = 10_000;
  private static final String HEADER =
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Id</v></c><c r=\"B1\" t=\"str\"><v>Kind</v></c>"
          + "<c r=\"C1\" t=\"str\"><v>More</v></c></row>";
  private static final List<String> CONTENTS =
      List.of(
          " s=\"1\"><v>43000</v></c>",
          " s=\"1\"><v>43000.5</v></c>",
          " s=\"2\"><v>-0</v></c>",
          "><v>0</v></c>",
          "><v>1.5</v></c>",
          " s=\"2\"><v>1.5</v></c>",
          "><v>-1e300</v></c>",
          " t=\"s\"><v>0</v></c>",
          " t=\"s\" s=\"3\"><v>1</v></c>",
          " t=\"s\"><v>2</v></c>",
          " t=\"s\"><v>77</v></c>",
          " t=\"inlineStr\"><is><t>same</t></is></c>",
          " t=\"str\"><v>same</v></c>",
          " t=\"str\"><v>1.5</v></c>",
          " t=\"b\"><v>1</v></c>",
          " t=\"b\"><v>0</v></c>",
          " t=\"e\"><v>#N/A</v></c>",
          " t=\"e\"><v>#DIV/0!</v></c>",
          "><f>A1+1</f></c>",
          "><f>A1+1</f><v>3</v></c>",
          " t=\"str\"><f>\"\"</f><v></v></c>",
          "/>",
          " s=\"99999\"><v>7</v></c>");

  private final WorkbookEngine engine = new WorkbookEngine(ReadLimits.DEFAULT, Clock.systemUTC());

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void mixedColumnsAreCountedAsTheirCellsAre(boolean date1904) {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      int rows = 2 + random.nextInt(12);
      int kinds = 1 + random.nextInt(CONTENTS.size());
      StringBuilder xml = new StringBuilder(HEADER);
      for (int row = 2; row <= rows; row++) {
        String hidden = random.nextInt(3) == 0 ? " hidden=\"1\"" : "";
        xml.append("<row r=\"%d\"%s>".formatted(row, hidden));
        xml.append("<c r=\"A%d\"><v>%d</v></c>".formatted(row, row));
        xml.append("<c r=\"B%d\"".formatted(row)).append(CONTENTS.get(random.nextInt(kinds)));
        xml.append("<c r=\"C%d\"".formatted(row)).append(CONTENTS.get(random.nextInt(kinds)));
        xml.append("</row>");
      }
      check(StoredCells.file(date1904, xml.toString()), date1904);
    }
  }

  @Test
  void equalTextsAreOneHoweverTheyAreStored() {
    String rows =
        HEADER
            + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"s\"><v>0</v></c></row>"
            + "<row r=\"3\"><c r=\"A3\"><v>2</v></c><c r=\"B3\" t=\"s\"><v>1</v></c></row>"
            + "<row r=\"4\"><c r=\"A4\"><v>3</v></c><c r=\"B4\" t=\"str\"><v>same</v></c></row>"
            + "<row r=\"5\"><c r=\"A5\"><v>4</v></c><c r=\"B5\" t=\"s\"><v>2</v></c></row>";
    Column column = check(StoredCells.file(false, rows), false).columns().get(1);
    assertThat(column.statistics())
        .isEqualTo(
            new ColumnStatistics(
                0, 0, 0, 2, true, null, null, null, null, null, List.of("same", "other")));
  }

  @Test
  void datesAreOfTheWorkbooksEpoch() {
    String rows =
        HEADER
            + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>0</v></c><c r=\"B2\"><v>1</v></c></row>"
            + "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>366.5</v></c><c r=\"B3\"><v>1</v></c></row>";
    ColumnStatistics dates =
        check(StoredCells.file(true, rows), true).columns().getFirst().statistics();
    assertThat(dates.earliest()).isEqualTo("1904-01-01");
    assertThat(dates.latest()).isEqualTo("1905-01-01T12:00:00");
  }

  @Test
  void countingEndsWhereThereAreTooManyDifferentValues() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int row = 2; row <= MOST_DISTINCT + 3; row++) {
      rows.append("<row r=\"%1$d\"><c r=\"A%1$d\"><v>%1$d.25</v></c>".formatted(row));
      rows.append("<c r=\"B%1$d\"><v>%2$d</v></c>".formatted(row, row % MOST_DISTINCT));
      rows.append("<c r=\"C%1$d\" t=\"str\"><v>text %1$d</v></c></row>".formatted(row));
    }
    Region region = check(StoredCells.file(false, rows.toString()), false);
    assertThat(region.columns())
        .extracting(column -> column.statistics().distinct())
        .containsOnly((long) MOST_DISTINCT);
    assertThat(region.columns())
        .extracting(column -> column.statistics().distinctExact())
        .containsExactly(false, true, false);
  }

  @Test
  void regionsSideBySideCountTheirOwnColumns() {
    StringBuilder rows = new StringBuilder();
    rows.append(
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c><c r=\"B1\" t=\"str\"><v>b</v></c>");
    rows.append("<c r=\"D1\" t=\"str\"><v>d</v></c><c r=\"E1\" t=\"str\"><v>e</v></c></row>");
    for (int row = 2; row <= 5_000; row++) {
      rows.append(
          "<row r=\"%1$d\"><c r=\"A%1$d\"><v>1</v></c><c r=\"B%1$d\"><v>2</v></c>".formatted(row));
      rows.append("<c r=\"C%1$d\" s=\"2\"/><c r=\"D%1$d\"><v>4</v></c>".formatted(row));
      rows.append("<c r=\"E%1$d\"><v>%1$d</v></c></row>".formatted(row));
    }
    OfficeFile file = StoredCells.file(false, rows.toString());
    Sheet sheet = engine.outline(file).sheets().getFirst();
    assertThat(sheet.regions()).extracting(Region::range).containsExactly("A1:B5000", "D1:E5000");
    for (Region region : sheet.regions()) {
      checkColumns(file, region, false);
    }
  }

  private Region check(OfficeFile file, boolean date1904) {
    List<Region> regions = engine.outline(file).sheets().getFirst().regions();
    assertThat(regions).hasSize(1);
    checkColumns(file, regions.getFirst(), date1904);
    return regions.getFirst();
  }

  private void checkColumns(OfficeFile file, Region region, boolean date1904) {
    CellArea area = CellArea.parse(region.range());
    int top = area.firstRow() + region.headerRows();
    SheetSnapshot sheet = engine.workbook(file).sheets().getFirst();
    long shown =
        IntStream.rangeClosed(top, area.lastRow()).filter(r -> !sheet.isRowHidden(r)).count();
    for (int i = 0; i < region.columns().size(); i++) {
      int column = area.firstColumn() + i;
      List<Cell> cells =
          sheet
              .cells(new CellArea(top, column, area.lastRow(), column))
              .filter(cell -> !cell.isBlank() && !sheet.isRowHidden(cell.address().row()))
              .toList();
      Column outlined = region.columns().get(i);
      boolean dates = outlined.type() == ColumnType.DATE;
      assertThat(outlined.filled()).isEqualTo(cells.size());
      assertThat(outlined.statistics())
          .isEqualTo(expected(cells, shown - cells.size(), dates, date1904));
    }
  }

  /** The statistics, taken the slow way. */
  private static ColumnStatistics expected(
      List<Cell> cells, long blanks, boolean dates, boolean date1904) {
    Set<CellValue> different = new LinkedHashSet<>();
    List<String> examples = new ArrayList<>();
    List<Double> numbers = new ArrayList<>();
    boolean exact = true;
    for (Cell cell : cells) {
      CellValue value = cell.value();
      if (value instanceof CellValue.Number(double number)) {
        numbers.add(number);
      }
      if (value.isEmpty() || value.equals(CellValue.of("")) || different.contains(value)) {
        continue;
      }
      exact &= different.size() < MOST_DISTINCT;
      if (exact && different.add(value) && examples.size() < 3) {
        examples.add(NumberFormats.text(value, cell.numberFormat(), date1904).strip());
      }
    }
    double min = numbers.stream().reduce(Double.POSITIVE_INFINITY, Math::min);
    double max = numbers.stream().reduce(Double.NEGATIVE_INFINITY, Math::max);
    boolean counted = !numbers.isEmpty() && !dates;
    boolean dated = !numbers.isEmpty() && dates;
    return new ColumnStatistics(
        blanks,
        0,
        cells.stream().filter(cell -> cell.value() instanceof CellValue.Error).count(),
        different.size(),
        exact,
        counted ? (Double) min : null,
        counted ? (Double) max : null,
        counted ? numbers.stream().reduce(0.0, Double::sum) : null,
        dated ? moment(min, date1904) : null,
        dated ? moment(max, date1904) : null,
        examples);
  }

  private static String moment(double serial, boolean date1904) {
    String code = serial == Math.rint(serial) ? "yyyy-mm-dd" : "yyyy-mm-dd\"T\"hh:mm:ss";
    return NumberFormats.text(serial, code, date1904);
  }
}
