package dev.deckhand.ooxml.pptx;

import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/**
 * A small deck with one of everything: a title split over runs, levels, notes, a table, a group, a
 * chart with its workbook, SmartArt, a link between slides, sections and a hidden slide.
 */
final class DeckFixture {
  private final XMLSlideShow show = new XMLSlideShow();

  private DeckFixture() {}

  /** Five slides: title, bullets, table and group, chart, SmartArt (hidden). */
  static OfficeFile review() {
    DeckFixture fixture = new DeckFixture();
    fixture.title();
    fixture.bullets();
    fixture.tableAndGroup();
    fixture.chart();
    fixture.show.createSlide(fixture.layout(SlideLayout.BLANK)).setHidden(true);
    return fixture.file(DeckFixture::addRawParts);
  }

  /** One slide with a title and no notes master. */
  static OfficeFile plain() {
    DeckFixture fixture = new DeckFixture();
    fixture.title();
    return fixture.file(edit -> {});
  }

  /** A deck whose only slide is the given {@code p:spTree} content. */
  static OfficeFile slideWith(String shapes) {
    DeckFixture fixture = new DeckFixture();
    fixture.show.createSlide(fixture.layout(SlideLayout.BLANK));
    return fixture.file(
        edit -> replace(edit, "/ppt/slides/slide1.xml", "</p:spTree>", shapes + "</p:spTree>"));
  }

  static OfficeFile of(byte[] content) {
    return new OfficeFile("deck.pptx", DocumentFormat.PPTX, content);
  }

  private org.apache.poi.xslf.usermodel.XSLFSlideLayout layout(SlideLayout type) {
    return show.getSlideMasters().getFirst().getLayout(type);
  }

  private void title() {
    XSLFSlide slide = show.createSlide(layout(SlideLayout.TITLE));
    XSLFTextShape title = slide.getPlaceholder(0);
    title.clearText();
    XSLFTextParagraph paragraph = title.addNewTextParagraph();
    paragraph.addNewTextRun().setText("Quarterly re");
    var bold = paragraph.addNewTextRun();
    bold.setBold(true);
    bold.setText("vi");
    paragraph.addNewTextRun().setText("ew");
    slide.getPlaceholder(1).setText("Northwind Ltd");
  }

  private void bullets() {
    XSLFSlide slide = show.createSlide(layout(SlideLayout.TITLE_AND_CONTENT));
    slide.getPlaceholder(0).setText("Sales");
    XSLFTextShape body = slide.getPlaceholder(1);
    body.clearText();
    String[] lines = {"North grew", "by a tenth", "South shrank"};
    for (int i = 0; i < lines.length; i++) {
      XSLFTextParagraph paragraph = body.addNewTextParagraph();
      paragraph.setIndentLevel(i == 1 ? 1 : 0);
      var run = paragraph.addNewTextRun();
      run.setText(lines[i]);
      run.setFontSize(20.0 - i);
    }
    for (XSLFTextShape shape : show.getNotesSlide(slide).getPlaceholders()) {
      if (shape.getTextType() == Placeholder.BODY) {
        shape.setText("Mention the north");
      }
    }
  }

