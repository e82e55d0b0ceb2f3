package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import dev.deckhand.ooxml.pptx.part.PartXml;
import dev.deckhand.plan.BoundDeckOperation.ReplaceText;
import dev.deckhand.plan.ChangeReport.ObjectChange;
import dev.deckhand.plan.DocumentEngine.Edited;
import dev.deckhand.plan.TextScope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** One word wherever a deck can have it, split over runs in each place: none is left. */
class ReplaceEverywhereTest {
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  /** The word over three runs, the middle one bold. */
  private static final String SPLIT =
      "<a:p><a:r><a:rPr lang=\"en-US\"/><a:t>Old </a:t></a:r><a:r><a:rPr b=\"1\"/><a:t>Zephy</a:t></a:r>"
          + "<a:r><a:rPr i=\"1\"/><a:t>rus</a:t></a:r><a:r><a:rPr lang=\"en-US\"/><a:t> ships</a:t></a:r></a:p>";

  private final DeckEngine engine = new DeckEngine(System::nanoTime);

  private static OfficeFile deck() {
    return HostileDecks.review(
        edit -> {
          for (String part :
              List.of(
                  "/ppt/slides/slide2.xml",
                  "/ppt/notesSlides/notesSlide1.xml",
                  "/ppt/slideMasters/slideMaster1.xml",
                  "/ppt/slideLayouts/slideLayout2.xml",
                  "/ppt/notesMasters/notesMaster1.xml")) {
            RawParts.replace(edit, part, "</p:spTree>", box() + "</p:spTree>");
          }
          first(edit, "/ppt/slides/slide3.xml", "(?s)<a:tc><a:txBody>(.*?)<a:p>.*?</a:p>");
          first(edit, "/ppt/charts/chart1.xml", "(?s)<c:rich>(.*?)<a:p>.*?</a:p>");
          diagram(edit);
          handout(edit);
          comment(edit);
        });
  }

  private static String box() {
    return HostileDecks.box(90, "X").replaceFirst("(?s)<a:p>.*</a:p>", SPLIT);
  }

  /** Puts the split word in the place of the first paragraph the pattern ends with. */
  private static void first(OpcEdit edit, String part, String pattern) {
    String xml = new String(edit.part(part), StandardCharsets.UTF_8);
    String head = pattern.substring("(?s)".length(), pattern.indexOf("(.*?)"));
    String changed = xml.replaceFirst(pattern, head + "$1" + SPLIT);
    assertThat(changed).as(part).isNotEqualTo(xml);
    edit.put(part, changed.getBytes(StandardCharsets.UTF_8));
  }

  /** SmartArt has its words twice: in the data, and in the drawing that is shown. */
  private static void diagram(OpcEdit edit) {
    String data = new String(edit.part("/ppt/diagrams/data1.xml"), StandardCharsets.UTF_8);
    edit.put(
        "/ppt/diagrams/data1.xml",
        data.replaceFirst("<a:p>.*?Plan.*?</a:p>", SPLIT).getBytes(StandardCharsets.UTF_8));
    String drawing =
        """
        <dsp:drawing xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram"
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
          <dsp:spTree><dsp:nvGrpSpPr><dsp:cNvPr id="0" name=""/><dsp:cNvGrpSpPr/></dsp:nvGrpSpPr><dsp:grpSpPr/>
          <dsp:sp modelId="1"><dsp:nvSpPr><dsp:cNvPr id="0" name=""/><dsp:cNvSpPr/></dsp:nvSpPr><dsp:spPr/>
          <dsp:txBody><a:bodyPr/>%s</dsp:txBody></dsp:sp></dsp:spTree></dsp:drawing>"""
            .formatted(SPLIT);
    edit.add(
        "/ppt/diagrams/drawing1.xml",
        drawing.getBytes(StandardCharsets.UTF_8),
        "application/vnd.ms-office.drawingml.diagramDrawing+xml");
    edit.addRelationship(
        "/ppt/slides/slide5.xml",
        "http://schemas.microsoft.com/office/2007/relationships/diagramDrawing",
        "/ppt/diagrams/drawing1.xml");
  }

  private static void handout(OpcEdit edit) {
    String master =
        """
        <p:handoutMaster xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
          <p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>
          %s</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1"
            accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6"
            hlink="hlink" folHlink="folHlink"/></p:handoutMaster>"""
            .formatted(box());
    edit.add(
        "/ppt/handoutMasters/handoutMaster1.xml",
        master.getBytes(StandardCharsets.UTF_8),
        "application/vnd.openxmlformats-officedocument.presentationml.handoutMaster+xml");
    edit.addRelationship(
        "/ppt/presentation.xml",
        RELATIONSHIPS + "handoutMaster",
        "/ppt/handoutMasters/handoutMaster1.xml");
  }

