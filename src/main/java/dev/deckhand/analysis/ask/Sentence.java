package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.words.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The tokens of an instruction and which of them are understood. */
final class Sentence {
  private final List<Token> tokens;
  private final Set<Integer> understood = new TreeSet<>();

  Sentence(String instruction) {
    this.tokens = Token.of(instruction);
  }

  List<Token> tokens() {
    return tokens;
  }

  String stem(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).stem() : "";
  }

  boolean has(Set<String> words) {
    return tokens.stream().anyMatch(t -> words.contains(t.stem()));
  }

  /** Whether one of the words stands among the three tokens before a place, nothing else named. */
  boolean leadsTo(Set<String> words, int place) {
    for (int i = place - 1; i >= 0 && i >= place - 3; i--) {
      if (words.contains(stem(i))) {
        return true;
      }
      if (understood.contains(i) && !tokens.get(i).isNumber()) {
        return false;
      }
    }
    return false;
  }

  void understand(int first, int last) {
    for (int i = first; i <= last; i++) {
      understood.add(i);
    }
  }

  boolean isUnderstood(int i) {
    return understood.contains(i);
  }

  /** The places of words that say what to compute. */
  Set<Integer> operations() {
    Set<Integer> places = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (Vocabulary.isOperation(stem(i)) && !Set.of("who", "wer").contains(stem(i))) {
        places.add(i);
      }
    }
    return places;
  }

  /** The places of words that alone are neither header nor value. */
  Set<Integer> common() {
    Set<Integer> places = operations();
    for (int i = 0; i < tokens.size(); i++) {
      boolean name = i > 0 && Character.isUpperCase(tokens.get(i).text().charAt(0));
      if (Vocabulary.isFiller(stem(i)) && !name) {
        places.add(i);
      }
    }
    return places;
  }

  /** The words nobody understood. */
  List<String> unknown() {
    Set<Integer> common = common();
    return IntStream.range(0, tokens.size())
        .filter(i -> !understood.contains(i) && !common.contains(i))
        .filter(i -> !Vocabulary.isFiller(stem(i)))
        .filter(i -> !Set.of("who", "wer", "wann", "when").contains(stem(i)))
        .mapToObj(i -> tokens.get(i).text())
        .distinct()
        .toList();
  }
}
