package dev.deckhand.calc;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.DefinedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A small workbook full of formulas that read each other, drawn by chance. */
final class RandomBook {
  static final String[] SHEETS = {"One", "Two"};
  private static final int ROWS = 14;
  private static final int COLUMNS = 5;

  private final Random random;
  private final Map<String, Object> cells = new TreeMap<>();

  RandomBook(long seed) {
    this.random = new Random(seed);
    for (String sheet : SHEETS) {
      for (int column = 0; column < COLUMNS; column++) {
        fill(sheet, column);
      }
    }
  }

  /** A column of constants, of formulas filled down, or of a bit of everything. */
  private void fill(String sheet, int column) {
    int kind = random.nextInt(4);
    String template = template();
    for (int row = 0; row < ROWS; row++) {
      Object content =
          switch (kind) {
            case 0 -> constant();
            case 1 -> filled(template, row);
            default -> random.nextInt(3) == 0 ? filled(template(), row) : constant();
          };
      cells.put(place(sheet, row, column), content);
    }
  }

  private static String place(String sheet, int row, int column) {
    return sheet + "!" + new CellAddress(row, column);
  }

  private Object constant() {
    return switch (random.nextInt(6)) {
      case 0 -> "text " + random.nextInt(3);
      case 1 -> true;
      case 2 -> "";
      default -> random.nextInt(9);
    };
  }

  private String template() {
    List<String> templates =
        List.of(
            "=#+1",
            "=#*#",
            "=SUM(^:#)",
            "=SUM(One!A:A)+#",
            "=IF(#>3,#,#)",
            "=IFERROR(#/#,#)",
            "=COUNTIFS(Two!B$1:B$14,#)",
            "=VLOOKUP(#,One!A$1:B$14,2,FALSE)",
            "=OFFSET(#,1,0)",
            "=INDIRECT(\"A\"&ROW())",
            "=MAX(#:#)-Total",
            "=LET(x,#,x*x)",
            "=CHOOSE(2,#,#)",
            "=#/SUM(One!$A$1:$B$14)",
            "=COUNTIF($C:$C,1)&#",
            "=ABS(Two!$A$1:$A$14)+#",
            "=RAND()*0+#",
            "=#&\"!\"");
    return templates.get(random.nextInt(templates.size()));
  }

  /** References are to cells near the row, or to fixed ones: {@code ^} is at the top. */
  private String filled(String template, int row) {
    StringBuilder out = new StringBuilder();
    for (char c : template.toCharArray()) {
      int near = Math.clamp(row + random.nextInt(3) - 1, 0, ROWS - 1);
      CellAddress cell = new CellAddress(near, random.nextInt(COLUMNS));
      String sheet = random.nextInt(3) == 0 ? SHEETS[random.nextInt(2)] + "!" : "";
      switch (c) {
        case '#' -> out.append(out.toString().endsWith(":") ? "" : sheet).append(cell);
        case '^' -> out.append(CellAddress.columnName(cell.column())).append("$1");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Some cells with other content. */
  Map<String, Object> edits() {
    Map<String, Object> edits = new TreeMap<>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      int row = random.nextInt(ROWS);
      String place = place(SHEETS[random.nextInt(2)], row, random.nextInt(COLUMNS));
      edits.put(place, random.nextBoolean() ? constant() : filled(template(), row));
    }
    return edits;
  }

  MemorySource source() {
    return source(Map.of(), false);
  }

  /** The workbook with edits in place; its cells put in row by row or in any order. */
  MemorySource source(Map<String, Object> edits, boolean shuffled) {
    Map<String, Object> all = new TreeMap<>(cells);
    all.putAll(edits);
    MemorySource source = new MemorySource(SHEETS);
    all.values().removeIf(""::equals);
    List<Map.Entry<String, Object>> places = new ArrayList<>(all.entrySet());
    if (shuffled) {
      Collections.shuffle(places, random);
    } else {
      places.sort(Comparator.comparingInt(cell -> row(cell.getKey())));
    }
    places.forEach(cell -> source.put(cell.getKey(), cell.getValue()));
    source.names.add(new DefinedName("Total", "Two!$C$3", null, false));
    return source;
  }

  private static int row(String place) {
    return CellArea.parse(place.substring(place.indexOf('!') + 1)).firstRow();
  }
}
