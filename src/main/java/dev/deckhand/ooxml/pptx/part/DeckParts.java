package dev.deckhand.ooxml.pptx.part;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.opc.Relationship;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The parts of a deck as they stand now, in a file or in the middle of an edit. */
public interface DeckParts {

  /**
   * The document element of a part. Callers that only look must not change it.
   *
   * @throws DocumentProblem when the part is missing or no XML
   */
  Element root(String part);

  /** Whether the part exists. */
  boolean has(String part);

  /** How many bytes a part has; 0 when there is no such part. */
  long size(String part);

  /** The relationships of a part; {@code "/"} stands for the package. */
  List<Relationship> relationships(String part);

  /** The first part of a relationship type, by its last path segment. */
  default Optional<String> related(String part, String type) {
    return relationships(part).stream()
        .filter(relationship -> !relationship.external() && relationship.hasType(type))
        .map(Relationship::partName)
        .filter(this::has)
        .findFirst();
  }

  /** The part a relationship id leads to, when it is inside the package and exists. */
  default Optional<String> target(String part, @Nullable String relationshipId) {
    return relationships(part).stream()
        .filter(relationship -> relationship.id().equals(relationshipId))
        .filter(relationship -> !relationship.external() && has(relationship.partName()))
        .map(Relationship::partName)
        .findFirst();
  }

  /** The main part. */
  default String presentation() {
    return related("/", "officeDocument")
        .orElseThrow(
            () ->
                new DocumentProblem(
                    DocumentProblem.Code.BROKEN,
                    "The package names no presentation part.",
                    "Open the file in PowerPoint and save it again."));
  }
}
