package dev.deckhand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Host;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanJsonTest {
  private static final String EVERY_WORKBOOK_OPERATION =
      """
      {"summary": "All", "operations": [
        {"op": "writeCells", "range": "S!A1", "values": [["a", 1.5, true, null, "", "=B1", {"date": "2026-01-31"}]]},
        {"op": "fillFormula", "range": "S!B1:B9", "formula": "=A1"},
        {"op": "clearCells", "range": "S!C1", "what": "contents"},
        {"op": "copyRange", "from": "S!A1:B2", "to": "S!D1", "what": "values"},
        {"op": "moveRange", "from": "S!A1:B2", "to": "T!D1"},
        {"op": "replaceText", "range": "S!A:A", "find": "a", "replace": "b", "matchCase": true, "wholeCell": false},
        {"op": "insertRows", "sheet": "S", "at": 2, "count": 3},
        {"op": "deleteRows", "sheet": "S", "at": 2, "count": 3},
        {"op": "insertColumns", "sheet": "S", "at": "C", "count": 1},
        {"op": "deleteColumns", "sheet": "S", "at": "C", "count": 1},
        {"op": "sortRange", "range": "S!A1:C9", "keys": [{"column": "Net", "descending": true}], "hasHeader": true},
        {"op": "removeDuplicates", "range": "S!A1:C9", "columns": ["A"], "keep": "last", "hasHeader": true},
        {"op": "filterRange", "range": "S!A1:C9", "criteria": [{"column": "A", "values": ["x", 1]}, {"column": "B", "operator": "greaterThanOrEqual", "value": 5}]},
        {"op": "addSheet", "name": "New", "position": 1},
        {"op": "deleteSheet", "sheet": "New"},
        {"op": "renameSheet", "sheet": "S", "name": "T"},
        {"op": "copySheet", "sheet": "S", "name": "T"},
        {"op": "moveSheet", "sheet": "S", "position": 2},
        {"op": "setSheetVisibility", "sheet": "S", "visibility": "veryHidden"},
        {"op": "formatCells", "range": "T!A1", "format": {"bold": true, "fontSize": 12.5}},
        {"op": "setColumnWidth", "columns": "S!A:C", "width": 12.5},
        {"op": "setRowHeight", "rows": "S!2:5", "height": "auto"},
        {"op": "mergeCells", "range": "S!A1:B2"},
        {"op": "unmergeCells", "range": "S!A1:B2"},
        {"op": "freezePanes", "sheet": "S", "rows": 1, "columns": 0},
        {"op": "groupRows", "rows": "S!2:5"},
        {"op": "groupColumns", "columns": "S!B:D"},
        {"op": "addConditionalFormat", "range": "S!A1:A9", "rule": {"type": "cellIs", "operator": "lessThan", "value": 0}, "format": {"fontColor": "#FF0000"}},
        {"op": "clearConditionalFormats", "range": "S!A1:A9"},
        {"op": "setValidation", "range": "S!A1:A9", "rule": {"type": "list", "values": ["a", "b"]}, "message": "No"},
        {"op": "clearValidation", "range": "S!A1:A9"},
        {"op": "createTable", "range": "S!A1:C9", "name": "Sales", "style": "TableStyleLight1"},
        {"op": "addChart", "sheet": "S", "anchor": "E2", "type": "columnStacked100", "title": "T", "categories": "S!A2:A9", "series": [{"name": "S!B1", "values": "S!B2:B9", "secondaryAxis": true}], "axisTitles": {"x": "Month"}},
        {"op": "addPivot", "source": "S!A1:C9", "target": "P!A1", "rows": ["Region"], "columns": ["Year"], "values": [{"field": "Net", "function": "countNumbers"}], "filters": ["Kind"]},
        {"op": "defineName", "name": "Rate", "refersTo": "=S!$A$1", "scope": "S"},
        {"op": "deleteName", "name": "Rate"},
        {"op": "setComment", "cell": "S!A1", "text": "Look"},
        {"op": "setHyperlink", "cell": "S!A1", "target": "https://example.org"}]}""";

  private static final String EVERY_DECK_OPERATION =
      """
      {"summary": "All", "operations": [
        {"op": "addSlide", "after": "2", "layout": "Title", "placeholders": {"title": [{"text": "Hi", "level": 0}]}, "notes": "n"},
        {"op": "deleteSlide", "slide": "3"},
        {"op": "setText", "slide": "1", "shape": "#4", "paragraphs": [{"text": "x"}]},
        {"op": "replaceText", "find": "a", "replace": "b", "in": "notes", "matchCase": true},
        {"op": "setNotes", "slide": "1", "text": ""},
        {"op": "moveSlide", "slide": "2", "after": "0"},
        {"op": "duplicateSlide", "slide": "2", "after": "3"},
        {"op": "setLayout", "slide": "2", "layout": "Title"},
        {"op": "addSection", "name": "End", "beforeSlide": "3"},
        {"op": "setSlideHidden", "slide": "2", "hidden": true},
        {"op": "setAltText", "slide": "1", "shape": "#4", "text": "x"},
        {"op": "placeShape", "slide": "1", "shape": "#4", "at": {"x": 1, "y": 2.5, "width": 3, "height": 4}},
        {"op": "deleteShape", "slide": "1", "shape": "#4"},
        {"op": "formatText", "slide": "1", "shape": "#4", "format": {"bold": true, "fontColor": "accent1", "horizontal": "center"}},
        {"op": "addTextBox", "slide": "1", "at": {"x": 1, "y": 2, "width": 3, "height": 4}, "paragraphs": [{"text": "x"}]},
        {"op": "addTable", "slide": "1", "at": {"x": 1, "y": 2, "width": 3, "height": 4}, "rows": [["a", 1.5, null], ["b", true, {"date": "2026-01-31"}]]},
        {"op": "writeTableCells", "slide": "1", "shape": "#4", "row": 2, "column": 1, "values": [["x", null, ""]]},
        {"op": "addPicture", "slide": "1", "at": {"x": 1, "y": 2, "width": 3, "height": 4}, "asset": "image1.png", "altText": "x"},
        {"op": "addChart", "slide": "1", "at": {"x": 1, "y": 2, "width": 3, "height": 4}, "type": "combo", "title": "T", "categories": ["a", null], "series": [{"name": "s", "values": [1, null], "type": "line", "secondaryAxis": true}], "axisTitles": {"y": "EUR"}, "numberFormat": "0%"},
        {"op": "updateChart", "slide": "1", "shape": "#4", "categories": [1, 2], "series": [{"name": "s", "values": [1, 2.5]}]}]}""";

  @ParameterizedTest
  @EnumSource(Host.class)
  void everyOperationIsReadAndWrittenBackTheSame(Host host) {
    EditPlan plan =
        read(host, host == Host.EXCEL ? EVERY_WORKBOOK_OPERATION : EVERY_DECK_OPERATION);

    assertThat(plan.operations().stream().map(o -> OperationVerbs.verb(o.getClass())))
        .containsExactlyInAnyOrderElementsOf(OperationVerbs.of(host).keySet());
    assertThat(read(host, PlanJson.write(plan).toString())).isEqualTo(plan);
  }

  @Test
  void everyRuleIsReadAndWrittenBackTheSame() {
    EditPlan plan =
        Plans.of(
            format("{'type':'expression','formula':'=A1>1'}"),
            format("{'type':'text','operator':'begins_with','text':'x'}"),
            format("{'type':'top','count':3,'percent':true,'bottom':false}"),
            format("{'type':'average','below':true}"),
            format("{'type':'duplicate'}"),
            format("{'type':'unique'}"),
            format("{'type':'colorScale','colors':['#FF0000','#00FF00']}"),
            format("{'type':'dataBar','color':'#0000FF'}"),
            format("{'type':'iconSet','icons':'3Arrows','reverse':true}"),
            validation("{'type':'list','source':'S!A1:A3'}"),
            validation("{'type':'whole','operator':'between','value':1,'value2':5}"),
            validation("{'type':'decimal','operator':'lessThan','value':0.5}"),
            validation("{'type':'date','operator':'equal','value':{'date':'2026-01-31'}}"),
            validation("{'type':'time','operator':'greaterThan','value':0.5}"),
            validation("{'type':'textLength','operator':'lessThanOrEqual','value':5}"),
            validation("{'type':'custom','formula':'=LEN(A1)>2'}"));

    assertThat(read(Host.EXCEL, PlanJson.write(plan).toString())).isEqualTo(plan);
  }

  private static String format(String rule) {
    return "{'op':'addConditionalFormat','range':'S!A1','rule':" + rule + "}";
  }

  private static String validation(String rule) {
    return "{'op':'setValidation','range':'S!A1','rule':" + rule + "}";
  }

  @Test
  void whatIsMissingInsideIsNamedByItsPath() {
    assertThat(
            violations(
                """
                {"operations": [
                  {"op": "sortRange", "range": "S!A1:B2", "keys": [{"column": "A"}, {"descending": true}]},
                  {"op": "addConditionalFormat", "range": "S!A1", "rule": {"type": "cellIs"}}]}"""))
        .extracting(Violation::message)
        .containsExactly(
            "sortRange needs \"keys[1].column\"",
            "addConditionalFormat needs \"rule.operator\"",
            "addConditionalFormat needs \"rule.value\"");
  }

  @Test
  void valuesHaveTheirKinds() {
    CellOperation.WriteCells write =
        (CellOperation.WriteCells)
            read(Host.EXCEL, EVERY_WORKBOOK_OPERATION).operations().getFirst();

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
            Host.POWERPOINT,
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
        .satisfies(v -> assertThat(v.message()).contains("explode", "writeCells", "addPivot"));
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

  @ParameterizedTest
  @EnumSource(Host.class)
  void theSchemaNamesEveryVerbAndItsRequiredProperties(Host host) {
    Set<String> verbs = OperationVerbs.of(host).keySet();
    String schema = PlanSchema.of(host, verbs).toString();

    assertThat(verbs).allSatisfy(verb -> assertThat(schema).contains("[" + verb + "]"));
  }

  @Test
  void theSchemaTellsVariantsApart() {
    assertThat(PlanSchema.of(Host.EXCEL, Set.of("addConditionalFormat", "writeCells")).toString())
        .contains("[id, op, range, values]", "[type, operator, value]", "[colorScale]");
  }

  private static EditPlan read(Host host, String json) {
    PlanJson.Reading reading = PlanJson.read(host, json);
    assertThat(reading).isInstanceOf(PlanJson.Reading.Read.class);
    return ((PlanJson.Reading.Read) reading).plan();
  }

  private static List<Violation> violations(String json) {
    PlanJson.Reading reading = PlanJson.read(Host.EXCEL, json);
    assertThat(reading).isInstanceOf(PlanJson.Reading.Unreadable.class);
    return ((PlanJson.Reading.Unreadable) reading).violations();
  }
}
