package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.guard.Guards;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.plan.AxisTitles;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.ChartSeries;
import dev.deckhand.plan.ChartType;
import dev.deckhand.plan.Comparison;
import dev.deckhand.plan.ConditionalRule;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.NoteOperation;
import dev.deckhand.plan.ObjectOperation;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.RuleOperation;
import dev.deckhand.plan.ValidationRule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Text that looks like a formula to some program is text in the file, wherever a plan puts it. */
class TextStaysTextTest {
  private static final List<String> LEADS =
      List.of(
          "=", "+", "-", "@", "\t", "\r", "\n", "\t=", "\r=", "\n=", " =", "\u00A0=", "\uFF1D",
          "\uFF0B", "\uFF0D", "\uFF20", "'=", "''=", "\u200B=", "\uFEFF=", "-=", "+=", "\"=", "=-");
  private static final List<String> TAILS =
      List.of(
          "1+1",
          "SUM(A1:A2)",
          "cmd|'/c calc'!A1",
          "HYPERLINK(\"https://evil.example\")",
          "WEBSERVICE(\"https://evil.example\")",
          "2+5+cmd|' /C calc'!A0",
          "IMPORTXML(A1,\"//a\")",
          "A1&\"x\"",
          "@SUM(1+1)*cmd|' /C calc'!A0");

  private final OoxmlEngine engine = new OoxmlEngine();
  private final Prover prover = new Prover(engine, Guards.standard());
  private final OfficeFile file = new GuardedBook(engine).plain();

  private static List<String> triggers() {
    List<String> all = new ArrayList<>();
    LEADS.forEach(lead -> TAILS.forEach(tail -> all.add(lead + tail)));
    return all;
  }

  /** As a plan writes it: an apostrophe in front marks what would be a formula by contract. */
  private static ProposedValue literal(String text) {
    boolean marked = text.startsWith("=") || text.startsWith("'");
    return new ProposedValue.Text(marked ? "'" + text : text);
  }

  private OfficeFile edited(List<Operation> operations) {
    Proof proof = prover.prove(file, new EditPlan("", operations));
    assertThat(proof).as("%s", proof.violations()).isInstanceOf(Proof.Proven.class);
    return ((Proof.Proven) proof).edited().file();
  }

  @Test
  void inCells() {
    List<String> triggers = triggers();
    assertThat(triggers).hasSizeGreaterThanOrEqualTo(200);
    List<List<@Nullable ProposedValue>> rows = new ArrayList<>();
    triggers.forEach(text -> rows.add(List.of(literal(text))));
    SheetSnapshot sheet =
        engine
            .workbook(edited(List.of(new WriteCells("1", "Data!K20", rows))))
            .sheet("Data")
            .orElseThrow();
    for (int i = 0; i < triggers.size(); i++) {
      Cell cell = sheet.cell(19 + i, 10).orElseThrow();
      assertThat(cell.formula()).as(triggers.get(i)).isNull();
      assertThat(cell.value()).isEqualTo(CellValue.of(triggers.get(i)));
    }
  }

  @Test
  void inRulesChartsAndMessages() {
    for (String text : triggers().stream().filter(t -> !t.contains(",")).toList()) {
      OfficeFile after =
          edited(
              List.of(
                  new RuleOperation.AddConditionalFormat(
                      "1", "Data!K2", new ConditionalRule.Text(Comparison.CONTAINS, text), null),
                  new RuleOperation.SetValidation(
                      "2", "Data!K2", new ValidationRule.List(List.of(text), null), text),
                  chart("3", text)));
      assertThat(formulas(after)).as(text).allMatch(TextStaysTextTest::isQuotedOrReference);
    }
  }

  private static Operation chart(String id, String text) {
    return new ObjectOperation.AddChart(
        id,
        "Data",
        "K5",
        ChartType.COLUMN,
        text,
        null,
        List.of(new ChartSeries(text.replace("!", "."), "Data!B2:B9", null, null)),
        new AxisTitles(text, text));
  }

  /** The formulas of rules and charts, as they stand in the parts. */
  private static List<String> formulas(OfficeFile file) {
    OpcPackage opc = OpcPackage.open(file.content());
    List<String> found = new ArrayList<>();
    for (String part : opc.partNames()) {
      if (part.endsWith("sheet1.xml") || part.contains("/chart")) {
        String xml = new String(opc.part(part), StandardCharsets.UTF_8);
        Matcher formula = Pattern.compile("<(?:c:f|formula1?)>([^<]*)</").matcher(xml);
        while (formula.find()) {
          found.add(formula.group(1));
        }
      }
    }
    assertThat(found).hasSizeGreaterThanOrEqualTo(3);
    return found;
  }

  /** Outside its quoted texts a formula of ours calls only the search for one. */
  private static boolean isQuotedOrReference(String formula) {
    String plain = formula.replace("&quot;", "\"").replaceAll("\"(?:[^\"]|\"\")*\"", "T");
    return List.of("T", "Data!$B$2:$B$9", "NOT(ISERROR(SEARCH(T,K2)))").contains(plain);
  }

  @Test
  void inTableHeadersAndComments() {
    List<String> triggers = triggers().stream().filter(t -> !t.contains("'!")).toList();
    List<@Nullable ProposedValue> heads = new ArrayList<>();
    List<@Nullable ProposedValue> body = new ArrayList<>();
    for (String text : triggers) {
      heads.add(literal(text));
      body.add(new ProposedValue.Number(1));
    }
    String last = CellAddress.columnName(9 + triggers.size());
    List<Operation> operations = new ArrayList<>();
    operations.add(new WriteCells("1", "Data!K20", List.of(heads, body)));
    operations.add(new ObjectOperation.CreateTable("2", "Data!K20:" + last + "21", "Heads", null));
    for (int i = 0; i < triggers.size(); i++) {
      String cell = "Data!K" + (40 + i);
      operations.add(new NoteOperation.SetComment("c" + i, cell, triggers.get(i)));
    }
    OfficeFile after = edited(operations);
    SheetSnapshot sheet = engine.workbook(after).sheet("Data").orElseThrow();
    assertThat(sheet.formulas().filter(cell -> cell.address().row() >= 19)).isEmpty();
    OpcPackage opc = OpcPackage.open(after.content());
    assertThat(opc.partNames())
        .filteredOn(part -> part.contains("/tables/") && !part.contains("_rels"))
        .filteredOn(part -> text(opc, part).contains("displayName=\"Heads\""))
        .singleElement()
        .satisfies(part -> assertThat(text(opc, part)).doesNotContain("Formula"));
    assertThat(opc.partNames())
        .filteredOn(part -> part.matches("(?i)/xl/comments\\d*\\.xml"))
        .singleElement()
        .satisfies(part -> assertThat(text(opc, part)).doesNotContain("<f>"));
  }

  private static String text(OpcPackage opc, String part) {
    return new String(opc.part(part), StandardCharsets.UTF_8);
  }

  @Test
  void onlyAnEqualsSignInFrontMakesAFormula() {
    OfficeFile after =
        edited(
            List.of(
                new WriteCells(
                    "1",
                    "Data!K20",
                    List.of(
                        List.of(new ProposedValue.Text("=1+1"), new ProposedValue.Text("+1+1"))))));
    SheetSnapshot sheet = engine.workbook(after).sheet("Data").orElseThrow();
    assertThat(sheet.cell(19, 10).orElseThrow().hasFormula()).isTrue();
    assertThat(sheet.cell(19, 11).orElseThrow().hasFormula()).isFalse();
  }
}
