package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.PictureFormat;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.chart.NewDataWorkbook;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.schema.Schemas;
import dev.deckhand.plan.BoundDeckOperation.ReplaceText;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.ChangeReport.ObjectChange;
import dev.deckhand.plan.ChartData;
import dev.deckhand.plan.ChartData.Categories;
import dev.deckhand.plan.ChartData.Series;
import dev.deckhand.plan.ChartType;
import dev.deckhand.plan.DeckBinder;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.TextScope;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Charts on slides and the workbooks behind them, beyond what the golden cases show. */
class SlideChartsTest {
  private static final String CHART = "/ppt/charts/chart1.xml";
  private static final String BOOK = "/ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx";
  private static final String LESS =
      "{'op':'updateChart','slide':'4','shape':'#2','categories':['a'],'series':[{'name':'s','values':[1]}]}";
  private static final String MORE =
      "{'op':'updateChart','slide':'4','shape':'#2','categories':['a','b','c'],"
          + "'series':[{'name':'s','values':[1,2,3]},{'name':'t','values':[4,5,6]}]}";

  private final DeckEngine engine = Engines.decks();

  @Test
  void cellsThatShowNothingAnyMoreAreEmptied() {
    WorkbookSnapshot book = book(run(DeckFixture.review(), LESS));
    assertThat(value(book, "A2")).isEqualTo(CellValue.of("a"));
    assertThat(value(book, "A3")).isEqualTo(CellValue.EMPTY);
    assertThat(value(book, "B3")).isEqualTo(CellValue.EMPTY);
  }

  @Test
  void otherContentOfTheWorkbookIsNotWrittenOver() {
    OfficeFile total = withCell("A4", new ProposedValue.Text("Total"));
    assertThatThrownBy(() -> run(total, MORE))
        .isInstanceOf(DocumentProblem.class)
        .hasMessageContaining("other content in Sheet0!A4 of its workbook");
    OfficeFile beside = withCell("C2", new ProposedValue.Number(7));
    assertThatThrownBy(() -> run(beside, MORE))
        .isInstanceOf(DocumentProblem.class)
        .hasMessageContaining("Sheet0!C2");
    assertThat(value(book(run(beside, LESS)), "C2")).isEqualTo(CellValue.of(7));
  }

  @Test
  void furtherSeriesTakeTheNextColourOfTheTheme() {
    OpcEdit opc = OpcPackage.open(DeckFixture.review().content()).edit();
    RawParts.replace(
        opc,
        CHART,
        "</c:tx>",
        "</c:tx><c:spPr><a:solidFill xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
            + "<a:schemeClr val=\"accent1\"/></a:solidFill></c:spPr>");
    String chart = part(run(DeckFixture.of(opc.save()), MORE), CHART);
    assertThat(chart).contains("val=\"accent1\"").contains("val=\"accent2\"");
  }

  @Test
  void aChartWithoutWorkbookIsRefusedByName() {
    OpcEdit opc = OpcPackage.open(DeckFixture.review().content()).edit();
    RawParts.replace(opc, CHART, "<c:externalData", "<c:nothing");
    OfficeFile deck = DeckFixture.of(opc.save());
    assertThat(refusal(deck))
        .isEqualTo("Chart #2 Chart 2 has no workbook behind it; add a new chart in its place");
  }

  @Test
  void dataInAnotherFileAreRefusedByName() {
    OpcEdit opc = OpcPackage.open(DeckFixture.review().content()).edit();
    String old = opc.relationships(CHART).getFirst().id();
    opc.removeRelationship(CHART, old);
    String id =
        opc.addExternalRelationship(
            CHART,
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject",
            "file:///C:/data.xlsx");
    String xml = new String(opc.part(CHART), StandardCharsets.UTF_8);
    opc.put(
        CHART,
        xml.replaceFirst("(<c:externalData[^>]*r:id=\")[^\"]*", "$1" + id)
            .getBytes(StandardCharsets.UTF_8));
    assertThat(refusal(DeckFixture.of(opc.save())))
        .isEqualTo("The data of chart #2 Chart 2 are in another file; change them there");
  }

  @Test
  void aFormulaBehindANameKeepsItsTextAndIsTold() {
    OfficeFile deck = withCell("A2", new ProposedValue.Text("=\"No\"&\"rth\""));
    var edited =
        engine.edit(
            deck, PlanFile.plan(new ReplaceText("1", "North", "Nord", TextScope.SLIDES, true)));
    assertThat(edited.report().objects())
        .extracting(ObjectChange::change)
        .contains("1 replaced; the data behind the chart still has the old text");
    assertThat(edited.report().counts().partsChanged()).doesNotContain(BOOK);
  }

  @Test
  void replacedNamesAreReplacedInTheWorkbookToo() {
    OfficeFile edited =
        engine
            .edit(
                DeckFixture.review(),
                PlanFile.plan(new ReplaceText("1", "South", "=1+1", TextScope.DECK, true)))
            .file();
    assertThat(value(book(edited), "A3")).isEqualTo(CellValue.of("=1+1"));
    assertThat(ChartsInStep.check(edited)).isPositive();
  }

