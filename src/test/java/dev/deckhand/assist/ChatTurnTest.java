package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.ChatMessage;
import dev.deckhand.model.ModelCapability;
import dev.deckhand.model.ToolSpec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The loop around a chat model: tools, repair, caps, for models of every ability. */
class ChatTurnTest {
  private static final String GOOD =
      """
      {"answer":"Adds tons per ship.","citations":[],"plan":{"summary":"Adds a column","operations":[
      {"id":"1","op":"writeCells","range":"Data!F1","values":[["Per ship"]]},
      {"id":"2","op":"fillFormula","range":"Data!F2:F5","formula":"=C2/B2"}]}}""";

  @Test
  void aModelWithToolsLooksThingsUpFirst() {
    ScriptedModel model =
        new ScriptedModel(ScriptedModel.FULL)
            .asks("readRange", "{\"range\":\"Data!A1:E4\"}", "list", "{}")
            .says("{\"answer\":\"Port 1 has 10.5 tons.\",\"citations\":[]}");
    model.says(
        "{\"answer\":\"Port 1 has 10.5 tons.\",\"citations\":[{\"anchor\":\"Data!C2\",\"text\":\"10.5\"}]}");

    Reply reply = model.ask("excel.ask", "How much does Port 1 load?");

    assertThat(reply).isInstanceOf(Reply.Answered.class);
    assertThat(((Reply.Answered) reply).answer().unverified()).isEmpty();
    assertThat(model.steps).contains("Looking at Data!A1:E4", "Listing worksheets and tables");
    assertThat(model.requests.getFirst().tools())
        .extracting(ToolSpec::name)
        .containsExactly("list", "find", "readRange", "tableProfile", "trace", "evaluate");
    List<ChatMessage> second = model.requests.get(1).messages();
    assertThat(second.get(2))
        .isInstanceOfSatisfying(
            ChatMessage.ToolResult.class,
            result -> {
              assertThat(result.failed()).isFalse();
              assertThat(result.text())
                  .startsWith("Between the two lines marked ")
                  .contains("\"Port 1\",1.0,10.5");
            });
    assertThat(reply.usage().inputTokens()).isEqualTo(10L * model.requests.size());
  }

  @Test
  void withoutToolsNoneAreOfferedAndTheSchemaStandsInThePrompt() {
    ScriptedModel model = new ScriptedModel(Set.of()).says(GOOD);
    assertThat(model.ask("excel.formula", "Add tons per ship")).isInstanceOf(Reply.Proposed.class);
    assertThat(model.requests.getFirst().tools()).isEmpty();
    assertThat(model.requests.getFirst().reply()).isNull();
    assertThat(model.requests.getFirst().systemPrompt())
        .contains("must match this JSON schema")
        .doesNotContain("with the tools");
  }

  @Test
  void withToolsButNoSchemaBothStandInThePrompt() {
    ScriptedModel model =
        new ScriptedModel(Set.of(ModelCapability.TOOLS))
            .asks("evaluate", "{\"formula\":\"=SUM(Data!B2:B5)\"}")
            .says(GOOD);
    assertThat(model.ask("excel.formula", "Add tons per ship")).isInstanceOf(Reply.Proposed.class);
    assertThat(model.requests.getFirst().systemPrompt())
        .contains("must match this JSON schema", "with the tools");
    assertThat(model.lastMessage(1)).contains("\"value\":10.0");
  }

  @Test
  void aWrongCallIsTheModelsToMendAndDoesNotFailTheTurn() {
    ScriptedModel model =
        new ScriptedModel(ScriptedModel.FULL)
            .asks(
                "readRange", "{\"range\":\"Daten!A1\"}",
                "readRange", "{}",
                "evaluate", "{\"formula\":\"=SUM(\"}",
                "trace", "{\"cell\":\"Data!A1:B2\"}")
            .says("{\"answer\":\"Done.\",\"citations\":[]}");
    assertThat(model.ask("excel.ask", "What is in it?")).isInstanceOf(Reply.Answered.class);
    List<ChatMessage> told = model.requests.get(1).messages();
    assertThat(told.subList(2, 6))
        .allSatisfy(m -> assertThat(((ChatMessage.ToolResult) m).failed()).isTrue())
        .extracting(message -> message.text().replace("\\\"", "\""))
        .satisfiesExactly(
            text -> assertThat(text).contains("no visible worksheet", "Data"),
            text -> assertThat(text).contains("\"range\" is missing"),
            text -> assertThat(text).contains("cannot be read at character"),
            text -> assertThat(text).contains("more than one cell"));
  }

