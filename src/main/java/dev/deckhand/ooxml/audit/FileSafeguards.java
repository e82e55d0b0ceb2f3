package dev.deckhand.ooxml.audit;

import dev.deckhand.document.Safeguards;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Relationship;
import java.util.Optional;

/** Reads what vouches for a file or guards it: signatures, locks, the author's wishes. */
public final class FileSafeguards {
  private final OpcPackage opc;

  private FileSafeguards(OpcPackage opc) {
    this.opc = opc;
  }

  /** The safeguards of a package. */
  public static Safeguards of(byte[] content) {
    return new FileSafeguards(OpcPackage.open(content)).read();
  }

  private Safeguards read() {
    Optional<XmlNode> document = target("officeDocument");
    boolean reserved =
        document.flatMap(d -> d.child("modifyVerifier")).isPresent()
            || document
                .flatMap(d -> d.child("fileSharing"))
                .filter(FileSafeguards::asksForReading)
                .isPresent();
    boolean locked =
        document
            .flatMap(d -> d.child("workbookProtection"))
            .filter(protection -> protection.flag("lockStructure"))
            .isPresent();
    return new Safeguards(signatures(), locked, isMarkedFinal(), reserved);
  }

  private static boolean asksForReading(XmlNode sharing) {
    return sharing.flag("readOnlyRecommended")
        || sharing.value("reservationPassword") != null
        || sharing.value("hashValue") != null;
  }

  private int signatures() {
    return (int)
        opc.relationships("/").stream()
            .filter(r -> r.hasType("origin") && !r.external())
            .map(Relationship::partName)
            .flatMap(origin -> opc.relationships(origin).stream())
            .filter(r -> r.hasType("signature") && !r.external())
            .count();
  }

  private boolean isMarkedFinal() {
    return target("custom-properties")
        .map(XmlNode::children)
        .map(
            properties ->
                properties.stream()
                    .filter(p -> p.value("name", "").equals("_MarkAsFinal"))
                    .flatMap(p -> p.children().stream())
                    .map(XmlNode::text)
                    .map(String::strip)
                    .anyMatch(value -> value.equals("true") || value.equals("1")))
        .orElse(false);
  }

  private Optional<XmlNode> target(String type) {
    return opc.relationship("/", type)
        .filter(r -> !r.external() && opc.has(r.partName()))
        .map(Relationship::partName)
        .map(part -> XmlNode.parse(part, XmlText.utf8(part, opc.part(part))));
  }
}
