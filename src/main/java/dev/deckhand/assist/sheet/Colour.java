package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.words.Stem;
import dev.deckhand.plan.CellFormat;
import java.util.regex.Pattern;

/** The colours people name, as Excel's own light fills with dark text. */
enum Colour {
  RED("\\b(red|rote?[ns]?)\\b", "#FFC7CE", "#9C0006"),
  GREEN("\\b(green|grune?[ns]?)\\b", "#C6EFCE", "#006100"),
  YELLOW("\\b(yellow|gelbe?[ns]?)\\b", "#FFEB9C", "#9C5700"),
  ORANGE("\\b(orange\\w*|amber)\\b", "#FCE4D6", "#C65911"),
  BLUE("\\b(blue|blaue?[ns]?)\\b", "#DDEBF7", "#1F4E78"),
  GREY("\\b(gr[ae]y|graue?[ns]?)\\b", "#EDEDED", "#595959");

  private final Pattern words;
  private final String fill;
  private final String font;

  Colour(String words, String fill, String font) {
    this.words = Pattern.compile(words);
    this.fill = fill;
    this.font = font;
  }

  /** The colour an instruction names; yellow where it names none. */
  static Colour of(String instruction) {
    String text = Stem.fold(instruction);
    for (Colour colour : values()) {
      if (colour.words.matcher(text).find()) {
        return colour;
      }
    }
    return YELLOW;
  }

  CellFormat format() {
    return Texts.colours(fill, font);
  }
}