  @Test
  void aModelThatAsksForEverIsStopped() {
    ScriptedModel same = new ScriptedModel(ScriptedModel.FULL).asks("list", "{}");
    assertThat(code(same.ask("excel.ask", "What is in it?"))).isEqualTo("model-repeats-itself");
    assertThat(same.requests).hasSize(ToolRounds.SAME + 1);

    ScriptedModel other = new ScriptedModel(ScriptedModel.FULL);
    for (int row = 1; row <= ToolRounds.ROUNDS + 1; row++) {
      other.asks("readRange", "{\"range\":\"Data!A%d\"}".formatted(row));
    }
    assertThat(code(other.ask("excel.ask", "What is in it?"))).isEqualTo("too-many-steps");
    assertThat(other.requests).hasSize(ToolRounds.ROUNDS + 1);
    assertThat(other.lastMessage(ToolRounds.ROUNDS)).contains("reply now");
  }

  @Test
  void noMoreCallsAreRunThanAllowed() {
    ScriptedModel model = new ScriptedModel(ScriptedModel.FULL);
    String[] calls = new String[2 * (ToolRounds.CALLS + 5)];
    for (int i = 0; i < calls.length; i += 2) {
      calls[i] = "readRange";
      calls[i + 1] = "{\"range\":\"Data!A%d\"}".formatted(i + 1);
    }
    model.asks(calls).says("{\"answer\":\"Done.\",\"citations\":[]}");
    assertThat(model.ask("excel.ask", "What is in it?")).isInstanceOf(Reply.Answered.class);
    assertThat(model.steps).filteredOn(s -> s.startsWith("Looking")).hasSize(ToolRounds.CALLS);
  }

  @Test
  void withoutBudgetTheNextRoundIsNotAsked() {
    ScriptedModel model = new ScriptedModel(ScriptedModel.FULL).asks("list", "{}");
    model.ledger.limits.put("stub", BigDecimal.ONE.negate());
    assertThat(model.ask("excel.ask", "What is in it?"))
        .isInstanceOfSatisfying(
            Reply.Failed.class,
            failed -> assertThat(failed.refusal().code()).isEqualTo("model-over-budget"));
    assertThat(model.requests).isEmpty();
  }

