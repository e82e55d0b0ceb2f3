package dev.deckhand.bench.calc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * 100,000 formulas of one kind over columns of data, row by row; texts begin with a quote. Only
 * what every contender knows is in them: HyperFormula's TEXT has no thousands separators.
 */
enum Mix {
  /** Sums, products, quotients and conditions on numbers of the same row. */
  ARITHMETIC("arithmetic columns", 25_000, 2) {
    @Override
    List<Object> row(int row, Random random) {
      return List.of(
          random.nextInt(1_000) + 0.5,
          random.nextInt(100) + 1,
          f("A%d*B%d", row, row),
          f("ROUND(C%d/1.19,2)-A%d", row, row),
          f("IF(D%d>500,D%d/B%d,-D%d)", row, row, row, row),
          f("SUM(A%d:E%d)*$B$1+ABS(E%d)", row, row, row));
    }

    @Override
    Optional<Input> wide(int round) {
      return Optional.of(new Input(0, 1, 40 + round));
    }
  },
  /** Exact look-ups and conditional sums over 10,000 rows. */
  LOOKUPS("look-ups and SUMIFS over 10,000 rows", 25_000, 5) {
    private static final int DATA = 10_000;

    @Override
    List<Object> row(int row, Random random) {
      Object key = row <= DATA ? 7 * row % DATA : "";
      Object region = row <= DATA ? "'region " + random.nextInt(200) : "";
      Object amount = row <= DATA ? random.nextInt(100_000) / 100.0 : "";
      return List.of(
          key,
          region,
          amount,
          random.nextInt(DATA),
          "'region " + random.nextInt(250),
          f("VLOOKUP(D%d,$A$1:$C$10000,3,FALSE)", row),
          f("SUMIFS($C$1:$C$10000,$B$1:$B$10000,E%d)", row),
          f("COUNTIFS($B$1:$B$10000,E%d,$C$1:$C$10000,\">500\")", row),
          f("INDEX($C$1:$C$10000,MATCH(D%d,$A$1:$A$10000,0))", row));
    }

    @Override
    Input narrow(int round, int number) {
      return new Input(rows() / 2 + 10 * number, 3, 7_000 + 10 * round + number);
    }

    @Override
    Optional<Input> wide(int round) {
      return Optional.of(new Input(DATA / 2, 2, 250.5 + round));
    }
  },
  /** Every formula reads the one above. */
  CHAIN("running chain", 100_000, 1) {
    @Override
    List<Object> row(int row, Random random) {
      int amount = random.nextInt(1_000) - 400;
      return List.of(amount, row == 1 ? f("A1") : f("B%d+A%d", row - 1, row));
    }

    @Override
    Input narrow(int round, int number) {
      return new Input(rows() - 40 + 10 * number, 0, 7_000 + 10 * round + number);
    }

    @Override
    Optional<Input> wide(int round) {
      return Optional.of(new Input(rows() / 2, 0, 500 + round));
    }
  },
  /** Cutting, joining and formatting. */
  TEXT("text", 25_000, 2) {
    @Override
    List<Object> row(int row, Random random) {
      return List.of(
          "'Customer " + random.nextInt(100_000) + " of town " + random.nextInt(500),
          random.nextInt(10_000_000) / 100.0,
          f("UPPER(LEFT(A%d,8))&\"-\"&LEN(A%d)", row, row),
          f("MID(A%d,FIND(\" \",A%d)+1,5)", row, row),
          f("SUBSTITUTE(A%d,\"town\",\"city\")&\": \"&TEXT(B%d,\"0.00\")", row, row),
          f("IF(ISNUMBER(SEARCH(\"9\",D%d)),TRIM(D%d),C%d)", row, row, row));
    }

    @Override
    Input narrow(int round, int number) {
      String text = "Customer " + (70_000 + 10 * round + number) + " of town " + round;
      return new Input(rows() / 2 + 10 * number, 0, text);
    }
  };

  private final String title;
  private final int rows;
  private final int firstFormula;

  Mix(String title, int rows, int firstFormula) {
    this.title = title;
    this.rows = rows;
    this.firstFormula = firstFormula;
  }

  String title() {
    return title;
  }

  int rows() {
    return rows;
  }

  /** The columns of formulas, from 0. */
  List<Integer> formulaColumns() {
    return IntStream.range(firstFormula, firstFormula + 100_000 / rows).boxed().toList();
  }

  /** The cells of a row from column A on; row numbers from 1. */
  abstract List<Object> row(int row, Random random);

  /** An input that few formulas read: those of its row, of the chain 40 at most. */
  Input narrow(int round, int number) {
    return new Input(rows / 2 + 10 * number, 0, 7_000.5 + 10 * round + number);
  }

  /** An input that a quarter of all formulas or more read, where there is one. */
  Optional<Input> wide(int round) {
    return Optional.empty();
  }

  private static String f(String formula, Object... arguments) {
    return "=" + String.format(Locale.ROOT, formula, arguments);
  }
}
