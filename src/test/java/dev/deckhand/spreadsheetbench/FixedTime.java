package dev.deckhand.spreadsheetbench;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

/** A service whose today is the day the golden workbooks were last calculated. */
public class FixedTime implements QuarkusTestProfile {
  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(TheClock.class);
  }

  /** Makes the clock. */
  @Alternative
  @Singleton
  public static class TheClock {
    @Produces
    @Alternative
    @Singleton
    Clock clock() {
      return Clock.fixed(Instant.parse("2024-05-22T08:00:00Z"), ZoneOffset.UTC);
    }
  }
}
