package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.plan.BoundDeckOperation.AddSection;
import dev.deckhand.plan.BoundDeckOperation.DeleteSlide;
import dev.deckhand.plan.BoundDeckOperation.DuplicateSlide;
import dev.deckhand.plan.BoundDeckOperation.SetLayout;
import dev.deckhand.plan.BoundDeckOperation.SetText;
import dev.deckhand.plan.BoundDeckOperation.ShapeRef.Drawn;
import dev.deckhand.plan.BoundDeckOperation.SlideRef.Existing;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.DocumentEngine.Edited;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What slide operations do in the package that an outline does not show. */
class SlideOperationsTest {
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String PRESENTATION = "/ppt/presentation.xml";
  private static final String COPY = "/ppt/slides/slide6.xml";

  private final DeckEngine engine = new DeckEngine(System::nanoTime);

  @Test
  void commentsStayWithTheOriginalAndTheReportSaysSo() {
    OfficeFile deck =
        review(
            edit -> {
              edit.add(
                  "/ppt/comments/comment1.xml",
                  "<p:cmLst xmlns:p=\"urn:p\"/>".getBytes(StandardCharsets.UTF_8),
                  "application/vnd.openxmlformats-officedocument.presentationml.comments+xml");
              edit.addRelationship(
                  "/ppt/slides/slide2.xml",
                  RELATIONSHIPS + "comments",
                  "/ppt/comments/comment1.xml");
            });
    Edited edited = edit(deck, new DuplicateSlide("1", new Existing(2), new Existing(2)));
    OpcPackage after = OpcPackage.open(edited.file().content());
    assertThat(after.relationships(COPY)).noneMatch(r -> r.hasType("comments"));
    assertThat(after.relationships("/ppt/slides/slide2.xml")).anyMatch(r -> r.hasType("comments"));
    assertThat(edited.report().objects())
        .contains(
            new ChangeReport.ObjectChange(
                "comments", "slide 3 ", "not copied, they stay with the original slide"));
  }

  @Test
  void aLinkToItselfLeadsToTheCopyAndOtherLinksStay() {
    OfficeFile deck =
        review(
            edit ->
                edit.addRelationship(
                    "/ppt/slides/slide3.xml", RELATIONSHIPS + "slide", "/ppt/slides/slide3.xml"));
    Edited edited = edit(deck, new DuplicateSlide("1", new Existing(3), new Existing(1)));
    OpcPackage before = OpcPackage.open(deck.content());
    OpcPackage after = OpcPackage.open(edited.file().content());
    List<String> targets =
        after.relationships(COPY).stream()
            .filter(r -> r.hasType("slide"))
            .map(Relationship::partName)
            .toList();
    assertThat(targets).containsExactlyInAnyOrder(COPY, "/ppt/slides/slide2.xml");
    assertThat(after.relationships(COPY).stream().map(Relationship::id))
        .isEqualTo(
            before.relationships("/ppt/slides/slide3.xml").stream().map(Relationship::id).toList());
  }

  @Test
  void aCopyHasAnIdentityOfItsOwn() {
    String id =
        "<p:extLst><p:ext uri=\"{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}\"><p14:creationId"
            + " xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\""
            + " val=\"77\"/></p:ext></p:extLst></p:cSld>";
    OfficeFile deck =
        review(edit -> RawParts.replace(edit, "/ppt/slides/slide1.xml", "</p:cSld>", id));
    Edited once = edit(deck, new DuplicateSlide("1", new Existing(1), new Existing(1)));
    Edited twice =
        edit(
            deck,
            new DuplicateSlide("1", new Existing(1), new Existing(1)),
            new DuplicateSlide("2", new Existing(1), new Existing(1)));
    List<String> ids =
        List.of(
            found(once, COPY, "creationId[^>]*val=\"(\\d+)\""),
            found(twice, "/ppt/slides/slide7.xml", "creationId[^>]*val=\"(\\d+)\""));
    assertThat(ids).doesNotHaveDuplicates().doesNotContain("77");
    assertThat(Long.parseLong(ids.getFirst())).isBetween(0L, 0xFFFFFFFFL);
  }

