package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.assist.fill.FillMemory;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SourceFormat;
import dev.deckhand.document.TextBlock;
import dev.deckhand.document.TextDocument;
import dev.deckhand.feature.Features;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.model.ChatMessage;
import dev.deckhand.model.ModelSettings;
import dev.deckhand.model.ToolSpec;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.Scope;
import dev.deckhand.testing.BookOfText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tools look into the other documents of a turn, too: what users see of them, and no more. */
class SourceToolsTest {
  private static final String DONE = "{\"answer\":\"Done.\",\"citations\":[]}";
  private static final OoxmlEngine ENGINE = new OoxmlEngine();

  private final OfficeFile book =
      ENGINE.open("sales.xlsx", BookOfText.of("Sales", "Port|Tons", "Oslo|7", "Bergen|5").bytes());
  private final OfficeFile guarded = new GuardedBook(ENGINE).plain();

  @Test
  void aDecksToolsAreJoinedByThoseForItsSources() {
    ScriptedModel model = deckModel().says(DONE);
    ask(model);
    List<ToolSpec> tools = model.requests.getFirst().tools();
    assertThat(tools)
        .extracting(ToolSpec::name)
        .contains("describeSlide", "readRange", "evaluate", "readText", "find")
        .doesNotContain("slidePicture");
    assertThat(schema(tools, "readRange")).contains("\"enum\":[\"sales.xlsx\",\"guarded.xlsx\"]");
    assertThat(schema(tools, "readText"))
        .contains("\"enum\":[\"report.docx\",\"report.docx (2)\"]");
    assertThat(schema(tools, "measureFit")).doesNotContain("\"source\"");
    assertThat(model.requests.getFirst().messages().getFirst().text())
        .contains("Take from \"report.docx (2)\"", "Take from \"sales.xlsx\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          list      | {}                                                  | "source":"sales.xlsx","kind":"workbook"
          list      | {"source":"sales.xlsx"}                             | "usedRange":"A1:B3"
          readRange | {"source":"SALES.xlsx","range":"Sales!A1:B3"}       | "Oslo",7.0
          evaluate  | {"source":"sales.xlsx","formula":"=SUM(Sales!B:B)"} | "value":12.0
          find      | {"source":"sales.xlsx","text":"berg"}               | Sales!A3
          find      | {"source":"report.docx","text":"orders"}            | "piece":2
          readText  | {"source":"report.docx"}                            | "where":"heading 1"
          readText  | {"source":"report.docx (2)"}                        | Nothing grew
          readText  | {"source":"report.docx","from":3}                   | "piece":3
          list      | {"source":"report.docx"}                            | "text":"Demand grew"
          """)
  void otherDocumentsAreLookedInto(String tool, String arguments, String told) {
    ScriptedModel model = deckModel().asks(tool, arguments).says(DONE);
    ask(model);
    ChatMessage.ToolResult result = result(model);
    assertThat(result.failed()).as(result.text()).isFalse();
    assertThat(result.text()).contains(told).startsWith("Between the two lines marked ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          readRange   | {"range":"Sales!A1"}                                    | does not work on this document
          readRange   | {"source":"other.xlsx","range":"Sales!A1"}              | "source" is one of sales.xlsx
          readRange   | {"source":"report.docx","range":"Sales!A1"}             | is a text
          readText    | {}                                                      | name one as "source"
          readText    | {"source":"sales.xlsx"}                                 | reads texts
          measureFit  | {"source":"sales.xlsx","slide":1}                       | does not work
          readText    | {"source":"report.docx","from":99}                      | whole number from 1 to
          readRange   | {"source":"guarded.xlsx","range":"Secret!A1"}           | no visible worksheet
          """)
  void whatIsNotThereIsToldSo(String tool, String arguments, String told) {
    ScriptedModel model = deckModel().asks(tool, arguments).says(DONE);
    ask(model);
    assertThat(result(model).failed()).isTrue();
    assertThat(result(model).text().replace("\\\"", "\"")).contains(told);
  }

  @Test
  void whatIsHiddenInOtherDocumentsStaysHidden() {
    ScriptedModel model =
        deckModel()
            .asks(
                "readRange", "{\"source\":\"guarded.xlsx\",\"range\":\"Data!A1:H9\"}",
                "find", "{\"source\":\"guarded.xlsx\",\"text\":\"salaries\"}",
                "evaluate", "{\"source\":\"guarded.xlsx\",\"formula\":\"=Secret!A1\"}",
                "list", "{\"source\":\"guarded.xlsx\"}")
            .says(DONE);
    ask(model);
    assertThat(model.requests.get(1).messages().subList(2, 6))
        .allSatisfy(m -> assertThat(m.text()).doesNotContain("salaries", "Port 5", "52.5"));
  }

  @Test
  void withoutOthersNothingIsSaidOfThem() {
    ScriptedModel model =
        new ScriptedModel(ScriptedModel.FULL).asks("list", "{\"source\":\"x\"}").says(DONE);
    model.ask("excel.ask", "What is in it?");
    assertThat(model.requests.getFirst().tools())
        .allSatisfy(tool -> assertThat(tool.schema()).doesNotContain("\"source\""));
    assertThat(model.lastMessage(1)).contains("There are no other documents");
  }

  private static String schema(List<ToolSpec> tools, String name) {
    return tools.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow().schema();
  }

  private static ChatMessage.ToolResult result(ScriptedModel model) {
    return (ChatMessage.ToolResult) model.requests.get(1).messages().get(2);
  }

  private static ScriptedModel deckModel() {
    return new ScriptedModel(
        new ModelSettings("m", "m", 100_000, 500, null, ScriptedModel.FULL),
        SlidePicturesTest.deck());
  }

  private void ask(ScriptedModel model) {
    Task task =
        new Task(
            new Features().find("powerpoint.ask").orElseThrow(),
            "What do the sales say?",
            model.document,
            List.of(OpenDocument.of(book, ENGINE), OpenDocument.of(guarded, ENGINE)),
            List.of(
                text("Demand grew", "Orders rose by a lot."), text("Demand fell", "Nothing grew.")),
            null,
            null,
            Scope.EVERYWHERE,
            ChatLimits.STANDARD,
            FillMemory.NONE);
    model.responder.respond(task, model.sent, new CancelSignal());
  }

  private static TextDocument text(String heading, String says) {
    List<TextBlock> blocks = new ArrayList<>();
    blocks.add(new TextBlock.Heading(1, heading, "heading 1"));
    blocks.add(new TextBlock.Paragraph(says, false, "heading 1"));
    blocks.add(new TextBlock.Item(0, "an item", "heading 1"));
    return new TextDocument("report.docx", SourceFormat.DOCX, blocks, List.of());
  }
}
