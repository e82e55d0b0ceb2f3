package dev.deckhand.ooxml.xlsx.edit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.deckhand.calc.syntax.FormulaHome;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.edit.ReachableParts.ReachablePart;
import java.net.URLDecoder;

/**
 * Links to places of the workbook that a relationship keeps, as shapes have them ({@code
 * #Sheet1!A5}), follow a change. One whose cells go stays as it was.
 */
final class LinkTargets {
  private LinkTargets() {}

  static void follow(Following run, ReachablePart part) {
    FormulaHome home = part.sheet() == null ? FormulaHome.NOWHERE : FormulaHome.on(part.sheet());
    for (Relationship link : run.draft().parts().relationships(part.name())) {
      if (link.hasType("hyperlink") && link.target().startsWith("#")) {
        String place = decoded(link.target().substring(1));
        String now = run.rule(place, home, 0, 0, () -> "link of " + part.name());
        if (!now.equals(place) && !now.contains("#REF!")) {
          String target = "#" + now.replace(" ", "%20");
          run.draft().parts().retarget(part.name(), link.id(), target);
          run.draft().notes().object("link", part.name(), "references follow");
        }
      }
    }
  }

  private static String decoded(String target) {
    try {
      return URLDecoder.decode(target.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return target;
    }
  }
}
