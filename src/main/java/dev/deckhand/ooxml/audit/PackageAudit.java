package dev.deckhand.ooxml.audit;

import dev.deckhand.document.Arrival;
import dev.deckhand.document.Arrival.Kind;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Relationship;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Compares an edited package with its original for whatever can act or reach outside. */
public final class PackageAudit {
  /** In the content types of parts that act, or fetch when the file is opened. */
  private static final List<String> ACTIVE =
      List.of(
          "vbaproject",
          "activex",
          "oleobject",
          "macrosheet",
          "dialogsheet",
          "externallink",
          "connections",
          "querytable",
          "webextension",
          "customui");

  private final OpcPackage before;
  private final OpcPackage after;
  private final List<Arrival> found = new ArrayList<>();

  private PackageAudit(OpcPackage before, OpcPackage after) {
    this.before = before;
    this.after = after;
  }

  /** What the second package has that the first has not. */
  public static List<Arrival> arrivals(byte[] before, byte[] after) {
    if (Arrays.equals(before, after)) {
      return List.of();
    }
    return new PackageAudit(OpcPackage.open(before), OpcPackage.open(after)).run();
  }

  private List<Arrival> run() {
    List<String> changed =
        after.partNames().stream().filter(part -> !after.holdsSame(part, before)).toList();
    links(changed);
    changed.stream().filter(part -> isActive(after, part)).forEach(this::activePart);
    functions(changed);
    actions(changed);
    return found;
  }

  private void links(List<String> changed) {
    Set<String> known = null;
    for (String part : changed) {
      for (Relationship link : external(after, part)) {
        known = known == null ? targets() : known;
        if (known.add(link.target())) {
          found.add(new Arrival(Kind.LINK, link.target(), part));
        }
      }
    }
  }

  private Set<String> targets() {
    Set<String> targets = new HashSet<>();
    for (String part : before.partNames()) {
      external(before, part).forEach(link -> targets.add(link.target()));
    }
    return targets;
  }

  private static List<Relationship> external(OpcPackage opc, String relationshipPart) {
    return relationshipPart.endsWith(".rels")
        ? opc.relationshipsIn(relationshipPart).stream().filter(Relationship::external).toList()
        : List.of();
  }

  private static boolean isActive(OpcPackage opc, String part) {
    String type = opc.contentType(part).toLowerCase(Locale.ROOT);
    // queries are kept as custom XML, which has no content type of its own
    return part.toLowerCase(Locale.ROOT).startsWith("/customxml/")
        || ACTIVE.stream().anyMatch(type::contains);
  }

  /** A copy of an active part that was there before, as a copied worksheet brings it, is known. */
  private void activePart(String part) {
    byte[] bytes = after.part(part);
    boolean known =
        before.partNames().stream()
            .filter(old -> isActive(before, old))
            .anyMatch(old -> Arrays.equals(before.part(old), bytes));
    if (!known) {
      found.add(new Arrival(Kind.ACTIVE_PART, after.contentType(part), part));
    }
  }

  private void functions(List<String> changed) {
    Set<String> known = new HashSet<>();
    Set<String> old = new HashSet<>(before.partNames());
    changed.stream().filter(old::remove).forEach(part -> known.addAll(called(before, part)));
    for (String part : changed) {
      Set<String> called = new TreeSet<>(called(after, part));
      called.removeAll(known);
      if (!called.isEmpty()) {
        old.forEach(other -> known.addAll(called(before, other)));
        old.clear();
        called.removeAll(known);
        called.forEach(name -> found.add(new Arrival(Kind.FUNCTION, name, part)));
        known.addAll(called);
      }
    }
  }

  private void actions(List<String> changed) {
    Set<String> known = null;
    for (String part : changed) {
      Set<String> started = started(after, part);
      if (!started.isEmpty() && known == null) {
        known = new HashSet<>();
        for (String old : before.partNames()) {
          known.addAll(started(before, old));
        }
      }
      for (String action : started) {
        if (known != null && known.add(action)) {
          found.add(new Arrival(Kind.ACTION, action, part));
        }
      }
    }
  }

  private static Set<String> started(OpcPackage opc, String part) {
    boolean deck = part.startsWith("/ppt/") && part.endsWith(".xml");
    return deck ? StartedActions.in(part, opc.part(part)) : Set.of();
  }

  private static Set<String> called(OpcPackage opc, String part) {
    boolean sheets = part.startsWith("/xl/") && part.endsWith(".xml");
    return sheets ? CalledFunctions.in(part, opc.part(part)) : Set.of();
  }
}
