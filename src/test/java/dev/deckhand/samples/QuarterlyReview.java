package dev.deckhand.samples;

import dev.deckhand.samples.DeckChart.Line;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;

/** A review of the fourth quarter on the company template; figures match the sales workbook. */
final class QuarterlyReview {

  private QuarterlyReview() {}

  static byte[] make() throws IOException {
    Deck deck = new Deck();
    opening(deck);
    figures(deck);
    regions(deck);
    results(deck);
    customers(deck);
    outlook(deck);
    ending(deck);
    return deck.save("Quarterly review Q4 2025", "Management meeting, January 2026");
  }

  private static void opening(Deck deck) {
    deck.slide("Title")
        .title("Quarterly review Q4 2025")
        .text(1, "Management meeting, 15 January 2026")
        .notes("Welcome everyone. We have 30 minutes; questions after each section please.");
    deck.slide("Title and Content")
        .title("Q4 in brief")
        .text(
            1,
            "Revenue of EUR 1.18 million, 19% above Q4 2024",
            "DACH grew by 38% and made 43% of revenue",
            "Nordics fell by 9%, the only region below last year",
            "Gross margin of 38.1%, up 0.2 points",
            ">Sit-stand desks sold at lower discounts",
            "491 orders, 75 more than a year ago")
        .notes(
            "The headline is growth with a stable margin. The Nordics are the open question:"
                + " two large framework contracts ended in November.");
  }

  private static void figures(Deck deck) {
    deck.slide("Title and Content")
        .title("Revenue by quarter")
        .chart(
            1,
            "Column chart: revenue by quarter, 2025 above 2024 in all but the first quarter",
            new DeckChart(
                "Revenue, EUR thousand",
                ChartTypes.BAR,
                "#,##0",
                List.of("Q1", "Q2", "Q3", "Q4"),
                List.of(
                    new Line("2024", 972.0, 780.0, 705.0, 987.0),
                    new Line("2025", 866.0, 1035.0, 771.0, 1179.0))))
        .notes("Q1 was 11% below 2024; every later quarter was above.");
  }

  private static void regions(Deck deck) {
    deck.slide("Two Content")
        .title("Regions")
        .chart(
            1,
            "Column chart: Q4 revenue by region, 2024 and 2025",
            new DeckChart(
                "Q4 revenue, EUR thousand",
                ChartTypes.BAR,
                "#,##0",
                List.of("DACH", "Nordics", "UK & Ireland", "Iberia"),
                List.of(
                    new Line("Q4 2024", 371.0, 261.0, 167.0, 188.0),
                    new Line("Q4 2025", 511.0, 237.0, 204.0, 226.0))))
        .text(
            2,
            "DACH +38%: October was the best month of the year",
            "UK & Ireland +22% from a low base",
            "Iberia +20%, mostly hotels",
            "Nordics -9%: two contracts ended in November")
        .notes("Elin will explain the Nordic pipeline in the February meeting.");
  }

  private static void results(Deck deck) {
    deck.slide("Title and Content")
        .title("Results against last year")
        .table(
            1,
            "Table: revenue, cost, margin and orders of Q4 2025 against Q4 2024",
            new String[][] {
              {"EUR thousand", "Q4 2024", "Q4 2025", "Change"},
              {"Revenue", "986.9", "1,179.0", "+19.5%"},
              {"Cost of goods", "613.7", "730.3", "+19.0%"},
              {"Gross profit", "373.2", "448.6", "+20.2%"},
              {"Gross margin", "37.8%", "38.1%", "+0.2 pts"},
              {"Orders", "416", "491", "+18.0%"}
            },
            40,
            20,
            20,
            20)
        .notes("Gross profit grew slightly faster than revenue.");
  }

  private static void customers(Deck deck) throws IOException {
    deck.slide("Section Header")
        .title("Customers and workplace")
        .text(1, "What we heard, and where we will work");
    deck.slide("Two Content")
        .title("Satisfaction")
        .text(
            1,
            "Score rose to 4.1 of 5 in December",
            "Assembly and support are praised most",
            "Late deliveries are the main complaint",
            "Noise of the desk motor is being fixed")
        .chart(
            2,
            "Line chart: average score by month, rising from 3.7 in July to 4.1 in December",
            new DeckChart(
                "Average score",
                ChartTypes.LINE,
                "0.0",
                List.of("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
                List.of(new Line("Score", 3.7, 3.6, 3.8, 3.9, 4.0, 4.1))))
        .notes("400 comments are in the survey workbook; a third of them in German.");
    deck.slide("Picture with Caption")
        .title("New office in June")
        .text(
            2,
            "Lease to be signed by 20 February.",
            "First day for all teams: 29 June.",
            "Old office handed back by 10 July.")
        .picture(1, Picture.hills(768, 592), "Drawing of green hills below a low orange sun")
        .notes("The plan is in the project workbook; furniture is the critical path.");
  }

  private static void outlook(Deck deck) {
    deck.slide("Comparison")
        .title("Risks and opportunities")
        .text(1, "Risks")
        .text(
            2,
            "Wood prices up 6% since October",
            "Nordic contracts not yet renewed",
            "One supplier for desk motors")
        .text(3, "Opportunities")
        .text(
            4,
            "Two hotel chains in Iberia are in talks",
            "Refurbished desks as a new line",
            "Service contracts for large offices");
    deck.slide("Title and Content")
        .title("Next steps")
        .text(
            1,
            "Elin: Nordic recovery plan by 6 February",
            "Marta: second source for desk motors by end of March",
            "Jana: sign the lease by 20 February",
            "Priya: pilot of refurbished desks in Q2")
        .notes("Please confirm owners and dates before we close.");
  }

  private static void ending(Deck deck) {
    deck.slide("Title and Content")
        .title("Backup: revenue by product, Q4 2025")
        .table(
            1,
            "Table: Q4 2025 revenue by product",
            new String[][] {
              {"Product", "EUR thousand", "Share"},
              {"Sit-stand desk", "402.9", "34%"},
              {"Meeting table", "278.5", "24%"},
              {"Birch desk", "208.6", "18%"},
              {"Task chair", "102.0", "9%"},
              {"Storage cabinet", "98.1", "8%"},
              {"Other", "88.8", "8%"}
            },
            50,
            25,
            25)
        .hide();
    deck.slide("Closing").title("Thank you").text(1, "Next review: 16 April 2026");
  }
}
