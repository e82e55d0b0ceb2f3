package dev.deckhand.ooxml.audit;

import dev.deckhand.ooxml.opc.OpcPackage;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two packages hold the same document, saved twice. */
public final class SameDocument {
  /** Who saved the file and when; Office writes it anew each time it gives the file. */
  private static final String PROPERTIES = "/docProps/";

  private SameDocument() {}

  /** All parts but the document properties have the same bytes. */
  public static boolean of(byte[] one, byte[] other) {
    OpcPackage first = OpcPackage.open(one);
    OpcPackage second = OpcPackage.open(other);
    Set<String> parts = parts(first);
    return parts.equals(parts(second))
        && parts.stream().allMatch(part -> first.holdsSame(part, second));
  }

  private static Set<String> parts(OpcPackage file) {
    return file.partNames().stream()
        .filter(name -> !name.startsWith(PROPERTIES))
        .collect(Collectors.toSet());
  }
}
