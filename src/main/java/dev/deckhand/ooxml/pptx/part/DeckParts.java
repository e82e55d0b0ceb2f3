package dev.deckhand.ooxml.pptx.part;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.opc.Relationship;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    for (Relationship relationship : relationships(part)) {
      if (!relationship.external() && relationship.hasType(type) && has(relationship.partName())) {
        return Optional.of(relationship.partName());
      }
    }
    return Optional.empty();
  }

  /** The part a relationship id leads to, when it is inside the package and exists. */
  default Optional<String> target(String part, @Nullable String relationshipId) {
    if (relationshipId != null) {
      for (Relationship relationship : relationships(part)) {
        if (relationship.id().equals(relationshipId)
            && !relationship.external()
            && has(relationship.partName())) {
          return Optional.of(relationship.partName());
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The parts inside the package that a part leads to, by relationship id; of several the first.
   */
  default Map<String, String> targets(String part) {
    Map<String, String> targets = new HashMap<>();
    for (Relationship relationship : relationships(part)) {
      if (!relationship.external() && has(relationship.partName())) {
        targets.putIfAbsent(relationship.id(), relationship.partName());
      }
    }
    return targets;
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
