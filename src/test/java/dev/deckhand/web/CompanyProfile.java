package dev.deckhand.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A company's installation: it knows its address and its name, and lets cells ask little. */
public class CompanyProfile implements QuarkusTestProfile {
  /** How often cells may ask on a day. */
  static final int MOST_CALLS = 4;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "deckhand.public-address",
        "https://deckhand.corp.example/",
        "deckhand.addin.name",
        "Deckhand & Co",
        "deckhand.functions.daily-calls",
        String.valueOf(MOST_CALLS));
  }
}
