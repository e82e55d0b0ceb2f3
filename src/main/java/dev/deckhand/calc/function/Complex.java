package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.NumberText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A complex number as text such as {@code 3+4i}.
 *
 * @param suffix {@code i} or {@code j}, empty where the text had none
 */
record Complex(double real, double imaginary, String suffix) {
  private static final String NUMBER = "(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";
  private static final Pattern REAL = Pattern.compile("[+-]?" + NUMBER);
  private static final Pattern FULL =
      Pattern.compile("([+-]?" + NUMBER + ")?([+-]?)(" + NUMBER + ")?([ij])");

  /** {@code #NUM!} for text that is no complex number. */
  static Complex parse(String text) {
    if (REAL.matcher(text).matches()) {
      return new Complex(Double.parseDouble(text), 0, "");
    }
    Matcher full = FULL.matcher(text);
    if (!full.matches()) {
      throw CellErrorException.num();
    }
    String first = full.group(1);
    String sign = full.group(2);
    String second = full.group(3);
    if (sign.isEmpty() && second == null && first != null) {
      return new Complex(0, Double.parseDouble(first), full.group(4));
    }
    if (sign.isEmpty() && first != null) {
      throw CellErrorException.num();
    }
    double size = second == null ? 1 : Double.parseDouble(second);
    double real = first == null ? 0 : Double.parseDouble(first);
    return new Complex(real, sign.equals("-") ? -size : size, full.group(4));
  }

  private Complex of(double x, double y) {
    return new Complex(x, y, suffix);
  }

  /** The suffix of a result of both; {@code #VALUE!} where they differ. */
  private Complex with(Complex other, double x, double y) {
    if (!suffix.isEmpty() && !other.suffix.isEmpty() && !suffix.equals(other.suffix)) {
      throw CellErrorException.value();
    }
    return new Complex(x, y, suffix.isEmpty() ? other.suffix : suffix);
  }

  double size() {
    return Math.hypot(real, imaginary);
  }

  boolean isZero() {
    return real == 0 && imaginary == 0;
  }

  double angle() {
    Domain.divides(!isZero());
    return Math.atan2(imaginary, real);
  }

  Complex conjugate() {
    return of(real, -imaginary);
  }

  Complex plus(Complex other) {
    return with(other, real + other.real, imaginary + other.imaginary);
  }

  Complex minus(Complex other) {
    return with(other, real - other.real, imaginary - other.imaginary);
  }

  Complex times(Complex other) {
    return with(
        other,
        real * other.real - imaginary * other.imaginary,
        real * other.imaginary + imaginary * other.real);
  }

  /** A quotient in which no square overflows; {@code #NUM!} for a divisor of zero. */
  Complex over(Complex other) {
    Domain.require(!other.isZero());
    double scale = Math.max(Math.abs(other.real), Math.abs(other.imaginary));
    double x = other.real / scale;
    double y = other.imaginary / scale;
    double square = (x * x + y * y) * scale;
    return with(other, (real * x + imaginary * y) / square, (imaginary * x - real * y) / square);
  }

  Complex reciprocal() {
    return of(1, 0).over(this);
  }

  Complex exp() {
    double size = Math.exp(real);
    return of(size * Math.cos(imaginary), size * Math.sin(imaginary));
  }

  /** The natural logarithm divided by that of a base. */
  Complex logarithm(double baseLogarithm) {
    Domain.require(!isZero());
    return of(Math.log(size()) / baseLogarithm, angle() / baseLogarithm);
  }

  Complex power(double exponent) {
    if (isZero()) {
      Domain.require(exponent > 0);
      return of(0, 0);
    }
    double size = Math.pow(size(), exponent);
    return of(size * Math.cos(exponent * angle()), size * Math.sin(exponent * angle()));
  }

  Complex sin() {
    return of(Math.sin(real) * Math.cosh(imaginary), Math.cos(real) * Math.sinh(imaginary));
  }

  Complex cos() {
    return of(Math.cos(real) * Math.cosh(imaginary), -Math.sin(real) * Math.sinh(imaginary));
  }

  /** Abramowitz and Stegun 4.3.57 without cancellation. */
  Complex tan() {
    double cos = Math.cos(real);
    double sinh = Math.sinh(imaginary);
    double divisor = 2 * (cos * cos + sinh * sinh);
    return of(Math.sin(2 * real) / divisor, Math.sinh(2 * imaginary) / divisor);
  }

  Complex cot() {
    Domain.require(!isZero());
    double sin = Math.sin(real);
    double sinh = Math.sinh(imaginary);
    double divisor = 2 * (sin * sin + sinh * sinh);
    return of(Math.sin(2 * real) / divisor, -Math.sinh(2 * imaginary) / divisor);
  }

  Complex sinh() {
    return of(Math.sinh(real) * Math.cos(imaginary), Math.cosh(real) * Math.sin(imaginary));
  }

  Complex cosh() {
    return of(Math.cosh(real) * Math.cos(imaginary), Math.sinh(real) * Math.sin(imaginary));
  }

  /** The text; {@code #NUM!} where a part is not finite. */
  String text() {
    Domain.require(Double.isFinite(real) && Double.isFinite(imaginary));
    if (imaginary == 0) {
      return NumberText.general(real);
    }
    String unit = suffix.isEmpty() ? "i" : suffix;
    String size = imaginary == 1 ? "" : imaginary == -1 ? "-" : NumberText.general(imaginary);
    String sign = real != 0 && imaginary > 0 ? "+" : "";
    return (real == 0 ? "" : NumberText.general(real)) + sign + size + unit;
  }
}
