package dev.deckhand.evaluation.cassette;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.deckhand.model.ChatOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * A folder of cassettes: below it a folder for each take, in there a YAML file for each exchange in
 * the order they were made; and {@code shared}, the long texts they have in common.
 */
public final class CassetteFolder {
  private static final String SHARED = "shared";
  private static final int LONGEST = 64 << 20;
  private static final ObjectMapper YAML = mapper();

  private final Path folder;

  public CassetteFolder(Path folder) {
    this.folder = folder;
  }

  /** Takes away what an earlier recording of the take left. */
  void clear(String take) {
    files(take).forEach(CassetteFolder::delete);
  }

  /**
   * Keeps an exchange.
   *
   * @param number its place in the take, from 1
   * @param scrub takes secrets out of any text
   */
  void keep(
      String take,
      int number,
      String key,
      Asked asked,
      ChatOutcome outcome,
      UnaryOperator<String> scrub) {
    Exchange exchange =
        new Exchange(
            Exchange.VERSION,
            key,
            asked.model(),
            shared(scrub.apply(asked.system())),
            asked.reply(),
            asked.schema().isEmpty() ? null : shared(scrub.apply(asked.schema())),
            asked.tools().isEmpty() ? null : shared(scrub.apply(asked.tools())),
            asked.messages(),
            Exchange.Outcome.of(outcome));
    try {
      String name = String.format(Locale.ROOT, "%02d-%s.yaml", number, key);
      write(folder.resolve(take).resolve(name), scrub.apply(YAML.writeValueAsString(exchange)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The exchanges of a take, in their order. */
  List<Exchange> exchanges(String take) {
    return files(take).stream().map(CassetteFolder::read).toList();
  }

  /** A text that exchanges share. */
  String sharedText(String name) {
    try {
      return Files.readString(folder.resolve(SHARED).resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("A cassette lacks a text that it names", e);
    }
  }

  private String shared(String text) {
    String name = Asked.hash(text) + ".txt";
    Path file = folder.resolve(SHARED).resolve(name);
    if (!Files.exists(file)) {
      write(file, text);
    }
    return name;
  }

  private List<Path> files(String take) {
    Path place = folder.resolve(take);
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(place)) {
      return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Exchange read(Path file) {
    try {
      Exchange exchange = YAML.readValue(Files.readString(file), Exchange.class);
      if (exchange.cassette() != Exchange.VERSION) {
        throw new IllegalArgumentException(
            file + " is a cassette of version " + exchange.cassette() + "; record it again");
      }
      return exchange;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is no cassette: " + e.getMessage(), e);
    }
  }

  /** Whole or not at all, also when several write the same shared text at once. */
  private static void write(Path file, String text) {
    try {
      Path place = Files.createDirectories(file.toAbsolutePath().getParent());
      Path part = Files.createTempFile(place, "part", ".tmp");
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectMapper mapper() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(LONGEST);
    YAMLFactory yaml =
        YAMLFactory.builder()
            .loaderOptions(limits)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();
    return new ObjectMapper(yaml).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }
}
