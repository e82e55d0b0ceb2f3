package dev.deckhand.analysis.clean;

import dev.deckhand.analysis.words.Stem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts texts into categories by the words they contain, English, German and Spanish. A category is
 * known by the words of a topic its name belongs to, else by its own name only.
 */
public final class Keywords {
  /**
   * Topics: their names first, then a colon, then what texts about them say; stems by beginning.
   */
  private static final List<String> TOPICS =
      List.of(
          "bug error defect fault problem fehler mangel defekt:error crash bug broken broke break"
              + " fail freez wrong defect damage scratch wobbl loose crack stuck missing"
              + " doesn't~work not~work stopped fehler absturz kaputt defekt wackel locker kratz"
              + " beschadig funktioniert~nicht fehlt error roto rota falla defect danad rayad"
              + " no~funciona",
          "price cost pricing preis kosten precio:price pricey expensive cheap cost overpric"
              + " afford discount value~for~money preis teuer gunstig billig kosten rabatt precio"
              + " caro cara barat coste descuento",
          "praise compliment positive lob positiv elogio:great love excellent perfect amazing"
              + " wonderful fantastic happy thank recommend best~ beautiful superb brilliant sturdy"
              + " toll super klasse ausgezeichnet perfekt begeister danke empfehl zufrieden schon~"
              + " wunderbar encanta excelente perfect gracias genial recomiend contento fantastic",
          "delivery shipping lieferung versand entrega envio:deliver ship arriv late delay courier"
              + " parcel packag tracking liefer versand verspat paket spedition angekommen entreg"
              + " envio retras llego paquete",
          "wish request feature suggestion wunsch deseo sugerencia:wish would~like would~be~nice"
              + " would~love could~you please~add hope it~had suggest feature wunsch wurde~mir"
              + " hatte~gern ware~schon bitte~mehr konntet~ihr ojala me~gustaria estaria~bien"
              + " podrian",
          "service support kundendienst servicio:support service staff helpful rude answer reply"
              + " hotline phone~ mitarbeiter freundlich antwort kundendienst atencion servicio"
              + " respuesta",
          "complaint negative beschwerde negativ queja:disappoint terrible awful bad poor worst"
              + " unhappy complain enttausch schlecht furchtbar schrecklich beschwer mal~ pesim"
              + " decepcion queja",
          "question frage pregunta:how~do how~can where~ when~ can~i is~it wie~ wo~ wann~ kann~ich"
              + " como~ donde~ cuando~ puedo",
          "quality qualitat calidad:quality material cheaply durable flimsy qualitat verarbeit"
              + " stabil calidad acabado");

  /** After these a text takes back what it praises, so praise is not what it is about. */
  private static final List<String> CONTRAST =
      List.of(
          "but",
          "however",
          "although",
          "unfortunately",
          "aber",
          "leider",
          "obwohl",
          "pero",
          "aunque",
          "lastima");

  private final List<String> categories;
  private final Set<Integer> praises = new HashSet<>();
  private final List<List<String>> words = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  public Keywords(List<String> categories) {
    this.categories = List.copyOf(categories);
    for (String category : categories) {
      List<String> known = topic(Stem.of(category.strip()));
      if (known.isEmpty()) {
        unknown.add(category);
      }
      if (known.contains("excellent")) {
        praises.add(words.size());
      }
      List<String> all = new ArrayList<>(known);
      all.add(Stem.of(category.strip()));
      words.add(all);
    }
  }

  private static List<String> topic(String name) {
    for (String topic : TOPICS) {
      int colon = topic.indexOf(':');
      if (Arrays.asList(topic.substring(0, colon).split(" ")).contains(name)) {
        return Arrays.asList(topic.substring(colon + 1).split(" "));
      }
    }
    return List.of();
  }

  public List<String> categories() {
    return categories;
  }

  /** The categories of which only the name is known. */
  public List<String> unknown() {
    return List.copyOf(unknown);
  }

  /** The category with the most words in a text; empty where none has, or several as many. */
  public Optional<String> of(String text) {
    String folded = " " + Stem.fold(text).replaceAll("[^\\p{L}\\p{N}']+", " ").strip() + " ";
    boolean contrast = CONTRAST.stream().anyMatch(word -> folded.contains(" " + word + " "));
    int best = 0;
    int place = -1;
    for (int i = 0; i < categories.size(); i++) {
      boolean doubtful = contrast && praises.contains(i);
      int hits =
          doubtful ? 0 : (int) words.get(i).stream().filter(word -> holds(folded, word)).count();
      if (hits > best) {
        best = hits;
        place = i;
      } else if (hits == best) {
        place = -1;
      }
    }
    return place < 0 ? Optional.empty() : Optional.of(categories.get(place));
  }

  /** A word at the beginning of one of the text's; {@code ~} stands for a blank. */
  private static boolean holds(String text, String word) {
    return text.contains(" " + word.replace('~', ' '));
  }
}