  @Test
  void namesThatLookLikeFormulasAreTexts() {
    OfficeFile edited =
        run(
            DeckFixture.plain(),
            "{'op':'addChart','slide':'1','at':{'x':30,'y':40,'width':300,'height':200},'type':'bar',"
                + "'categories':['=1+1','<&>'],'series':[{'name':'=WEBSERVICE(1)','values':[1,2]}]}");
    WorkbookSnapshot book =
        Engines.workbooks()
            .read(
                OpcPackage.open(edited.content())
                    .part("/ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"));
    assertThat(book.sheets().getFirst().formulas()).isEmpty();
    assertThat(book.value("Sheet1", CellAddress.parse("B1")))
        .isEqualTo(CellValue.of("=WEBSERVICE(1)"));
  }

  @Test
  void theWorkbookOfANewChartIsWhatTheFormatAllows() {
    ChartData data =
        new ChartData(
            new Categories.Dates(List.of(LocalDateTime.of(2026, 1, 31, 0, 0))),
            List.of(new Series("a & <b>", List.of(1.5), ChartType.LINE, false, "0.0 \"<x>\"")));
    OpcPackage book = OpcPackage.open(new NewDataWorkbook(data).bytes());
    Map<String, byte[]> parts = new TreeMap<>();
    book.partNames().forEach(name -> parts.put(name, book.part(name)));
    assertThat(Schemas.newErrors(Map.of(), parts)).isEmpty();
    WorkbookSnapshot cells = Engines.workbooks().read(book.content());
    assertThat(cells.value("Sheet1", CellAddress.parse("A2"))).isEqualTo(CellValue.of(46053));
    assertThat(cells.sheets().getFirst().cell(1, 1).orElseThrow().numberFormat())
        .isEqualTo("0.0 \"<x>\"");
  }

  @Test
  void everyNewChartIsDrawn() throws IOException {
    OfficeFile deck = DeckFixture.review();
    Path plan = Path.of("src/test/resources/golden/deck/addChart/everyOtherType/plan.json");
    OfficeFile edited =
        engine.edit(deck, PlanFile.bind(engine.outline(deck), PlanFile.read(plan))).file();
    for (int slide = 6; slide <= engine.outline(edited).slides().size(); slide++) {
      assertThat(engine.slide(edited, slide, PictureFormat.PNG, 200).notices())
          .as("slide %d", slide)
          .noneMatch(notice -> notice.contains("chart"));
    }
  }

  @Test
  void theSecondaryAxisHasAScaleOfItsOwn() {
    OfficeFile edited =
        run(
            DeckFixture.plain(),
            "{'op':'addChart','slide':'1','at':{'x':30,'y':40,'width':300,'height':200},'type':'combo',"
                + "'categories':['a','b'],'series':[{'name':'s','values':[1000,2000]},"
                + "{'name':'share','values':[0.25,0.5],'type':'line','secondaryAxis':true}]}");
    assertThat(part(edited, "/ppt/charts/chart1.xml"))
        .contains("formatCode=\"#,##0\"")
        .contains("formatCode=\"#,##0.00\"")
        .contains("<c:crosses val=\"max\"/>");
  }

  @Test
  void slicesOfAPieSayTheirShare() throws IOException {
    OfficeFile pie =
        run(
            DeckFixture.plain(),
            "{'op':'addChart','slide':'1','at':{'x':100,'y':100,'width':400,'height':400},"
                + "'type':'pie','categories':['a','b'],'series':[{'name':'s','values':[1,3]}]}");
    OfficeFile silent =
        HostileDecks.changed(
            pie,
            edit ->
                RawParts.replace(edit, CHART, "showPercent val=\"1\"", "showPercent val=\"0\""));
    BufferedImage labelled = picture(pie);
    BufferedImage plain = picture(silent);
    int different = 0;
    for (int x = 0; x < plain.getWidth(); x++) {
      for (int y = 0; y < plain.getHeight(); y++) {
        different += labelled.getRGB(x, y) == plain.getRGB(x, y) ? 0 : 1;
      }
    }
    assertThat(different).isBetween(40, 1_500);
  }

  private BufferedImage picture(OfficeFile deck) throws IOException {
    byte[] png = engine.slide(deck, 1, PictureFormat.PNG, 720).content();
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private String refusal(OfficeFile deck) {
    return new DeckBinder(engine.outline(deck))
        .bind(PlanFile.read(json(LESS)))
        .violations()
        .getFirst()
        .message();
  }

  /** The review deck with another value in the workbook behind its chart. */
  private static OfficeFile withCell(String cell, ProposedValue value) {
    OpcEdit opc = OpcPackage.open(DeckFixture.review().content()).edit();
    EditPlan plan =
        new EditPlan("", List.of(new WriteCells("1", "Sheet0!" + cell, List.of(List.of(value)))));
    opc.put(BOOK, Engines.workbooks().edit(opc.part(BOOK), plan));
    return DeckFixture.of(opc.save());
  }

  private static WorkbookSnapshot book(OfficeFile deck) {
    return Engines.workbooks().read(OpcPackage.open(deck.content()).part(BOOK));
  }

  private static CellValue value(WorkbookSnapshot book, String cell) {
    return book.value("Sheet0", CellAddress.parse(cell));
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
