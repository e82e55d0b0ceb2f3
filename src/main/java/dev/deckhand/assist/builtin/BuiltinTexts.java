package dev.deckhand.assist.builtin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Tongue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the built-in model says in the languages it is asked in: refusals with their next steps, and
 * sentences about its edits. Where they arise they are written in English; the files below {@code
 * texts} have each of them with a {@code {}} for every name or number, and what it is in German and
 * Spanish.
 */
public final class BuiltinTexts {
  private static final Pattern LINE =
      Pattern.compile("(?<item>\\s*(?:- |\\d+\\. )?)(?<said>.*?)(?<end>[.:]?)");
  private static final String GAP = "{}";
  private static final String BETWEEN = "; ";

  private final List<Text> texts;

  private BuiltinTexts(List<Text> texts) {
    this.texts = texts;
  }

  /** A text in each language; gaps are filled in the order of the English ones unless numbered. */
  private record Text(List<String> english, String german, String spanish) {
    static Text of(Map<String, String> entry) {
      return new Text(
          pieces(entry.getOrDefault("en", "")),
          entry.getOrDefault("de", ""),
          entry.getOrDefault("es", ""));
    }

    private static List<String> pieces(String template) {
      return Arrays.asList(template.split("\\{}", -1));
    }

    int length() {
      return english.stream().mapToInt(String::length).sum();
    }

    /** What stands in the gaps of this text; {@code null} where it is another one. */
    @Nullable List<String> gaps(String said) {
      String first = english.getFirst();
      String last = english.getLast();
      if (english.size() == 1) {
        return said.equals(first) ? List.of() : null;
      }
      int end = said.length() - last.length();
      if (!said.startsWith(first) || !said.endsWith(last) || end < first.length()) {
        return null;
      }
      List<String> gaps = new ArrayList<>();
      int at = first.length();
      for (String piece : english.subList(1, english.size() - 1)) {
        int next = said.indexOf(piece, at);
        if (next < 0 || next + piece.length() > end) {
          return null;
        }
        gaps.add(said.substring(at, next));
        at = next + piece.length();
      }
      gaps.add(said.substring(at, end));
      return gaps;
    }

    String filled(String template, List<String> gaps) {
      StringBuilder text = new StringBuilder();
      int at = 0;
      for (int gap = 0; gap < gaps.size(); gap++) {
        int open = template.indexOf('{', at);
        int close = template.indexOf('}', open);
        String number = template.substring(open + 1, close);
        text.append(template, at, open);
        text.append(gaps.get(number.isEmpty() ? gap : Integer.parseInt(number)));
        at = close + 1;
      }
      return text.append(template.substring(at)).toString();
    }
  }

  /** Refusals and next steps. */
  public static BuiltinTexts refusals() {
    return read("/texts/refusals.json");
  }

  /** Sentences about edits and what was assumed. */
  public static BuiltinTexts edits() {
    return read("/texts/edits.json");
  }

  private static BuiltinTexts read(String resource) {
    try (InputStream in = BuiltinTexts.class.getResourceAsStream(resource)) {
      List<Map<String, String>> entries =
          new ObjectMapper().readValue(in, new TypeReference<List<Map<String, String>>>() {});
      return new BuiltinTexts(
          entries.stream()
              .map(Text::of)
              .sorted(Comparator.comparingInt(Text::length).reversed())
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  /** The language of an instruction: of its first line, below which texts may be pasted. */
  public static Tongue tongue(String pasted) {
    String instruction = pasted.strip().lines().findFirst().orElse("");
    Tongue tongue = Tongue.of(instruction);
    return tongue == Tongue.ENGLISH && Language.of(instruction) == Language.GERMAN
        ? Tongue.GERMAN
        : tongue;
  }

  /** A refusal in a language; several joined by semicolons one by one; English where unknown. */
  public String in(Tongue tongue, String english) {
    return tongue == Tongue.ENGLISH
        ? english
        : found(tongue, english)
            .orElseGet(
                () ->
                    Arrays.stream(english.split(BETWEEN))
                        .map(part -> found(tongue, part).orElse(part))
                        .collect(Collectors.joining(BETWEEN)));
  }

  /** Markdown whose sentences are among the texts; others stay as they are. */
  public String markdown(Tongue tongue, String english) {
    return tongue == Tongue.ENGLISH
        ? english
        : english.lines().map(line -> line(tongue, line)).collect(Collectors.joining("\n"));
  }

  private String line(Tongue tongue, String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      return line;
    }
    String said =
        found(tongue, parts.group("said"))
            .orElseGet(
                () ->
                    Arrays.stream(parts.group("said").split("(?<=\\.) "))
                        .map(sentence -> sentence(tongue, sentence))
                        .collect(Collectors.joining(" ")));
    return parts.group("item") + said + parts.group("end");
  }

  private String sentence(Tongue tongue, String sentence) {
    boolean ends = sentence.endsWith(".");
    String bare = ends ? sentence.substring(0, sentence.length() - 1) : sentence;
    return found(tongue, bare).map(text -> ends ? text + "." : text).orElse(sentence);
  }

  /** Whether there is a text for a refusal, whatever stands in its gaps. */
  public boolean knows(String english) {
    return found(Tongue.GERMAN, english).isPresent();
  }

  private Optional<String> found(Tongue tongue, String english) {
    for (Text text : texts) {
      List<String> gaps = text.gaps(english);
      if (gaps != null) {
        String plain = String.join(GAP, text.english());
        return Optional.of(text.filled(tongue.say(plain, text.german(), text.spanish()), gaps));
      }
    }
    return Optional.empty();
  }

  /** All texts by their English form, as they stand in the file. */
  Map<String, List<String>> all() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    texts.forEach(
        text -> all.put(String.join(GAP, text.english()), List.of(text.german(), text.spanish())));
    return all;
  }
}
