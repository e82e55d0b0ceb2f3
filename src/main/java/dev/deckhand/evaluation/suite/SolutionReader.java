package dev.deckhand.evaluation.suite;

import com.fasterxml.jackson.core.JsonPointer;
import dev.deckhand.document.Host;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.PlanJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the solution of a case. */
final class SolutionReader {
  static final List<String> PROPERTIES = List.of("plan", "file", "answer", "citations", "refused");

  private final Pieces pieces;
  private final CaseFiles files;
  private final Host host;

  SolutionReader(Pieces pieces, CaseFiles files, Host host) {
    this.pieces = pieces;
    this.files = files;
    this.host = host;
  }

  Solution read(JsonPointer at) {
    pieces.allow(at, PROPERTIES);
    @Nullable EditPlan plan = plan(at.appendProperty("plan"));
    @Nullable Path file = file(at.appendProperty("file"));
    @Nullable String answer = pieces.text(at.appendProperty("answer")).orElse(null);
    @Nullable String refused = pieces.text(at.appendProperty("refused")).orElse(null);
    long ways = PROPERTIES.stream().filter(name -> pieces.has(at.appendProperty(name))).count();
    if (ways == 0) {
      pieces.problem(at, "A solution is a plan, a file, an answer, or the code of a refusal");
    }
    if (refused != null && ways > 1) {
      pieces.problem(at, "What is refused has no other solution");
    }
    if (pieces.has(at.appendProperty("plan")) && pieces.has(at.appendProperty("file"))) {
      pieces.problem(at, "A solution has a plan or a file, not both");
    }
    List<Solution.Cited> citations =
        pieces.places(at.appendProperty("citations")).stream()
            .flatMap(
                place ->
                    pieces
                        .record(place, pieces.at(place), Solution.Cited.class, "A citation")
                        .stream())
            .toList();
    return new Solution(plan, file, answer, citations, refused);
  }

  private @Nullable EditPlan plan(JsonPointer at) {
    if (!pieces.has(at)) {
      return null;
    }
    return switch (PlanJson.read(host, pieces.at(at))) {
      case PlanJson.Reading.Read read -> read.plan();
      case PlanJson.Reading.Unreadable unreadable -> {
        unreadable
            .violations()
            .forEach(
                violation ->
                    pieces.problem(operation(at, violation.operation()), violation.message()));
        yield null;
      }
    };
  }

  /** Where an operation stands: by its id, or by its place where it has none. */
  private JsonPointer operation(JsonPointer plan, @Nullable String id) {
    JsonPointer operations = plan.appendProperty("operations");
    for (JsonPointer place : pieces.places(operations)) {
      String own =
          pieces.at(place).path("id").asText(String.valueOf(place.last().getMatchingIndex() + 1));
      if (own.equals(id)) {
        return place;
      }
    }
    return operations;
  }

  private @Nullable Path file(JsonPointer at) {
    Optional<String> path = pieces.text(at);
    return path.flatMap(text -> found(files.find(text), at, pieces)).orElse(null);
  }

  static Optional<Path> found(CaseFiles.Lookup lookup, JsonPointer place, Pieces pieces) {
    return switch (lookup) {
      case CaseFiles.Lookup.Found found -> Optional.of(found.path());
      case CaseFiles.Lookup.Bad bad -> {
        pieces.problem(place, bad.message());
        yield Optional.empty();
      }
    };
  }
}
