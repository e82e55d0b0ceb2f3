package dev.deckhand.ooxml.pptx.look;

import dev.deckhand.ooxml.pptx.part.Dom;
import java.util.function.DoubleUnaryOperator;
import org.w3c.dom.Element;

/**
 * The changes a colour element carries, in their order (ECMA-376 part 1, 20.1.2.3): brightness and
 * saturation in HSL, tint and shade in linear light.
 */
final class ColorChanges {
  private static final double FULL = 100_000;

  private ColorChanges() {}

  static Ink apply(Ink base, Element color) {
    Ink changed = base;
    for (Element change : Dom.children(color)) {
      changed = apply(changed, change.getLocalName(), amount(change));
    }
    return changed;
  }

  private static Ink apply(Ink ink, String change, double amount) {
    return switch (change) {
      case "alpha" -> ink.withAlpha(amount);
      case "alphaMod" -> ink.withAlpha(ink.alpha() * amount);
      case "alphaOff" -> ink.withAlpha(ink.alpha() + amount);
      case "lumMod" -> lightness(ink, l -> l * amount);
      case "lumOff" -> lightness(ink, l -> l + amount);
      case "lum" -> lightness(ink, l -> amount);
      case "satMod" -> saturation(ink, s -> s * amount);
      case "satOff" -> saturation(ink, s -> s + amount);
      case "sat" -> saturation(ink, s -> amount);
      case "shade" -> light(ink, c -> c * amount);
      case "tint" -> light(ink, c -> c * amount + 1 - amount);
      case "gray" -> saturation(ink, s -> 0);
      case "inv" -> light(ink, c -> 1 - c);
      default -> ink; // hue changes and the like: rare, and small in contrast
    };
  }

  /** Strict files write {@code 50%}, transitional ones thousandths of a percent. */
  private static double amount(Element change) {
    String value = Dom.attribute(change, "val");
    if (value != null && value.endsWith("%")) {
      try {
        return Double.parseDouble(value.substring(0, value.length() - 1)) / 100;
      } catch (NumberFormatException e) {
        return 1;
      }
    }
    return Dom.number(change, "val", (long) FULL) / FULL;
  }

  private static Ink light(Ink ink, DoubleUnaryOperator change) {
    return new Ink(
        Ink.gamma(change.applyAsDouble(Ink.linear(ink.red()))),
        Ink.gamma(change.applyAsDouble(Ink.linear(ink.green()))),
        Ink.gamma(change.applyAsDouble(Ink.linear(ink.blue()))),
        ink.alpha());
  }

  private static Ink lightness(Ink ink, DoubleUnaryOperator change) {
    Hsl hsl = Hsl.of(ink);
    return new Hsl(hsl.hue(), hsl.saturation(), unit(change.applyAsDouble(hsl.lightness())))
        .ink(ink.alpha());
  }

  private static Ink saturation(Ink ink, DoubleUnaryOperator change) {
    Hsl hsl = Hsl.of(ink);
    return new Hsl(hsl.hue(), unit(change.applyAsDouble(hsl.saturation())), hsl.lightness())
        .ink(ink.alpha());
  }

  private static double unit(double value) {
    return Math.clamp(value, 0.0, 1.0);
  }
}
