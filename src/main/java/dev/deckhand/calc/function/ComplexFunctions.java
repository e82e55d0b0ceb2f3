package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** COMPLEX and the functions of complex numbers. */
final class ComplexFunctions {
  private ComplexFunctions() {}

  static void addTo(FunctionSection table) {
    ToolPak.add(table, "COMPLEX", 2, 3, "complex number of its parts", ComplexFunctions::complex);
    real(table, "IMREAL", "real part of a complex number", Complex::real);
    real(table, "IMAGINARY", "imaginary part of a complex number", Complex::imaginary);
    real(table, "IMABS", "absolute value of a complex number", Complex::size);
    real(table, "IMARGUMENT", "angle of a complex number in radians", Complex::angle);
    one(table, "IMCONJUGATE", "conjugate of a complex number", Complex::conjugate);
    one(table, "IMEXP", "exponential of a complex number", Complex::exp);
    one(table, "IMLN", "natural logarithm of a complex number", z -> z.logarithm(1));
    one(table, "IMLOG10", "decimal logarithm of a complex number", z -> z.logarithm(Math.log(10)));
    one(table, "IMLOG2", "binary logarithm of a complex number", z -> z.logarithm(Math.log(2)));
    one(table, "IMSQRT", "square root of a complex number", ComplexFunctions::root);
    ToolPak.add(table, "IMPOWER", 2, 2, "power of a complex number", ComplexFunctions::power);
    ToolPak.add(
        table,
        "IMDIV",
        2,
        2,
        "quotient of two complex numbers",
        a -> Value.of(at(a, 0).over(at(a, 1)).text()));
    ToolPak.add(
        table,
        "IMSUB",
        2,
        2,
        "difference of two complex numbers",
        a -> Value.of(at(a, 0).minus(at(a, 1)).text()));
    many(table, "IMSUM", "sum of complex numbers", Complex::plus);
    many(table, "IMPRODUCT", "product of complex numbers", Complex::times);
    addTrigonometry(table);
  }

  private static void addTrigonometry(FunctionSection table) {
    one(table, "IMSIN", "sine of a complex number", Complex::sin);
    one(table, "IMCOS", "cosine of a complex number", Complex::cos);
    one(table, "IMTAN", "tangent of a complex number", Complex::tan);
    one(table, "IMCOT", "cotangent of a complex number", Complex::cot);
    one(table, "IMSEC", "secant of a complex number", z -> z.cos().reciprocal());
    one(table, "IMCSC", "cosecant of a complex number", z -> z.sin().reciprocal());
    one(table, "IMSINH", "hyperbolic sine of a complex number", Complex::sinh);
    one(table, "IMCOSH", "hyperbolic cosine of a complex number", Complex::cosh);
    one(table, "IMSECH", "hyperbolic secant of a complex number", z -> z.cosh().reciprocal());
    one(table, "IMCSCH", "hyperbolic cosecant of a complex number", z -> z.sinh().reciprocal());
  }

  private static void real(
      FunctionSection table, String name, String summary, ToDoubleFunction<Complex> part) {
    ToolPak.add(table, name, 1, 1, summary, a -> Value.of(part.applyAsDouble(at(a, 0))));
  }

  private static void one(
      FunctionSection table, String name, String summary, UnaryOperator<Complex> operator) {
    ToolPak.add(table, name, 1, 1, summary, a -> Value.of(operator.apply(at(a, 0)).text()));
  }

  private static void many(
      FunctionSection table, String name, String summary, BinaryOperator<Complex> operator) {
    table.add(
        name,
        1,
        Function.MANY,
        "r",
        summary,
        a -> Value.of(all(a).stream().reduce(operator).orElse(new Complex(0, 0, "")).text()));
  }

  private static Complex at(Arguments a, int index) {
    return complex(ToolPak.scalar(a, index));
  }

  private static Complex complex(CellValue value) {
    return switch (value) {
      case CellValue.Number n -> new Complex(n.value(), 0, "");
      case CellValue.Text t -> Complex.parse(t.value());
      case CellValue.Empty e -> new Complex(0, 0, "");
      case CellValue.Bool b -> throw CellErrorException.value();
      case CellValue.Error e -> throw CellErrorException.of(e.error());
    };
  }

  /** All numbers; empty cells of a range are passed over. */
  private static List<Complex> all(Arguments a) {
    List<Complex> numbers = new ArrayList<>();
    for (int i = 0; i < a.count(); i++) {
      if (!a.given(i) || a.grid(i).isSingle()) {
        numbers.add(at(a, i));
      } else {
        Numbers.eachUsed(
            a.context(),
            a.grid(i),
            value -> {
              if (!value.isEmpty()) {
                numbers.add(complex(value));
              }
            });
      }
    }
    return numbers;
  }

  private static Value complex(Arguments a) {
    double real = ToolPak.number(a, 0);
    double imaginary = ToolPak.number(a, 1);
    String suffix = a.given(2) ? ToolPak.text(a, 2) : "";
    if (!suffix.isEmpty() && !suffix.equals("i") && !suffix.equals("j")) {
      throw CellErrorException.value();
    }
    return Value.of(new Complex(real, imaginary, suffix).text());
  }

  private static Complex root(Complex z) {
    return z.isZero() ? z : z.power(0.5);
  }

  private static Value power(Arguments a) {
    Complex z = at(a, 0);
    return Value.of(z.power(ToolPak.number(a, 1)).text());
  }
}
