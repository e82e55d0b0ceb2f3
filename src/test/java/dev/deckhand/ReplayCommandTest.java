package dev.deckhand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.evaluation.run.Played;
import dev.deckhand.evaluation.run.RunJson;
import dev.deckhand.evaluation.run.RunResult;
import dev.deckhand.evaluation.run.SmallSuite;
import dev.deckhand.testing.provider.OpenAiStub;
import dev.deckhand.testing.provider.StubReply;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code deckhand replay} from its arguments to its exit code. */
@SuppressWarnings("NullAway.Init") // made before each test
class ReplayCommandTest {
  private static final String RIGHT = "{\"answer\":\"that is right\",\"citations\":[]}";
  private static final String WRONG = "{\"answer\":\"no idea\",\"citations\":[]}";
  private static final String TIMES = "\"at\" : \"[^\"]*\"";

  @TempDir Path folder;
  private Path suite;
  private Path out;
  private final StringWriter said = new StringWriter();
  private final StringWriter table = new StringWriter();

  @BeforeEach
  void suite() throws IOException {
    suite = SmallSuite.in(folder, 6);
    out = folder.resolve("out");
  }

  @Test
  void aRunAgainstCassettesIsTheRunThatWasRecordedThoughNobodyAnswersAnyMore() throws IOException {
    Path cassettes = folder.resolve("cassettes");
    Path replayed = folder.resolve("replayed");
    try (OpenAiStub stub = new OpenAiStub()) {
      stub.answer(
          request -> StubReply.text(request.body().contains("Question 2:") ? WRONG : RIGHT));
      assertThat(run("--providers", providers(stub), "--record", cassettes.toString())).isZero();
      stub.close();
      assertThat(
              replay(
                  replayed,
                  "--providers",
                  providers(stub),
                  "--replay",
                  cassettes.toString(),
                  "--max-cost",
                  "9"))
          .isZero();
    }

    String recorded = Files.readString(out.resolve("results.json"));
    assertThat(Files.readString(replayed.resolve("results.json")).replaceAll(TIMES, ""))
        .isEqualTo(recorded.replaceAll(TIMES, ""));
    RunResult run = RunJson.readRun(recorded);
    assertThat(run.played())
        .extracting(Played::score)
        .containsExactly(1.0, 0.0, 1.0, 1.0, 1.0, 1.0);
    assertThat(run.spent()).isPositive();
    assertThat(table.toString()).contains("excel.ask", "stub/small", "0.833");
    try (Stream<Path> all = Files.walk(cassettes)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain("very-secret");
      }
    }
  }

  @Test
  void aDriftedPromptIsTold() throws IOException {
    Path cassettes = folder.resolve("cassettes");
    try (OpenAiStub stub = new OpenAiStub()) {
      stub.reply(StubReply.text(RIGHT));
      String providers = providers(stub);
      assertThat(run("--providers", providers, "--record", cassettes.toString())).isZero();
      int asked = stub.requests().size();
      Path changed = suite.resolve("case-003.yaml");
      Files.writeString(changed, Files.readString(changed).replace("Question 3", "Frage 3"));

      assertThat(run("--providers", providers, "--replay", cassettes.toString())).isEqualTo(1);

      assertThat(stub.requests()).hasSize(asked);
      assertThat(said.toString())
          .contains("1 cases were not recorded like this", "small/case-003", "Frage 3");
    }
  }

  @Test
  void aRunThatFellBehindItsBaselineOrTheFloorFails() throws IOException {
    try (OpenAiStub stub = new OpenAiStub()) {
      stub.reply(StubReply.text(RIGHT));
      String providers = providers(stub);
      assertThat(run("--providers", providers)).isZero();
      Path baseline = Files.copy(out.resolve("results.json"), folder.resolve("baseline.json"));
      stub.answer(
          request -> StubReply.text(request.body().contains("Question 2:") ? WRONG : RIGHT));

      assertThat(run("--providers", providers, "--baseline", baseline.toString())).isEqualTo(1);
      assertThat(said.toString()).contains("dropped on excel.ask from 1.000 to 0.833 over 6 cases");
      assertThat(
              run("--providers", providers, "--baseline", baseline.toString(), "--max-drop", "0.2"))
          .isZero();
      assertThat(run("--providers", providers, "--floor", "0.9")).isEqualTo(1);
      assertThat(said.toString()).contains("below the floor of 0.900");
    }
  }

  @Test
  void mistakesAreToldWithExitCodeTwo() throws IOException {
    try (OpenAiStub stub = new OpenAiStub()) {
      String providers = providers(stub);
      assertThat(command(out, "--models", "stub/small", "--providers", providers)).isEqualTo(2);
      assertThat(said.toString()).contains("costs money", "--max-cost");
      assertThat(command(out, "--models", "no/model")).isEqualTo(2);
      assertThat(said.toString()).contains("There is no model no/model");
      assertThat(command(out, "--tags", "nothing")).isEqualTo(2);
      Files.writeString(suite.resolve("bad.yaml"), "feature: excel.ask\n");
      assertThat(command(out)).isEqualTo(2);
      assertThat(said.toString()).contains("bad.yaml").doesNotContain("Exception");
    }
  }

  @Test
  void aJudgeGradesApartFromTheScoreAndNeverItself() throws IOException {
    try (OpenAiStub stub = new OpenAiStub()) {
      stub.answer(
          request ->
              StubReply.text(
                  request.body().contains("You grade two results")
                      ? "{\"reason\":\"fine\",\"first\":8,\"second\":6}"
                      : RIGHT));
      assertThat(run("--providers", providers(stub), "--judge", "stub/judge", "--tags", "smoke"))
          .isZero();

      RunResult run = RunJson.readRun(Files.readString(out.resolve("results.json")));
      Played.RubricLine line = run.played().getFirst().rubric().getFirst();
      assertThat(run.played().getFirst().score()).isEqualTo(1.0);
      assertThat(line.score()).isEqualTo(0.7);
      assertThat(line.grades()).isEqualTo(4);
      assertThat(line.swayed()).isTrue();
      assertThat(stub.requests().stream().filter(r -> r.body().contains("You grade")))
          .hasSize(2 * 4)
          .noneMatch(r -> r.body().contains("stub/small"));

      assertThat(run("--providers", providers(stub), "--judge", "stub/small", "--tags", "smoke"))
          .isZero();
      RunResult own = RunJson.readRun(Files.readString(out.resolve("results.json")));
      assertThat(own.played().getFirst().rubric().getFirst().score()).isNull();
    }
  }

  private String providers(OpenAiStub stub) throws IOException {
    return Files.writeString(
            folder.resolve("providers.yaml"),
            """
            providers:
              - id: stub
                kind: openai-compatible
                baseUrl: %s
                models:
                  - {id: small, prices: {input: 1, output: 2}}
                  - {id: judge}
            """
                .formatted(stub.baseAddress()))
        .toString();
  }

  private int run(String... more) {
    return replay(out, Stream.concat(Stream.of("--max-cost", "9"), Stream.of(more)));
  }

  private int replay(Path to, String... more) {
    return replay(to, Stream.of(more));
  }

  private int replay(Path to, Stream<String> more) {
    return command(
        to, Stream.concat(Stream.of("--models", "stub/small"), more).toArray(String[]::new));
  }

  private int command(Path to, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("replay", suite.toString(), "--out", to.toString()));
    arguments.addAll(List.of(more));
    CommandLine line = Commands.commandLine();
    line.setErr(new PrintWriter(said, true));
    line.setOut(new PrintWriter(table, true));
    return line.execute(arguments.toArray(String[]::new));
  }
}
