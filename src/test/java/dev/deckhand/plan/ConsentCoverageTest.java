package dev.deckhand.plan;

import static dev.deckhand.plan.ConsentCoverageTest.Place.CELLS;
import static dev.deckhand.plan.ConsentCoverageTest.Place.LINE;
import static dev.deckhand.plan.ConsentCoverageTest.Place.NOTHING;
import static dev.deckhand.plan.ConsentCoverageTest.Place.SHEET;
import static dev.deckhand.plan.ConsentCoverageTest.Place.VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DefinedName;
import dev.deckhand.document.Host;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.testing.SheetOfText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** For every operation there is a decision on what nobody sees and on what is protected. */
class ConsentCoverageTest {
  /** What an operation changes. */
  enum Place {
    /** Cells: asks on a hidden sheet, on a protected one and for hidden rows. */
    CELLS(true, true, true),
    /** Something of a worksheet that is in no hidden row; sorting leaves those where they are. */
    SHEET(true, true, false),
    /** Whole rows, the hidden one among them. */
    LINE(true, true, true),
    /** A worksheet's name, place or view, which protected worksheets allow to change. */
    VIEW(true, false, false),
    /** Nothing that can be hidden or protected. */
    NOTHING(false, false, false);

    private final boolean hiddenSheet;
    private final boolean protectedSheet;
    private final boolean hiddenRow;

    Place(boolean hiddenSheet, boolean protectedSheet, boolean hiddenRow) {
      this.hiddenSheet = hiddenSheet;
      this.protectedSheet = protectedSheet;
      this.hiddenRow = hiddenRow;
    }
  }

  private record Decision(Place place, String operation) {}

  private static final Map<String, Decision> DECISIONS = decisions();

  private static Map<String, Decision> decisions() {
    Map<String, Decision> all = new TreeMap<>();
    put(all, CELLS, "writeCells", "'range':'S!D1:D3','values':[[1],[2],[3]]");
    put(all, CELLS, "fillFormula", "'range':'S!D1:D3','formula':'=ROW()'");
    put(all, CELLS, "clearCells", "'range':'S!A1:A3'");
    put(all, CELLS, "copyRange", "'from':'S!A1:A3','to':'S!D1'");
    put(all, CELLS, "moveRange", "'from':'S!A1:A3','to':'S!D1'");
    put(all, CELLS, "replaceText", "'range':'S!A1:B3','find':'b','replace':'x'");
    put(all, SHEET, "insertRows", "'sheet':'S','at':3");
    put(all, LINE, "deleteRows", "'sheet':'S','at':2");
    put(all, SHEET, "insertColumns", "'sheet':'S','at':'B'");
    put(all, CELLS, "deleteColumns", "'sheet':'S','at':'A'");
    put(all, SHEET, "sortRange", "'range':'S!A1:B3','keys':[{'column':'A'}],'hasHeader':false");
    put(all, CELLS, "removeDuplicates", "'range':'S!A1:B3','columns':['A'],'hasHeader':false");
    put(all, SHEET, "filterRange", "'range':'S!A1:B3','criteria':[]");
    put(all, NOTHING, "addSheet", "'name':'New'");
    put(all, VIEW, "deleteSheet", "'sheet':'S'");
    put(all, VIEW, "renameSheet", "'sheet':'S','name':'T'");
    put(all, VIEW, "copySheet", "'sheet':'S','name':'T'");
    put(all, VIEW, "moveSheet", "'sheet':'S','position':2");
    put(all, VIEW, "setSheetVisibility", "'sheet':'S','visibility':'veryHidden'");
    put(all, CELLS, "formatCells", "'range':'S!A1:A3','format':{'bold':true}");
    put(all, SHEET, "setColumnWidth", "'columns':'S!A:A','width':20");
    put(all, LINE, "setRowHeight", "'rows':'S!1:3','height':20");
    put(all, CELLS, "mergeCells", "'range':'S!A1:A3'");
    put(all, CELLS, "unmergeCells", "'range':'S!A1:A3'");
    put(all, VIEW, "freezePanes", "'sheet':'S','rows':1");
    put(all, CELLS, "addConditionalFormat", "'range':'S!A1:A3','rule':{'type':'duplicate'}");
    put(all, CELLS, "clearConditionalFormats", "'range':'S!A1:A3'");
    put(all, CELLS, "setValidation", "'range':'S!A1:A3','rule':{'type':'list','values':['a']}");
    put(all, CELLS, "clearValidation", "'range':'S!A1:A3'");
    put(all, CELLS, "createTable", "'range':'S!A1:B3','name':'Ships'");
    put(all, SHEET, "addChart", chart());
    put(all, SHEET, "addPivot", pivot());
    put(all, NOTHING, "defineName", "'name':'Spot','refersTo':'S!A1'");
    put(all, NOTHING, "deleteName", "'name':'Rate'");
    put(all, CELLS, "setComment", "'cell':'S!A2','text':'x'");
    put(all, CELLS, "setHyperlink", "'cell':'S!A2','target':'O!A1'");
    put(all, LINE, "groupRows", "'rows':'S!1:3'");
    put(all, SHEET, "groupColumns", "'columns':'S!A:A'");
    return all;
  }

