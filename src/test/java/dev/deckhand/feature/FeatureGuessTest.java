package dev.deckhand.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Host;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureGuessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sum of revenue by region                                    | excel.ask
          sum of sales by region plz                                  | excel.ask
          which 5 customers grew most from 2024 to 2025, cite cells   | excel.ask
          which region sold most?                                     | excel.ask
          which departments are over budget?                          | excel.ask
          what drives cash in 2027?                                   | excel.ask
          average score by product                                    | excel.ask
          who has the most open tasks?                                | excel.ask
          which column has the most blanks                            | excel.ask
          how many rows have no status                                | excel.ask
          what is the total cost with discount                        | excel.ask
          Umsatz je Region                                            | excel.ask
          Wie hoch ist der Umsatz in 2025?                            | excel.ask
          Welche Formel hat die höchste Summe                         | excel.ask
          suma de ventas por región                                   | excel.ask
          calculate the total revenue for 2025                        | excel.ask
          format of the date column?                                  | excel.ask
          why is M16 so high?                                         | excel.explain
          explain the formula in Variance!Q6                          | excel.explain
          explain what this monster formula in K7 does                | excel.explain
          explain 'Balance sheet'!E8                                  | excel.explain
          what does the formula in C5 do                              | excel.explain
          Erkläre die Formel in B8                                    | excel.explain
          explica la fórmula de C5                                    | excel.explain
          add a Margin column                                         | excel.formula
          Add a Margin column: Revenue minus Cost                     | excel.formula
          add column total = price * quantity                         | excel.formula
          insert a column with the year of the order date             | excel.formula
          add totals under the columns                                | excel.formula
          add a total row                                             | excel.formula
          flag orders over 1000                                       | excel.formula
          füge eine Spalte Marge hinzu: Umsatz minus Kosten           | excel.formula
          agrega una columna con el margen                            | excel.formula
          sum of sales by region plz, in M1:N5                        | excel.formula
          insert 2 rows above total on the Budget sheet               | excel.edit
          delete rows 7 to 20 of the export                           | excel.edit
          sort the quotes by part, then price                         | excel.edit
          set the tax rate to 28 %                                    | excel.edit
          Marca en rojo las puntuaciones de 1 y 2                     | excel.format
          let people only choose bug or wish in G2:G401               | excel.format
          cross-tab: products down, regions across                    | excel.pivot
          rename sheet Orders to Sales                                | excel.edit
          clear B2:B9                                                 | excel.edit
          set B2 to 5                                                 | excel.edit
          make the header bold                                        | excel.format
          format column Price as currency                             | excel.format
          add a sheet named Scratch                                   | excel.edit
          remove duplicates, show me the row count before and after   | excel.clean
          remove duplicates but keep the newest one per customer      | excel.clean
          clean up the country names                                  | excel.clean
          turn Signed up into real dates                              | excel.clean
          split full name into first and last                         | excel.clean
          Entferne doppelte Zeilen                                    | excel.clean
          Bereinige die Tabelle                                       | excel.clean
          turn this into a proper table and freeze the header         | excel.format
          colour negative margins red, don't touch anything else      | excel.format
          vergleiche Q1 mit Q2 und markiere Abweichungen über 10 %    | excel.format
          add a drop-down for Status                                  | excel.format
          chart revenue by region                                     | excel.chart
          Erstelle ein Diagramm Umsatz je Monat                       | excel.chart
          pivot of revenue by region and product                      | excel.pivot
          classify the 2,000 comments in column C: bug/price/praise   | excel.fill
          Übersetze die Kommentare                                    | excel.fill
          summarise this workbook for my boss in 5 lines              | excel.analyze
          Analysiere die Tabelle                                      | excel.analyze
          check this model for errors before I send it                | excel.audit
          Prüfe das Modell                                            | excel.audit
          fix the #REF! errors                                        | excel.repair
          repariere die Formeln                                       | excel.repair
          colour negative variances green, touch nothing else         | excel.format
          add a task 'Order signage' after 3.3                        | excel.edit
          lösche die Zeilen ohne Status                               | excel.edit
          elimina las filas vacías                                    | excel.edit
          """)
  void picksTheFeatureOfWorkbooks(String instruction, String feature) {
    assertThat(new Features().guess(Host.EXCEL, instruction).id()).isEqualTo(feature);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          check this deck before I send it              | powerpoint.review
          review the slides                             | powerpoint.review
          Prüfe die Folien                              | powerpoint.review
          what is wrong with this deck?                 | powerpoint.review
          summarise this deck in 5 lines                | powerpoint.summarize
          give me the key points                        | powerpoint.summarize
          Fasse die Präsentation zusammen               | powerpoint.summarize
          resume la presentación                        | powerpoint.summarize
          what was revenue in Q3                        | powerpoint.ask
          which slides are overloaded?                  | powerpoint.ask
          what do the slides say about churn?           | powerpoint.ask
          Welche Risiken gibt es?                       | powerpoint.ask
          what is on the summary slide                  | powerpoint.ask
          rewrite titles as takeaways                   | powerpoint.rewrite
          insert 'Risks' after slide 6, same style as 5 | powerpoint.edit
          replace Q2 by Q3 everywhere                   | powerpoint.edit
          delete slide 4                                | powerpoint.edit
          set title of slide 3 to Outlook               | powerpoint.edit
          add a summary slide after slide 3             | powerpoint.edit
          add alt text everywhere it's missing          | powerpoint.edit
          make it consistent                            | powerpoint.edit
          Lösche Folie 4                                | powerpoint.edit
          hazme una portada y cierre                    | powerpoint.create
          ersetze Q2 durch Q3                           | powerpoint.edit
          make the deck consistent                      | powerpoint.edit
          make the title of slide 2 bold                | powerpoint.edit
          add notes to slide 2: Thank the team.         | powerpoint.edit
          create a slide titled Staffing                | powerpoint.edit
          add speaker notes, 1 min each                 | powerpoint.notes
          Schreibe Sprechernotizen für alle Folien      | powerpoint.notes
          what do the notes say about churn?            | powerpoint.ask
          shorten the bullets to 8 words                | powerpoint.rewrite
          Kürze die Texte auf 8 Wörter                  | powerpoint.rewrite
          don't change the layout, only wording         | powerpoint.rewrite
          turn the text into bullets                    | powerpoint.rewrite
          translate this deck into German               | powerpoint.translate
          Übersetze die Folien ins Englische            | powerpoint.translate
          create a deck from this outline               | powerpoint.create
          show me the outline first                     | powerpoint.create
          Erstelle eine Präsentation aus der Gliederung | powerpoint.create
          add an agenda slide and keep it in sync       | powerpoint.create
          exec version, 5 slides max                    | powerpoint.create
          two column: pros/cons from this paragraph     | powerpoint.create
          10 slide deck on our results from this workbook, company template | deck-from-workbook
          Erstelle Folien aus der Arbeitsmappe          | deck-from-workbook
          draft answers to likely questions from the board | powerpoint.ask
          """)
  void picksTheFeatureOfDecks(String instruction, String feature) {
    assertThat(new Features().guess(Host.POWERPOINT, instruction).id()).isEqualTo(feature);
  }
}
