package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.plan.BoundDeckOperation.AddTextBox;
import dev.deckhand.plan.BoundDeckOperation.DeleteShape;
import dev.deckhand.plan.BoundDeckOperation.FormatText;
import dev.deckhand.plan.BoundDeckOperation.PlaceShape;
import dev.deckhand.plan.BoundDeckOperation.SetAltText;
import dev.deckhand.plan.BoundDeckOperation.ShapeRef.Drawn;
import dev.deckhand.plan.BoundDeckOperation.SlideRef.Existing;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.ShapeBox;
import dev.deckhand.plan.TextAlign;
import dev.deckhand.plan.TextFormat;
import dev.deckhand.plan.TextParagraph;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shapes beyond what the golden deck holds: animations, alternatives, connectors, shared media. */
class DeckShapesTest {
  private static final Existing FIRST = new Existing(1);
  private static final String SLIDE = "/ppt/slides/slide1.xml";
  private static final String IMAGE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

  private final DeckEngine engine = new DeckEngine(System::nanoTime);

  @Test
  void aPictureSharedByTwoShapesStaysUntilTheLastGoes() {
    OfficeFile deck = pictures();
    OfficeFile one = edit(deck, new DeleteShape("1", FIRST, new Drawn(11)));
    assertThat(OpcPackage.open(one.content()).has("/ppt/media/image1.png")).isTrue();
    OfficeFile none = edit(one, new DeleteShape("1", FIRST, new Drawn(12)));
    OpcPackage opc = OpcPackage.open(none.content());
    assertThat(opc.has("/ppt/media/image1.png")).isFalse();
    assertThat(opc.relationships(SLIDE)).noneMatch(relationship -> relationship.hasType("image"));
  }

  @Test
  void animationsOfADeletedShapeGoWithIt() {
    OfficeFile deck = animated(effect(21) + effect(22), "<p:bldP spid=\"21\" grpId=\"0\"/>");
    String one = slide(edit(deck, new DeleteShape("1", FIRST, new Drawn(21))));
    assertThat(one).doesNotContain("spid=\"21\"").doesNotContain("bldLst");
    assertThat(one).contains("spid=\"22\"").containsOnlyOnce("presetID");
    String none =
        slide(
            edit(
                deck,
                new DeleteShape("1", FIRST, new Drawn(21)),
                new DeleteShape("2", FIRST, new Drawn(22))));
    assertThat(none).doesNotContain("p:timing");
  }

  @Test
  void connectorsLetGoOfADeletedShape() {
    OfficeFile deck =
        DeckFixture.slideWith(
            box(31, "")
                + "<p:cxnSp><p:nvCxnSpPr><p:cNvPr id=\"32\" name=\"Line\"/><p:cNvCxnSpPr>"
                + "<a:stCxn id=\"31\" idx=\"3\"/></p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>"
                + "<p:spPr/></p:cxnSp>");
    assertThat(slide(edit(deck, new DeleteShape("1", FIRST, new Drawn(31)))))
        .contains("name=\"Line\"")
        .doesNotContain("stCxn");
  }

  @Test
  void whatOlderProgramsShowInsteadFollows() {
    OfficeFile deck = DeckFixture.slideWith(alternatives());
    String described = slide(edit(deck, new SetAltText("1", FIRST, new Drawn(41), "Ink & line")));
    assertThat(described.split("descr=\"Ink &amp; line\"", -1)).hasSize(3);
    String placed =
        slide(edit(deck, new PlaceShape("1", FIRST, new Drawn(41), new ShapeBox(1d, 2d, 3d, 4d))));
    assertThat(placed.split("<a:off x=\"12700\" y=\"25400\"/>", -1)).hasSize(3);
    assertThat(slide(edit(deck, new DeleteShape("1", FIRST, new Drawn(41)))))
        .doesNotContain("AlternateContent");
  }

  @Test
  void aTurnedShapeStaysTurned() {
    OfficeFile deck =
        DeckFixture.slideWith(
            box(
                51,
                "<a:xfrm rot=\"5400000\" flipH=\"1\"><a:off x=\"0\" y=\"0\"/>"
                    + "<a:ext cx=\"12700\" cy=\"12700\"/></a:xfrm>"));
    OfficeFile placed =
        edit(deck, new PlaceShape("1", FIRST, new Drawn(51), new ShapeBox(10d, 20d, 30.5, 40d)));
    assertThat(slide(placed)).contains("rot=\"5400000\"").contains("flipH=\"1\"");
    assertThat(shape(placed, 51).at()).isEqualTo(new Box(10, 20, 30.5, 40));
  }

  @Test
  void aShapeInAFlatGroupCannotBePlaced() {
    String group =
        "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"61\" name=\"G\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
            + "<p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"12700\"/>"
            + "<a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"12700\" cy=\"12700\"/></a:xfrm></p:grpSpPr>"
            + box(62, "")
            + "</p:grpSp>";
    OfficeFile deck = DeckFixture.slideWith(group);
    assertThatThrownBy(
            () ->
                edit(deck, new PlaceShape("1", FIRST, new Drawn(62), new ShapeBox(1d, 1d, 9d, 9d))))
        .isInstanceOf(DocumentProblem.class)
        .hasMessageContaining("#62");
  }

