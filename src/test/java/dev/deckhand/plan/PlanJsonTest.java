package dev.deckhand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanJsonTest {
  private static final String EVERY_OPERATION =
      """
      {"summary": "All", "operations": [
        {"id": "1", "op": "writeCells", "range": "S!A1", "values": [["a", 1.5, true, null, "", "=B1", {"date": "2026-01-31"}]]},
        {"id": "2", "op": "fillFormula", "range": "S!B1:B9", "formula": "=A1"},
        {"id": "3", "op": "clearCells", "range": "S!C1", "what": "contents"},
        {"id": "4", "op": "addSheet", "name": "New", "position": 1},
        {"id": "5", "op": "renameSheet", "sheet": "S", "name": "T"},
        {"id": "6", "op": "formatCells", "range": "T!A1", "format": {"bold": true, "fontSize": 12.5}},
        {"id": "7", "op": "addSlide", "after": "2", "layout": "Title", "placeholders": {"title": [{"text": "Hi", "level": 0}]}, "notes": "n"},
        {"id": "8", "op": "deleteSlide", "slide": "3"},
        {"id": "9", "op": "setText", "slide": "1", "shape": "#4", "paragraphs": [{"text": "x"}]},
        {"id": "10", "op": "replaceText", "find": "a", "replace": "b", "in": "notes", "matchCase": true},
        {"id": "11", "op": "setNotes", "slide": "1", "text": ""}]}""";

  @Test
  void everyOperationIsReadAndWrittenBackTheSame() {
    EditPlan plan = read(EVERY_OPERATION);

    assertThat(plan.operations().stream().map(o -> OperationVerbs.verb(o.getClass())))
        .containsExactlyInAnyOrderElementsOf(OperationVerbs.all());
    assertThat(read(PlanJson.write(plan).toString())).isEqualTo(plan);
  }

  @Test
  void valuesHaveTheirKinds() {
    CellOperation.WriteCells write =
        (CellOperation.WriteCells) read(EVERY_OPERATION).operations().getFirst();

    assertThat(write.values().getFirst())
        .containsExactly(
            new ProposedValue.Text("a"),
            new ProposedValue.Number(1.5),
            new ProposedValue.Bool(true),
            null,
            new ProposedValue.Text(""),
            new ProposedValue.Text("=B1"),
            new ProposedValue.Date(LocalDate.of(2026, 1, 31).atStartOfDay()));
  }

  @Test
  void slidesMayBeNumbersAndPlaceholdersPlainText() {
    EditPlan plan =
        Plans.of(
            "{'op':'addSlide','after':2,'layout':'L','placeholders':{'title':'Hi','body':['a','b']}}");

    SlideOperation.AddSlide add = (SlideOperation.AddSlide) plan.operations().getFirst();
    assertThat(add.after()).isEqualTo("2");
    assertThat(add.placeholders().get("title")).containsExactly(TextParagraph.of("Hi"));
    assertThat(add.placeholders().get("body"))
        .containsExactly(TextParagraph.of("a"), TextParagraph.of("b"));
  }

  @Test
  void anUnknownVerbNamesTheKnownOnes() {
    assertThat(violations("{\"operations\":[{\"op\":\"explode\"}]}"))
        .singleElement()
        .satisfies(v -> assertThat(v.message()).contains("explode", "writeCells", "deleteSlide"));
  }

  @Test
  void allMistakesAreNamedAtOnce() {
    assertThat(
            violations(
                """
                {"operations": [
                  {"id": "1", "op": "writeCells", "values": [[1]]},
                  {"id": "2", "op": "fillFormula", "range": "A!A1", "formula": "=1", "color": "red"},
                  {"id": "3", "op": "writeCells", "range": "A!A1", "values": [[{"day": 1}]]},
                  {"id": "3", "op": "addSheet", "name": "x"}, 7]}"""))
        .extracting(Violation::operation)
        .containsExactly("1", "2", "3", "5");
  }

  @Test
  void duplicateIdsAreRefused() {
    assertThat(
            violations(
                "{\"operations\":[{\"id\":\"1\",\"op\":\"addSheet\",\"name\":\"a\"},"
                    + "{\"id\":\"1\",\"op\":\"addSheet\",\"name\":\"b\"}]}"))
        .singleElement()
        .satisfies(v -> assertThat(v.message()).contains("id 1"));
  }

  @Test
  void textThatIsNoPlanIsRefused() {
    assertThat(violations("nonsense")).hasSize(1);
    assertThat(violations("[]")).hasSize(1);
    assertThat(violations("{\"summary\":\"x\"}")).hasSize(1);
    assertThat(violations("[".repeat(100_000))).hasSize(1);
  }

  @Test
  void theSchemaNamesEveryVerbAndItsRequiredProperties() {
    String schema = PlanSchema.of(OperationVerbs.all()).toString();

    assertThat(OperationVerbs.all())
        .allSatisfy(verb -> assertThat(schema).contains("[" + verb + "]"));
    assertThat(schema).contains("[id, op, range, values]", "[id, op, range]");
  }

  private static EditPlan read(String json) {
    PlanJson.Reading reading = PlanJson.read(json);
    assertThat(reading).isInstanceOf(PlanJson.Reading.Read.class);
    return ((PlanJson.Reading.Read) reading).plan();
  }

  private static List<Violation> violations(String json) {
    PlanJson.Reading reading = PlanJson.read(json);
    assertThat(reading).isInstanceOf(PlanJson.Reading.Unreadable.class);
    return ((PlanJson.Reading.Unreadable) reading).violations();
  }
}