  @Test
  void whereSectionsMeetACopyJoinsThatOfItsOriginal() {
    Edited sections = edit(DeckFixture.review(), new AddSection("1", "B", new Existing(3)));
    Edited copied =
        edit(sections.file(), new DuplicateSlide("1", new Existing(3), new Existing(2)));
    assertThat(sections(copied)).containsExactly("All 256 257", "B 261 258 259 260");
    Edited elsewhere =
        edit(sections.file(), new DuplicateSlide("1", new Existing(3), new Existing(1)));
    assertThat(sections(elsewhere)).containsExactly("All 256 261 257", "B 258 259 260");
    Edited front = edit(sections.file(), new DuplicateSlide("1", new Existing(1), new Existing(0)));
    assertThat(sections(front)).containsExactly("All 261 256 257", "B 258 259 260");
  }

  @Test
  void theFirstSectionOfADeckLeavesADefaultOneBefore() {
    OfficeFile plain = edit(DeckFixture.plain(), copy("1"), copy("2")).file();
    Edited edited = edit(plain, new AddSection("1", "Rest & <more>", new Existing(2)));
    assertThat(sections(edited))
        .containsExactly("Default Section 256", "Rest &amp; &lt;more&gt; 258 257");
    Edited whole = edit(plain, new AddSection("1", "Whole", new Existing(1)));
    assertThat(sections(whole)).containsExactly("Whole 256 258 257");
    assertThat(edit(plain, new AddSection("1", "Whole", new Existing(1))).file().content())
        .isEqualTo(whole.file().content());
  }

  @Test
  void deletingASlideTakesItOutOfCustomShows() {
    OfficeFile deck =
        review(
            edit -> {
              String id =
                  edit.relationships(PRESENTATION).stream()
                      .filter(r -> r.partName().equals("/ppt/slides/slide2.xml"))
                      .map(Relationship::id)
                      .findFirst()
                      .orElseThrow();
              RawParts.replace(
                  edit,
                  PRESENTATION,
                  "<p:extLst>",
                  "<p:custShowLst><p:custShow name=\"Short\" id=\"0\"><p:sldLst><p:sld r:id=\""
                      + id
                      + "\"/></p:sldLst></p:custShow></p:custShowLst><p:extLst>");
            });
    Edited edited = edit(deck, new DeleteSlide("1", new Existing(2)));
    assertThat(text(edited, PRESENTATION)).contains("<p:sldLst/>").doesNotContain("<p:sld ");
  }

  @Test
  void propertiesThatCountSlidesFollow() {
    String properties =
        """
        <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
         xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Slides>5</Slides>\
        <HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>Theme</vt:lpstr></vt:variant>\
        <vt:variant><vt:i4>1</vt:i4></vt:variant><vt:variant><vt:lpstr>Slide Titles</vt:lpstr></vt:variant>\
        <vt:variant><vt:i4>5</vt:i4></vt:variant></vt:vector></HeadingPairs>\
        <TitlesOfParts><vt:vector size="6" baseType="lpstr"><vt:lpstr>Office</vt:lpstr>\
        <vt:lpstr>1</vt:lpstr><vt:lpstr>2</vt:lpstr><vt:lpstr>3</vt:lpstr><vt:lpstr>4</vt:lpstr>\
        <vt:lpstr>5</vt:lpstr></vt:vector></TitlesOfParts></Properties>""";
    String part = "/docProps/app.xml";
    OfficeFile deck = review(edit -> edit.put(part, properties.getBytes(StandardCharsets.UTF_8)));
    Edited edited =
        edit(
            deck,
            new DuplicateSlide("1", new Existing(3), new Existing(0)),
            new DeleteSlide("2", new Existing(5)),
            new DeleteSlide("3", new Existing(4)));
    assertThat(text(edited, part))
        .isEqualTo(
            properties
                .replace("<Slides>5<", "<Slides>4<")
                .replace("<vt:i4>5<", "<vt:i4>4<")
                .replace("size=\"6\"", "size=\"5\"")
                .replace("<vt:lpstr>4</vt:lpstr><vt:lpstr>5</vt:lpstr>", "")
                .replace("<vt:lpstr>1<", "<vt:lpstr>Regions</vt:lpstr><vt:lpstr>1<"));
  }