  @Test
  void aNewTextBoxLooksAsTheThemeSays() {
    OfficeFile plain = DeckFixture.slideWith("");
    AddTextBox add =
        new AddTextBox(
            "1", FIRST, new ShapeBox(10d, 20d, 100d, 40d), List.of(TextParagraph.of("Hello")));
    assertThat(slide(edit(plain, add)))
        .contains("<a:off x=\"127000\" y=\"254000\"/>", "<a:t>Hello</a:t>")
        .doesNotContain("srgbClr", "typeface", " sz=");
    OpcEdit opc = OpcPackage.open(plain.content()).edit();
    String said =
        "<a:objectDefaults><a:txDef><a:spPr><a:solidFill><a:schemeClr val=\"accent3\"/></a:solidFill>"
            + "</a:spPr><a:bodyPr wrap=\"none\"/><a:lstStyle/></a:txDef></a:objectDefaults>";
    RawParts.replace(opc, "/ppt/theme/theme1.xml", "<a:objectDefaults/>", said);
    assertThat(slide(edit(DeckFixture.of(opc.save()), add)))
        .contains("<a:schemeClr val=\"accent3\"/>", "wrap=\"none\"")
        .doesNotContain("noFill");
  }

  @Test
  void runPropertiesStandInTheOrderOfTheSchema() {
    TextFormat format =
        new TextFormat(true, null, null, "heading", 20.0, "accent1", TextAlign.RIGHT);
    OfficeFile deck =
        edit(DeckFixture.review(), new FormatText("1", new Existing(3), new Drawn(6), format));
    String xml =
        new String(
            OpcPackage.open(deck.content()).part("/ppt/slides/slide3.xml"), StandardCharsets.UTF_8);
    assertThat(xml)
        .containsPattern(
            "<a:schemeClr val=\"accent1\"/></a:solidFill><a:latin typeface=\"\\+mj-lt\"/>"
                + "<a:ea typeface=\"\\+mj-ea\"/><a:cs typeface=\"\\+mj-cs\"/><a:hlinkClick ")
        .contains("algn=\"r\"", "sz=\"2000\"");
  }

  private OfficeFile edit(OfficeFile deck, BoundOperation... operations) {
    return engine.edit(deck, PlanFile.plan(operations)).file();
  }

  private Shape shape(OfficeFile deck, int id) {
    List<Shape> shapes = engine.outline(deck).slides().getFirst().shapes();
    return shapes.stream().filter(shape -> shape.id() == id).findFirst().orElseThrow();
  }

  private static String slide(OfficeFile deck) {
    return new String(OpcPackage.open(deck.content()).part(SLIDE), StandardCharsets.UTF_8);
  }

  private static OfficeFile pictures() {
    OpcEdit opc = OpcPackage.open(DeckFixture.slideWith("<!-- pictures -->").content()).edit();
    opc.add("/ppt/media/image1.png", new byte[] {1, 2, 3}, "image/png");
    String id = opc.addRelationship(SLIDE, IMAGE, "/ppt/media/image1.png");
    RawParts.replace(opc, SLIDE, "<!-- pictures -->", picture(11, id) + picture(12, id));
    return DeckFixture.of(opc.save());
  }

  private static String picture(int id, String relationship) {
    return "<p:pic><p:nvPicPr><p:cNvPr id=\"%d\" name=\"P\"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>"
            .formatted(id)
        + "<p:blipFill><a:blip xmlns:r=\"%s\" r:embed=\"%s\"/></p:blipFill><p:spPr/></p:pic>"
            .formatted(IMAGE.replace("/image", ""), relationship);
  }

  private static OfficeFile animated(String effects, String builds) {
    OpcEdit opc =
        OpcPackage.open(DeckFixture.slideWith(box(21, "") + box(22, "")).content()).edit();
    String timing =
        "<p:timing><p:tnLst><p:par><p:cTn id=\"1\" dur=\"indefinite\" nodeType=\"tmRoot\"><p:childTnLst>"
            + "<p:seq><p:cTn id=\"2\" nodeType=\"mainSeq\"><p:childTnLst>"
            + effects
            + "</p:childTnLst></p:cTn></p:seq></p:childTnLst></p:cTn></p:par></p:tnLst><p:bldLst>"
            + builds
            + "</p:bldLst></p:timing></p:sld>";
    RawParts.replace(opc, SLIDE, "</p:sld>", timing);
    return DeckFixture.of(opc.save());
  }

  private static String effect(int shape) {
    return "<p:par><p:cTn><p:childTnLst><p:par><p:cTn presetID=\"1\"><p:childTnLst><p:set><p:cBhvr>"
        + "<p:cTn dur=\"1\"/><p:tgtEl><p:spTgt spid=\"%d\"/></p:tgtEl></p:cBhvr></p:set>"
            .formatted(shape)
        + "</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>";
  }

  private static String box(int id, String transform) {
    return "<p:sp><p:nvSpPr><p:cNvPr id=\"%d\" name=\"B\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>%s</p:spPr></p:sp>"
        .formatted(id, transform);
  }

  private static String alternatives() {
    return "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
        + "<mc:Choice xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\" Requires=\"p14\">"
        + box(41, "")
        + "</mc:Choice><mc:Fallback>"
        + box(41, "")
        + "</mc:Fallback></mc:AlternateContent>";
  }
}