  /** What a model often gets wrong, and what it is told about it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "range":"Daten!F2:F5","formula":"=C2/B2"  | Daten
          "range":"Data!F2:F5","formula":"=C2/B2)"  | operation 2
          """)
  void whatCannotRunIsMended(String operation, String told) {
    String bad =
        """
        {"answer":"Adds tons per ship.","citations":[],"plan":{"summary":"Adds a column","operations":[
        {"id":"2","op":"fillFormula",%s}]}}"""
            .formatted(operation);
    ScriptedModel model = new ScriptedModel(ScriptedModel.FULL).says(bad).says(GOOD);
    Reply reply = model.ask("excel.formula", "Add tons per ship");
    assertThat(reply).isInstanceOf(Reply.Proposed.class);
    assertThat(((Reply.Proposed) reply).plan().operations()).hasSize(2);
    assertThat(model.lastMessage(1)).contains("The plan cannot run", told);
    assertThat(model.steps).contains("Asking again with the findings");
  }

  /**
   * What runs but is hardly meant is mended once; a model that stays with it is taken at its word.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id":"2","op":"fillFormula","range":"Data!F2:F5","formula":"=C2/Quantity"}  | shows #NAME?
          {"id":"2","op":"fillFormula","range":"Data!F2:F5","formula":"=C2/Z2"}        | shows #DIV/0!
          {"id":"2","op":"writeCells","range":"Data!F10","values":[["=SUM(B2:B8)"]]}   | leaves out B9
          {"id":"2","op":"fillFormula","range":"Data!F2:F9","formula":"=C2/B2"},{"id":"3","op":"writeCells","range":"Data!F4","values":[[5]]} | F4
          """)
  void whatIsHardlyMeantIsMended(String operation, String told) {
    String bad =
        "{\"answer\":\"Adds it.\",\"citations\":[],\"plan\":{\"summary\":\"Adds it\",\"operations\":[%s]}}"
            .formatted(operation);
    ScriptedModel mends = new ScriptedModel(ScriptedModel.FULL).says(bad).says(GOOD);
    Reply reply = mends.ask("excel.formula", "Add tons per ship");
    assertThat(((Reply.Proposed) reply).plan().operations()).hasSize(2);
    assertThat(mends.lastMessage(1)).contains("looks wrong", told);

    ScriptedModel stays = new ScriptedModel(ScriptedModel.FULL).says(bad);
    assertThat(stays.ask("excel.formula", "Add tons per ship")).isInstanceOf(Reply.Proposed.class);
    assertThat(stays.requests).hasSize(2);
  }

  @Test
  void aPlanIsTriedWithoutBeingProposed() {
    ScriptedModel model =
        new ScriptedModel(ScriptedModel.FULL)
            .asks(
                "previewPlan",
                """
                {"plan":{"summary":"x","operations":[
                {"id":"1","op":"fillFormula","range":"Data!F2:F4","formula":"=C2/B2"}]}}""",
                "previewPlan",
                """
                {"plan":{"summary":"x","operations":[{"id":"1","op":"deleteSheet","sheet":"Data"}]}}""")
            .says(GOOD);
    assertThat(model.ask("excel.formula", "Add tons per ship")).isInstanceOf(Reply.Proposed.class);
    List<ChatMessage> told = model.requests.get(1).messages();
    assertThat(told.get(2).text())
        .contains("\"runs\":true", "\"cellsEdited\":3", "\"Data!F2\":\" → 10.5\"");
    assertThat(told.get(3).text()).contains("\"runs\":false", "may not use deleteSheet");
  }

  @Test
  void figuresNothingCitedGivesGoBackOnceAndAreMarked() {
    String wrong =
        "{\"answer\":\"All ports have 99 ships.\",\"citations\":[{\"anchor\":\"Data!B2:B9\",\"text\":\"36\"}]}";
    ScriptedModel stubborn = new ScriptedModel(ScriptedModel.FULL).says(wrong);
    Reply reply = stubborn.ask("excel.ask", "How many ships are there?");
    assertThat(((Reply.Answered) reply).answer().unverified()).containsExactly("99");
    assertThat(stubborn.requests).hasSize(2);
    assertThat(stubborn.lastMessage(1)).contains("do not follow from the ranges you cite: 99");

    ScriptedModel mends =
        new ScriptedModel(ScriptedModel.FULL).says(wrong).says(wrong.replace("99", "36"));
    Reply mended = mends.ask("excel.ask", "How many ships are there?");
    assertThat(((Reply.Answered) mended).answer().unverified()).isEmpty();
  }

  @Test
  void aProviderThatRefusesToolsIsAskedWithoutThem() {
    ScriptedModel model = new ScriptedModel(ScriptedModel.FULL).rejects().says(GOOD);
    assertThat(model.ask("excel.formula", "Add tons per ship")).isInstanceOf(Reply.Proposed.class);
    assertThat(model.requests.getFirst().tools()).isNotEmpty();
    assertThat(model.requests.get(1).tools()).isEmpty();
    assertThat(model.requests.get(1).systemPrompt()).doesNotContain("with the tools");
    assertThat(model.sent.requests().get(1).opening()).isNotNull();

    ScriptedModel always = new ScriptedModel(ScriptedModel.FULL).rejects().rejects();
    assertThat(always.ask("excel.formula", "Add tons per ship")).isInstanceOf(Reply.Failed.class);
    assertThat(always.requests).hasSize(2);
  }

  @Test
  void whatLeftIsNotedAsItLeft() {
    ScriptedModel model =
        new ScriptedModel(ScriptedModel.FULL)
            .asks("readRange", "{\"range\":\"Data!A1:B2\"}")
            .says("{\"answer\":\"Done.\",\"citations\":[]}");
    model.ask("excel.ask", "What is in it?");
    List<Sent.Request> sent = model.sent.requests();
    assertThat(sent).hasSize(2);
    assertThat(sent.getFirst().opening())
        .isInstanceOfSatisfying(
            Sent.Opening.class,
            opening ->
                assertThat(opening.systemPrompt())
                    .isEqualTo(model.requests.getFirst().systemPrompt()));
    assertThat(sent.getFirst().messages())
        .extracting(Sent.Message::text)
        .containsExactly(model.requests.getFirst().messages().getFirst().text());
    assertThat(sent.get(1).opening()).isNull();
    assertThat(sent.get(1).messagesBefore()).isEqualTo(1);
    assertThat(sent.get(1).messages())
        .extracting(Sent.Message::role)
        .containsExactly("assistant", "tool");
    assertThat(sent.get(1).messages().getLast().text()).isEqualTo(model.lastMessage(1));
    assertThat(model.opening("excel.ask", "What is in it?").messages())
        .isEqualTo(model.requests.getFirst().messages());
  }

  private static String code(Reply reply) {
    return ((Reply.Declined) reply).refusal().code();
  }
}
