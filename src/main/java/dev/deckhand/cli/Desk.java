package dev.deckhand.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.deckhand.ContractJson;
import dev.deckhand.assist.Prover;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.guard.Guards;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.TextReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine;

/** What every command needs: the engine, files read in, JSON and problems written out. */
final class Desk {
  private final DocumentEngine engine =
      ServiceLoader.load(DocumentEngine.class)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("This build has no document engine"));

  private final List<TextReader> readers =
      ServiceLoader.load(TextReader.class).stream().map(ServiceLoader.Provider::get).toList();

  private final PrintWriter out;
  private final PrintWriter err;
  private final ObjectMapper json = mapper();

  Desk(CommandLine command) {
    this.out = command.getOut();
    this.err = command.getErr();
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ContractJson.configure(mapper);
    return mapper;
  }

  DocumentEngine engine() {
    return engine;
  }

  /** What reads text documents. */
  List<TextReader> readers() {
    return readers;
  }

  /** The same proof the service asks for. */
  Prover prover() {
    return new Prover(engine, Guards.standard());
  }

  OfficeFile open(Path file) throws IOException {
    return engine.open(String.valueOf(file.getFileName()), Files.readAllBytes(file));
  }

  PrintWriter out() {
    return out;
  }

  void print(Object value) throws JsonProcessingException {
    out.println(json.writeValueAsString(value));
    out.flush();
  }

  /** Work that may meet a document nobody can read. */
  @FunctionalInterface
  interface Work {
    int run() throws IOException;
  }

  /** Runs a command's work; a refused document is a message and exit code 1. */
  int guarded(Work work) {
    return guarded("", work);
  }

  /**
   * The same.
   *
   * @param about what the message begins with, where a command works on several files
   */
  int guarded(String about, Work work) {
    try {
      return work.run();
    } catch (DocumentProblem e) {
      return fail(about + sentence(e.getMessage() + "") + " " + sentence(e.nextStep()));
    } catch (IOException e) {
      return fail("Cannot read or write " + e.getMessage());
    }
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  int fail(String message) {
    say(message);
    return 1;
  }

  /** A line on the error stream. */
  void say(String line) {
    err.println(line);
    err.flush();
  }
}
