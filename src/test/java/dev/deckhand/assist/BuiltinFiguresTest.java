package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.analysis.figure.Figure;
import dev.deckhand.analysis.figure.FigureReader;
import dev.deckhand.assist.builtin.FigureRefresh;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.ShapeContent;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.PlanJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Decks made of workbooks: native charts and tables whose figures follow their cells. */
class BuiltinFiguresTest {
  private static final String SALES = "regional-sales.xlsx";

  private static SlidesDesk.Result made(String workbook, String ask) {
    return SlidesDesk.of("company-template.pptx", workbook).result(ask);
  }

  @Test
  void tenSlidesAreTenSlides() {
    SlidesDesk.Result result =
        made(SALES, "10 slide deck on our Q3 results from this workbook, company template");
    assertThat(result.deck().slides()).hasSize(10);
    assertThat(result.layouts()).startsWith("Title").endsWith("Closing");
    assertThat(result.deck().slides())
        .filteredOn(slide -> slide.shapes().stream().anyMatch(s -> s.chart() != null))
        .hasSizeGreaterThanOrEqualTo(5)
        .allMatch(slide -> (slide.notes() + "").startsWith("Source: regional-sales.xlsx, "));
    assertThat(result.codes()).containsOnly("delete-slide");
  }

  @Test
  void unitsAreNotMixedInAChartAndCodesAreNotDrawn() {
    SlidesDesk.Result model = made("three-statement-model.xlsx", "6 slides from the workbook");
    assertThat(model.deck().slides().get(4).shapes()).anyMatch(s -> s.table() != null);
    SlidesDesk.Result budget = made("budget-vs-actual.xlsx", "create slides from this workbook");
    assertThat(budget.titles()).noneMatch(title -> (title + "").contains("Centre"));
  }

  @Test
  void everyFigureIsThatOfItsCell() {
    SlidesDesk.Result result = made(SALES, "10 slide deck from this workbook");
    List<Figure> figures = figures(result.deck(), 1, workbook());
    assertThat(figures).hasSizeGreaterThan(100).noneMatch(Figure::stale);
    assertThat(figures)
        .anySatisfy(
            figure -> {
              assertThat(figure.range()).isEqualTo("Summary!B6");
              assertThat(figure.kind()).isEqualTo(Figure.Kind.TABLE);
              assertThat(figure.shown()).isEqualTo("153,848");
              assertThat(figure.format()).startsWith("#,##0;");
            });
  }

  @Test
  void onlyStaleFiguresAreRefreshedAndTheNotesSayTheNewVersion() {
    SlidesDesk.Result result = made(SALES, "10 slide deck from this workbook");
    WorkbookSnapshot later = changed("Summary!B6", 999_999);
    List<Figure> stale = figures(result.deck(), 2, later).stream().filter(Figure::stale).toList();
    assertThat(stale).extracting(Figure::range).contains("Summary!B6").hasSizeLessThan(6);

    EditPlan plan = FigureRefresh.of(result.deck(), figures(result.deck(), 2, later));
    DeckOutline refreshed = edited(result.file(), plan);

    assertThat(figures(refreshed, 2, later)).noneMatch(Figure::stale);
    assertThat(refreshed.slides())
        .anyMatch(s -> (s.notes() + "").contains("Summary!A5:F17 (version 2)"));
    assertThat(refreshed.slides())
        .flatExtracting(DeckOutline.Slide::shapes)
        .anyMatch(
            s ->
                s.table() instanceof ShapeContent.Table t
                    && t.cells().get(1).get(1).equals("999,999"))
        .anyMatch(
            s ->
                s.chart() instanceof ShapeContent.Chart c
                    && c.series().getFirst().values().getFirst() instanceof Double d
                    && d == 999_999);
    assertThat(FigureRefresh.of(refreshed, figures(refreshed, 2, later)).isEmpty()).isTrue();
  }

  @Test
  void aFigureWhoseRowIsGoneIsLostAndLeftAlone() {
    SlidesDesk.Result result = made(SALES, "10 slide deck from this workbook");
    WorkbookSnapshot later = changed("Summary!A23", "\"Alps\"");
    List<Figure> lost =
        figures(result.deck(), 2, later).stream().filter(f -> f.now() == null).toList();
    assertThat(lost).isNotEmpty().allMatch(f -> f.label().startsWith("DACH") && f.stale());
    EditPlan plan = FigureRefresh.of(result.deck(), lost);
    assertThat(plan.isEmpty()).isTrue();
  }

  private static List<Figure> figures(DeckOutline deck, int version, WorkbookSnapshot workbook) {
    return FigureReader.of(
        deck,
        name ->
            name.equals(SALES)
                ? Optional.of(new FigureReader.Source(version, workbook))
                : Optional.empty());
  }

  private static WorkbookSnapshot workbook() {
    return SlidesDesk.opened(Path.of("samples", SALES)).workbook();
  }

  private static WorkbookSnapshot changed(String cell, Object value) {
    OfficeFile file = SlidesDesk.opened(Path.of("samples", SALES)).file();
    String plan =
        "{\"summary\":\"\",\"operations\":[{\"id\":\"1\",\"op\":\"writeCells\",\"range\":\"%s\",\"values\":[[%s]]}]}"
            .formatted(cell, value);
    PlanJson.Reading reading = PlanJson.read(Host.EXCEL, plan);
    EditPlan read = ((PlanJson.Reading.Read) reading).plan();
    Binding.Bound bound = (Binding.Bound) SlidesDesk.ENGINE.bind(file, read);
    return SlidesDesk.ENGINE.workbook(SlidesDesk.ENGINE.edit(file, bound.plan()).file());
  }

  private static DeckOutline edited(OfficeFile file, EditPlan plan) {
    Binding binding = SlidesDesk.ENGINE.bind(file, plan);
    assertThat(binding).as(binding.violations() + "").isInstanceOf(Binding.Bound.class);
    return (DeckOutline)
        SlidesDesk.ENGINE.outline(
            SlidesDesk.ENGINE.edit(file, ((Binding.Bound) binding).plan()).file());
  }
}
