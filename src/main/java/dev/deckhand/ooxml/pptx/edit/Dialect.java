package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Ns;
import java.nio.charset.StandardCharsets;
import org.w3c.dom.Element;

/** The two spellings of ECMA-376: transitional (part 4) and strict (part 1). */
enum Dialect {
  TRANSITIONAL,
  STRICT;

  /** The spelling of a deck, told by its presentation element. */
  static Dialect of(Element presentation) {
    return Ns.P.strict().equals(presentation.getNamespaceURI()) ? STRICT : TRANSITIONAL;
  }

  String uri(Ns ns) {
    return this == STRICT ? ns.strict() : ns.transitional();
  }

  String relationshipType(String last) {
    return uri(Ns.R) + "/" + last;
  }

  /** XML written in the transitional spelling, in this one. */
  byte[] spell(String xml) {
    String spelt = xml;
    if (this == STRICT) {
      for (Ns ns : Ns.values()) {
        spelt = spelt.replace('"' + ns.transitional() + '"', '"' + ns.strict() + '"');
      }
    }
    return spelt.getBytes(StandardCharsets.UTF_8);
  }
}