  private void tableAndGroup() {
    XSLFSlide slide = show.createSlide(layout(SlideLayout.TITLE_ONLY));
    slide.getPlaceholder(0).setText("Regions");
    XSLFTable table = slide.createTable(2, 2);
    table.setAnchor(new Rectangle2D.Double(50, 150, 300, 80));
    String[][] cells = {{"Region", "Sales"}, {"North", "120"}};
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 2; column++) {
        table.getCell(row, column).setText(cells[row][column]);
      }
    }
    XSLFGroupShape group = slide.createGroup();
    group.setAnchor(new Rectangle2D.Double(400, 150, 200, 100));
    group.setInteriorAnchor(new Rectangle2D.Double(0, 0, 400, 200));
    XSLFTextBox inside = group.createTextBox();
    inside.setAnchor(new Rectangle2D.Double(0, 0, 200, 100));
    inside.setText("North inside a group");
    XSLFTextBox link = slide.createTextBox();
    link.setAnchor(new Rectangle2D.Double(50, 400, 200, 40));
    link.setText("Back to sales");
    link.getTextParagraphs()
        .getFirst()
        .getTextRuns()
        .getFirst()
        .createHyperlink()
        .linkToSlide(show.getSlides().get(1));
  }

  private void chart() {
    XSLFSlide slide = show.createSlide(layout(SlideLayout.BLANK));
    XSLFChart chart = show.createChart();
    var categories =
        XDDFDataSourcesFactory.fromArray(new String[] {"North", "South"}, "Sheet1!$A$2:$A$3", 0);
    var values = XDDFDataSourcesFactory.fromArray(new Double[] {120d, 80d}, "Sheet1!$B$2:$B$3", 1);
    var bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
    var left = chart.createValueAxis(AxisPosition.LEFT);
    XDDFChartData data = chart.createData(ChartTypes.BAR, bottom, left);
    data.addSeries(categories, values).setTitle("Sales", chart.setSheetTitle("Sales", 1));
    chart.plot(data);
    chart.setTitleText("Sales by region");
    chart.getOrAddLegend().setPosition(LegendPosition.RIGHT);
    double emu = 12_700;
    slide.addChart(chart, new Rectangle2D.Double(60 * emu, 60 * emu, 500 * emu, 350 * emu));
  }

  /** What POI cannot make: SmartArt data, sections. */
  private static void addRawParts(OpcEdit edit) {
    String a = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
    String dgm = "http://schemas.openxmlformats.org/drawingml/2006/diagram";
    String point =
        "<dgm:pt modelId=\"%s\"><dgm:t><a:bodyPr/><a:p><a:r><a:t>%s</a:t></a:r></a:p></dgm:t></dgm:pt>";
    String model =
        "<dgm:dataModel xmlns:dgm=\""
            + dgm
            + "\" "
            + a
            + "><dgm:ptLst>"
            + "<dgm:pt modelId=\"0\" type=\"doc\"/>"
            + point.formatted("2", "Ship")
            + point.formatted("1", "Plan")
            + "</dgm:ptLst><dgm:cxnLst>"
            + "<dgm:cxn modelId=\"8\" srcId=\"0\" destId=\"1\" srcOrd=\"0\" destOrd=\"0\"/>"
            + "<dgm:cxn modelId=\"9\" srcId=\"0\" destId=\"2\" srcOrd=\"1\" destOrd=\"0\"/>"
            + "</dgm:cxnLst></dgm:dataModel>";
    edit.add(
        "/ppt/diagrams/data1.xml",
        model.getBytes(StandardCharsets.UTF_8),
        "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml");
    String slide = "/ppt/slides/slide5.xml";
    String id =
        edit.addRelationship(
            slide,
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagramData",
            "/ppt/diagrams/data1.xml");
    String frame =
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"7\" name=\"Diagram 6\" descr=\"Two steps\"/>"
            + "<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x=\"127000\" y=\"127000\"/>"
            + "<a:ext cx=\"1270000\" cy=\"635000\"/></p:xfrm><a:graphic><a:graphicData uri=\""
            + dgm
            + "\">"
            + "<dgm:relIds xmlns:dgm=\""
            + dgm
            + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:dm=\""
            + id
            + "\"/>"
            + "</a:graphicData></a:graphic></p:graphicFrame>";
    replace(edit, slide, "</p:spTree>", frame + "</p:spTree>");
    String sections =
        "<p:extLst><p:ext uri=\"{521415D9-36F7-43E2-AB2F-B90AF26B5E84}\">"
            + "<p14:sectionLst xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\">"
            + "<p14:section name=\"All\" id=\"{00000000-0000-0000-0000-000000000001}\"><p14:sldIdLst>"
            + "<p14:sldId id=\"256\"/><p14:sldId id=\"257\"/><p14:sldId id=\"258\"/>"
            + "<p14:sldId id=\"259\"/><p14:sldId id=\"260\"/></p14:sldIdLst></p14:section>"
            + "</p14:sectionLst></p:ext></p:extLst>";
    replace(edit, "/ppt/presentation.xml", "</p:presentation>", sections + "</p:presentation>");
  }

  private static void replace(OpcEdit edit, String part, String what, String with) {
    String xml = new String(edit.part(part), StandardCharsets.UTF_8);
    if (!xml.contains(what)) {
      throw new IllegalStateException(part + " has no " + what);
    }
    edit.put(part, xml.replace(what, with).getBytes(StandardCharsets.UTF_8));
  }

  private OfficeFile file(java.util.function.Consumer<OpcEdit> change) {
    try (show) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      show.write(out);
      OpcEdit edit = OpcPackage.open(out.toByteArray()).edit();
      change.accept(edit);
      return of(edit.save());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
