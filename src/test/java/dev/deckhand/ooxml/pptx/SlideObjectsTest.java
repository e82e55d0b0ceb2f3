package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.BoundDeckOperation.ShapeRef.Drawn;
import dev.deckhand.plan.BoundDeckOperation.SlideRef.Existing;
import dev.deckhand.plan.BoundDeckOperation.WriteTableCells;
import dev.deckhand.plan.DeckBinder;
import dev.deckhand.plan.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables and pictures on slides, beyond what the golden cases show. */
class SlideObjectsTest {
  private static final String STYLES = "/ppt/tableStyles.xml";
  private static final String DOT =
      "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
  private static final String AT = "'at':{'x':30,'y':40,'width':300,'height':200}";
  private static final String MERGED =
      """
      <p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="7" name="Plan"/><p:cNvGraphicFramePr/><p:nvPr/>
      </p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="1270000" cy="635000"/></p:xfrm>
      <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>
      <a:tblPr/><a:tblGrid><a:gridCol w="635000"/><a:gridCol w="635000"/></a:tblGrid>
      <a:tr h="317500"><a:tc gridSpan="2" rowSpan="2"><a:txBody><a:bodyPr/><a:p><a:r><a:t>All</a:t></a:r></a:p></a:txBody></a:tc><a:tc hMerge="1" rowSpan="2"/></a:tr>
      <a:tr h="317500"><a:tc vMerge="1" gridSpan="2"/><a:tc hMerge="1" vMerge="1"/></a:tr>
      <a:tr h="317500"><a:tc><a:tcPr/></a:tc><a:tc/></a:tr>
      </a:tbl></a:graphicData></a:graphic></p:graphicFrame>""";

  private final DeckEngine engine = Engines.decks();

  @Test
  void theDecksOwnTableStyleIsTakenAndNotWrittenOut() {
    OpcEdit opc = OpcPackage.open(DeckFixture.plain().content()).edit();
    RawParts.replace(
        opc,
        STYLES,
        "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}",
        "{2D5ABB26-0587-4C30-8999-92F81FD0307C}");
    OfficeFile deck = DeckFixture.of(opc.save());
    OfficeFile edited = run(deck, table("'x'"));
    assertThat(part(edited, "/ppt/slides/slide1.xml"))
        .contains("<a:tableStyleId>{2D5ABB26-0587-4C30-8999-92F81FD0307C}</a:tableStyleId>");
    assertThat(part(edited, STYLES)).isEqualTo(part(deck, STYLES));
  }

  @Test
  void theStyleNewDecksStartWithIsWrittenOutOnce() {
    OfficeFile edited = run(DeckFixture.plain(), table("'x'"), table("'y'"));
    assertThat(part(edited, STYLES).split("<a:tblStyle ", -1)).hasSize(2);
  }

  @Test
  void aDeckWithoutTableStylesGetsThem() {
    OpcEdit opc = OpcPackage.open(DeckFixture.plain().content()).edit();
    opc.relationships("/ppt/presentation.xml").stream()
        .filter(relationship -> relationship.hasType("tableStyles"))
        .forEach(gone -> opc.removeRelationship("/ppt/presentation.xml", gone.id()));
    opc.remove(STYLES);
    OfficeFile edited = run(DeckFixture.of(opc.save()), table("'x'"));
    assertThat(part(edited, STYLES)).contains("def=\"{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}\"");
    assertThat(
            OpcPackage.open(edited.content()).relationship("/ppt/presentation.xml", "tableStyles"))
        .isPresent();
  }

  @Test
  void onlyNumbersBelowAHeaderStandToTheRight() {
    OfficeFile edited =
        run(
            DeckFixture.plain(),
            "{'op':'addTable','slide':'1',"
                + AT
                + ",'rows':[['Year','EUR','Note'],[2024,'1,200','12 new'],[2025,'(3 %)','none']]}");
    assertThat(part(edited, "/ppt/slides/slide1.xml").split("algn=\"r\"", -1)).hasSize(4);
  }

  @Test
  void cellsMergedIntoAnotherAreRefusedAndNamed() {
    OfficeFile deck = DeckFixture.slideWith(MERGED);
    assertThat(
            violations(
                deck,
                "{'op':'writeTableCells','slide':'1','shape':'#7','row':1,'column':1,'values':[['a','b'],[null,'d']]}"))
        .extracting(Violation::message)
        .containsExactly(
            "Cell 1, 2 of table #7 Plan is merged into 1, 1; write there, or null here",
            "Cell 2, 2 of table #7 Plan is merged into 1, 1; write there, or null here");
    assertThatThrownBy(
            () ->
                engine.edit(
                    deck,
                    PlanFile.plan(
                        new WriteTableCells(
                            "1", new Existing(1), new Drawn(7), 2, 1, List.of(List.of("x"))))))
        .isInstanceOf(DocumentProblem.class)
        .hasMessageContaining("cell 2, 1 merged into another");
  }