  @Test
  void contentWithoutAPlaceKeepsPlaceAndLookOfItsOldLayout() {
    OfficeFile deck =
        review(
            edit -> {
              String layout = layoutOf(edit, "/ppt/slides/slide2.xml");
              String xml = new String(edit.part(layout), StandardCharsets.UTF_8);
              int body = xml.indexOf("<a:lstStyle/>", xml.indexOf("Content Placeholder"));
              String look =
                  "<a:lstStyle><a:lvl1pPr marL=\"11\"><a:buNone/><a:defRPr sz=\"1234\"/></a:lvl1pPr></a:lstStyle>";
              edit.put(
                  layout,
                  (xml.substring(0, body) + look + xml.substring(body + 13))
                      .getBytes(StandardCharsets.UTF_8));
            });
    Edited edited = edit(deck, new SetLayout("1", new Existing(2), "Title Only"));
    assertThat(text(edited, "/ppt/slides/slide2.xml"))
        .contains("idx=\"4294967295\"", "sz=\"1234\"", "<a:off x=\"457200\" y=\"1600200\"/>");
    assertThat(engine.outline(edited.file()).slides().get(1).shapes())
        .allMatch(shape -> shape.at() != null && shape.visible());
  }

  @Test
  void emptyPlaceholdersWithoutAPlaceGo() {
    OfficeFile deck =
        edit(DeckFixture.review(), new SetText("1", new Existing(2), new Drawn(3), List.of()))
            .file();
    Edited edited = edit(deck, new SetLayout("1", new Existing(2), "Title Only"));
    assertThat(engine.outline(edited.file()).slides().get(1).shapes())
        .singleElement()
        .satisfies(shape -> assertThat(shape.text()).isEqualTo("Sales"));
  }

  private static DuplicateSlide copy(String id) {
    return new DuplicateSlide(id, new Existing(1), new Existing(1));
  }

  private static String layoutOf(OpcEdit edit, String slide) {
    return edit.relationships(slide).stream()
        .filter(r -> r.hasType("slideLayout"))
        .map(Relationship::partName)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> sections(Edited edited) {
    Pattern section =
        Pattern.compile("<p14:section [^>]*name=\"([^\"]*)\".*?</p14:section>", Pattern.DOTALL);
    return section
        .matcher(text(edited, PRESENTATION))
        .results()
        .map(found -> found.group(1) + ids(found.group()))
        .toList();
  }

  private static String ids(String section) {
    StringBuilder ids = new StringBuilder();
    Pattern.compile("<p14:sldId id=\"(\\d+)\"/>")
        .matcher(section)
        .results()
        .map(found -> found.group(1))
        .forEach(id -> ids.append(' ').append(id));
    return ids.toString();
  }

  private static String found(Edited edited, String part, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text(edited, part))
        .results()
        .map(result -> result.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Edited edited, String part) {
    return new String(OpcPackage.open(edited.file().content()).part(part), StandardCharsets.UTF_8);
  }

  private static OfficeFile review(Consumer<OpcEdit> change) {
    OpcEdit edit = OpcPackage.open(DeckFixture.review().content()).edit();
    change.accept(edit);
    return DeckFixture.of(edit.save());
  }

  private Edited edit(OfficeFile file, BoundOperation... operations) {
    return engine.edit(file, PlanFile.plan(operations));
  }
}
