package dev.deckhand.bench.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.ooxml.OoxmlEngine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The mixes mean what they should, and every contender gets the same. */
class MixTest {
  private static final int SOME = 50;

  private static DeckhandEngine calculated(Mix mix) throws IOException {
    DeckhandEngine engine = new DeckhandEngine(mix, 1);
    engine.open();
    engine.graph();
    engine.all();
    return engine;
  }

  private static List<List<Object>> data(Mix mix) {
    Random random = new Random(MixFile.SEED);
    List<List<Object>> rows = new ArrayList<>();
    for (int row = 1; row <= mix.rows(); row++) {
      rows.add(mix.row(row, random));
    }
    return rows;
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private static void assertNumber(DeckhandEngine engine, int row, int column, double expected) {
    assertThat(engine.value(row, column))
        .as("row %d, column %d", row, column)
        .isInstanceOf(Double.class)
        .satisfies(v -> assertThat((Double) v).isCloseTo(expected, within(1e-6)));
  }

  @Test
  void arithmetic() throws IOException {
    DeckhandEngine engine = calculated(Mix.ARITHMETIC);
    List<List<Object>> data = data(Mix.ARITHMETIC);
    double factor = number(data.getFirst().get(1));

    for (int row = 0; row < SOME; row++) {
      double a = number(data.get(row).get(0));
      double b = number(data.get(row).get(1));
      double c = a * b;
      double d = Math.round(c / 1.19 * 100) / 100.0 - a;
      double e = d > 500 ? d / b : -d;
      assertNumber(engine, row, 2, c);
      assertNumber(engine, row, 3, d);
      assertNumber(engine, row, 4, e);
      assertNumber(engine, row, 5, (a + b + c + d + e) * factor + Math.abs(e));
    }
  }

  @Test
  void lookups() throws IOException {
    DeckhandEngine engine = calculated(Mix.LOOKUPS);
    List<List<Object>> data = data(Mix.LOOKUPS);
    List<List<Object>> table =
        data.stream().filter(cells -> cells.getFirst() instanceof Number).toList();
    assertThat(table).hasSize(10_000);

    for (int row = 0; row < SOME; row++) {
      Object key = data.get(row).get(3);
      Object region = data.get(row).get(4);
      double amount =
          table.stream()
              .filter(cells -> cells.get(0).equals(key))
              .mapToDouble(cells -> number(cells.get(2)))
              .findFirst()
              .orElseThrow();
      double[] ofRegion =
          table.stream()
              .filter(cells -> cells.get(1).equals(region))
              .mapToDouble(cells -> number(cells.get(2)))
              .toArray();
      assertNumber(engine, row, 5, amount);
      assertNumber(engine, row, 6, Arrays.stream(ofRegion).sum());
      assertNumber(engine, row, 7, Arrays.stream(ofRegion).filter(x -> x > 500).count());
      assertNumber(engine, row, 8, amount);
    }
  }

  @Test
  void chain() throws IOException {
    DeckhandEngine engine = calculated(Mix.CHAIN);
    List<List<Object>> data = data(Mix.CHAIN);
    double sum = 0;

    for (int row = 0; row < Mix.CHAIN.rows(); row++) {
      sum += number(data.get(row).getFirst());
      if (row < SOME || row == Mix.CHAIN.rows() - 1) {
        assertNumber(engine, row, 1, sum);
      }
    }
  }

  @Test
  void text() throws IOException {
    DeckhandEngine engine = calculated(Mix.TEXT);
    List<List<Object>> data = data(Mix.TEXT);

    for (int row = 0; row < SOME; row++) {
      String a = data.get(row).get(0).toString().substring(1);
      String c = a.substring(0, 8).toUpperCase(Locale.ROOT) + "-" + a.length();
      int space = a.indexOf(' ') + 1;
      String d = a.substring(space, space + 5);
      String amount = String.format(Locale.ROOT, "%.2f", number(data.get(row).get(1)));
      assertThat(engine.value(row, 2)).isEqualTo(c);
      assertThat(engine.value(row, 3)).isEqualTo(d);
      assertThat(engine.value(row, 4)).isEqualTo(a.replace("town", "city") + ": " + amount);
      assertThat(engine.value(row, 5)).isEqualTo(d.contains("9") ? d.strip() : c);
    }
  }

  @Test
  void editsReachFewFormulasOrMany() throws IOException {
    DeckhandEngine engine = calculated(Mix.CHAIN);
    int last = Mix.CHAIN.rows() - 1;
    Input input = Mix.CHAIN.narrow(1, 0);
    double before = number(data(Mix.CHAIN).get(input.row()).get(input.column()));
    double sum = (Double) engine.value(last, 1);
    engine.beforeEdits();

    engine.edit(List.of(input));

    assertNumber(engine, last, 1, sum - before + number(input.value()));
    assertNumber(engine, 0, 1, number(data(Mix.CHAIN).getFirst().getFirst()));
  }

  @ParameterizedTest
  @EnumSource
  void fileAndJsonHaveTheSameCells(Mix mix) throws IOException {
    OfficeFile file =
        new OfficeFile(
            "mix.xlsx",
            DocumentFormat.XLSX,
            MixFile.of(mix, (row, column) -> row % 2 == 0 ? "<" + row + "&" + column + ">" : 1.5));
    SheetSnapshot sheet = new OoxmlEngine().workbook(file).sheets().getFirst();
    JsonNode json = new ObjectMapper().readTree(MixJson.of(mix));
    int formulas = 0;

    assertThat(json.get("cells")).hasSize(mix.rows()).hasSize(json.get("rows").intValue());
    for (int row = 0; row < mix.rows(); row++) {
      JsonNode cells = json.get("cells").get(row);
      for (int column = 0; column < cells.size(); column++) {
        Cell cell = sheet.cell(new CellAddress(row, column)).orElse(null);
        if (cell != null && cell.formula() != null) {
          formulas++;
          assertThat(cells.get(column).textValue()).isEqualTo("=" + cell.formula().text());
          assertThat(cell.value())
              .isEqualTo(
                  row % 2 == 0 ? CellValue.of("<" + row + "&" + column + ">") : CellValue.of(1.5));
        } else {
          assertThat(plain(cells.get(column)))
              .isEqualTo(cell == null ? CellValue.EMPTY : cell.value());
        }
      }
    }
    assertThat(formulas).isEqualTo(100_000);
  }

  private static CellValue plain(JsonNode json) {
    return json.isNull()
        ? CellValue.EMPTY
        : json.isNumber() ? CellValue.of(json.doubleValue()) : CellValue.of(json.textValue());
  }

  @ParameterizedTest
  @EnumSource
  void inputsAreCellsWithoutFormulas(Mix mix) throws IOException {
    List<List<Object>> data = data(mix);
    Plan plan = Plan.of(mix);

    assertThat(List.of(plan.first(), plan.fresh(), plan.later(), plan.three(), plan.wide()))
        .allSatisfy(
            rounds ->
                assertThat(rounds)
                    .allSatisfy(
                        inputs ->
                            assertThat(inputs)
                                .allSatisfy(
                                    input ->
                                        assertThat(
                                                data.get(input.row())
                                                    .get(input.column())
                                                    .toString())
                                            .isNotEmpty()
                                            .doesNotStartWith("="))));
  }
}
