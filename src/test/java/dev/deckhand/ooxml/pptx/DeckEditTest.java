package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.plan.BoundDeckOperation.AddSlide;
import dev.deckhand.plan.BoundDeckOperation.DeleteSlide;
import dev.deckhand.plan.BoundDeckOperation.MoveSlide;
import dev.deckhand.plan.BoundDeckOperation.ReplaceText;
import dev.deckhand.plan.BoundDeckOperation.SetNotes;
import dev.deckhand.plan.BoundDeckOperation.SetText;
import dev.deckhand.plan.BoundDeckOperation.ShapeRef.Drawn;
import dev.deckhand.plan.BoundDeckOperation.SlideRef.Added;
import dev.deckhand.plan.BoundDeckOperation.SlideRef.Existing;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.DocumentEngine.Edited;
import dev.deckhand.plan.TextParagraph;
import dev.deckhand.plan.TextScope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DeckEditTest {
  private final DeckEngine engine = new DeckEngine(System::nanoTime);

  @Test
  void anEmptyPlanGivesBackTheVerySameBytes() {
    OfficeFile deck = DeckFixture.review();
    Edited edited = edit(deck);
    assertThat(edited.file().content()).isSameAs(deck.content());
    assertThat(edited.report()).isEqualTo(ChangeReport.NOTHING);
  }

  @Test
  void aPlanWhoseResultEqualsTheInputChangesNothing() {
    OfficeFile deck = DeckFixture.review();
    Edited edited =
        edit(
            deck,
            new SetText(
                "1", new Existing(1), new Drawn(2), List.of(TextParagraph.of("Quarterly review"))),
            new SetNotes("2", new Existing(2), "Mention the north"),
            new ReplaceText("3", "nowhere to be found", "x", TextScope.DECK, false));
    assertThat(edited.file().content()).isSameAs(deck.content());
    assertThat(edited.report()).isEqualTo(ChangeReport.NOTHING);
  }

  @Test
  void replacedTextTakesTheFormattingOfTheFirstMatchedRun() {
    Edited edited =
        edit(
            DeckFixture.review(), new ReplaceText("1", "review", "report", TextScope.SLIDES, true));
    assertThat(part(edited, "/ppt/slides/slide1.xml"))
        .contains("<a:t>Quarterly report</a:t>")
        .doesNotContain("vi");
  }

  @Test
  void setTextKeepsRunAndParagraphPropertiesOfTheParagraphThatWasThere() {
    Edited edited =
        edit(
            DeckFixture.review(),
            new SetText(
                "1",
                new Existing(2),
                new Drawn(3),
                List.of(
                    TextParagraph.of("one"),
                    TextParagraph.of("two"),
                    TextParagraph.of("three"),
                    TextParagraph.of("four"))));
    List<String> sizes =
        Pattern.compile("sz=\"(\\d+)\"")
            .matcher(part(edited, "/ppt/slides/slide2.xml"))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(sizes).containsExactly("2000", "1900", "1800", "1800");
    assertThat(engine.outline(edited.file()).slides().get(1).shapes().get(1).paragraphs())
        .extracting(DeckOutline.Paragraph::level)
        .containsExactly(0, 1, 0, 0);
  }

  @Test
  void sectionsFollowAddedAndDeletedSlides() {
    Edited edited =
        edit(
            DeckFixture.review(),
            new DeleteSlide("1", new Existing(3)),
            add("2", new Existing(3), "Blank"));
    String presentation = part(edited, "/ppt/presentation.xml");
    assertThat(ids(presentation, "<p:sldId ")).containsExactly("256", "257", "261", "259", "260");
    assertThat(ids(presentation, "<p14:sldId ")).isEqualTo(ids(presentation, "<p:sldId "));
  }

  @Test
  void sectionsFollowMovedSlides() {
    Edited edited =
        edit(
            DeckFixture.review(),
            new MoveSlide("1", new Existing(4), new Existing(0)),
            new MoveSlide("2", new Existing(1), new Existing(5)));
    String presentation = part(edited, "/ppt/presentation.xml");
    assertThat(ids(presentation, "<p:sldId ")).containsExactly("259", "257", "258", "260", "256");
    assertThat(ids(presentation, "<p14:sldId ")).isEqualTo(ids(presentation, "<p:sldId "));
    Edited back =
        edit(
            edited.file(),
            new MoveSlide("1", new Existing(1), new Existing(3)),
            new MoveSlide("2", new Existing(5), new Existing(0)));
    String restored = part(back, "/ppt/presentation.xml");
    assertThat(ids(restored, "<p:sldId ")).containsExactly("256", "257", "258", "259", "260");
    assertThat(ids(restored, "<p14:sldId ")).isEqualTo(ids(restored, "<p:sldId "));
  }

  @Test
  void aDeletedSlideLeavesNoPartAndNoRelationshipBehind() {
    OfficeFile deck = DeckFixture.review();
    Edited edited =
        edit(deck, new DeleteSlide("1", new Existing(2)), new DeleteSlide("2", new Existing(4)));
    OpcPackage opc = OpcPackage.open(edited.file().content());
    assertThat(opc.partNames())
        .noneMatch(
            name ->
                name.matches(".*(notesSlides|charts|embeddings|slide2|slide4).*xml.*")
                    && !name.contains("Layout"));
    for (String part : opc.partNames()) {
      for (Relationship relationship :
          part.endsWith(".rels") ? List.<Relationship>of() : opc.relationships(part)) {
        assertThat(relationship.external() || opc.has(relationship.partName()))
            .as("%s -> %s", part, relationship.target())
            .isTrue();
      }
    }
    assertThat(part(edited, "/ppt/slides/slide3.xml")).doesNotContain("hlinkClick");
  }

  @Test
  void anAddedSlideShowsOnlyThePlaceholdersThatGotText() {
    Edited edited =
        edit(
            DeckFixture.plain(),
            new AddSlide(
                "1",
                new Existing(1),
                "Two Content",
                Map.of("obj2", List.of(TextParagraph.of("right"))),
                null));
    assertThat(engine.outline(edited.file()).slides().get(1).shapes())
        .singleElement()
        .satisfies(
            shape -> {
              assertThat(shape.text()).isEqualTo("right");
              assertThat(Objects.requireNonNull(shape.at()).x()).isGreaterThan(300);
            });
  }

  @Test
  void aDeckWithoutNotesMasterGetsOneInItsPlace() {
    Edited edited = edit(DeckFixture.plain(), new SetNotes("1", new Existing(1), "a\nb"));
    assertThat(engine.outline(edited.file()).slides().getFirst().notes()).isEqualTo("a\nb");
    assertThat(part(edited, "/ppt/presentation.xml"))
        .containsPattern(
            "</p:sldMasterIdLst>\\s*<p:notesMasterIdLst><p:notesMasterId r:id=\"[^\"]+\"/></p:notesMasterIdLst>");
    assertThat(edited.report().structure())
        .contains(new ChangeReport.StructureChange("notesMaster", "added", null));
  }

  @Test
  void textNoXmlCanHoldIsCleanedAndMarkupStaysText() {
    Edited edited =
        edit(
            DeckFixture.plain(),
            new SetText(
                "1",
                new Existing(1),
                new Drawn(2),
                List.of(TextParagraph.of("a\u0001<b>&\uD800\ud83d\ude00\u000bc"))));
    assertThat(engine.outline(edited.file()).slides().getFirst().title())
        .isEqualTo("a<b>&\ud83d\ude00\nc");
  }

  @Test
  void customShowsForgetADeletedSlide() {
    OpcEdit opc = OpcPackage.open(DeckFixture.review().content()).edit();
    String presentation = "/ppt/presentation.xml";
    String id =
        opc.relationships(presentation).stream()
            .filter(relationship -> relationship.partName().endsWith("/slide2.xml"))
            .findFirst()
            .orElseThrow()
            .id();
    String shows =
        "<p:custShowLst><p:custShow name=\"Short\" id=\"0\"><p:sldLst><p:sld r:id=\""
            + id
            + "\"/></p:sldLst></p:custShow></p:custShowLst>";
    String xml = new String(opc.part(presentation), StandardCharsets.UTF_8);
    opc.put(
        presentation,
        xml.replaceFirst("(?=<p:defaultTextStyle)", shows).getBytes(StandardCharsets.UTF_8));
    Edited edited = edit(DeckFixture.of(opc.save()), new DeleteSlide("1", new Existing(2)));
    assertThat(part(edited, presentation)).contains("<p:custShow ").doesNotContain("<p:sld r:id");
  }

  @Test
  void aNewSlideShowsItsNumberWhereTheOthersDo() {
    OfficeFile deck =
        DeckFixture.slideWith(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"5\" name=\"Slide Number 4\"/><p:cNvSpPr/><p:nvPr>"
                + "<p:ph type=\"sldNum\" sz=\"quarter\" idx=\"12\"/></p:nvPr></p:nvSpPr><p:spPr/>"
                + "<p:txBody><a:bodyPr/><a:p><a:fld id=\"{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}\""
                + " type=\"slidenum\"><a:t>1</a:t></a:fld></a:p></p:txBody></p:sp>");
    Edited edited = edit(deck, add("1", new Existing(1), "Title Only"));
    assertThat(engine.outline(edited.file()).slides().get(1).shapes())
        .singleElement()
        .satisfies(shape -> assertThat(shape.placeholder()).isEqualTo("sldNum"))
        .satisfies(shape -> assertThat(shape.text()).isEqualTo("2"));
    assertThat(
            engine
                .outline(edit(DeckFixture.plain(), add("1", new Existing(1), "Title Only")).file())
                .slides()
                .get(1)
                .shapes())
        .isEmpty();
  }

  @Test
  void whatThePlanCannotFindIsATypedProblem() {
    OfficeFile deck = DeckFixture.review();
    assertThatThrownBy(() -> edit(deck, new DeleteSlide("1", new Existing(9))))
        .isInstanceOf(DocumentProblem.class);
    assertThatThrownBy(() -> edit(deck, new SetNotes("1", new Added("7"), "x")))
        .isInstanceOf(DocumentProblem.class);
    assertThatThrownBy(() -> edit(deck, add("1", new Existing(1), "No such layout")))
        .isInstanceOf(DocumentProblem.class);
    assertThatThrownBy(() -> edit(deck, new SetText("1", new Existing(3), new Drawn(3), List.of())))
        .isInstanceOf(DocumentProblem.class);
  }

  private static AddSlide add(String id, Existing after, String layout) {
    return new AddSlide(id, after, layout, Map.of(), null);
  }

  private Edited edit(OfficeFile deck, BoundOperation... operations) {
    return engine.edit(deck, PlanFile.plan(operations));
  }

  private static String part(Edited edited, String name) {
    return new String(OpcPackage.open(edited.file().content()).part(name), StandardCharsets.UTF_8);
  }

  private static List<String> ids(String xml, String element) {
    return Pattern.compile(element + "[^>]*?\\bid=\"(\\d+)\"")
        .matcher(xml)
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
