package dev.deckhand.evaluation.report;

import dev.deckhand.evaluation.run.Played;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A case as the report shows it.
 *
 * @param anchor where on the page it stands
 * @param plays every model's, the models in the order of the summary
 */
record CaseView(String id, String anchor, Played.Asked asked, List<PlayView> plays, Wording words) {
  /** Letters of an instruction that tell cases apart. */
  private static final int BRIEF = 110;

  /** The cases of a feature: those with something to look at first, each in the order of ids. */
  static List<CaseView> of(
      List<Played> played, List<String> models, Map<String, Double> before, Wording words) {
    Map<String, List<Played>> byCase =
        played.stream()
            .collect(Collectors.groupingBy(Played::caseId, TreeMap::new, Collectors.toList()));
    return byCase.entrySet().stream()
        .map(
            entry ->
                new CaseView(
                    entry.getKey(),
                    anchor(entry.getKey()),
                    entry.getValue().getFirst().asked(),
                    entry.getValue().stream()
                        .sorted(
                            (a, b) ->
                                Integer.compare(
                                    models.indexOf(a.model()), models.indexOf(b.model())))
                        .map(play -> PlayView.of(play, before.get(play.key()), words))
                        .toList(),
                    words))
        .sorted(Comparator.comparing(CaseView::solved))
        .toList();
  }

  /** What was asked, in one line. */
  public String brief() {
    String line = asked.instruction().replaceAll("\\s+", " ").strip();
    return line.length() <= BRIEF ? line : line.substring(0, BRIEF - 1).stripTrailing() + "…";
  }

  static String anchor(String id) {
    return "case-" + id.replaceAll("[^A-Za-z0-9]+", "-");
  }

  /** Whether every play of it was solved. */
  public boolean solved() {
    return plays.stream().allMatch(PlayView::solved);
  }

  /** The lowest score, in words. */
  public String worst() {
    @Nullable Double worst =
        plays.stream()
            .map(PlayView::score)
            .filter(Objects::nonNull)
            .min(Double::compare)
            .orElse(null);
    return words.score(worst);
  }
}
