package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DeckMaster;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Section;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.ShapeContent;
import dev.deckhand.document.ShapeContent.DataSource;
import dev.deckhand.document.ShapeContent.Merge;
import dev.deckhand.document.ShapeContent.Series;
import dev.deckhand.document.SlideComment;
import dev.deckhand.document.SlideLink;
import dev.deckhand.ooxml.opc.OpcEdit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What an outline tells beside text: tables, charts, pictures, links, comments, motion, masters.
 */
class DeckContentTest {
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final DeckEngine engine = new DeckEngine(System::nanoTime);

  private DeckOutline review(Consumer<OpcEdit> change) {
    return engine.outline(HostileDecks.review(change));
  }

  private DeckOutline review() {
    return engine.outline(DeckFixture.review());
  }

  @Test
  void aTableHasRowsColumnsHeaderAndMergedCells() {
    DeckOutline deck =
        review(
            edit ->
                RawParts.replace(
                    edit,
                    "/ppt/slides/slide3.xml",
                    "<a:tc><a:txBody>",
                    "<a:tc gridSpan=\"2\"><a:txBody>"));
    ShapeContent.Table table =
        deck.slides().get(2).shapes().stream()
            .map(Shape::table)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.columns()).isEqualTo(2);
    assertThat(table.cells()).containsExactly(List.of("Region", "Sales"), List.of("North", "120"));
    assertThat(table.merged()).contains(new Merge(1, 1, 1, 2));
  }

  @Test
  void aChartHasTypeTitleCategoriesSeriesAndItsWorkbook() {
    Shape chart = review().slides().get(3).shapes().getFirst();
    assertThat(chart.chart())
        .isEqualTo(
            new ShapeContent.Chart(
                "bar",
                "Sales by region",
                List.of("North", "South"),
                List.of(new Series("Sales", List.of(120.0, 80.0))),
                DataSource.EMBEDDED));
  }

  @Test
  void aLinkedWorkbookIsToldFromAnEmbeddedOne() {
    DeckOutline deck =
        review(
            edit -> {
              String part = "/ppt/charts/_rels/chart1.xml.rels";
              String xml = new String(edit.part(part), StandardCharsets.UTF_8);
              edit.put(
                  part,
                  xml.replaceFirst(
                          "Target=\"[^\"]*\\.xlsx\"",
                          "Target=\"file:///c:/book.xlsx\" TargetMode=\"External\"")
                      .getBytes(StandardCharsets.UTF_8));
            });
    ShapeContent.Chart chart = deck.slides().get(3).shapes().getFirst().chart();
    assertThat(chart)
        .isNotNull()
        .extracting(ShapeContent.Chart::source)
        .isEqualTo(DataSource.LINKED);
  }

  @Test
  void picturesNameTheirMediaOrAddress() {
    String picture =
        """
        <p:pic><p:nvPicPr><p:cNvPr id="%d" name="P"%s</p:cNvPr><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>
        <a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:%s="%s"/></p:blipFill>
        <p:spPr><a:xfrm><a:off x="127000" y="127000"/><a:ext cx="127000" cy="127000"/></a:xfrm></p:spPr></p:pic>""";
    String decorative =
        "><a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative"
            + " xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst>";
    OfficeFile file =
        HostileDecks.changed(
            DeckFixture.slideWith(
                picture.formatted(4, " descr=\"A ship\">", "embed", "rIdP")
                    + picture.formatted(5, decorative, "link", "rIdX")
                    + picture.formatted(6, ">", "embed", "gone")),
            edit -> {
              edit.add("/ppt/media/image1.png", new byte[] {1, 2, 3}, "image/png");
              String id =
                  edit.addRelationship(
                      "/ppt/slides/slide1.xml", RELATIONSHIPS + "image", "/ppt/media/image1.png");
              RawParts.replace(edit, "/ppt/slides/slide1.xml", "rIdP", id);
              HostileDecks.external(edit, "image", "http://a.example/x.png");
            });
    List<Shape> shapes = engine.outline(file).slides().getFirst().shapes();
    assertThat(shapes)
        .extracting(Shape::picture)
        .containsExactly(
            new ShapeContent.Picture("image1.png", 3, false),
            new ShapeContent.Picture("http://a.example/x.png", 0, true),
            new ShapeContent.Picture(null, 0, false));
    assertThat(shapes).extracting(Shape::decorative).containsExactly(false, true, false);
    assertThat(shapes.getFirst().altText()).isEqualTo("A ship");
  }

  @Test
  void linksSayWhereTheyLeadAndWhetherThatIsThere() {
    DeckOutline deck = review(edit -> HostileDecks.action(edit, "ppaction://macro?name=Run"));
    assertThat(links(deck, 2))
        .containsExactly(new SlideLink("Back to sales", "slide 2", false, false));
    assertThat(links(deck, 0))
        .containsExactly(new SlideLink(null, "ppaction://macro?name=Run", true, false));
    DeckOutline broken =
        review(
            edit -> {
              String part = "/ppt/presentation.xml";
              String xml = new String(edit.part(part), StandardCharsets.UTF_8);
              edit.put(
                  part,
                  xml.replaceFirst("<p:sldId [^>]*id=\"257\"[^>]*/>", "")
                      .getBytes(StandardCharsets.UTF_8));
            });
    assertThat(links(broken, 1)).singleElement().matches(SlideLink::broken);
  }

  private static List<SlideLink> links(DeckOutline deck, int slide) {
    return deck.slides().get(slide).shapes().stream().flatMap(s -> s.links().stream()).toList();
  }

  @Test
  void modernCommentsAreThreadedAndTiedToShapes() {
    String comments =
        """
        <p188:cmLst xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main"
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
          <p188:cm id="{1}" authorId="{A}" status="resolved" created="2026-03-01T10:00:00.000">
            <ac:deMkLst xmlns:ac="http://schemas.microsoft.com/office/drawing/2013/main/command">
              <pc:docMk xmlns:pc="http://schemas.microsoft.com/office/powerpoint/2013/main/command"/>
              <pc:sldMk xmlns:pc="http://schemas.microsoft.com/office/powerpoint/2013/main/command" cId="1" sldId="256"/>
              <ac:spMk id="3" creationId="{2}"/>
            </ac:deMkLst>
            <p188:replyLst><p188:reply id="{3}" authorId="{B}" created="2026-03-01T11:00:00.000">
              <p188:txBody><a:bodyPr/><a:p><a:r><a:t>Done</a:t></a:r></a:p></p188:txBody></p188:reply></p188:replyLst>
            <p188:txBody><a:bodyPr/><a:p><a:r><a:t>Check this</a:t></a:r></a:p></p188:txBody>
          </p188:cm>
        </p188:cmLst>""";
    String authors =
        "<p188:authorLst xmlns:p188=\"http://schemas.microsoft.com/office/powerpoint/2018/8/main\">"
            + "<p188:author id=\"{A}\" name=\"Ann\"/><p188:author id=\"{B}\" name=\"Ben\"/></p188:authorLst>";
    DeckOutline deck =
        review(
            edit -> {
              part(edit, "/ppt/comments/modernComment_100_0.xml", comments, "comments");
              edit.addRelationship(
                  "/ppt/slides/slide1.xml",
                  "http://schemas.microsoft.com/office/2018/10/relationships/comments",
                  "/ppt/comments/modernComment_100_0.xml");
              part(edit, "/ppt/authors.xml", authors, "authors");
              edit.addRelationship(
                  "/ppt/presentation.xml",
                  "http://schemas.microsoft.com/office/2018/10/relationships/authors",
                  "/ppt/authors.xml");
            });
    assertThat(deck.slides().getFirst().comments())
        .containsExactly(
            new SlideComment("Ann", "2026-03-01T10:00:00.000", "Check this", 3, false, true),
            new SlideComment("Ben", "2026-03-01T11:00:00.000", "Done", 3, true, true));
  }

  private static void part(OpcEdit edit, String name, String xml, String type) {
    edit.add(
        name,
        xml.getBytes(StandardCharsets.UTF_8),
        "application/vnd.ms-powerpoint." + type + "+xml");
  }

  @Test
  void transitionsAndAnimationsAreTold() {
    String motion =
        """
        </p:clrMapOvr><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
        <mc:Choice xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" Requires="p14">
        <p:transition><p14:vortex dir="r"/></p:transition></mc:Choice>
        <mc:Fallback><p:transition><p:fade/></p:transition></mc:Fallback></mc:AlternateContent>
        <p:timing><p:tnLst><p:par><p:cTn id="1"><p:childTnLst><p:par><p:cTn id="2" presetID="1" presetClass="entr">
        <p:childTnLst><p:set><p:cBhvr><p:cTn id="3"/><p:tgtEl><p:spTgt spid="77"/></p:tgtEl></p:cBhvr></p:set>
        </p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>""";
    OfficeFile file =
        HostileDecks.review(
            edit -> RawParts.replace(edit, "/ppt/slides/slide1.xml", "</p:clrMapOvr>", motion));
    DeckOutline.Slide slide = engine.outline(file).slides().getFirst();
    assertThat(slide.transition()).isEqualTo("vortex");
    assertThat(slide.animations()).isEqualTo(1);
    assertThat(engine.look(file).strayAnimations())
        .singleElement()
        .satisfies(stray -> assertThat(stray.shape()).isEqualTo(77));
  }

  @Test
  void mastersHaveLayoutsThemeColoursAndFonts() {
    DeckOutline deck = review();
    assertThat(deck.sections()).containsExactly(new Section("All", List.of(1, 2, 3, 4, 5)));
    DeckMaster master = deck.masters().getFirst();
    assertThat(master.layouts()).contains("Title Slide", "Blank").hasSize(deck.layouts().size());
    assertThat(master.colors()).containsEntry("lt1", "#FFFFFF").containsKey("accent6");
    assertThat(master.headingFont()).isNotBlank();
    assertThat(deck.layouts()).allMatch(layout -> layout.master().equals(master.name()));
  }

  @Test
  void shapesInGroupsNameTheirGroup() {
    List<Shape> shapes = review().slides().get(2).shapes();
    Shape group =
        shapes.stream()
            .filter(s -> s.kind() == DeckOutline.ShapeKind.GROUP)
            .findFirst()
            .orElseThrow();
    assertThat(shapes)
        .filteredOn(shape -> shape.group() != null)
        .singleElement()
        .satisfies(
            inside -> {
              assertThat(inside.group()).isEqualTo(group.id());
              assertThat(inside.text()).isEqualTo("North inside a group");
            });
  }
}