  private static String chart() {
    return "'sheet':'S','anchor':'F1','type':'column','series':[{'name':'x','values':'S!B1:B3'}]";
  }

  private static String pivot() {
    return "'source':'O!A1:B3','target':'S!F5','rows':['k'],"
        + "'values':[{'field':'v','function':'sum'}]";
  }

  private static void put(Map<String, Decision> all, Place place, String verb, String fields) {
    all.put(verb, new Decision(place, "{'op':'" + verb + "'," + fields + "}"));
  }

  @TestFactory
  Stream<DynamicTest> everyOperationAsks() {
    Set<String> verbs = new TreeSet<>(OperationVerbs.of(Host.EXCEL).keySet());
    Stream<DynamicTest> complete =
        Stream.of(
            DynamicTest.dynamicTest(
                "every operation has a decision",
                () -> assertThat(DECISIONS.keySet()).isEqualTo(verbs)));
    return Stream.concat(
        complete,
        DECISIONS.entrySet().stream()
            .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e.getValue()))));
  }

  private static void check(Decision decision) {
    Place place = decision.place();
    Map<String, Boolean> asked = new LinkedHashMap<>();
    asked.put("hidden sheet", concealed(codes(SheetOfText::hidden, decision)));
    asked.put("protected sheet", codes(SheetOfText::locked, decision).contains("protected"));
    asked.put("hidden row", concealed(codes(sheet -> sheet.hiddenRow(2), decision)));
    asked.put("nothing of it", concealed(codes(sheet -> sheet, decision)));
    assertThat(asked)
        .isEqualTo(
            Map.of(
                "hidden sheet", place.hiddenSheet,
                "protected sheet", place.protectedSheet,
                "hidden row", place.hiddenRow,
                "nothing of it", false));
  }

  private static SheetOfText sheet() {
    return new SheetOfText("S", "a|1", "b|2", "c|3");
  }

  private static boolean concealed(Set<String> codes) {
    return codes.contains("hidden") || codes.contains("unhide");
  }

  private static WorkbookSnapshot book(SheetOfText sheet) {
    return new WorkbookSnapshot(
        List.of(sheet, new SheetOfText("O", "k|v", "x|1", "y|2")),
        List.of(new DefinedName("Rate", "O!$B$2", null, false)),
        List.of(),
        false);
  }

  /** What binding asks for when the worksheet is as it is told; a pivot table then fills F5:G7. */
  private static Set<String> codes(UnaryOperator<SheetOfText> how, Decision decision) {
    WorkbookSnapshot book = book(how.apply(sheet()));
    boolean pivot = decision.operation().contains("addPivot");
    WorkbookSnapshot after = pivot ? book(how.apply(sheet()).pivot("F5:G7")) : book;
    WorkbookBinder binder =
        new WorkbookBinder(
            book, formula -> Optional.empty(), all -> new Rehearsal.Outcome(after, List.of()));
    Binding binding = binder.bind(Plans.of(decision.operation()));
    return violations(binding).stream().map(Violation::code).collect(Collectors.toSet());
  }

  private static List<Violation> violations(Binding binding) {
    return switch (binding) {
      case Binding.Bound bound -> bound.violations();
      case Binding.Refused refused -> refused.violations();
    };
  }
}
