package dev.deckhand.house;

import java.util.List;
import java.util.Map;

/** Who may know whom in the house. */
final class Neighbours {
  /** Which of our packages each package may use. A package that is not listed breaks the test. */
  static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("document", List.of()),
          Map.entry("plan", List.of("document")),
          Map.entry("context", List.of("document")),
          Map.entry("calc", List.of("document")),
          Map.entry("analysis", List.of("document", "calc")),
          Map.entry("ooxml", List.of("plan", "document", "calc")),
          Map.entry("pdf", List.of("plan", "document")),
          Map.entry("guard", List.of("plan", "document", "analysis")),
          Map.entry("model", List.of()),
          Map.entry("feature", List.of("context", "plan", "guard", "analysis", "document")),
          Map.entry("routing", List.of("feature", "model")),
          Map.entry("session", List.of("plan", "document")),
          Map.entry("admin", List.of("document", "model", "feature", "routing", "session")),
          Map.entry(
              "assist",
              List.of(
                  "document",
                  "plan",
                  "context",
                  "calc",
                  "analysis",
                  "guard",
                  "model",
                  "feature",
                  "routing",
                  "session")),
          Map.entry("database", List.of()),
          Map.entry("identity", List.of()),
          Map.entry("addin", List.of()),
          Map.entry("tls", List.of("database")),
          Map.entry(
              "web",
              List.of(
                  "document",
                  "plan",
                  "calc",
                  "analysis",
                  "feature",
                  "routing",
                  "model",
                  "session",
                  "admin",
                  "evaluation",
                  "addin",
                  "identity",
                  "tls",
                  "assist")),
          Map.entry(
              "evaluation",
              List.of(
                  "document",
                  "plan",
                  "calc",
                  "analysis",
                  "context",
                  "model",
                  "feature",
                  "routing",
                  "assist")),
          Map.entry(
              "cli",
              List.of(
                  "document",
                  "plan",
                  "calc",
                  "guard",
                  "model",
                  "routing",
                  "admin",
                  "assist",
                  "evaluation")));

  private Neighbours() {}
}
