package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The font of a run, for every script it may be in.
 *
 * @param words {@code heading}, {@code body} or the font's name
 */
record RunFont(String words) {

  /** The theme's fonts by role, any other by its name. */
  static RunFont named(String name) {
    String bare = PlainText.clean(name).strip();
    String role = bare.toLowerCase(Locale.ROOT);
    return new RunFont(role.equals("heading") || role.equals("body") ? role : bare);
  }

  static @Nullable String read(Element run) {
    String typeface = Dom.attribute(Dom.child(run, Ns.A, "latin"), "typeface");
    return switch (typeface) {
      case null -> null;
      case "+mj-lt" -> "heading";
      case "+mn-lt" -> "body";
      default -> typeface;
    };
  }

  void write(Element run) {
    switch (words) {
      case "heading" -> theme(run, "+mj-");
      case "body" -> theme(run, "+mn-");
      default -> List.of("latin", "cs").forEach(script -> set(run, script, words));
    }
  }

  private static void theme(Element run, String role) {
    set(run, "latin", role + "lt");
    set(run, "ea", role + "ea");
    set(run, "cs", role + "cs");
  }

  /** Made anew, for the old element may describe another font. */
  private static void set(Element run, String script, String typeface) {
    Dom.children(run, Ns.A, script).forEach(Dom::remove);
    RunChildren.add(run, script).setAttribute("typeface", typeface);
  }
}
