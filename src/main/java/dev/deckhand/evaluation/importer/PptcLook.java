package dev.deckhand.evaluation.importer;

import dev.deckhand.evaluation.check.DeckCheck.TextLooks;
import dev.deckhand.plan.TextAlign;
import dev.deckhand.plan.TextFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls that change what text looks like, as a format of ours. */
final class PptcLook {
  private static final Map<String, String> COLORS =
      Map.ofEntries(
          Map.entry("black", "#000000"),
          Map.entry("white", "#FFFFFF"),
          Map.entry("red", "#FF0000"),
          Map.entry("dark red", "#8B0000"),
          Map.entry("orange", "#FFA500"),
          Map.entry("yellow", "#FFFF00"),
          Map.entry("green", "#008000"),
          Map.entry("dark green", "#006400"),
          Map.entry("blue", "#0000FF"),
          Map.entry("dark blue", "#00008B"),
          Map.entry("light blue", "#ADD8E6"),
          Map.entry("purple", "#800080"),
          Map.entry("pink", "#FFC0CB"));

  private PptcLook() {}

  /** Empty when the call is no such one, or names a colour nobody knows. */
  static Optional<TextFormat> format(PptcCall call) {
    return switch (call.name()) {
      case "set_font_bold" -> Optional.of(with(true, null, null, null, null, null, null));
      case "set_font_italic" -> Optional.of(with(null, true, null, null, null, null, null));
      case "set_font_underline" -> Optional.of(with(null, null, true, null, null, null, null));
      case "set_font_style" -> Optional.of(with(null, null, null, call.text(), null, null, null));
      case "set_font_size" ->
          Optional.of(with(null, null, null, null, Double.valueOf(call.text()), null, null));
      case "set_font_color" ->
          Optional.ofNullable(COLORS.get(call.text().strip().toLowerCase(Locale.ROOT)))
              .map(color -> with(null, null, null, null, null, color, null));
      case "text_align_left" -> aligned(TextAlign.LEFT);
      case "text_align_center" -> aligned(TextAlign.CENTER);
      case "text_align_right" -> aligned(TextAlign.RIGHT);
      default -> Optional.empty();
    };
  }

  private static Optional<TextFormat> aligned(TextAlign align) {
    return Optional.of(with(null, null, null, null, null, null, align));
  }

  private static TextFormat with(
      @Nullable Boolean bold,
      @Nullable Boolean italic,
      @Nullable Boolean underline,
      @Nullable String font,
      @Nullable Double size,
      @Nullable String color,
      @Nullable TextAlign align) {
    return new TextFormat(bold, italic, underline, font, size, color, align);
  }

  /**
   * What must hold afterwards; empty for what no check looks at. Any shade of a colour is right.
   */
  static Optional<TextLooks> check(PptcCall call, int slide, String placeholder) {
    return switch (call.name()) {
      case "set_font_bold" ->
          Optional.of(new TextLooks(slide, placeholder, null, null, true, null));
      case "set_font_style" ->
          Optional.of(new TextLooks(slide, placeholder, call.text(), null, null, null));
      case "set_font_size" ->
          Optional.of(
              new TextLooks(slide, placeholder, null, Double.valueOf(call.text()), null, null));
      case "set_font_color" ->
          Optional.of(new TextLooks(slide, placeholder, null, null, null, call.text().strip()));
      default -> Optional.empty();
    };
  }
}
