package dev.deckhand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBinderTest {
  private final WorkbookSnapshot book =
      new WorkbookSnapshot(
          List.of(new SheetOfText("Sales", "Region|Net", "North|3")), List.of(), List.of(), false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'cellIs','operator':'between','value':1}",
        "{'type':'cellIs','operator':'equal','value':1,'value2':2}",
        "{'type':'cellIs','operator':'contains','value':'x'}",
        "{'type':'cellIs','operator':'equal','value':'=bad'}",
        "{'type':'expression','formula':'='}",
        "{'type':'expression','formula':'=[1]Other!A1>1'}",
        "{'type':'expression','formula':'=Sales[Net]>1'}",
        "{'type':'text','operator':'equal','text':'x'}",
        "{'type':'text','text':''}",
        "{'type':'top','count':0}",
        "{'type':'top','count':101,'percent':true}",
        "{'type':'colorScale','colors':['#FFFFFF']}",
        "{'type':'colorScale','colors':['red','#FFFFFF']}",
        "{'type':'dataBar','color':'blue'}",
        "{'type':'iconSet','icons':'3Hearts'}"
      })
  void conditionalFormatsThatMakeNoSenseAreRefused(String rule) {
    assertThat(codes("{'op':'addConditionalFormat','range':'Sales!A1:B2','rule':" + rule + "}"))
        .containsExactly("bad-rule");
  }

  @Test
  void conditionalFormatsCannotChangeTheFont() {
    assertThat(
            codes(
                "{'op':'addConditionalFormat','range':'Sales!A1','rule':{'type':'unique'},"
                    + "'format':{'fontName':'Arial'}}"))
        .containsExactly("bad-rule");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'list'}",
        "{'type':'list','values':['a'],'source':'Sales!A1'}",
        "{'type':'list','values':[]}",
        "{'type':'list','values':['a,b']}",
        "{'type':'list','source':'Sales[Net]'}",
        "{'type':'whole','operator':'between','value':1}",
        "{'type':'custom','formula':'bad'}"
      })
  void validationsThatMakeNoSenseAreRefused(String rule) {
    assertThat(codes("{'op':'setValidation','range':'Sales!A1:B2','rule':" + rule + "}"))
        .containsExactly("bad-rule");
  }

  @Test
  void listsLongerThanExcelKeepsAreRefused() {
    String values = "'" + "x".repeat(128) + "','" + "y".repeat(127) + "'";

    assertThat(
            codes(
                "{'op':'setValidation','range':'Sales!A1','rule':{'type':'list','values':["
                    + values
                    + "]}}"))
        .containsExactly("bad-rule");
  }

  @Test
  void unknownPlacesAreNamed() {
    assertThat(codes("{'op':'clearConditionalFormats','range':'Nope!A1'}"))
        .containsExactly("unknown-sheet");
    assertThat(codes("{'op':'clearValidation','range':'Sales!1A'}")).containsExactly("bad-range");
  }

  private List<String> codes(String operation) {
    FormulaCheck check =
        formula -> formula.equals("bad") ? Optional.of("it is bad") : Optional.empty();
    return new WorkbookBinder(book, check, operations -> new Rehearsal.Outcome(book, List.of()))
        .bind(Plans.of(operation)).violations().stream().map(Violation::code).toList();
  }
}
