package dev.deckhand.assist;

import dev.deckhand.model.ChatTransport;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.TokenUsage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Notes each request to a model that may not be asked at that moment. What may be asked it works
 * out by itself, from the changes that were made and the failures there were.
 */
final class WatchedTransport implements ChatTransport {
  private static final Set<Kind> COUNTED =
      Set.of(
          Kind.UNREACHABLE,
          Kind.TIMEOUT,
          Kind.STALLED,
          Kind.RATE_LIMITED,
          Kind.PROVIDER_ERROR,
          Kind.INCOMPLETE);

  final List<String> forbidden = new ArrayList<>();
  final Map<String, Integer> sent = new HashMap<>();
  int withdrawn;
  private final Random random;
  private final ChatTransport provider;
  private final Supplier<RoutedWorld> world;
  private final Map<String, Integer> failures = new HashMap<>();
  private final Map<String, Long> failedAt = new HashMap<>();
  private final Set<String> refusedKeys = new HashSet<>();
  private final Set<String> begun = new HashSet<>();
  private String feature = "";

  /**
   * @param provider answers what may be asked
   */
  WatchedTransport(Random random, ChatTransport provider, Supplier<RoutedWorld> world) {
    this.random = random;
    this.provider = provider;
    this.world = world;
  }

  int total() {
    return sent.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Runs one turn, after whatever the administrator does before it. */
  void turn() {
    if (random.nextInt(3) == 0) {
      world.get().settings.change();
      world.get().review();
    }
    if (random.nextInt(4) == 0) {
      String provider = "p" + 2 * random.nextInt(3);
      BigDecimal more = BigDecimal.valueOf(random.nextInt(50) - 10, 3);
      world.get().ledger.limits.put(provider, world.get().ledger.taken(provider).add(more));
    }
    if (random.nextInt(20) == 0 && !refusedKeys.isEmpty()) {
      String key = refusedKeys.iterator().next();
      refusedKeys.remove(key);
      world.get().forgetKey(key);
    }
    world.get().pass(Duration.ofSeconds(random.nextInt(8)));
    feature = RoutedWorld.FEATURES.get(random.nextInt(RoutedWorld.FEATURES.size()));
    begun.clear();
    List<String> refs = world.get().settings.refs();
    @Nullable String model = random.nextInt(10) == 0 ? refs.get(random.nextInt(refs.size())) : null;
    world.get().turn(feature, model, new UUID(1, random.nextInt(40)));
  }

  @Override
  public Attempt send(Request request) {
    if (request.cancel().isCancelled()) {
      return cancelled();
    }
    String ref = request.target().ref().toString();
    sent.merge(request.target().provider().id(), 1, Integer::sum);
    check(ref, request.target().provider().id());
    begun.add(ref);
    world.get().pass(Duration.ofMillis(random.nextInt(3000)));
    if (random.nextInt(25) == 0) {
      world.get().settings.forbid(ref, feature);
    } else if (random.nextInt(15) == 0) {
      world.get().settings.change();
    }
    world.get().review();
    if (request.cancel().isCancelled()) {
      withdrawn++;
      sent.merge(request.target().provider().id(), -1, Integer::sum);
      return cancelled();
    }
    Attempt attempt = provider.send(request);
    learn(ref, request.target().provider().id(), attempt);
    return attempt;
  }

  private void check(String ref, String provider) {
    List<String> against =
        new ArrayList<>(world.get().settings.against(ref, feature, begun.contains(ref)));
    if (refusedKeys.contains(provider)) {
      against.add("key refused");
    }
    boolean resting =
        failures.getOrDefault(ref, 0) >= RoutedWorld.FAILURES
            && world.get().nanos() - failedAt.getOrDefault(ref, 0L)
                < RoutedWorld.COOLDOWN.toNanos();
    if (resting) {
      against.add("unhealthy");
    }
    BigDecimal limit = world.get().ledger.limits.get(provider);
    if (limit != null && world.get().ledger.taken(provider).compareTo(limit) > 0) {
      against.add("over budget");
    }
    if (Objects.requireNonNullElse(world.get().ledger.reserved.get(provider), BigDecimal.ZERO)
            .signum()
        <= 0) {
      against.add("nothing reserved");
    }
    if (!against.isEmpty()) {
      forbidden.add(ref + " for " + feature + ": " + against);
    }
  }

  private void learn(String ref, String provider, Attempt attempt) {
    Kind kind = attempt instanceof Attempt.Failed failed ? failed.failure().kind() : null;
    if (kind != null && COUNTED.contains(kind)) {
      failures.merge(ref, 1, Integer::sum);
      failedAt.put(ref, world.get().nanos());
    } else {
      failures.put(ref, 0);
    }
    if (kind == Kind.UNAUTHORISED) {
      refusedKeys.add(provider);
    }
  }

  private static Attempt cancelled() {
    return new Attempt.Failed(
        new ModelFailure(Kind.CANCELLED, "was cancelled"), TokenUsage.NONE, false);
  }
}