  @Test
  void aCellWithoutTextBodyGetsOneBeforeItsProperties() {
    OfficeFile edited =
        run(
            DeckFixture.slideWith(MERGED),
            "{'op':'writeTableCells','slide':'1','shape':'#7','row':3,'column':1,'values':[['a',1.5]]}");
    assertThat(part(edited, "/ppt/slides/slide1.xml"))
        .contains("<a:t>a</a:t></a:r></a:p></a:txBody><a:tcPr/>")
        .contains("<a:t>1.5</a:t>");
  }

  @Test
  void aPictureTheDeckShowsIsNamedAndStoredOnce() {
    OfficeFile one =
        run(
            DeckFixture.plain(),
            "{'op':'addPicture','slide':'1'," + AT + ",'asset':'" + DOT + "','altText':'x'}");
    OfficeFile two =
        run(one, "{'op':'addPicture','slide':'1'," + AT + ",'asset':'IMAGE1.gif','altText':'y'}");
    assertThat(OpcPackage.open(two.content()).partNames())
        .filteredOn(name -> name.contains("/media/"))
        .containsExactly("/ppt/media/image1.gif");
    assertThat(part(two, "/[Content_Types].xml"))
        .contains("Extension=\"gif\"")
        .doesNotContain("/ppt/media/image1.gif");
    List<Shape> shapes = engine.outline(two).slides().getFirst().shapes();
    assertThat(shapes.getLast().altText()).isEqualTo("y");
  }

  /** 320 x 240 pixels, to be turned by a quarter: 150 x 200 points fit into 300 x 200. */
  @Test
  void aPhotoTakenOnItsSideStandsUpright() {
    String photo =
        "FFD8FFE1002245786966000049492A0008000000010012010300010000000600000000000000"
            + "FFC000110800F001400301220002";
    String asset =
        "data:image/jpeg;base64,"
            + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(photo));
    OfficeFile edited =
        run(
            DeckFixture.plain(),
            "{'op':'addPicture','slide':'1'," + AT + ",'asset':'" + asset + "','altText':'x'}");
    assertThat(part(edited, "/ppt/slides/slide1.xml"))
        .contains("rot=\"5400000\"")
        .contains("<a:off x=\"1016000\" y=\"825500\"/><a:ext cx=\"2540000\" cy=\"1905000\"/>");
  }

  @Test
  void operationsThatDoNotFitWhatThePlanAddsAreRefused() {
    String slide = "'slide':'1','shape':";
    assertThat(
            violations(
                DeckFixture.plain(),
                "{'id':'t','op':'addTable','slide':'1'," + AT + ",'rows':[['x']]}",
                "{'id':'2','op':'setText'," + slide + "'@t','paragraphs':['x']}",
                "{'id':'3','op':'writeTableCells',"
                    + slide
                    + "'@t','row':2,'column':1,'values':[['x']]}",
                "{'id':'4','op':'updateChart',"
                    + slide
                    + "'@t','categories':['x'],'series':[{'name':'a','values':[1]}]}",
                "{'id':'5','op':'deleteShape'," + slide + "'@t'}",
                "{'id':'6','op':'setAltText'," + slide + "'@t','text':'x'}"))
        .extracting(Violation::code)
        .containsExactlyInAnyOrder("no-text", "past-table", "no-chart", "deleted-shape");
  }

  private static String table(String text) {
    return "{'op':'addTable','slide':'1'," + AT + ",'rows':[[" + text + "],[1]]}";
  }

  private List<Violation> violations(OfficeFile deck, String... operations) {
    Binding binding = new DeckBinder(engine.outline(deck)).bind(PlanFile.read(json(operations)));
    return binding.violations();
  }

  private OfficeFile run(OfficeFile deck, String... operations) {
    return engine
        .edit(deck, PlanFile.bind(engine.outline(deck), PlanFile.read(json(operations))))
        .file();
  }

  private static String json(String... operations) {
    return "{\"operations\":[" + String.join(",", operations).replace('\'', '"') + "]}";
  }

  private static String part(OfficeFile file, String name) {
    return new String(OpcPackage.open(file.content()).part(name), StandardCharsets.UTF_8);
  }
}
