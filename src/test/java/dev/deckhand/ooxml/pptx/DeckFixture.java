package dev.deckhand.ooxml.pptx;

import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
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
public final class DeckFixture {
  private final XMLSlideShow show = new XMLSlideShow();

  private DeckFixture() {}

  /** Five slides: title, bullets, table and group, chart, SmartArt (hidden). */
  public static OfficeFile review() {
    DeckFixture fixture = new DeckFixture();
    fixture.title();
    fixture.bullets();
    fixture.tableAndGroup();
    fixture.chart();
    fixture.show.createSlide(fixture.layout(SlideLayout.BLANK)).setHidden(true);
    return fixture.file(RawParts::add);
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
        edit ->
            RawParts.replace(
                edit, "/ppt/slides/slide1.xml", "</p:spTree>", shapes + "</p:spTree>"));
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
        XDDFDataSourcesFactory.fromArray(new String[] {"North", "South"}, "Sheet0!$A$2:$A$3", 0);
    var values = XDDFDataSourcesFactory.fromArray(new Double[] {120d, 80d}, "Sheet0!$B$2:$B$3", 1);
    var bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
    var left = chart.createValueAxis(AxisPosition.LEFT);
    XDDFChartData data = chart.createData(ChartTypes.BAR, bottom, left);
    data.addSeries(categories, values).setTitle("Sales", chart.setSheetTitle("Sales", 1));
    chart.plot(data);
    cells(chart);
    chart.setTitleText("Sales by region");
    chart.getOrAddLegend().setPosition(LegendPosition.RIGHT);
    double emu = 12_700;
    slide.addChart(chart, new Rectangle2D.Double(60 * emu, 60 * emu, 500 * emu, 350 * emu));
  }

  /** POI writes no more than the name of the series into the workbook. */
  private static void cells(XSLFChart chart) {
    try {
      var sheet = chart.getWorkbook().getSheetAt(0);
      for (int i = 0; i < 2; i++) {
        var row = sheet.createRow(i + 1);
        row.createCell(0).setCellValue(i == 0 ? "North" : "South");
        row.createCell(1).setCellValue(i == 0 ? 120 : 80);
      }
    } catch (IOException | InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private OfficeFile file(Consumer<OpcEdit> change) {
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
