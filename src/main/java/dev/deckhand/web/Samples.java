package dev.deckhand.web;

import dev.deckhand.document.DocumentFormat;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The samples on the class path, described by the first line each has in their README. */
@Singleton
class Samples {
  private static final String FOLDER = "/samples/";

  /** A row of a table in the README: file, what it is good for, what to ask. */
  private static final Pattern LINE =
      Pattern.compile("\\|\\s*`([a-z0-9-]+\\.(?:xlsx|xlsm|pptx|pptm))`\\s*\\|([^|]+)\\|([^|]*)\\|");

  private static final Pattern QUESTION = Pattern.compile("\"([^\"]+)\"");

  /** What stands before the questions that need a chat model. */
  private static final Pattern WITH_CHAT_MODEL = Pattern.compile("with a chat model:");

  private final List<Sample> all;

  Samples() {
    this.all = List.copyOf(read());
  }

  /**
   * A sample file.
   *
   * @param size bytes
   * @param description what it is good for
   * @param questions what to ask about it, whichever model answers
   * @param chatQuestions what to ask about it when there is a chat model
   */
  public record Sample(
      String name,
      DocumentFormat format,
      long size,
      String description,
      List<String> questions,
      List<String> chatQuestions) {
    public Sample {
      questions = List.copyOf(questions);
      chatQuestions = List.copyOf(chatQuestions);
    }
  }

  List<Sample> all() {
    return all;
  }

  byte[] content(Sample sample) {
    return resource(sample.name());
  }

  private static List<Sample> read() {
    List<Sample> samples = new ArrayList<>();
    for (String line : new String(resource("README.md"), StandardCharsets.UTF_8).split("\n")) {
      Matcher matcher = LINE.matcher(line.strip());
      if (!matcher.matches()) {
        continue;
      }
      String name = matcher.group(1);
      Optional<DocumentFormat> format = DocumentFormat.ofFileName(name);
      boolean known = samples.stream().anyMatch(sample -> sample.name().equals(name));
      if (format.isPresent() && !known) {
        samples.add(sample(name, format.get(), matcher.group(2).strip(), matcher.group(3)));
      }
    }
    return samples;
  }

  private static Sample sample(
      String name, DocumentFormat format, String description, String asks) {
    String[] groups = WITH_CHAT_MODEL.split(asks, 2);
    return new Sample(
        name,
        format,
        resource(name).length,
        description,
        questions(groups[0]),
        groups.length == 1 ? List.of() : questions(groups[1]));
  }

  private static List<String> questions(String group) {
    return QUESTION.matcher(group).results().map(found -> found.group(1)).toList();
  }

  private static byte[] resource(String name) {
    try (InputStream in = Samples.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("No sample " + name + " in this build");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