  private static void comment(OpcEdit edit) {
    String xml =
        "<p:cmLst xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\">"
            + "<p:cm authorId=\"0\" idx=\"1\"><p:pos x=\"1\" y=\"1\"/><p:text>Zephyrus?</p:text></p:cm></p:cmLst>";
    edit.add(
        "/ppt/comments/comment1.xml",
        xml.getBytes(StandardCharsets.UTF_8),
        "application/vnd.openxmlformats-officedocument.presentationml.comments+xml");
    edit.addRelationship(
        "/ppt/slides/slide2.xml", RELATIONSHIPS + "comments", "/ppt/comments/comment1.xml");
  }

  private Edited replaced(OfficeFile file, TextScope... scopes) {
    List<ReplaceText> operations = new ArrayList<>();
    for (TextScope scope : scopes) {
      operations.add(
          new ReplaceText(
              String.valueOf(operations.size() + 1), "zephyrus", "Boreas", scope, false));
    }
    return engine.edit(file, PlanFile.plan(operations.toArray(ReplaceText[]::new)));
  }

  /** The parts whose paragraphs still have the word. */
  private static List<String> left(OfficeFile file) {
    OpcPackage opc = OpcPackage.open(file.content());
    return opc.partNames().stream()
        .filter(part -> part.startsWith("/ppt/") && part.endsWith(".xml"))
        .filter(
            part ->
                paragraphs(opc, part).stream()
                    .anyMatch(p -> Paragraphs.text(p).contains("Zephyrus")))
        .sorted()
        .toList();
  }

  private static List<Element> paragraphs(OpcPackage opc, String part) {
    return Dom.below(PartXml.parse(part, opc.part(part)).getDocumentElement(), Ns.A, "p");
  }

  @Test
  void theWordStandsInTenPlacesToBeginWith() {
    assertThat(left(deck())).hasSize(10);
  }

  @Test
  void deckAndMastersTogetherLeaveNone() {
    Edited edited = replaced(deck(), TextScope.DECK, TextScope.MASTERS);
    assertThat(left(edited.file())).isEmpty();
    OpcPackage after = OpcPackage.open(edited.file().content());
    assertThat(new String(after.part("/ppt/comments/comment1.xml"), StandardCharsets.UTF_8))
        .contains("Zephyrus?");
    assertThat(edited.report().objects())
        .contains(
            new ObjectChange("comments", "slide 2 comments", "1 left as their authors wrote them"))
        .extracting(ObjectChange::kind)
        .contains("text", "notes", "chart", "smartArt", "master", "layout");
  }

  @Test
  void theReplacementTakesTheFormatOfTheFirstRunAndOthersKeepTheirs() {
    OpcPackage after =
        OpcPackage.open(replaced(deck(), TextScope.DECK, TextScope.MASTERS).file().content());
    for (String part :
        List.of(
            "/ppt/slides/slide2.xml",
            "/ppt/slides/slide3.xml",
            "/ppt/charts/chart1.xml",
            "/ppt/diagrams/data1.xml",
            "/ppt/diagrams/drawing1.xml",
            "/ppt/notesSlides/notesSlide1.xml",
            "/ppt/slideMasters/slideMaster1.xml")) {
      Element paragraph =
          paragraphs(after, part).stream()
              .filter(p -> Paragraphs.text(p).equals("Old Boreas ships"))
              .findFirst()
              .orElseThrow(() -> new AssertionError(part));
      Element bold =
          Dom.children(paragraph, Ns.A, "r").stream()
              .filter(run -> Dom.flag(Dom.child(run, Ns.A, "rPr"), "b", false))
              .findFirst()
              .orElseThrow(() -> new AssertionError(part));
      assertThat(bold.getTextContent()).as(part).isEqualTo("Boreas");
    }
  }

  @Test
  void eachScopeReachesItsOwnPartsOnly() {
    assertThat(left(replaced(deck(), TextScope.NOTES).file()))
        .hasSize(9)
        .doesNotContain("/ppt/notesSlides/notesSlide1.xml");
    assertThat(left(replaced(deck(), TextScope.SLIDES).file()))
        .containsExactly(
            "/ppt/handoutMasters/handoutMaster1.xml",
            "/ppt/notesMasters/notesMaster1.xml",
            "/ppt/notesSlides/notesSlide1.xml",
            "/ppt/slideLayouts/slideLayout2.xml",
            "/ppt/slideMasters/slideMaster1.xml");
    assertThat(left(replaced(deck(), TextScope.DECK).file())).hasSize(4);
    assertThat(left(replaced(deck(), TextScope.MASTERS).file())).hasSize(6);
  }

  @Test
  void aFormattedTextReadsTheSameAfterwards() {
    DeckOutline after = engine.outline(replaced(deck(), TextScope.DECK).file());
    Slide slide = after.slides().get(1);
    assertThat(slide.shapes()).anySatisfy(s -> assertThat(s.text()).isEqualTo("Old Boreas ships"));
    assertThat(after.slides().get(3).shapes().getFirst().chart())
        .satisfies(chart -> assertThat(chart.title()).isEqualTo("Old Boreas ships"));
  }
}
