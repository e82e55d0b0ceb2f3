package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.words.Stem;
import dev.deckhand.analysis.words.Token;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ranks passages by the rare words they share with a question (BM25). */
final class Ranking {
  private static final double K = 1.2;
  private static final double B = 0.6;
  private static final double TITLE_SHARE = 0.5;

  /** Words that carry nothing, English, German and Spanish, by stem. */
  private static final Set<String> STOP =
      Set.of(
          """
          the a an of in on for to and or is are was were what which who when where how
          why do does did be been slide deck presentation say about tell me we our it
          there this that with by at have has had much many any from please show doe wa ha
          thi der die das den wie viel viele welche wer wann wo im und ist sind war uber
          zu steht folie folien sagen gibt es auf von mit i you mention mentioned number s
          just only them they their its these those he she his her can could will would
          should shall may must one some all also not no than then so if as into
          here more most very really exactly give list explain take look want need
          know find come get make sich um fur bis bei beim ein eine einen einem
          einer er sie ihr ihre wir uns unser unsere man warum nicht kein keine noch nur
          auch alle alles nach aus als oder aber wird werden wurde wurden haben hat
          kummert macht nennt nenne zeige bitte denn diese dieser dieses dem des am que
          cual cuale quien cuando donde como por para con del el la los las un una unos
          unas de y en son hay se su sus lo al dice dicen nombra nombran sobre nos nuestra
          nuestro diapositiva presentacion
          """
              .split("\\s+"));

  private final List<Passage> passages;
  private final Map<String, Integer> frequency = new HashMap<>();
  private final double averageLength;

  /**
   * A passage with how well it answers.
   *
   * @param coverage share of the question's words, weighted by rarity, that it has
   */
  record Hit(Passage passage, double score, double coverage) {}

  Ranking(List<Passage> passages) {
    this.passages = passages;
    double length = 0;
    for (Passage passage : passages) {
      Set<String> stems = new HashSet<>(passage.stems());
      stems.addAll(stems(passage.title()));
      stems.forEach(stem -> frequency.merge(stem, 1, Integer::sum));
      length += passage.tokens().size();
    }
    this.averageLength = passages.isEmpty() ? 1 : length / passages.size();
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    Token.of(text).forEach(token -> stems.add(token.stem()));
    return stems;
  }

  /** The words of a question that carry meaning. */
  static Set<String> words(String question) {
    Set<String> words = new LinkedHashSet<>();
    for (Token token : Token.of(question)) {
      if (!STOP.contains(token.stem())) {
        words.add(token.stem());
      }
    }
    return words;
  }

  /** The words that no passage has, nor its title: nothing can be said about them. */
  List<String> missing(Set<String> words) {
    return words.stream()
        .filter(
            word ->
                passages.stream()
                    .noneMatch(p -> has(p.stems(), word) || has(stems(p.title()), word)))
        .toList();
  }

  /** All passages that share a word with the question, best first. */
  List<Hit> of(Set<String> words) {
    double all = words.stream().mapToDouble(this::rarity).sum();
    return passages.stream()
        .map(passage -> hit(passage, words, all))
        .filter(hit -> hit.score() > 0)
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .toList();
  }

  private Hit hit(Passage passage, Set<String> words, double all) {
    Set<String> own = passage.stems();
    Set<String> title = stems(passage.title());
    double length = passage.tokens().size();
    double norm = (K + 1) / (1 + K * (1 - B + B * length / averageLength));
    double score = 0;
    double covered = 0;
    for (String word : words) {
      double rarity = rarity(word);
      if (has(own, word)) {
        score += rarity * norm;
        covered += rarity;
      } else if (has(title, word)) {
        score += rarity * TITLE_SHARE;
        covered += rarity * TITLE_SHARE;
      }
    }
    boolean label = passage.kind() == Passage.Kind.TITLE || passage.kind() == Passage.Kind.CHART;
    return new Hit(passage, label ? score * 0.6 : score, all == 0 ? 0 : covered / all);
  }

  private static boolean has(Collection<String> stems, String word) {
    return stems.contains(word) || stems.stream().anyMatch(stem -> Stem.isClose(stem, word));
  }

  private double rarity(String word) {
    int found =
        frequency.entrySet().stream()
            .filter(e -> Stem.isClose(e.getKey(), word))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return Math.log(1 + (passages.size() + 0.5) / (found + 0.5));
  }
}
