package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.guard.Guards;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.CellOperation.FillFormula;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.Comparison;
import dev.deckhand.plan.ConditionalRule;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.NameOperation;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.PlanJson;
import dev.deckhand.plan.Plans;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.RuleOperation.AddConditionalFormat;
import dev.deckhand.plan.RuleOperation.SetValidation;
import dev.deckhand.plan.ValidationRule;
import dev.deckhand.plan.Violation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans that are too much of something are refused, with a violation and quickly. */
class PlanLimitsTest {
  private final OoxmlEngine engine = new OoxmlEngine();
  private final Prover prover = new Prover(engine, Guards.standard());
  private final OfficeFile file = new GuardedBook(engine).plain();

  static List<String> oversized() {
    return List.of(
        "1" + "+1".repeat(10_000),
        "A1" + ",A1".repeat(5_000),
        "(".repeat(1_000) + "1" + ")".repeat(1_000),
        "ABS(".repeat(65) + "1" + ")".repeat(65),
        "IF(A1,".repeat(1_300) + "1" + ")".repeat(1_300),
        "-".repeat(8_000) + "1",
        "1" + "%".repeat(8_000),
        "\"" + "x".repeat(8_200) + "\"",
        "LAMBDA(x,".repeat(800) + "x" + ")(1)".repeat(800));
  }

  @ParameterizedTest
  @MethodSource("oversized")
  void formulasBeyondExcelsLimitsAreViolations(String formula) {
    ProposedValue value = new ProposedValue.Text("=" + formula);
    List<Function<String, Operation>> carriers =
        List.of(
            f -> new WriteCells("1", "Data!I2", List.of(List.of(value))),
            f -> new FillFormula("1", "Data!I2:I9", f),
            f -> new NameOperation.DefineName("1", "Big", f, null),
            f -> new AddConditionalFormat("1", "Data!I2", new ConditionalRule.Expression(f), null),
            f ->
                new SetValidation(
                    "1", "Data!I2", new ValidationRule.Whole(Comparison.EQUAL, value, null), null),
            f -> new SetValidation("1", "Data!I2", new ValidationRule.Custom(f), null));
    for (Function<String, Operation> carrier : carriers) {
      Operation operation = carrier.apply(formula);
      Proof proof = prover.prove(file, new EditPlan("", List.of(operation)));
      assertThat(proof).as("%s", operation.getClass()).isInstanceOf(Proof.Refused.class);
      assertThat(proof.violations()).allSatisfy(v -> assertThat(v.message()).hasSizeLessThan(500));
    }
  }

  @Test
  void whatExcelAcceptsIsAccepted() {
    for (String formula :
        List.of(
            "1" + "+1".repeat(4_000),
            "ABS(".repeat(64) + "1" + ")".repeat(64),
            "\"" + "x".repeat(250) + "\"")) {
      Proof proof =
          prover.prove(
              file, new EditPlan("", List.of(new FillFormula("1", "Data!I2", "=" + formula))));
      assertThat(proof).isInstanceOf(Proof.Proven.class);
    }
  }

  @Test
  void plansHaveAnEnd() {
    String steps =
        IntStream.rangeClosed(1, 5_000)
            .mapToObj(i -> "{\"op\":\"writeCells\",\"range\":\"Data!I" + i + "\",\"values\":[[1]]}")
            .collect(Collectors.joining(","));
    String json = "{\"summary\":\"\",\"operations\":[" + steps + "]}";
    assertThat(PlanJson.read(Host.EXCEL, json)).isInstanceOf(PlanJson.Reading.Unreadable.class);
  }

  @Test
  void whatIsRiskyStandsFirst() {
    EditPlan plan =
        Plans.of(
            "{'op':'writeCells','range':'Data!A2','values':[['x']]}",
            "{'op':'writeCells','range':'Locked!A1','values':[['x']]}",
            "{'op':'writeCells','range':'Data!D3','values':[[5]]}",
            "{'op':'deleteRows','sheet':'Data','at':9}",
            "{'op':'deleteName','name':'Rate'}",
            "{'op':'writeCells','range':'Notes!A9','values':[['=IMAGE(A1)']]}");
    assertThat(prover.prove(file, plan).violations())
        .extracting(Violation::code)
        .containsSubsequence("egress", "delete-rows", "delete-name", "protected", "overwrite")
        .startsWith("egress");
  }
}
