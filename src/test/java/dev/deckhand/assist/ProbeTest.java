package dev.deckhand.assist;

import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.testing.BookOfText;
import org.junit.jupiter.api.Test;

class ProbeTest {
  static void probe(BuiltinDesk desk, String feature, String ask, String... ranges) {
    System.out.println("#### " + feature + " " + ask);
    Reply reply = desk.ask(feature, ask);
    switch (reply) {
      case Reply.Proposed p -> {
        System.out.println(p.answer().markdown());
        p.plan().operations().stream()
            .limit(14)
            .forEach(
                o ->
                    System.out.println(
                        "   "
                            + (o.toString().length() > 330 ? o.toString().substring(0, 330) : o)));
        p.answer().citations().stream()
            .filter(c -> !c.verified())
            .forEach(c -> System.out.println("  UNVERIFIED " + c));
        try {
          WorkbookSnapshot after = desk.editedWorkbook(p);
          for (String r : ranges) {
            BuiltinDesk.shown(after, r).forEach(s -> System.out.println("      " + s));
          }
        } catch (Throwable t) {
          System.out.println("  FAILS " + t);
        }
      }
      case Reply.Answered a -> {
        System.out.println("ANSWER " + a.answer().markdown());
        a.answer().citations().stream()
            .filter(c -> !c.verified())
            .forEach(c -> System.out.println("  UNVERIFIED " + c));
      }
      case Reply.Declined d -> System.out.println("DECLINED " + d.refusal().message());
      case Reply.Failed f -> System.out.println("FAILED " + f);
    }
  }

  @Test
  void probe() {
    BuiltinDesk sales = new BuiltinDesk("regional-sales.xlsx");
    BuiltinDesk budget = new BuiltinDesk("budget-vs-actual.xlsx");
    BuiltinDesk three = new BuiltinDesk("three-statement-model.xlsx");
    BuiltinDesk plan = new BuiltinDesk("project-plan.xlsx");
    BuiltinDesk messy = new BuiltinDesk("messy-export.xlsx");
    BuiltinDesk inherited = new BuiltinDesk("inherited-model.xlsx");
    BuiltinDesk survey = new BuiltinDesk("survey-comments.xlsx");
    probe(
        inherited, "excel.audit", "check this model for errors before I send it", "Forecast!A4:N5");
    probe(inherited, "excel.repair", "repariere die Fehler");
    for (BuiltinDesk d : new BuiltinDesk[] {sales, budget, three, plan, messy, survey}) {
      probe(d, "excel.audit", "audit it");
    }
    BuiltinDesk names =
        new BuiltinDesk(
            BookOfText.of(
                "M",
                "Item | A | B | C | D | E | F",
                "Rev | 10 | 12 | 11 | -13 | 12 | 14",
                "Cost | 5 | 6 | 5000 | 6 | 5 | 7",
                "Net | =B2-B3 | =C2-C3 | =D2+D3 | =E2-E3 | =F2-F3 | =G2-G3",
                "Check | =B4-B2+B3 | =C4-C2+C3 | 0 | 0 | 0 | =G4-G2",
                "Ratio | =B2/B9 | =C2/C3 | =D2/D3 | =E2/E3 | =F2/F3 | =G2/G3"));
    probe(names, "excel.audit", "prüfe das Modell");
    for (BuiltinDesk d : new BuiltinDesk[] {sales, budget, three, plan, messy, survey, inherited}) {
      probe(d, "excel.analyze", "summarise this workbook for my boss in 5 lines");
    }
    probe(
        sales,
        "excel.analyze",
        "Analysiere die Tabelle und zeig mir Auffälligkeiten",
        "Analyse!A1:B16",
        "Analyse!A26:B40");
    probe(messy, "excel.analyze", "analyse this");
    probe(plan, "excel.analyze", "analyse this", "Analysis!A1:B16");
    probe(
        survey,
        "excel.fill",
        "classify the comments: bug, price, praise, delivery, wish",
        "Comments!F1:G5");
    probe(survey, "excel.fill", "classify the 2,000 comments in column F: bug/price/praise");
    probe(survey, "excel.fill", "translate the comments to English");
    probe(messy, "excel.fill", "extract the email domains from E-Mail");
    int[] hits = new int[2];
  }
}
